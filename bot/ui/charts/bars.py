"""Values beside each other, as bars, or as marks where the scale is logarithmic."""

from collections.abc import Iterator

from bot.ui.charts.canvas import BACKGROUND, GRID, SOFT, STRONG, Canvas, Ink, colour_of, width_of
from bot.ui.charts.frame import MARGIN, MARK, RIGHT, WIDTH, Above, Below, place_on, shortened
from bot.ui.charts.model import Bars, Group, Row, Scale, Shape
from bot.ui.charts.words import Style, Words, broken

_GROUP, _TICK = Ink(30, STRONG, bold=True), Ink(25, SOFT)
_STYLE = Style(Ink(35, STRONG, bold=True), Ink(29, SOFT), 40.0)
_TRACK, _GROUP_LINE, _TICKS = 54.0, 60.0, 46.0
_START, _END = MARGIN + 16, RIGHT - 34
"""Where the scale begins and ends."""
_ARROW = 58
"""How far the arrow of an open end reaches."""
_AHEAD = (1.4, 0.7)
"""How the bar of what does not exist yet is dashed."""


def draw_bars(chart: Bars) -> bytes:
    """Return the chart as a PNG."""
    above, below = Above(chart.frame), Below(chart.frame)
    groups = [(group, [_words_of(row) for row in group.rows]) for group in chart.groups]
    rows = [words for _, each in groups for words in each]
    field = sum(words.height + _TRACK for words in rows) + _GROUP_LINE * len(groups) + _TICKS
    canvas = Canvas(WIDTH, above.height + field + below.height)
    above.draw(canvas)
    _ticks(canvas, chart.scale, above.height + 28)
    y = above.height + _TICKS
    for group, words in groups:
        y = _draw_group(canvas, chart.scale, group, words, y)
    below.draw(canvas, above.height + field)
    return canvas.png()


def _words_of(row: Row) -> Words:
    return broken(row.name, row.detail, row.value, style=_STYLE, room=RIGHT - MARGIN)


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
    canvas: Canvas, scale: Scale, group: Group, words: list[Words], top: float
) -> float:
    """Draw a group from `top` on; return where it ends."""
    canvas.text(MARGIN, top + 42, shortened(group.title, RIGHT - MARGIN, _GROUP), _GROUP)
    y = top + _GROUP_LINE
    for row, said in zip(group.rows, words, strict=True):
        said.draw(canvas, MARGIN, RIGHT, y, colour_of(row.colour))
        y += said.height
        _grid(canvas, scale, y + 22)
        _bar(canvas, scale, row, y + 22)
        y += _TRACK
    return y


def _bar(canvas: Canvas, scale: Scale, row: Row, y: float) -> None:
    """Draw a bar up to the lowest number, the range that follows, and the marks at its ends."""
    colour, span = colour_of(row.colour), row.span
    low, high = (place_on(scale, value, _START, _END) for value in (span.low, span.high))
    dashes = _AHEAD if row.mark.shape is Shape.AHEAD else None
    thick, strength = (4.0, 0.6) if scale.logarithmic else (16.0, 0.75)
    hollow = row.mark.hollow and not scale.logarithmic
    # The arrow of what is at most so much has its own place, where the bar ends.
    end = low - _ARROW - 16 if span.less else low
    if end > _START + MARK / 2:
        if hollow:
            _outline(canvas, _START, end, y, colour)
        else:
            canvas.line([(_START, y), (end, y)], colour, thick, dashes=dashes, strength=strength)
    if high > low:
        canvas.line([(low, y), (high, y)], colour, 12, strength=0.45)
        for end in (low, high) if span.middle is not None else ():
            canvas.line([(end, y - 17), (end, y + 17)], colour, 5)
    for more, x, way in ((span.more, high, 1), (span.less, low, -1)):
        if more:
            canvas.line([(x, y), (x + 42 * way, y)], colour, 5)
            canvas.arrow(x + _ARROW * way, y, ">" if way == 1 else "<", colour, 26)
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
