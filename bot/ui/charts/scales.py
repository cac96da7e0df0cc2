"""Scales that begin and end so that every value fits, with ticks at round numbers; pure."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from math import ceil, floor, log10

from bot.ui.charts.model import Scale, Span, Tick

_WIDE = 30.0
"""Where the highest is so many times the lowest, small values would vanish on a linear scale."""
_AROUND, _BEYOND = 1.7, 2.6
"""What a logarithmic scale has beyond its values, and beyond one whose end is open."""
_MOST_TICKS = 5
_MOST_YEARS = 11
_PADDING, _LEAST_PADDING = 0.06, 120
"""Days beyond the first and the last: a part of them all, and at least so many."""
_YEARLY = 2.5 * 365
"""From so many days on, years are ticks enough."""


def values_scale(
    spans: Iterable[Span], write: Callable[[float], str], *, from_zero: bool = True
) -> Scale:
    """Return a scale for numbers; logarithmic where they are far apart."""
    spans = list(spans)
    low, high = min(span.low for span in spans), max(span.high for span in spans)
    if low > 0 and high / low >= _WIDE:
        start = low / (_BEYOND if any(span.less for span in spans) else _AROUND)
        end = high * (_BEYOND if any(span.more for span in spans) else _AROUND)
        return _scale(start, end, _powers(start, end), write, logarithmic=True)
    start = min(low, 0.0) if from_zero else low - 1
    room = (high - start) * (0.2 if any(span.more for span in spans) else 0.04)
    end = high + (room or 1.0)
    return _scale(start, end, _steps(start, end), write, logarithmic=False)


def days_scale(
    days: Iterable[date], write_month: Callable[[date], str], *, room: float = 0.0
) -> Scale:
    """Return a scale for days, as ordinals; its ticks are years, or months where it is short.

    `room` is what part of them is left free after the last, for what is written there.
    """
    ordinals = [day.toordinal() for day in days]
    first, last = min(ordinals), max(ordinals)
    padding = max(round((last - first) * _PADDING), _LEAST_PADDING)
    start, end = first - padding, last + padding + round((last - first) * room)
    if end - start < _YEARLY:
        ticks = tuple(Tick(each.toordinal(), write_month(each)) for each in _halves(start, end))
    else:
        ticks = tuple(Tick(date(year, 1, 1).toordinal(), str(year)) for year in _years(start, end))
    return Scale(start, end, logarithmic=False, ticks=ticks)


def _scale(
    start: float,
    end: float,
    ticks: Iterable[float],
    write: Callable[[float], str],
    *,
    logarithmic: bool,
) -> Scale:
    shown = tuple(Tick(each, write(each)) for each in ticks if start <= each <= end)
    return Scale(start, end, logarithmic=logarithmic, ticks=shown)


def _powers(start: float, end: float) -> Iterator[float]:
    """Yield powers of ten, as many as there is room for."""
    first, last = ceil(log10(start)), floor(log10(end))
    step = (last - first) // _MOST_TICKS + 1
    return (float(10**power) for power in range(first, last + 1, step))


def _steps(start: float, end: float) -> Iterator[float]:
    """Yield multiples of a round number."""
    rough = (end - start) / (_MOST_TICKS - 1)
    power = 10.0 ** floor(log10(rough))
    step = next(part * power for part in (1, 2, 2.5, 5, 10) if part * power >= rough)
    return (each * step for each in range(ceil(start / step), floor(end / step) + 1))


def _halves(start: int, end: int) -> Iterator[date]:
    """Yield the first days of January and July."""
    years = range(date.fromordinal(start).year, date.fromordinal(end).year + 1)
    days = (date(year, month, 1) for year in years for month in (1, 7))
    return (day for day in days if start <= day.toordinal() <= end)


def _years(start: int, end: int) -> range:
    """Return the years that begin in between, as many as there is room for."""
    first, last = date.fromordinal(start).year + 1, date.fromordinal(end).year
    return range(first, last + 1, (last - first) // _MOST_YEARS + 1)
