"""What stands around every chart: its title above, legend and credit below."""

from collections.abc import Iterator, Sequence
from functools import partial

from bot.ui.charts.canvas import SOFT, STRONG, Canvas, Ink, width_of
from bot.ui.charts.lines import cut, wrapped
from bot.ui.charts.model import Entry, Frame, Scale, Sign

WIDTH, MARGIN = 1200.0, 44.0
RIGHT = WIDTH - MARGIN
MARK = 26.0
"""The size of a mark."""
TITLE, NAMES, NOTE, CREDIT = (
    Ink(46, STRONG, bold=True),
    Ink(33, STRONG),
    Ink(28, SOFT),
    Ink(24, SOFT),
)
_LEGEND = Ink(28, SOFT)
_TITLE_LINE, _NAMES_LINE, _NOTE_LINE = 58.0, 44.0, 40.0
_LEGEND_LINE, _CREDIT_LINE = 46.0, 34.0
_GAP, _SIGN, _BETWEEN = 30.0, 56.0, 40.0
"""Above the legend; the room of a sign; between two entries."""


def place_on(scale: Scale, value: float, start: float, end: float) -> float:
    """Return where a number of the scale lies between two pixels."""
    return start + (end - start) * scale.part(value)


class Above:
    """Title, names and note, broken into lines."""

    def __init__(self, frame: Frame) -> None:
        """Break them."""
        self._lines = [
            *_broken(frame.title, TITLE, _TITLE_LINE, most=2),
            *_broken(frame.names, NAMES, _NAMES_LINE, most=3),
            *_broken(frame.note, NOTE, _NOTE_LINE, most=2),
        ]
        self.height = 22 + sum(height for _, _, height in self._lines) + 12

    def draw(self, canvas: Canvas) -> None:
        """Write them at the top."""
        y = 22.0
        for line, ink, height in self._lines:
            y += height
            canvas.text(MARGIN, y - 10, line, ink)


def _broken(text: str, ink: Ink, height: float, *, most: int) -> Iterator[tuple[str, Ink, float]]:
    """Yield the lines of a text, with how they look and how high they are."""
    for line in wrapped(text, RIGHT - MARGIN, partial(width_of, ink=ink), most=most):
        yield line, ink, height


class Below:
    """Legend and credit, broken into lines."""

    def __init__(self, frame: Frame) -> None:
        """Break them."""
        self._legend = list(_in_lines(frame.legend))
        measure = partial(width_of, ink=CREDIT)
        self._credit = wrapped(frame.credit, RIGHT - MARGIN, measure, most=3)
        legend, credit = len(self._legend) * _LEGEND_LINE, len(self._credit) * _CREDIT_LINE
        self.height = _GAP + legend + 12 + credit + 26

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw them from `top` on."""
        y = top + _GAP
        for line in self._legend:
            x = MARGIN
            for entry in line:
                _sign(canvas, x + _SIGN / 2 - 8, y + 14, entry)
                canvas.text(x + _SIGN, y + 24, entry.text, _LEGEND)
                x += _width(entry)
            y += _LEGEND_LINE
        y += 12
        for text in self._credit:
            y += _CREDIT_LINE
            canvas.text(MARGIN, y - 8, text, CREDIT)


def _in_lines(legend: Sequence[Entry]) -> Iterator[list[Entry]]:
    """Yield the entries that stand on each line."""
    line: list[Entry] = []
    for entry in legend:
        if line and sum(map(_width, [*line, entry])) - _BETWEEN > RIGHT - MARGIN:
            yield line
            line = []
        line.append(entry)
    if line:
        yield line


def _width(entry: Entry) -> float:
    return _SIGN + width_of(entry.text, _LEGEND) + _BETWEEN


def _sign(canvas: Canvas, x: float, y: float, entry: Entry) -> None:
    match entry.sign:
        case Sign.RANGE:
            canvas.line([(x - 16, y), (x + 16, y)], SOFT, 12, strength=0.5)
            for end in (x - 16, x + 16):
                canvas.line([(end, y - 13), (end, y + 13)], SOFT, 4)
        case Sign.MORE | Sign.LESS:
            way = 1 if entry.sign is Sign.MORE else -1
            canvas.line([(x - 18 * way, y), (x + 10 * way, y)], SOFT, 4)
            canvas.arrow(x + 20 * way, y, ">" if way == 1 else "<", SOFT, 20)
        case mark:
            canvas.mark(x, y, mark, SOFT, MARK)


def shortened(text: str, room: float, ink: Ink) -> str:
    """Return the text within `room` pixels."""
    return cut(text, room, partial(width_of, ink=ink))
