"""A canvas measured in pixels from its upper left corner: all that matplotlib is used for.

Only the process that draws imports this module.
"""

import io
from collections.abc import Sequence
from functools import lru_cache
from math import ceil, cos, pi, sin
from pathlib import Path
from typing import Literal, NamedTuple

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.text import Text

from bot.ui.charts.model import Mark, Shape

BACKGROUND, GRID, SOFT, STRONG = "#2b2d31", "#44474e", "#c4c9d0", "#f5f6f8"
_COLOURS = (
    "#6cb2ff",
    "#ffa64d",
    "#5fd896",
    "#ff8cc0",
    "#ffe066",
    "#58dfe3",
    "#bda6ff",
    "#ff7d73",
)
"""Told apart by those who see colours otherwise too, as far as eight can be; labels do the rest."""

_FONTS = Path(mpl.get_data_path()) / "fonts" / "ttf"
_PLAIN = FontProperties(fname=_FONTS / "DejaVuSans.ttf")
_BOLD = FontProperties(fname=_FONTS / "DejaVuSans-Bold.ttf")
_POINT = 72
"""Dots an inch: a point is a pixel then."""
_MARKERS = {Shape.RUNNING: "o", Shape.STATED: "s", Shape.AHEAD: "^", Shape.GONE: "X"}
_FACTORS = {Shape.RUNNING: 1.0, Shape.STATED: 0.88, Shape.AHEAD: 1.08, Shape.GONE: 1.08}
"""What makes the shapes look equally large."""
_HEADS = {"<": 4, ">": 5, "^": 6, "v": 7}
"""What matplotlib calls a triangle whose tip is at the place itself."""
_RULER = FigureCanvasAgg(Figure((1, 1), dpi=_POINT)).get_renderer()

mpl.rcdefaults()
mpl.rcParams["text.parse_math"] = False
"""A dollar is a dollar, not the beginning of a formula."""


Align = Literal["left", "center", "right"]


class Ink(NamedTuple):
    """How a text looks."""

    size: float
    colour: str = STRONG
    bold: bool = False


def colour_of(number: int) -> str:
    """Return the colour of an organisation, by its place among those that are shown."""
    return _COLOURS[number % len(_COLOURS)]


@lru_cache(maxsize=4096)
def width_of(text: str, ink: Ink) -> float:
    """Return how wide a line of text is, in pixels."""
    font = (_BOLD if ink.bold else _PLAIN).copy()
    font.set_size(ink.size)
    width, _, _ = _RULER.get_text_width_height_descent(text, font, ismath=False)
    return float(width)


class Canvas:
    """Draws in pixels; `y` grows downwards, as one reads."""

    def __init__(self, width: float, height: float) -> None:
        """Begin with an empty page."""
        self.width, self.height = ceil(width), ceil(height)
        size = (self.width / _POINT, self.height / _POINT)
        self._figure = Figure(size, dpi=_POINT, facecolor=BACKGROUND)
        self._page = FigureCanvasAgg(self._figure)

    def text(self, x: float, y: float, text: str, ink: Ink, *, align: Align = "left") -> None:
        """Write one line whose baseline is at `y`; it begins, ends or has its middle at `x`."""
        font = _BOLD if ink.bold else _PLAIN
        self._figure.add_artist(
            Text(
                x / self.width,
                1 - y / self.height,
                text,
                color=ink.colour,
                fontproperties=font,
                fontsize=ink.size,
                horizontalalignment=align,
                verticalalignment="baseline",
                transform=self._figure.transFigure,
            )
        )

    def line(
        self,
        points: Sequence[tuple[float, float]],
        colour: str,
        thickness: float,
        *,
        dashes: tuple[float, ...] | None = None,
        strength: float = 1.0,
    ) -> None:
        """Draw through the points; `dashes` are in multiples of the thickness."""
        style = "-" if dashes is None else (0.0, dashes)
        self._add(points, color=colour, linewidth=thickness, linestyle=style, alpha=strength)

    def mark(self, x: float, y: float, mark: Mark, colour: str, size: float) -> None:
        """Put the mark of a value at a place."""
        self._add(
            [(x, y)],
            marker=_MARKERS[mark.shape],
            markersize=size * _FACTORS[mark.shape],
            markerfacecolor=BACKGROUND if mark.hollow else colour,
            markeredgecolor=colour if mark.hollow else BACKGROUND,
            markeredgewidth=size / 6 if mark.hollow else 2.0,
        )
        if mark.disputed:
            self._ring(x, y, size)

    def arrow(self, x: float, y: float, way: str, colour: str, size: float) -> None:
        """Put the head of an arrow, which points <, >, ^ or v, at a place."""
        self._add([(x, y)], marker=_HEADS[way], markersize=size, color=colour, markeredgewidth=0)

    def png(self) -> bytes:
        """Return the page as a PNG."""
        written = io.BytesIO()
        self._page.print_png(written)  # pyright: ignore[reportUnknownMemberType] - its annotations are partial
        return written.getvalue()

    def _ring(self, x: float, y: float, size: float) -> None:
        """Draw the dotted ring of what is disputed."""
        turns = [_circle(x, y, size * 0.95, part / 64) for part in range(65)]
        self.line(turns, STRONG, 2.5, dashes=(1.6, 1.2))

    def _add(self, points: Sequence[tuple[float, float]], **looks: object) -> None:
        across = [x / self.width for x, _ in points]
        down = [1 - y / self.height for _, y in points]
        line = Line2D(across, down, transform=self._figure.transFigure)
        line.set(solid_capstyle="butt", dash_capstyle="butt", **looks)
        self._figure.add_artist(line)


def _circle(x: float, y: float, radius: float, turn: float) -> tuple[float, float]:
    return x + radius * cos(2 * pi * turn), y + radius * sin(2 * pi * turn)
