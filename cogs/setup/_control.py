"""What a control of the set-up does, and at which question: all of it in its custom id."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from bot.domain.configuration.ids import MemberId
from bot.domain.configuration.model import CogSettings
from bot.domain.configuration.switching import switch_of
from bot.errors import ExpectedError

_FORM = re.compile(
    r"setup:(?P<owner>[0-9]{1,20}):(?P<does>[a-z]+):(?P<step>[a-z]+):(?P<cog>[a-z_]*):"
    r"(?P<revision>[0-9]{1,9})(?P<sure>:sure)?"
)


class OldSetupError(ExpectedError):
    """A control that this version of the program does not draw."""

    key = "setup-old"


class Step(StrEnum):
    """The questions in their order, and what follows them."""

    LANGUAGE = "language"
    ZONE = "zone"
    ROLES = "roles"
    CHANNEL = "channel"
    COGS = "cogs"
    END = "end"


class Does(StrEnum):
    """What happens when a control is used."""

    SHOW = "show"
    """Show its question."""
    CHOOSE = "choose"
    """Take what was chosen as the answer."""
    EVERYWHERE = "everywhere"
    """Put the cog on in the whole server."""
    NOWHERE = "nowhere"
    """Put it off."""
    ASK = "ask"
    """Open the form."""
    CORRECT = "correct"
    """Open the form, filled with what was typed."""
    WRITE = "write"
    """Take what was typed as the answer."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One question; the last one is asked of each cog."""

    step: Step
    cog: str = ""


@dataclass(frozen=True, slots=True)
class Control:
    """One control, or one form, of somebody's set-up."""

    owner: MemberId
    does: Does
    screen: Screen
    revision: int = 0
    """Of the settings that were shown; how many changes of the cog were."""
    sure: bool = False
    """Whether it was shown what follows from the answer, and asks nothing more."""

    def to(self, does: Does) -> Self:
        """Return another control of the same question."""
        return replace(self, does=does)

    @property
    def custom_id(self) -> str:
        """All of it, in what Discord sends back."""
        return (
            f"setup:{self.owner}:{self.does}:{self.screen.step}:{self.screen.cog}:{self.revision}"
            f"{':sure' if self.sure else ''}"
        )

    @classmethod
    def read(cls, custom_id: str) -> Self | None:
        """Return what a custom id says; None for one of somebody else's making.

        Raises `OldSetupError` for one of ours that means nothing any more.
        """
        found = _FORM.fullmatch(custom_id)
        if found is None:
            return None
        try:
            does, step = Does(found["does"]), Step(found["step"])
        except ValueError as error:
            raise OldSetupError from error
        owner = MemberId(int(found["owner"]))
        screen, sure = Screen(step, found["cog"]), found["sure"] is not None
        return cls(owner, does, screen, int(found["revision"]), sure=sure)


def screens(models: Iterable[type[CogSettings]]) -> list[Screen]:
    """Return every question in its order, and the end."""
    cogs = [Screen(Step.COGS, model.cog) for model in models if switch_of(model) is not None]
    before = [Screen(step) for step in (Step.LANGUAGE, Step.ZONE, Step.ROLES, Step.CHANNEL)]
    return [*before, *cogs, Screen(Step.END)]
