"""Small charts, made by hand to differ in one thing."""

from bot.ui.charts.model import Bars, Entry, Frame, Group, Mark, Row, Scale, Shape, Span, Tick

RUNNING = Mark(Shape.RUNNING)
FRAME = Frame("Processors", "Ada, Babbage", "known today", (Entry(RUNNING, "running"),), "Sources")
SCALE = Scale(0, 10, logarithmic=False, ticks=(Tick(0, "0"), Tick(5, "5"), Tick(10, "10")))


def row(value: float = 1.0, /, *, name: str = "Ada", detail: str = "Mill, 1843") -> Row:
    """Return one value of a bar chart."""
    return Row(0, name, detail, f"{value} mills", Span(value, value), RUNNING)


def bars_of(*values: float) -> Bars:
    """Return a bar chart of these values."""
    return Bars(FRAME, SCALE, (Group("Owned", tuple(map(row, values))),))


BARS = bars_of(1)
