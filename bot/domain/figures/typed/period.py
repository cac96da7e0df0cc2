"""The date of a figure as somebody types it: 2025, 2025-07, 2025-Q3, 2025-07-22, 22/07/2025."""

import re
from datetime import date

from bot.domain.figures.dates import EARLIEST
from bot.domain.figures.model import Precision
from bot.errors import ExpectedError

_AHEAD = 30
"""Years ahead for which somebody may plan."""
_QUARTER = re.compile(
    r"(?P<year>\d{4})[- ]?[qt](?P<quarter>[1-4])|[qt](?P<q>[1-4])[- ](?P<y>\d{4})"
)
_FORMS = (
    re.compile(r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?)?"),
    re.compile(r"(?:(?P<day>\d{1,2})[-/.])?(?P<month>\d{1,2})[-/.](?P<year>\d{4})"),
)


class PeriodUnreadableError(ExpectedError):
    """What was typed is no date that can be read."""

    key = "own-date-unreadable"


class PeriodOutOfRangeError(ExpectedError):
    """The date lies before there was anything to count, or further ahead than anybody plans."""

    key = "own-date-range"


def read_period(text: str, *, today: date) -> tuple[date, Precision]:
    """Return the first day of a period and how precise it is."""
    day, precision = _read(text.strip().lower())
    if not EARLIEST <= day <= today.replace(year=today.year + _AHEAD, day=1):
        raise PeriodOutOfRangeError(earliest=str(EARLIEST.year), latest=str(today.year + _AHEAD))
    return day, precision


def period_text(day: date | None, precision: Precision) -> str:
    """Return a period as it can be typed again."""
    if day is None or precision is Precision.UNKNOWN:
        return ""
    return {
        Precision.YEAR: f"{day:%Y}",
        Precision.QUARTER: f"{day:%Y}-Q{(day.month + 2) // 3}",
        Precision.MONTH: f"{day:%Y-%m}",
    }.get(precision, day.isoformat())


def _read(text: str) -> tuple[date, Precision]:
    if quarter := _QUARTER.fullmatch(text):
        year, number = quarter["year"] or quarter["y"], quarter["quarter"] or quarter["q"]
        return date(int(year), int(number) * 3 - 2, 1), Precision.QUARTER
    match = next(filter(None, (form.fullmatch(text) for form in _FORMS)), None)
    if match is None:
        raise PeriodUnreadableError
    try:
        day = date(*(int(match[part] or 1) for part in ("year", "month", "day")))
    except ValueError as error:
        raise PeriodUnreadableError from error
    if match["day"]:
        return day, Precision.DAY
    return day, Precision.MONTH if match["month"] else Precision.YEAR
