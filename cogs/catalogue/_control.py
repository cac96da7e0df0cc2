"""What a button or a form of a server's figures does: all of it stands in its custom id."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from bot.domain.configuration.ids import MemberId
from bot.errors import ExpectedError
from bot.ui.contributions.deciding import Decides

_FORM = re.compile(
    r"own:(?P<owner>[0-9]{1,20}):(?P<purpose>[a-z]+):(?P<does>[a-z]+):(?P<number>[0-9]{1,20})",
    re.ASCII,
)


class OldControlError(ExpectedError):
    """A control that this version of the program does not draw."""

    key = "own-control-old"


class Purpose(StrEnum):
    """What somebody is about."""

    ADD = "add"
    CORRECT = "correct"
    RETIRE = "retire"
    REVIEW = "review"
    HISTORY = "history"
    PROPOSE = "propose"


class Does(StrEnum):
    """What happens when a control is used."""

    FORM = "form"
    """Open the form again, filled with what was typed."""
    SUBMIT = "submit"
    """Take what was typed in the form."""
    SAVE = "save"
    """Do what the preview shows."""
    CANCEL = "cancel"
    """Forget it."""
    PAGE = "page"
    """Show a page of the history."""
    UNDO = "undo"
    """Take one change back."""
    REASON = "reason"
    """Reject a proposal with the reason that was typed."""
    WITHDRAW = "withdraw"
    """Take one's own proposal back."""


_DRAFTED = (Does.FORM, Does.SUBMIT, Does.SAVE, Does.CANCEL)
DOES: dict[Purpose, tuple[Does, ...]] = {
    Purpose.ADD: _DRAFTED,
    Purpose.CORRECT: _DRAFTED,
    Purpose.RETIRE: (Does.SAVE, Does.CANCEL),
    Purpose.REVIEW: (*_DRAFTED, Does.REASON),
    Purpose.HISTORY: (Does.PAGE, Does.UNDO),
    Purpose.PROPOSE: (*_DRAFTED, Does.WITHDRAW),
}
"""What there is to do for each purpose."""
MODERATING = frozenset(Purpose) - {Purpose.PROPOSE}


@dataclass(frozen=True, slots=True)
class Control:
    """One control, or one form, of somebody's."""

    owner: MemberId
    purpose: Purpose
    does: Does
    number: int
    """Of a draft, a page, a change or a proposal."""

    def to(self, does: Does) -> Self:
        """Return another control of the same thing."""
        return replace(self, does=does)

    @property
    def custom_id(self) -> str:
        """All of it, in what Discord sends back."""
        return f"own:{self.owner}:{self.purpose}:{self.does}:{self.number}"

    @classmethod
    def read(cls, custom_id: str) -> Self | None:
        """Return what a custom id says; None for one of somebody else's making.

        Raises `OldControlError` for one of ours that means nothing any more.
        """
        found = _FORM.fullmatch(custom_id)
        if found is None:
            return None
        try:
            purpose, does = Purpose(found["purpose"]), Does(found["does"])
        except ValueError as error:
            raise OldControlError from error
        if does not in DOES[purpose]:
            raise OldControlError
        return cls(MemberId(int(found["owner"])), purpose, does, int(found["number"]))


_REVIEW = re.compile(
    r"review:figure:(?P<does>approve|edit|reject|later):(?P<number>[0-9]{1,9})", re.ASCII
)


@dataclass(frozen=True, slots=True)
class ReviewControl:
    """A button under a proposal: any moderator's."""

    does: Decides
    proposal: int

    @property
    def custom_id(self) -> str:
        """All of it, in what Discord sends back."""
        return f"review:figure:{self.does}:{self.proposal}"

    @classmethod
    def read(cls, custom_id: str) -> Self | None:
        """Return what a custom id says; None for one of somebody else's making."""
        found = _REVIEW.fullmatch(custom_id)
        return found and cls(Decides(found["does"]), int(found["number"]))
