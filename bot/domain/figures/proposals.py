"""Figures that members propose, and that moderators decide on once."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.contributions.decisions import ContributionState
from bot.domain.figures.own import Statement
from bot.errors import ExpectedError

MOST_A_DAY = 5
"""Proposals of one member in one server within a day."""
LONGEST_SAID = 1000
"""Characters of a sentence that a figure is asked for."""


@dataclass(frozen=True)
class Proposal:
    """A figure that a member proposes, or a sentence that they ask a figure for."""

    id: int
    guild: GuildId
    author: MemberId
    statement: Statement | None
    said: str | None
    state: ContributionState
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

    state: ContributionState
    reason: str | None = None
    figure: str | None = None


class NothingToApproveError(ExpectedError):
    """A sentence is no figure yet: somebody has to write the figure first."""

    key = "own-proposal-sentence"


class TooManyProposalsError(ExpectedError):
    """The member has proposed as much as one may within a day."""

    key = "own-proposal-too-many"
