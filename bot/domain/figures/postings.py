"""A public card, by its ids, and how far the marking of its corrected numbers has come."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.configuration.ids import ChannelId, GuildId, MessageId
from bot.domain.figures.corrections import Shown

KEPT = timedelta(days=180)
"""How long it is remembered which figures a card shows."""
LEASE = timedelta(minutes=5)
"""What marking a card may take; after that whoever began it is taken for dead."""
MOST_ATTEMPTS = 8
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Posting:
    """A card that everybody in a channel can read."""

    guild: GuildId
    channel: ChannelId
    message: MessageId
    posted_at: datetime
    shown: tuple[Shown, ...]
    """The numbers on it, the first one first."""


class PostingState(StrEnum):
    """Whether a card says what should be said of its numbers."""

    STANDING = "standing"
    DUE = "due"
    """It is to be marked, or somebody is marking it."""
    GONE = "gone"
    """Its message was not there any more."""
    NO_ACCESS = "no_access"
    GIVEN_UP = "given_up"
    """Marking it failed too often."""


@dataclass(frozen=True, slots=True)
class Due:
    """A card to be marked; whoever moved `due_at` ahead is at it until then."""

    guild: GuildId
    channel: ChannelId
    message: MessageId
    due_at: datetime
    attempts: int
    """How often somebody set about it."""


def pause_after(attempts: int) -> timedelta:
    """Return how long to wait after so many attempts."""
    return min(_FIRST_PAUSE * 2 ** (attempts - 1), _LONGEST_PAUSE)
