"""Values over time: a mark for each, its label beside it, lines where one thing changed."""

from collections.abc import Iterator

from bot.ui.charts.canvas import GRID, SOFT, STRONG, Canvas, Ink, colour_of, width_of
from bot.ui.charts.frame import MARGIN, MARK, RIGHT, WIDTH, Above, Below, place_on
from bot.ui.charts.model import Dot, Dots, Tick
from bot.ui.charts.placing import Box, Label, placed

_VALUE, _WHOSE, _TICK = Ink(28, STRONG, bold=True), Ink(25, SOFT), Ink(25, SOFT)
_LINE = 32.0
_DAYS = 52.0
"""The height of the line of dates."""
_LOW, _MORE_EACH, _FEW = 640.0, 26.0, 8
"""The height of the field, and what each dot beyond a few adds."""
_INSET = 40.0


def draw_dots(chart: Dots) -> bytes:
    """Return the chart as a PNG."""
    above, below = Above(chart.frame), Below(chart.frame)
    height = _LOW + _MORE_EACH * max(0, len(chart.dots) - _FEW)
    canvas = Canvas(WIDTH, above.height + height + _DAYS + below.height)
    above.draw(canvas)
    field = Box(MARGIN, above.height + 10, RIGHT, above.height + height)
    _Field(canvas, chart, field).draw()
    below.draw(canvas, above.height + height + _DAYS)
    return canvas.png()


class _Field:
    """The part of the page on which numbers and days have their place."""

    def __init__(self, canvas: Canvas, chart: Dots, area: Box) -> None:
        self._canvas, self._chart, self._area = canvas, chart, area
        self._places = [(self._x(dot.at), self._y(_middle(dot))) for dot in chart.dots]

    def draw(self) -> None:
        """Draw what is behind, then lines, ranges and marks, then labels."""
        names = list(self._grid())
        for line in self._chart.lines:
            colour = colour_of(self._chart.dots[line[0]].colour)
            self._canvas.line([self._places[at] for at in line], colour, 4, strength=0.65)
        reach = [box for dot, (x, _) in self._each() for box in self._range(dot, x)]
        boxes = self._labels([*names, *reach])
        for (dot, (x, y)), box in zip(self._each(), boxes, strict=True):
            self._leader(x, y, box)
            self._write(dot, box, left=box.right > x)
        for dot, (x, y) in self._each():
            self._marks(dot, x, y)

    def _each(self) -> Iterator[tuple[Dot, tuple[float, float]]]:
        yield from zip(self._chart.dots, self._places, strict=True)

    def _x(self, day: float) -> float:
        return place_on(
            self._chart.days, day, self._area.left + _INSET, self._area.right - _INSET
        )

    def _y(self, value: float) -> float:
        return place_on(
            self._chart.values, value, self._area.bottom - _INSET, self._area.top + _INSET
        )

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
            for end in (low, high):
                canvas.line([(x - 16, end), (x + 16, end)], colour, 5)
            yield Box(x - 16, high, x + 16, low)
        for more, y, way in ((span.more, high, -1), (span.less, low, 1)):
            if more:
                canvas.line([(x, y), (x, y + 40 * way)], colour, 5)
                canvas.arrow(x, y + 56 * way, "^" if way == -1 else "v", colour, 26)
                yield Box(x - 13, min(y, y + 56 * way), x + 13, max(y, y + 56 * way))

    def _marks(self, dot: Dot, x: float, y: float) -> None:
        span = dot.span
        ends = [y] if span.middle is not None or span.low == span.high else [span.low, span.high]
        for end in ends:
            at = end if len(ends) == 1 else self._y(end)
            self._canvas.mark(x, at, dot.mark, colour_of(dot.colour), MARK)

    def _labels(self, taken: list[Box]) -> list[Box]:
        half = MARK / 2 + 3
        marks = [Box(x - half, y - half, x + half, y + half) for x, y in self._places]
        labels = [Label(x, y, *_size(dot)) for dot, (x, y) in self._each()]
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
        value, whose = dot.label
        ink = _WHOSE._replace(colour=colour_of(dot.colour))
        if value:
            self._canvas.text(x, box.top + _LINE - 8, value, _VALUE, align=align)
        if whose:
            self._canvas.text(x, box.bottom - 8, whose, ink, align=align)


def _middle(dot: Dot) -> float:
    """Return the number that a line goes through and that a label stands beside."""
    span = dot.span
    return span.middle if span.middle is not None else span.high


def _size(dot: Dot) -> tuple[float, float]:
    value, whose = dot.label
    wide = max(width_of(value, _VALUE), width_of(whose, _WHOSE))
    return wide, _LINE * sum(map(bool, dot.label))
