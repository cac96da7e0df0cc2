"""When editions are due, by the clocks of a server's time zone.

An edition belongs to the local date for which it is scheduled, whatever the time is when it is
posted: that date is its key. A time that clocks skip shifts forward by as much as they do, and one
that they show twice is taken the first time: both are what `fold=0` means (PEP 495).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Self
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)
TICK = timedelta(microseconds=1)
EVERY_DAY = frozenset(range(7))


@dataclass(frozen=True, slots=True)
class Schedule:
    """At what time of which days, by whose clocks."""

    at: time
    zone: ZoneInfo
    days: frozenset[int] = EVERY_DAY
    """Monday is 0, as `date.weekday` counts."""

    def moment(self, day: date) -> datetime:
        """Return when the edition of a local date is due, in UTC."""
        return datetime.combine(day, self.at, self.zone).astimezone(UTC)

    def comes(self, day: date, *, after: datetime) -> bool:
        """Say whether a date has an edition, which falls due after a moment."""
        return day.weekday() in self.days and self.moment(day) > after

    def today(self, now: datetime) -> date:
        """Return the local date."""
        return now.astimezone(self.zone).date()

    def due(self, after: datetime, until: datetime) -> list[date]:
        """Return the dates whose editions fell due after one moment, up to another, in order."""
        days = self._from(self.today(after) - _DAY)
        found = list[date]()
        for day in days:
            moment = self.moment(day)
            if moment > until:
                break
            if moment > after:
                found.append(day)
        return found

    def coming(
        self, after: datetime, count: int, *, taken: Collection[date] = frozenset()
    ) -> list[date]:
        """Return the next dates whose editions fall due after a moment, but for those taken."""
        days = self._from(self.today(after) - _DAY)
        open_ = (day for day in days if self.moment(day) > after and day not in taken)
        return list(islice(open_, count))

    def _from(self, day: date) -> Iterator[date]:
        """Yield the scheduled dates from one on; none where no day is scheduled."""
        while self.days:
            if day.weekday() in self.days:
                yield day
            day += _DAY


@dataclass(frozen=True, slots=True)
class Watch:
    """A schedule that is being followed."""

    schedule: Schedule
    since: datetime
    """What fell due up to here is accounted for: posted, skipped, or not owed."""

    def due(self, now: datetime) -> list[date]:
        """Return the dates whose editions fell due and are not accounted for, in order."""
        return self.schedule.due(self.since, now)

    def from_last_due(self, now: datetime) -> Self:
        """Return what is left to follow: of several editions that fell due, only the last one."""
        due = self.due(now)
        return replace(self, since=self.schedule.moment(due[-1]) - TICK) if due else self

    @property
    def next_at(self) -> datetime | None:
        """When the next edition falls due, None where no day is scheduled."""
        days = self.schedule.coming(self.since, 1)
        return self.schedule.moment(days[0]) if days else None


@dataclass(frozen=True, slots=True)
class Adoption:
    """How one schedule takes the place of another."""

    watch: Watch
    skipped: tuple[date, ...]
    """What the former one still owed, and nobody will post."""


def adopted(
    old: Watch, new: Schedule, *, changed_at: datetime, taken: Collection[date]
) -> Adoption:
    """Return what is followed once a schedule was changed; `taken` are the dates with an edition.

    The last edition that the former schedule owed, or else its next one, is not lost: where the
    new schedule has it earlier than the change, it is due at once.
    """
    owed = [day for day in old.schedule.due(old.since, changed_at) if day not in taken]
    next_ = old.schedule.coming(changed_at, 1, taken=taken)
    kept = [day for day in (*owed, *next_) if day.weekday() in new.days]
    past = [day for day in kept if new.moment(day) <= changed_at]
    since = new.moment(past[-1]) - TICK if past else changed_at
    lost = (day for day in owed if day not in kept or day in past[:-1])
    return Adoption(Watch(new, since), tuple(lost))
