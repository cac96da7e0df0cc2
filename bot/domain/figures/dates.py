"""The date that a question is asked for."""

import re
from calendar import monthrange
from datetime import date

from bot.errors import ExpectedError

_FORMS = (
    re.compile(r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?)?"),
    re.compile(r"(?:(?P<day>\d{1,2})[-/.])?(?P<month>\d{1,2})[-/.](?P<year>\d{4})"),
)
EARLIEST = date(1990, 1, 1)


class UnreadableDateError(ExpectedError):
    """What was typed is not a date that can be read."""

    key = "date-unreadable"


class DateOutOfRangeError(ExpectedError):
    """The date lies ahead, or before there was anything to count."""

    key = "date-out-of-range"


def parse_as_of(typed: str, *, today: date) -> date:
    """Return the last day that `typed` covers: 2024 → 31 Dec, 2024-09 or 09/2024 → 30 Sep.

    A period that is still running ends today. Day before month in numbers, as in both languages.
    """
    match = next(filter(None, (form.fullmatch(typed.strip()) for form in _FORMS)), None)
    if match is None:
        raise UnreadableDateError
    year, month, day = (int(match[part] or 0) for part in ("year", "month", "day"))
    try:
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except (ValueError, IndexError) as error:
        raise UnreadableDateError from error
    if first > today or last < EARLIEST:
        raise DateOutOfRangeError(earliest=str(EARLIEST.year))
    return min(last, today)
