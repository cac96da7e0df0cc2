"""What members contribute, whatever it is: decided on once, and by somebody else."""

from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.configuration.ids import MemberId
from bot.errors import ExpectedError

DAY = timedelta(days=1)
"""What limits a person's contributions."""
LONGEST_REASON = 300


class ContributionState(StrEnum):
    """What became of a contribution."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    """Its author took it back."""
    REMOVED = "removed"
    """Moderators took it down again."""


class Decided(Protocol):
    """What tells a contribution that is not pending any more."""

    @property
    def state(self) -> ContributionState:
        """What became of it."""
        ...

    @property
    def decided_by(self) -> MemberId | None:
        """Who did it last; None where that is not known any more."""
        ...


class ContributionUnknownError(ExpectedError):
    """No contribution of this server has this number: it may have gone with its author."""

    key = "contribution-unknown"


class ContributionDecidedError(ExpectedError):
    """Somebody has decided first."""

    key = "contribution-decided"

    def __init__(self, contribution: Decided) -> None:
        """Say what was decided, and by whom if that is known."""
        by = contribution.decided_by
        member = "nobody" if by is None else str(by)
        super().__init__(state=contribution.state.value, member=member)


class AuthorDecidesError(ExpectedError):
    """Nobody decides on what they contributed themselves."""

    key = "contribution-author"


class NotAuthorError(ExpectedError):
    """Only its author changes a contribution or takes it back."""

    key = "contribution-not-author"
