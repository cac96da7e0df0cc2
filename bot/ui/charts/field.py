"""The part of a page on which numbers and days have their place, with labels beside the dots."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from bot.ui.charts.canvas import GRID, SOFT, STRONG, Canvas, Ink, colour_of, width_of
from bot.ui.charts.frame import MARGIN, MARK, RIGHT, place_on
from bot.ui.charts.lines import wrapped
from bot.ui.charts.model import Dot, Dots, Tick
from bot.ui.charts.placing import Box, Label, placed

DAYS = 52.0
"""The height of the line of dates below the field."""
_VALUE, _WHOSE, _TICK = Ink(30, STRONG, bold=True), Ink(26, SOFT), Ink(25, SOFT)
_LINE = 33.0
_INSET = 40.0
_WIDEST = 440.0
"""How wide a label may be."""
_PARTS = 12
"""How many parts of a line labels keep away from."""


class Written(NamedTuple):
    """A label: its lines with how each looks, and how large it is."""

    lines: list[tuple[str, Ink]]
    width: float
    height: float


def said(chart: Dots) -> list[Written]:
    """Return the labels in words: the value, then whose it is in its colour."""
    return [_written(list(_lines_of(dot))) for dot in chart.dots]


def numbered(chart: Dots) -> list[Written]:
    """Return the numbers of the key as labels."""
    return [_written([(each.number, _VALUE)]) for each in chart.key]


def _written(lines: list[tuple[str, Ink]]) -> Written:
    return Written(lines, max(width_of(*each) for each in lines), _LINE * len(lines))


class Field:
    """Where everything goes; then the drawing of it."""

    def __init__(self, chart: Dots, area: Box, labels: Sequence[Written]) -> None:
        """Find a place for each label, as near to its dot as nothing else allows."""
        self._chart, self._area, self._labels = chart, area, labels
        widths = [width_of(tick.text, _TICK) for tick in chart.values.ticks]
        self._left = area.left + max(widths, default=0.0) + _INSET
        # A label above the highest dot has its room.
        self._top = area.top + max(_INSET, *(label.height for label in labels))
        self._places = [(self._x(dot.at), self._y(_ends(dot)[1])) for dot in chart.dots]
        self._taken = [*self._words(), *self._reaches(), *self._marked()]
        inside = Box(area.left, area.top - 6, area.right, area.bottom - 4)
        wanted = [
            Label(x, y, label.width, label.height, _reach(dot) + 9)
            for (dot, (x, y)), label in zip(self._each(), labels, strict=True)
        ]
        self._boxes = placed(wanted, [*self._taken, *self._joined(), *self._todays()], inside)
        self._inside = inside

    @property
    def is_crowded(self) -> bool:
        """Whether a label lies over something that is to be read, or leaves the field."""
        with_leader = [
            [box, *(part for near in self._near(x, y, box) for part in _along((x, y), near))]
            for (x, y), box in zip(self._places, self._boxes, strict=True)
        ]
        return any(
            box.outside(self._inside) > 1
            or any(map(box.overlap, self._taken))
            or any(
                box.overlap(part) for other in with_leader if other[0] is not box for part in other
            )
            for box in self._boxes
        )

    def draw(self, canvas: Canvas) -> None:
        """Draw what is behind, then lines, ranges and marks, then labels."""
        self._grid(canvas)
        for line in self._chart.lines:
            self._line(canvas, [self._chart.dots[at] for at in line])
        for dot, (x, _) in self._each():
            self._range(canvas, dot, x)
        for (_, (x, y)), box in zip(self._each(), self._boxes, strict=True):
            for near in self._near(x, y, box):
                canvas.line([(x, y), near], SOFT, 1.5, strength=0.7)
        for label, (x, _), box in zip(self._labels, self._places, self._boxes, strict=True):
            _write(canvas, label, box, left=box.right > x)
        for dot, (x, _) in self._each():
            for value in dict.fromkeys(_ends(dot)):
                canvas.mark(x, self._y(value), dot.mark, colour_of(dot.colour), MARK)

    def _x(self, day: float) -> float:
        return place_on(self._chart.days, day, self._left, self._area.right - _INSET)

    def _y(self, value: float) -> float:
        return place_on(self._chart.values, value, self._area.bottom - _INSET, self._top)

    def _each(self) -> Iterator[tuple[Dot, tuple[float, float]]]:
        yield from zip(self._chart.dots, self._places, strict=True)

    def _words(self) -> Iterator[Box]:
        """Yield where the words of the grid stand."""
        area, today = self._area, self._chart.today
        for tick in self._chart.values.ticks:
            y = self._y(tick.at)
            yield Box(area.left, y - 32, area.left + width_of(tick.text, _TICK), y)
        if today is not None:
            x = self._x(today.at)
            yield Box(x - width_of(today.text, _TICK) - 10, area.top - 6, x, area.top + 26)

    def _todays(self) -> Iterator[Box]:
        """Yield where the line of today stands, which crosses no label that can stand aside."""
        if self._chart.today is not None:
            x = self._x(self._chart.today.at)
            yield Box(x - 4, self._area.top, x + 4, self._area.bottom)

    def _marked(self) -> Iterator[Box]:
        for dot, (x, _) in self._each():
            reach = _reach(dot)
            for y in map(self._y, dict.fromkeys(_ends(dot))):
                yield Box(x - reach, y - reach, x + reach, y + reach)

    def _reaches(self) -> Iterator[Box]:
        """Yield what ranges, and the arrows of open ends, cover."""
        for dot, (x, _) in self._each():
            span = dot.span
            if span.low != span.high:
                yield Box(x - 16, self._y(span.high), x + 16, self._y(span.low))
            for y, end in self._open_ends(dot):
                yield Box(x - 13, min(y, end), x + 13, max(y, end))

    def _open_ends(self, dot: Dot) -> Iterator[tuple[float, float]]:
        """Yield where the arrow of an open end begins and ends."""
        if dot.span.more:
            yield self._y(dot.span.high), self._y(dot.span.high) - 56
        if dot.span.less:
            yield self._y(dot.span.low), self._y(dot.span.low) + 56

    def _joined(self) -> Iterator[Box]:
        """Yield small boxes along the lines that join dots, so that no label lies on one."""
        for line in self._chart.lines:
            for start, end in pairwise(self._places[at] for at in line):
                yield from _along(start, end)

    def _near(self, x: float, y: float, box: Box) -> Iterator[tuple[float, float]]:
        """Yield the end of the thin line that leads to a label that is not beside its dot."""
        near = min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
        if abs(near[0] - x) + abs(near[1] - y) > _INSET:
            yield near

    def _grid(self, canvas: Canvas) -> None:
        area, today = self._area, self._chart.today
        for tick in self._chart.values.ticks:
            y = self._y(tick.at)
            canvas.line([(area.left, y), (area.right, y)], GRID, 2)
            canvas.text(area.left, y - 8, tick.text, _TICK)
        canvas.line([(area.left, area.bottom), (area.right, area.bottom)], SOFT, 2)
        for tick in self._chart.days.ticks:
            self._day(canvas, tick)
        if today is not None:
            x = self._x(today.at)
            canvas.line([(x, area.top), (x, area.bottom)], SOFT, 2, dashes=(4, 4))
            canvas.text(x - 10, area.top + 20, today.text, _TICK, align="right")

    def _day(self, canvas: Canvas, tick: Tick) -> None:
        x, bottom = self._x(tick.at), self._area.bottom
        half = width_of(tick.text, _TICK) / 2
        canvas.line([(x, bottom), (x, bottom + 12)], SOFT, 2)
        shown = min(max(x, MARGIN + half), RIGHT - half)
        canvas.text(shown, bottom + 42, tick.text, _TICK, align="center")

    def _line(self, canvas: Canvas, dots: Sequence[Dot]) -> None:
        """Join values of one thing; of ranges, both ends, as nothing between was stated."""
        ends = zip(*(_ends(dot) for dot in dots), strict=True)
        for values in dict.fromkeys(ends):
            way = [
                (self._x(dot.at), self._y(value)) for dot, value in zip(dots, values, strict=True)
            ]
            canvas.line(way, colour_of(dots[0].colour), 4, strength=0.65)

    def _range(self, canvas: Canvas, dot: Dot, x: float) -> None:
        """Draw the range of a value, and the arrow of an open end."""
        span, colour = dot.span, colour_of(dot.colour)
        low, high = self._y(span.low), self._y(span.high)
        if high < low:
            canvas.line([(x, low), (x, high)], colour, 12, strength=0.45)
            for end in (low, high) if span.middle is not None else ():
                canvas.line([(x - 16, end), (x + 16, end)], colour, 5)
        for y, end in self._open_ends(dot):
            way = -1 if end < y else 1
            canvas.line([(x, y), (x, y + 40 * way)], colour, 5)
            canvas.arrow(x, end, "^" if way == -1 else "v", colour, 26)


def _along(start: tuple[float, float], end: tuple[float, float]) -> Iterator[Box]:
    (x, y), (to_x, to_y) = start, end
    for part in range(1, _PARTS):
        at_x, at_y = x + (to_x - x) * part / _PARTS, y + (to_y - y) * part / _PARTS
        yield Box(at_x - 6, at_y - 6, at_x + 6, at_y + 6)


def _write(canvas: Canvas, label: Written, box: Box, *, left: bool) -> None:
    align, x = ("left", box.left) if left else ("right", box.right)
    y = box.top - 8
    for line, ink in label.lines:
        y += _LINE
        canvas.text(x, y, line, ink, align=align)


def _lines_of(dot: Dot) -> Iterator[tuple[str, Ink]]:
    """Yield the lines of a label, with how they look: the value, then whose it is."""
    whose = _WHOSE._replace(colour=colour_of(dot.colour))
    for at, text in enumerate(dot.label):
        ink = whose if at else _VALUE
        for line in wrapped(text, _WIDEST, partial(width_of, ink=ink), most=2):
            yield line, ink


def _ends(dot: Dot) -> tuple[float, float]:
    """Return the numbers that are marked: the one that the source names, or both ends."""
    span = dot.span
    return (span.low, span.high) if span.middle is None else (span.middle, span.middle)


def _reach(dot: Dot) -> float:
    """Return how far a mark reaches from its place, with its ring if it has one."""
    return MARK * (1.05 if dot.mark.disputed else 0.6)
