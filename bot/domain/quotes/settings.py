"""What is set of hints at quotes that lost part of their sentence."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from bot.domain.configuration.fields import Needs, Permission, Quiet, Trait
from bot.domain.configuration.model import CogSettings

_READING = Needs(
    permissions=(
        Permission.VIEW_CHANNEL,
        Permission.SEND_MESSAGES,
        Permission.READ_MESSAGE_HISTORY,
    ),
    message_content=True,
)


class Mode(StrEnum):
    """What happens where a quote lost part of its sentence."""

    OFF = "off"
    """Quotes are not read."""
    OBSERVE = "observe"
    """It is noted for the moderators, and nothing is posted."""
    HINT = "hint"
    """One line is posted."""


class QuotesSettings(CogSettings, frozen=True):
    """Where quotes are read, and how rarely the bot speaks of them."""

    cog: ClassVar[str] = "quotes"

    mode: Annotated[Mode, Trait.PER_CHANNEL, Trait.POSTS, Quiet((Mode.OBSERVE,)), _READING] = (
        Mode.OFF
    )
    person_pause: Annotated[int, Field(ge=0, le=168), Trait.PER_CHANNEL] = 6  # hours
    channel_pause: Annotated[int, Field(ge=0, le=1440), Trait.PER_CHANNEL] = 10  # minutes
    expiry: Annotated[int, Field(ge=1, le=168), Trait.PER_CHANNEL] = 24  # hours
    edges: Annotated[bool, Trait.PER_CHANNEL] = False
