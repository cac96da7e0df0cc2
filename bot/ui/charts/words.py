"""A name, its detail and its value: on one line where they fit, else on several."""

from functools import partial
from typing import NamedTuple

from bot.ui.charts.canvas import Canvas, Ink, width_of
from bot.ui.charts.frame import shortened
from bot.ui.charts.lines import wrapped

_BESIDE, _BEFORE_VALUE = 18, 40
"""Between a name and its detail; between them and the value, at least."""


class Style(NamedTuple):
    """How the words look, and how high their lines are."""

    name: Ink
    detail: Ink
    line: float


class Words(NamedTuple):
    """The lines that they take."""

    name: list[str]
    beside: str
    """What stands beside the name, if there is room."""
    under: list[str]
    value: str
    low_value: bool
    """Whether the value has a line of its own, since the name needs the first."""
    style: Style

    @property
    def height(self) -> float:
        """How high all of it is."""
        return self.style.line * (len(self.name) + len(self.under) + self.low_value)

    def draw(self, canvas: Canvas, left: float, right: float, top: float, colour: str) -> None:
        """Write it between two edges; the name in its colour."""
        name, detail, line = self.style
        y = top - 8
        for text in self.name:
            y += line
            canvas.text(left, y, text, name._replace(colour=colour))
        canvas.text(left + width_of(self.name[-1], name) + _BESIDE, y, self.beside, detail)
        if not self.low_value:
            canvas.text(right, y, self.value, name, align="right")
        for text in self.under:
            y += line
            canvas.text(left, y, text, detail)
        if self.low_value:
            canvas.text(right, y + line, self.value, name, align="right")


def broken(name: str, detail: str, value: str, *, style: Style, room: float) -> Words:
    """Put value and detail on the line of the name where they fit, else under it."""
    value = shortened(value, room, style.name)
    used = width_of(name, style.name) + width_of(value, style.name) + _BEFORE_VALUE
    if used + _BESIDE + width_of(detail, style.detail) <= room:
        return Words([name], detail, [], value, low_value=False, style=style)
    names = wrapped(name, room, partial(width_of, ink=style.name), most=2)
    under = wrapped(detail, room, partial(width_of, ink=style.detail), most=2)
    return Words(names, "", under, value, low_value=used > room, style=style)
