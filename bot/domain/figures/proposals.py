"""Figures that members propose, and that moderators decide on once."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.figures.own import Statement
from bot.errors import ExpectedError

MOST_A_DAY = 5
"""Proposals of one member in one server within a day."""
DAY = timedelta(days=1)
LONGEST_SAID = 1000
"""Characters of a sentence that a figure is asked for."""
LONGEST_REASON = 300


class ProposalState(StrEnum):
    """What became of a proposal."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Proposal:
    """A figure that a member proposes, or a sentence that they ask a figure for."""

    id: int
    guild: GuildId
    author: MemberId
    statement: Statement | None
    said: str | None
    state: ProposalState
    created_at: datetime
    reason: str | None = None
    """Why it was rejected."""
    figure: str | None = None
    """The id that it was given once approved."""
    decided_by: MemberId | None = None
    decided_at: datetime | None = None


@dataclass(frozen=True)
class Verdict:
    """What is decided of a proposal."""

    state: ProposalState
    reason: str | None = None
    figure: str | None = None


class ProposalUnknownError(ExpectedError):
    """No proposal of this server has this number: it may have been deleted with its author."""

    key = "own-proposal-unknown"


class ProposalDecidedError(ExpectedError):
    """Somebody has decided first."""

    key = "own-proposal-decided"

    def __init__(self, proposal: Proposal) -> None:
        """Say what was decided, and by whom if that is known."""
        by = "nobody" if proposal.decided_by is None else str(proposal.decided_by)
        super().__init__(state=proposal.state.value, member=by)


class AuthorDecidesError(ExpectedError):
    """Nobody decides on what they proposed themselves."""

    key = "own-proposal-author"


class NotAuthorError(ExpectedError):
    """Only its author takes a proposal back."""

    key = "own-proposal-not-author"


class NothingToApproveError(ExpectedError):
    """A sentence is no figure yet: somebody has to write the figure first."""

    key = "own-proposal-sentence"


class TooManyProposalsError(ExpectedError):
    """The member has proposed as much as one may within a day."""

    key = "own-proposal-too-many"
