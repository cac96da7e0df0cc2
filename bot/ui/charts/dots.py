"""Values over time: a field of marks and, where words have no room in it, what each stands for."""

from collections.abc import Iterator

from bot.ui.charts.canvas import SOFT, STRONG, Canvas, Ink, colour_of
from bot.ui.charts.field import DAYS, Field, numbered, said
from bot.ui.charts.frame import MARGIN, MARK, RIGHT, WIDTH, Above, Below
from bot.ui.charts.model import Dots, Key
from bot.ui.charts.placing import Box
from bot.ui.charts.words import Style, Words, broken

_HEIGHT = 720.0
"""The height of the field."""
_KEY = Style(Ink(29, STRONG, bold=True), Ink(27, SOFT), 38.0)
_BETWEEN, _ABOVE = 12.0, 40.0
"""Between two lines of the key, and above it."""
_TEXT = MARGIN + 100
"""Where the words of the key begin."""


def draw_dots(chart: Dots) -> bytes:
    """Return the chart as a PNG."""
    above, below = Above(chart.frame), Below(chart.frame)
    field, key = labelled(chart, Box(MARGIN, above.height, RIGHT, above.height + _HEIGHT))
    bottom = above.height + _HEIGHT + DAYS
    under = sum(words.height + _BETWEEN for _, words in key) + (_ABOVE if key else 0)
    canvas = Canvas(WIDTH, bottom + under + below.height)
    above.draw(canvas)
    field.draw(canvas)
    y = bottom + _ABOVE
    for each, words in key:
        _draw_key(canvas, each, words, y)
        y += words.height + _BETWEEN
    below.draw(canvas, bottom + under)
    return canvas.png()


def labelled(chart: Dots, area: Box) -> tuple[Field, list[tuple[Key, Words]]]:
    """Return the field with words beside the dots or, where they have no room, with numbers.

    Numbers come with the key that tells what they stand for.
    """
    if all(dot.label for dot in chart.dots):
        field = Field(chart, area, said(chart))
        if not field.is_crowded:
            return field, []
    return Field(chart, area, numbered(chart)), list(_key(chart))


def _key(chart: Dots) -> Iterator[tuple[Key, Words]]:
    for each in chart.key:
        yield each, broken(each.name, each.detail, each.value, style=_KEY, room=RIGHT - _TEXT)


def _draw_key(canvas: Canvas, key: Key, words: Words, top: float) -> None:
    """Draw a mark with its number, whose it is, what it is and its value."""
    y, colour = top + 28, colour_of(key.colour)
    canvas.mark(MARGIN + MARK / 2, y - 10, key.mark, colour, MARK)
    canvas.text(_TEXT - 18, y, key.number, _KEY.name, align="right")
    words.draw(canvas, _TEXT, RIGHT, top - 2, colour)
