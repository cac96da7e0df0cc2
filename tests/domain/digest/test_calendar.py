"""When editions are due: by the clocks of every zone, and across changes of the schedule."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.domain.digest.calendar import Adoption, Schedule, Watch, adopted

PARIS, AUCKLAND = ZoneInfo("Europe/Paris"), ZoneInfo("Pacific/Auckland")
FIRST, LAST = date(2026, 11, 22), date(2028, 11, 22)
WEEKDAYS = frozenset(range(5))


def at(hour: int, minute: int = 0, zone: ZoneInfo = PARIS) -> Schedule:
    return Schedule(time(hour, minute), zone)


def paris(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of November 2026, by the clocks of Paris."""
    return datetime(2026, 11, day, hour, minute, tzinfo=PARIS).astimezone(UTC)


def nov(day: int) -> date:
    return date(2026, 11, day)


@cache
def _changes() -> dict[str, list[datetime]]:
    """Return, by zone, the days on which clocks change in the next two years."""
    start = datetime.combine(FIRST, time(), UTC)
    days = [start + timedelta(days=number) for number in range((LAST - FIRST).days)]
    found = dict[str, list[datetime]]()
    for name in sorted(available_timezones()):
        zone = ZoneInfo(name)
        for before, after in pairwise(days):
            if before.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset():
                found.setdefault(name, []).append(before)
    return found


def _around(name: str) -> list[date]:
    zone = ZoneInfo(name)
    days = {each.astimezone(zone).date() for each in _changes()[name]}
    return sorted(day + timedelta(days=number) for day in days for number in (-1, 0, 1, 2))


def test_there_are_zones_whose_clocks_change() -> None:
    assert {"Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"} <= set(
        _changes()
    )


@pytest.mark.parametrize("name", sorted(_changes()))
def test_every_date_has_one_edition_whatever_clocks_do(name: str) -> None:
    zone, days = ZoneInfo(name), _around(name)
    for minutes in range(0, 24 * 60, 30):
        schedule = Schedule(time(minutes // 60, minutes % 60), zone)
        start = schedule.moment(days[0]) - timedelta(microseconds=1)
        due = schedule.due(start, schedule.moment(days[-1]))
        assert due == [
            days[0] + timedelta(days=number) for number in range((days[-1] - days[0]).days + 1)
        ]


@pytest.mark.parametrize("name", sorted(_changes()))
def test_a_skipped_time_comes_later_and_a_repeated_one_the_first_time(name: str) -> None:
    zone, step = ZoneInfo(name), timedelta(minutes=15)
    for day in _around(name):
        start = datetime.combine(day - timedelta(days=1), time(), UTC)
        moments = [start + step * number for number in range(4 * 96)]
        clocks = [each.astimezone(zone).replace(tzinfo=None) for each in moments]
        for minutes in range(0, 24 * 60, 30):
            wanted = datetime.combine(day, time(minutes // 60, minutes % 60))
            moment = Schedule(wanted.time(), zone).moment(day)
            if wanted in clocks:
                assert moment == moments[clocks.index(wanted)]
            else:
                assert moment.astimezone(zone).replace(tzinfo=None) > wanted


@pytest.mark.parametrize(
    ("day", "hour", "minute", "utc"),
    [
        pytest.param(date(2027, 3, 28), 2, 30, (1, 30), id="skipped"),
        pytest.param(date(2027, 10, 31), 2, 30, (0, 30), id="repeated"),
        pytest.param(date(2027, 3, 28), 9, 0, (7, 0), id="the-same-day"),
        pytest.param(date(2027, 3, 27), 9, 0, (8, 0), id="the-day-before"),
    ],
)
def test_paris(day: date, hour: int, minute: int, utc: tuple[int, int]) -> None:
    assert at(hour, minute).moment(day) == datetime(day.year, day.month, day.day, *utc, tzinfo=UTC)


def test_days_that_are_not_scheduled_have_none() -> None:
    schedule = Schedule(time(9), PARIS, WEEKDAYS)

    assert schedule.coming(paris(20, 9), 3) == [nov(23), nov(24), nov(25)]
    assert schedule.due(paris(20, 9), paris(23, 8)) == []
    assert Schedule(time(9), PARIS, frozenset()).coming(paris(20, 9), 3) == []
    assert Watch(Schedule(time(9), PARIS, frozenset()), paris(20, 9)).next_at is None


def test_a_date_comes_where_it_is_scheduled_and_not_over() -> None:
    weekdays = Schedule(time(9), ZoneInfo("Europe/Paris"), frozenset(range(5)))
    friday, saturday = date(2026, 11, 20), date(2026, 11, 21)
    due = weekdays.moment(friday)

    assert weekdays.comes(friday, after=due - timedelta(minutes=1))
    assert not weekdays.comes(friday, after=due)
    assert not weekdays.comes(saturday, after=due)


def test_what_has_an_edition_does_not_come() -> None:
    assert at(9).coming(paris(20, 8), 2, taken={nov(20), nov(21)}) == [nov(22), nov(23)]


def test_what_falls_due_is_owed_once() -> None:
    watch = Watch(at(9), paris(20, 9))

    assert watch.due(paris(21, 8, 59)) == []
    assert watch.due(paris(21, 9)) == [nov(21)]
    assert Watch(at(9), paris(21, 9)).due(paris(21, 23)) == []
    assert watch.next_at == paris(21, 9)


JUST_BEFORE = timedelta(microseconds=1)
MON_TO_FRI = Schedule(time(9), PARIS, WEEKDAYS)
KIWI_SIX = at(18, zone=AUCKLAND)


def to(new: Schedule, since: datetime, *skipped: int) -> Adoption:
    return Adoption(Watch(new, since), tuple(nov(day) for day in skipped))


def at_once(new: Schedule, day: int) -> Adoption:
    return to(new, new.moment(nov(day)) - JUST_BEFORE)


@pytest.mark.parametrize(
    ("old", "changed", "taken", "adoption"),
    [
        pytest.param(at(9), paris(22, 8), [], to(at(18), paris(22, 8)), id="later-before"),
        pytest.param(at(9), paris(22, 12), [22], to(at(18), paris(22, 12)), id="later-after"),
        pytest.param(at(18), paris(22, 12), [], at_once(at(9), 22), id="earlier-than-now"),
        pytest.param(at(18), paris(22, 8), [], to(at(9), paris(22, 8)), id="earlier-in-time"),
        pytest.param(at(18), paris(22, 20), [22], to(at(9), paris(22, 20)), id="earlier-after"),
        pytest.param(at(9), paris(22, 9, 1), [], to(at(10), paris(22, 9, 1)), id="as-it-fell-due"),
        pytest.param(at(9), paris(22, 9, 1), [], at_once(at(8), 22), id="back-as-it-fell-due"),
        pytest.param(
            at(9), paris(22, 9, 1), [], to(MON_TO_FRI, paris(22, 9, 1), 22), id="its-day-dropped"
        ),
        pytest.param(MON_TO_FRI, paris(22, 12), [], to(at(9), paris(22, 12)), id="its-day-added"),
        pytest.param(at(18), paris(22, 14), [], at_once(KIWI_SIX, 22), id="a-zone-ahead"),
        pytest.param(
            at(9, zone=AUCKLAND), paris(22, 6), [22], to(at(9), paris(22, 6)), id="a-zone-behind"
        ),
    ],
)
def test_a_changed_schedule_doubles_nothing_and_loses_nothing(
    old: Schedule, changed: datetime, taken: list[int], adoption: Adoption
) -> None:
    watch, days = Watch(old, paris(21, 23)), {nov(day) for day in taken}

    assert adopted(watch, adoption.watch.schedule, changed_at=changed, taken=days) == adoption


def test_what_was_owed_for_days_is_too_late_but_for_the_last() -> None:
    watch = Watch(at(9), paris(18, 10))

    adoption = adopted(watch, at(8), changed_at=paris(22, 10), taken={nov(20)})

    assert adoption.skipped == (nov(19), nov(21))
    assert adoption.watch.due(paris(22, 10)) == [nov(22)]
