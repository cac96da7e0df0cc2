"""What is set of the digest."""

from typing import ClassVar

from bot.domain.configuration.model import CogSettings


class DigestSettings(CogSettings, frozen=True):
    """Placeholder until the real one lands."""

    cog: ClassVar[str] = "digest"
