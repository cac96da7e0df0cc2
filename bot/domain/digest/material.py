"""What an edition is made of: what a server's data say of a span, and what its channels do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.configuration.ids import ChannelId, MessageId
from bot.domain.debates.debate import Debate
from bot.domain.figures.corrections import Shown
from bot.domain.figures.own import OwnChange
from bot.domain.viewpoints.tally import Movement


@dataclass(frozen=True, slots=True)
class Card:
    """Where and when a public card was posted."""

    channel: ChannelId
    message: MessageId
    posted_at: datetime


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of one channel that show a number."""

    newest: Card
    count: int


@dataclass(frozen=True)
class CorrectedNumber:
    """A number on a server's public cards of which another thing is said than was."""

    shown: Shown
    cards: tuple[Cards, ...]
    """Those that show it and say so, channel by channel, the newest first."""


@dataclass(frozen=True)
class Material:
    """What a server's data say of a span."""

    corrected: tuple[CorrectedNumber, ...] = ()
    """Newest first."""
    own: tuple[OwnChange, ...] = ()
    """Changes of what the server says of figures, oldest first."""
    published: Mapping[str, int] = field(default_factory=dict[str, int])
    """How many arguments were published, by topic."""
    moved: Mapping[str, Movement] = field(default_factory=dict[str, Movement])
    """Which stances moved, by topic, as far as that may be told."""
    debates: tuple[Debate, ...] = ()
    """Those that are open now."""


@dataclass(frozen=True)
class Busy:
    """How much was written in a channel or thread that everybody can see."""

    channel: ChannelId
    people: int
    messages: int


@dataclass(frozen=True)
class Activity:
    """How much was written in a server; never by whom, nor what."""

    places: tuple[Busy, ...] = ()
    cut: bool = False
    """Whether some of it was not counted."""
    until: datetime | None = None
    """When it was counted; None where it was not."""
