"""An argument for one view on a topic, from its submission on."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, MessageId
from bot.domain.contributions.decisions import ContributionState
from bot.domain.viewpoints.model import Viewpoint
from bot.errors import ExpectedError

WITHDRAWABLE = frozenset({ContributionState.PENDING, ContributionState.APPROVED})
"""What its author can still take back."""


@dataclass(frozen=True)
class Writing:
    """What an argument says."""

    text: str
    """One line."""
    source: str | None = None
    """An https address."""
    quotes: bool = False
    """Whether the text is somebody else's words."""


def to_text(writing: Writing) -> str:
    """Return it as it is stored."""
    given = {"text": writing.text, "source": writing.source, "quotes": writing.quotes}
    return json.dumps(given, ensure_ascii=False)


def from_text(stored: str) -> Writing:
    """Return what was stored."""
    return Writing(**json.loads(stored))


@dataclass(frozen=True)
class Subject:
    """What an argument is for: one view on one topic, in one server."""

    guild: GuildId
    topic: str
    viewpoint: Viewpoint


@dataclass(frozen=True)
class Note:
    """The message that tells moderators of an argument in their channel."""

    channel: ChannelId
    message: MessageId


@dataclass(frozen=True)
class Argument:
    """An argument, and what became of it."""

    id: int
    subject: Subject
    author: MemberId
    submitted: Writing
    approved: Writing | None
    """As it was published, which may be what a moderator made of it."""
    state: ContributionState
    revision: int
    """Counts what its author made of it; nobody approves what they did not read."""
    created_at: datetime
    note: Note | None = None
    reason: str | None = None
    """Why it was rejected or taken down."""
    approved_by: MemberId | None = None
    approved_at: datetime | None = None
    decided_by: MemberId | None = None
    """Who did the last thing to it."""
    decided_at: datetime | None = None

    @property
    def writing(self) -> Writing:
        """What it says now."""
        return self.approved or self.submitted


class Decision(StrEnum):
    """What can be decided of an argument."""

    APPROVED = "approved"
    AMENDED = "amended"
    """Approved as a moderator edited it."""
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    """Its author took it back."""
    REMOVED = "removed"
    """Moderators took it down again."""
    KEPT = "kept"
    """Moderators left it published, though it was reported."""

    @property
    def state(self) -> ContributionState:
        """What an argument is once this is decided."""
        if self in {Decision.AMENDED, Decision.KEPT}:
            return ContributionState.APPROVED
        return ContributionState(self.value)


@dataclass(frozen=True)
class DecisionMade:
    """A decision on an argument that was made."""

    decision: Decision
    by: MemberId | None
    """None where they were forgotten."""
    at: datetime


@dataclass(frozen=True)
class Verdict:
    """What is decided of an argument that is in a state, and was read in a revision."""

    decision: Decision
    reason: str | None = None
    approved: Writing | None = None
    seen: int | None = None
    """The revision that was read; None where it does not matter."""


@dataclass(frozen=True)
class ReportedArgument:
    """A published argument that members reported, and that moderators have not looked at since."""

    argument: Argument
    count: int
    """How many reported it."""
    reasons: tuple[str, ...]
    """The first few that were given."""
    decided: tuple[DecisionMade, ...] = ()
    """What was decided of it so far, oldest first."""


class TopicSettledError(ExpectedError):
    """The evidence decides on this topic: it has no views to argue for."""

    key = "argument-topic-settled"


class RewrittenError(ExpectedError):
    """Its author wrote something else meanwhile."""

    key = "argument-rewritten"


class NotPublishedError(ExpectedError):
    """It is published no more, so that there is nothing to mark or to report."""

    key = "argument-not-published"


class OwnMarkError(ExpectedError):
    """Nobody marks what they wrote themselves."""

    key = "argument-own-mark"


class ReportedBeforeError(ExpectedError):
    """A member's report of an argument counts once."""

    key = "argument-reported-before"


class ReportSettledError(ExpectedError):
    """Somebody has settled the reports first."""

    key = "argument-report-settled"


class TooManyArgumentsError(ExpectedError):
    """The member has submitted as much as one may within a day."""

    key = "argument-too-many"
