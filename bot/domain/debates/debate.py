"""A debate, how far it has come, and why a step cannot be taken."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.configuration.ids import ChannelId, GuildId
from bot.errors import ExpectedError

STEP = timedelta(minutes=1)
"""What opening or closing may take; after that whoever began it is taken for dead."""


class DebateState(StrEnum):
    """How far a debate has come."""

    OPENING = "opening"
    """Somebody is posting its card."""
    OPEN = "open"
    CLOSING = "closing"
    """Somebody is posting its outcome."""
    CLOSED = "closed"
    GONE = "gone"
    """Its thread is there no more."""


@dataclass(frozen=True, slots=True)
class Debate:
    """A debate, as it is stored."""

    id: int
    guild: GuildId
    topic: str
    """The topic's id, which may mean nothing any more."""
    channel: ChannelId
    """The text channel or the forum that its thread belongs to."""
    thread: ChannelId | None
    """None until its card is posted."""
    state: DebateState
    opened_at: datetime
    """When it was first opened: what moved since is counted from then, reopened or not."""
    closed_at: datetime | None
    stepped_at: datetime
    """When the last step was begun."""

    def is_stuck(self, *, now: datetime) -> bool:
        """Say whether whoever was opening or closing it must have died at it."""
        midway = self.state in {DebateState.OPENING, DebateState.CLOSING}
        return midway and self.stepped_at + STEP <= now


class DebateOpenError(ExpectedError):
    """The topic is being debated in this server already."""

    key = "debates-open-already"


class DebateClosedError(ExpectedError):
    """The debate is over already."""

    key = "debates-closed-already"


class DebateBusyError(ExpectedError):
    """Somebody is opening, closing or reopening this debate at the moment."""

    key = "debates-busy"


class DebateUnknownError(ExpectedError):
    """No debate on this topic, or in this thread, that could be closed or reopened."""

    key = "debates-unknown"


class DebateGoneError(ExpectedError):
    """The debate's thread was deleted, and the debate with it."""

    key = "debates-gone"
