"""How an edition is posted once: a row is claimed first, its message sent then, and looked for.

Whoever dies in between leaves the row as *sending*. Somebody else takes it over after a while,
reads the channel back for the edition's marker, and sends again with the same nonce, which Discord
knows for minutes, only where no message bears it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.domain.configuration.ids import ChannelId, GuildId, MessageId
from bot.domain.digest.calendar import TICK, Watch


class DeliveryState(StrEnum):
    """How far an edition has come."""

    SENDING = "sending"
    """Its message may have been posted, or not."""
    SENT = "sent"
    QUIET = "quiet"
    """There was nothing to say."""
    LATE = "late"
    """It would have come too late."""
    LEFT_OUT = "left_out"
    """A moderator skipped it."""
    FAILED = "failed"
    """Discord refused it until it was too late."""
    UNKNOWN = "unknown"
    """It may have been posted, and nobody may look."""


@dataclass(frozen=True, slots=True)
class Waits:
    """How long each step may take."""

    poll: timedelta = timedelta(seconds=30)
    """Between two looks at what is due."""
    send: timedelta = timedelta(seconds=10)
    """What sending may take, Discord's own waits included."""
    lease: timedelta = timedelta(seconds=15)
    """After a step was begun, until somebody else takes it over; longer than `send`."""
    doubt: timedelta = timedelta(seconds=60)
    """After a message was sent, for how long a nonce alone keeps it from being posted twice."""
    pauses: tuple[timedelta, ...] = (
        timedelta(minutes=1),
        timedelta(minutes=5),
        timedelta(minutes=15),
    )
    """Before each next try of what Discord refused; the last one goes on."""

    def pause(self, attempts: int) -> timedelta:
        """Return how long to wait after so many attempts."""
        return self.pauses[min(attempts, len(self.pauses)) - 1]


WAITS = Waits()


@dataclass(frozen=True, slots=True)
class Contents:
    """What an edition shows, by ids."""

    figure: str | None = None
    """The figure of the day."""
    topic: str | None = None
    """The question of the day."""
    figures: tuple[str, ...] = ()
    """All whose numbers it gives."""
    cited: tuple[str, ...] = ()
    """Its sources, in the order of their numbers."""
    counted_until: datetime | None = None
    """Up to when messages were counted for it; None where they were not."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is to be posted."""

    payload: Mapping[str, Any]
    """The message as Discord's API takes it, without what keeps it from being posted twice."""
    contents: Contents = Contents()
    title: str = ""
    """Of the post, in a forum."""
    quiet: bool = False
    """It only tells moderators that there was nothing to say."""
    until: datetime | None = None
    """From when on it would come too late."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """An edition, as it is stored."""

    guild: GuildId
    day: date
    """The local date for which it was scheduled."""
    state: DeliveryState
    parcel: Parcel | None
    """None where there is nothing to post, or no longer."""
    contents: Contents
    channel: ChannelId | None
    """Where it is to be posted, or was: in a forum, the forum."""
    message: MessageId | None
    """In a forum, the post too."""
    claimed_at: datetime
    sent_at: datetime | None
    """Since when its message may be there, None where it surely is not."""
    due_at: datetime | None
    """When the next step may be taken by anybody; None where there is none."""
    attempts: int

    @property
    def quiet(self) -> bool:
        """Whether it only tells moderators that there was nothing to say."""
        return self.parcel is not None and self.parcel.quiet

    @property
    def nonce(self) -> str:
        """What Discord tells a repeated message by: at most 25 characters.

        It differs by channel: what is posted elsewhere than before is another message.
        """
        return f"{self.channel or self.guild:x}{self.day.toordinal():x}"

    @property
    def marker(self) -> str:
        """The custom id by which its message is found again."""
        return quiet_marker(self.day) if self.quiet else marker(self.day)

    def is_lost_in(self, wait: timedelta, *, now: datetime) -> bool:
        """Say whether what may be there was sent so long ago."""
        return self.sent_at is not None and self.sent_at + wait <= now


@dataclass(frozen=True, slots=True)
class Owed:
    """What fell due in a server."""

    guild: GuildId
    watch: Watch
    days: tuple[date, ...]
    """In order; only the last one is posted, if it is not too late."""

    @property
    def day(self) -> date:
        """The date whose edition may be posted."""
        return self.days[-1]

    @property
    def moment(self) -> datetime:
        """When that one fell due."""
        return self.watch.schedule.moment(self.day)

    @property
    def made_due(self) -> bool:
        """Whether it was due when the schedule was changed, its new time having passed."""
        return self.watch.since == self.moment - TICK

    @property
    def accounted(self) -> Watch:
        """What is followed once all of it is accounted for."""
        return Watch(self.watch.schedule, self.moment)


def quiet_marker(day: date) -> str:
    """Return the custom id that tells what moderators are told instead of an edition."""
    return f"digest:history:{day.toordinal()}"


def marker(day: date) -> str:
    """Return the custom id that tells an edition's message from all others of its server."""
    return f"digest:sources:{day.toordinal()}"


def extra_marker(day: date) -> str:
    """Return the same for a message besides that edition, which nobody is to take for it."""
    return f"digest:sources:0{day.toordinal()}"
