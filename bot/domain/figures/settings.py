"""What is set of look-ups."""

from enum import StrEnum
from typing import Annotated, ClassVar

from bot.domain.configuration.fields import Trait
from bot.domain.configuration.model import CogSettings
from bot.errors import ExpectedError


class Answers(StrEnum):
    """Who sees an answer that nobody asked to keep private."""

    PUBLIC = "public"
    PRIVATE = "private"


class FiguresSettings(CogSettings, frozen=True):
    """Whether figures are looked up, and who sees the answers."""

    cog: ClassVar[str] = "figures"

    enabled: Annotated[bool, Trait.PER_CHANNEL] = True
    answers: Annotated[Answers, Trait.PER_CHANNEL] = Answers.PUBLIC


class LookUpsOffError(ExpectedError):
    """Figures are not looked up in this place."""

    key = "figures-off"
