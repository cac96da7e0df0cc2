"""Values over time: a mark for each, its label beside it, lines where one thing changed."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from bot.ui.charts.canvas import GRID, SOFT, STRONG, Canvas, Ink, colour_of, width_of
from bot.ui.charts.frame import MARGIN, MARK, RIGHT, WIDTH, Above, Below, place_on, shortened
from bot.ui.charts.lines import wrapped
from bot.ui.charts.model import Dot, Dots, Key, Tick
from bot.ui.charts.placing import Box, Label, placed

_VALUE, _WHOSE, _TICK = Ink(30, STRONG, bold=True), Ink(26, SOFT), Ink(25, SOFT)
_NAME, _DETAIL = Ink(29, STRONG, bold=True), Ink(27, SOFT)
_LINE, _KEY_LINE = 33.0, 46.0
_DAYS = 52.0
"""The height of the line of dates."""
_HEIGHT = 720.0
"""The height of the field."""
_INSET = 40.0
_LINES = 4
"""Lines that a label above the highest dot has room for."""
_WIDEST = 440.0
"""How wide a label may be."""
_TEXT = MARGIN + 100
"""Where the words of the key begin."""
_PARTS = 12
"""How many parts of a line labels keep away from."""


def draw_dots(chart: Dots) -> bytes:
    """Return the chart as a PNG."""
    above, below = Above(chart.frame), Below(chart.frame)
    bottom = above.height + _HEIGHT + _DAYS
    key = [(each, *_broken(each)) for each in chart.key]
    under = sum(_KEY_LINE + _LINE * len(lines) for *_, lines in key) + (_INSET if key else 0)
    canvas = Canvas(WIDTH, bottom + under + below.height)
    above.draw(canvas)
    _Field(canvas, chart, Box(MARGIN, above.height, RIGHT, above.height + _HEIGHT)).draw()
    y = bottom + (_INSET if key else 0)
    for each, beside, lines in key:
        _draw_key(canvas, each, beside, lines, y)
        y += _KEY_LINE + _LINE * len(lines)
    below.draw(canvas, bottom + under)
    return canvas.png()


def _broken(key: Key) -> tuple[str, list[str]]:
    """Return the detail as it stands beside the name or, where that is too narrow, under it."""
    used = width_of(key.name, _NAME) + 14 + width_of(key.value, _NAME) + 30
    if used + width_of(key.detail, _DETAIL) <= RIGHT - _TEXT:
        return key.detail, []
    return "", wrapped(key.detail, RIGHT - _TEXT, partial(width_of, ink=_DETAIL), most=2)


def _draw_key(canvas: Canvas, key: Key, beside: str, lines: list[str], top: float) -> None:
    """Draw a mark with its number, whose it is, what it is and its value."""
    y, colour = top + 28, colour_of(key.colour)
    canvas.mark(MARGIN + MARK / 2, y - 10, key.mark, colour, MARK)
    canvas.text(_TEXT - 18, y, key.number, _NAME, align="right")
    name = shortened(key.name, RIGHT - _TEXT - width_of(key.value, _NAME) - 30, _NAME)
    canvas.text(_TEXT, y, name, _NAME._replace(colour=colour))
    canvas.text(_TEXT + width_of(name, _NAME) + 14, y, beside, _DETAIL)
    canvas.text(RIGHT, y, key.value, _NAME, align="right")
    for line in lines:
        y += _LINE + 4
        canvas.text(_TEXT, y, line, _DETAIL)


class _Field:
    """The part of the page on which numbers and days have their place."""

    def __init__(self, canvas: Canvas, chart: Dots, area: Box) -> None:
        self._canvas, self._chart, self._area = canvas, chart, area
        widths = [width_of(tick.text, _TICK) for tick in chart.values.ticks]
        self._left = area.left + max(widths, default=0.0) + _INSET
        self._top = area.top + (_INSET if chart.key else _LINES * _LINE)
        self._places = [(self._x(dot.at), self._y(_ends(dot)[1])) for dot in chart.dots]

    def draw(self) -> None:
        """Draw what is behind, then lines, ranges and marks, then labels."""
        names = list(self._grid())
        for line in self._chart.lines:
            self._line([self._chart.dots[at] for at in line])
        reach = [box for dot, (x, _) in self._each() for box in self._range(dot, x)]
        boxes = self._labels([*names, *reach, *self._lines()])
        for (dot, (x, y)), box in zip(self._each(), boxes, strict=True):
            self._leader(x, y, box)
            self._write(dot, box, left=box.right > x)
        for dot, (x, _) in self._each():
            self._marks(dot, x)

    def _line(self, dots: Sequence[Dot]) -> None:
        """Join values of one thing; of ranges, both ends, as nothing between was stated."""
        ends = zip(*(_ends(dot) for dot in dots), strict=True)
        for values in dict.fromkeys(ends):
            way = [
                (self._x(dot.at), self._y(value)) for dot, value in zip(dots, values, strict=True)
            ]
            self._canvas.line(way, colour_of(dots[0].colour), 4, strength=0.65)

    def _lines(self) -> Iterator[Box]:
        """Yield small boxes along the lines, so that no label lies on one."""
        for line in self._chart.lines:
            for (x, y), (to_x, to_y) in pairwise(self._places[at] for at in line):
                for part in range(1, _PARTS):
                    at_x = x + (to_x - x) * part / _PARTS
                    at_y = y + (to_y - y) * part / _PARTS
                    yield Box(at_x - 6, at_y - 6, at_x + 6, at_y + 6)

    def _each(self) -> Iterator[tuple[Dot, tuple[float, float]]]:
        yield from zip(self._chart.dots, self._places, strict=True)

    def _x(self, day: float) -> float:
        return place_on(self._chart.days, day, self._left, self._area.right - _INSET)

    def _y(self, value: float) -> float:
        return place_on(self._chart.values, value, self._area.bottom - _INSET, self._top)

    def _grid(self) -> Iterator[Box]:
        """Draw the grid; yield where its words stand."""
        canvas, area = self._canvas, self._area
        for tick in self._chart.values.ticks:
            y = self._y(tick.at)
            canvas.line([(area.left, y), (area.right, y)], GRID, 2)
            canvas.text(area.left, y - 8, tick.text, _TICK)
            yield Box(area.left, y - 32, area.left + width_of(tick.text, _TICK), y)
        canvas.line([(area.left, area.bottom), (area.right, area.bottom)], SOFT, 2)
        for tick in self._chart.days.ticks:
            self._day(tick)
        today = self._chart.today
        if today is not None:
            x = self._x(today.at)
            canvas.line([(x, area.top), (x, area.bottom)], SOFT, 2, dashes=(4, 4))
            canvas.text(x - 10, area.top + 20, today.text, _TICK, align="right")
            yield Box(x - width_of(today.text, _TICK) - 10, area.top - 6, x, area.top + 26)

    def _day(self, tick: Tick) -> None:
        x, bottom = self._x(tick.at), self._area.bottom
        half = width_of(tick.text, _TICK) / 2
        self._canvas.line([(x, bottom), (x, bottom + 12)], SOFT, 2)
        shown = min(max(x, MARGIN + half), RIGHT - half)
        self._canvas.text(shown, bottom + 42, tick.text, _TICK, align="center")

    def _range(self, dot: Dot, x: float) -> Iterator[Box]:
        """Draw the range of a value, and the arrow of an open end; yield what they cover."""
        canvas, span, colour = self._canvas, dot.span, colour_of(dot.colour)
        low, high = self._y(span.low), self._y(span.high)
        if high < low:
            canvas.line([(x, low), (x, high)], colour, 12, strength=0.45)
            for end in (low, high) if span.middle is not None else ():
                canvas.line([(x - 16, end), (x + 16, end)], colour, 5)
            yield Box(x - 16, high, x + 16, low)
        for more, y, way in ((span.more, high, -1), (span.less, low, 1)):
            if more:
                canvas.line([(x, y), (x, y + 40 * way)], colour, 5)
                canvas.arrow(x, y + 56 * way, "^" if way == -1 else "v", colour, 26)
                yield Box(x - 13, min(y, y + 56 * way), x + 13, max(y, y + 56 * way))

    def _marks(self, dot: Dot, x: float) -> None:
        for value in dict.fromkeys(_ends(dot)):
            self._canvas.mark(x, self._y(value), dot.mark, colour_of(dot.colour), MARK)

    def _labels(self, taken: list[Box]) -> list[Box]:
        marks = [
            Box(x - reach, y - reach, x + reach, y + reach)
            for dot, (x, y) in self._each()
            for reach in [_reach(dot)]
        ]
        labels = [Label(x, y, *_size(dot), _reach(dot) + 9) for dot, (x, y) in self._each()]
        area = self._area
        inside = Box(area.left, area.top - 6, area.right, area.bottom - 4)
        return placed(labels, [*taken, *marks], inside)

    def _leader(self, x: float, y: float, box: Box) -> None:
        """Draw a thin line to a label that is not beside its dot."""
        near = min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
        far = abs(near[0] - x) + abs(near[1] - y) > _INSET
        if far and box.right > box.left:
            self._canvas.line([(x, y), near], SOFT, 1.5, strength=0.7)

    def _write(self, dot: Dot, box: Box, *, left: bool) -> None:
        align, x = ("left", box.left) if left else ("right", box.right)
        y = box.top - 8
        for line, ink in _lines_of(dot):
            y += _LINE
            self._canvas.text(x, y, line, ink, align=align)


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


def _size(dot: Dot) -> tuple[float, float]:
    lines = list(_lines_of(dot))
    return max(width_of(line, ink) for line, ink in lines), _LINE * len(lines)
