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
    year, first_month, first_day = (int(match[part] or 1) for part in ("year", "month", "day"))
    last_month = int(match["month"] or 12)
    try:
        first = date(year, first_month, first_day)
        last = date(year, last_month, int(match["day"] or monthrange(year, last_month)[1]))
    except (ValueError, IndexError) as error:
        raise UnreadableDateError from error
    if first > today or last < EARLIEST:
        raise DateOutOfRangeError(earliest=str(EARLIEST.year))
    return min(last, today)
