"""Values beside each other, as bars, or as marks where the scale is logarithmic."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from bot.ui.charts.canvas import BACKGROUND, GRID, SOFT, STRONG, Canvas, Ink, colour_of, width_of
from bot.ui.charts.frame import MARGIN, MARK, RIGHT, WIDTH, Above, Below, place_on, shortened
from bot.ui.charts.lines import wrapped
from bot.ui.charts.model import Bars, Group, Row, Scale, Shape

_GROUP, _NAME, _DETAIL, _TICK = (
    Ink(30, STRONG, bold=True),
    Ink(35, STRONG, bold=True),
    Ink(29, SOFT),
    Ink(25, SOFT),
)
_LINE, _TRACK, _GROUP_LINE, _TICKS = 40.0, 54.0, 60.0, 46.0
_START, _END = MARGIN + 16, RIGHT - 34
"""Where the scale begins and ends."""
_AHEAD = (1.4, 0.7)
"""How the bar of what does not exist yet is dashed."""


class _Placed(NamedTuple):
    """A row with the lines that its words take."""

    row: Row
    name: list[str]
    beside: str
    """What stands beside the name, if there is room."""
    under: list[str]
    low_value: bool
    """Whether the value has a line of its own, since the name needs the first."""

    @property
    def height(self) -> float:
        lines = len(self.name) + len(self.under) + self.low_value
        return _LINE * lines + _TRACK


def draw_bars(chart: Bars) -> bytes:
    """Return the chart as a PNG."""
    above, below = Above(chart.frame), Below(chart.frame)
    groups = [(group, [_placed(row) for row in group.rows]) for group in chart.groups]
    field = sum(_GROUP_LINE + sum(row.height for row in rows) for _, rows in groups) + _TICKS
    canvas = Canvas(WIDTH, above.height + field + below.height)
    above.draw(canvas)
    _ticks(canvas, chart.scale, above.height + 28)
    y = above.height + _TICKS
    for group, rows in groups:
        y = _draw_group(canvas, chart.scale, group, rows, y)
    below.draw(canvas, above.height + field)
    return canvas.png()


def _placed(row: Row) -> _Placed:
    """Put value and detail on the line of the name where they fit, else under it."""
    room = RIGHT - MARGIN
    name, value = width_of(row.name, _NAME), width_of(row.value, _NAME)
    if name + width_of(row.detail, _DETAIL) + value + 60 <= room:
        return _Placed(row, [row.name], row.detail, [], low_value=False)
    names = wrapped(row.name, room, partial(width_of, ink=_NAME), most=2)
    under = wrapped(row.detail, room, partial(width_of, ink=_DETAIL), most=2)
    return _Placed(row, names, "", under, low_value=name + value + 40 > room)


def _ticks(canvas: Canvas, scale: Scale, y: float) -> None:
    """Write the numbers of the scale, as many as there is room for."""
    written = 0.0
    for tick in scale.ticks:
        half = width_of(tick.text, _TICK) / 2
        x = min(max(place_on(scale, tick.at, _START, _END), MARGIN + half), RIGHT - half)
        if x - half >= written:
            canvas.text(x, y, tick.text, _TICK, align="center")
            written = x + half + 24


def _grid(canvas: Canvas, scale: Scale, y: float) -> None:
    """Draw the scale behind a bar, and not behind words."""
    canvas.line([(_START, y), (_END, y)], GRID, 2)
    for tick in scale.ticks:
        x = place_on(scale, tick.at, _START, _END)
        canvas.line([(x, y - 21), (x, y + 21)], GRID, 2)


def _draw_group(
    canvas: Canvas, scale: Scale, group: Group, rows: list[_Placed], top: float
) -> float:
    """Draw a group from `top` on; return where it ends."""
    canvas.text(MARGIN, top + 42, shortened(group.title, RIGHT - MARGIN, _GROUP), _GROUP)
    y = top + _GROUP_LINE
    for placed in rows:
        _words(canvas, placed, y)
        track = y + placed.height - _TRACK + 22
        _grid(canvas, scale, track)
        _bar(canvas, scale, placed.row, track)
        y += placed.height
    return y


def _words(canvas: Canvas, placed: _Placed, top: float) -> None:
    row, y = placed.row, top - 8
    name = _NAME._replace(colour=colour_of(row.colour))
    for line in placed.name:
        y += _LINE
        canvas.text(MARGIN, y, line, name)
    canvas.text(MARGIN + width_of(row.name, _NAME) + 18, y, placed.beside, _DETAIL)
    if not placed.low_value:
        canvas.text(RIGHT, y, row.value, _NAME, align="right")
    for line in placed.under:
        y += _LINE
        canvas.text(MARGIN, y, line, _DETAIL)
    if placed.low_value:
        y += _LINE
        value = shortened(row.value, RIGHT - MARGIN, _NAME)
        canvas.text(RIGHT, y, value, _NAME, align="right")


def _bar(canvas: Canvas, scale: Scale, row: Row, y: float) -> None:
    """Draw a bar up to the lowest number, the range that follows, and the marks at its ends."""
    colour, span = colour_of(row.colour), row.span
    low, high = (place_on(scale, value, _START, _END) for value in (span.low, span.high))
    dashes = _AHEAD if row.mark.shape is Shape.AHEAD else None
    thick, strength = (4.0, 0.6) if scale.logarithmic else (16.0, 0.75)
    hollow = row.mark.hollow and not scale.logarithmic
    if low > _START + MARK / 2:
        body = [(_START, y), (low, y)]
        if hollow:
            _outline(canvas, _START, low, y, colour)
        else:
            canvas.line(body, colour, thick, dashes=dashes, strength=strength)
    if high > low:
        canvas.line([(low, y), (high, y)], colour, 12, strength=0.45)
        for end in (low, high) if span.middle is not None else ():
            canvas.line([(end, y - 17), (end, y + 17)], colour, 5)
    for more, x, way in ((span.more, high, 1), (span.less, low, -1)):
        if more:
            canvas.line([(x, y), (x + 42 * way, y)], colour, 5)
            canvas.arrow(x + 58 * way, y, ">" if way == 1 else "<", colour, 26)
    for x in _marked(scale, row):
        canvas.mark(x, y, row.mark, colour, MARK)


def _outline(canvas: Canvas, start: float, end: float, y: float, colour: str) -> None:
    corners = [(start, y - 8), (end, y - 8), (end, y + 8), (start, y + 8), (start, y - 8)]
    canvas.line([(start, y), (end, y)], BACKGROUND, 16)
    canvas.line(corners, colour, 2.5)


def _marked(scale: Scale, row: Row) -> Iterator[float]:
    """Yield where marks stand: at the number itself, or at both ends of a range."""
    span = row.span
    values = (span.low, span.high) if span.middle is None else (span.middle,)
    for value in dict.fromkeys(values):
        yield place_on(scale, value, _START, _END)
