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
    value_line: int
    """On which line the value stands: the first one, or a lower one where it has no room there."""
    style: Style

    @property
    def height(self) -> float:
        """How high all of it is."""
        return self.style.line * max(len(self.name) + len(self.under), self.value_line + 1)

    def draw(self, canvas: Canvas, left: float, right: float, top: float, colour: str) -> None:
        """Write it between two edges; the name in its colour."""
        name, detail, line = self.style
        y = top - 8
        for text in self.name:
            y += line
            canvas.text(left, y, text, name._replace(colour=colour))
        canvas.text(left + width_of(self.name[-1], name) + _BESIDE, y, self.beside, detail)
        for text in self.under:
            y += line
            canvas.text(left, y, text, detail)
        value = top - 8 + line * (self.value_line + 1)
        canvas.text(right, value, self.value, name, align="right")


def broken(name: str, detail: str, value: str, *, style: Style, room: float) -> Words:
    """Put value and detail on the line of the name where they fit, else under it."""
    value = shortened(value, room, style.name)
    needed = width_of(value, style.name) + _BEFORE_VALUE
    used = width_of(name, style.name) + needed
    if used + _BESIDE + width_of(detail, style.detail) <= room:
        return Words([name], detail, [], value, 0, style)
    names = wrapped(name, room, partial(width_of, ink=style.name), most=2)
    under = wrapped(detail, room, partial(width_of, ink=style.detail), most=2)
    if used <= room:
        return Words(names, "", under, value, 0, style)
    beside = width_of(under[-1], style.detail) + needed <= room
    return Words(names, "", under, value, len(names) + len(under) - beside, style)
