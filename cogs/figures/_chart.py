"""From values to the chart that shows them; pure."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.domain.figures.comparison import Comparison, Point, Timeline
from bot.domain.figures.evidence import sources_of
from bot.domain.figures.model import Comparator, Metric, Precision, Unit
from bot.ui.charts.model import (
    Bars,
    Chart,
    Dot,
    Dots,
    Entry,
    Frame,
    Group,
    Key,
    Mark,
    Row,
    Scale,
    Shape,
    Sign,
    Span,
    Tick,
)
from bot.ui.charts.scales import days_scale, values_scale
from bot.ui.figures.metrics import capital
from bot.ui.figures.writing import FACTS_CITED, Writer
from cogs.figures._points import (
    doubts,
    held,
    kind_title,
    mark_of,
    selected,
    span_of,
    when,
)

_COUNTED = frozenset({Unit.GPU, Unit.H100_EQUIVALENT})
FEW = 8
"""Values that are written beside their dots if there is room; more of them are numbered."""
_ROOM = 0.18
"""What part of the time is left free after the last value, for what is written there."""
_SHAPE_KEYS = {
    Shape.RUNNING: "chart-running",
    Shape.STATED: "chart-stated",
    Shape.AHEAD: "chart-ahead",
    Shape.GONE: "chart-gone",
}


def chart_of(answer: Comparison, writer: Writer) -> Chart | None:
    """Return the chart of an answer, None where there is nothing to draw."""
    points = charted(answer)
    if not points:
        return None
    return (
        _dots(answer, points, writer)
        if isinstance(answer, Timeline)
        else _bars(answer, points, writer)
    )


def charted(answer: Comparison) -> list[Point]:
    """Return the values that one scale can show: those of other units stay words."""
    units = Counter(point.figure.unit for point in answer.points if _asked(point, answer))
    common = [unit for unit, _ in units.most_common(1)]
    return [
        point for point in answer.points if point.figure.unit in common or not _asked(point, answer)
    ]


def _asked(point: Point, answer: Comparison) -> bool:
    return point.figure.metric is answer.metric


def _bars(answer: Comparison, points: Sequence[Point], writer: Writer) -> Bars:
    scale = _values(answer, points, writer)
    kinds = groupby(points, key=lambda point: point.kind)
    groups = [
        Group(
            kind_title(metric, scope, writer, asked=answer.metric),
            tuple(_row(point, answer, writer) for point in each),
        )
        for (metric, scope), each in kinds
    ]
    note = writer.say("chart-compared", date=writer.dated(answer.on, Precision.DAY))
    return Bars(_frame(answer, points, scale, note, writer), scale, tuple(groups))


def _row(point: Point, answer: Comparison, writer: Writer) -> Row:
    words = [writer.words(point.figure.subject), _unbroken(when(point, writer))]
    return Row(
        colour=point.place,
        name=writer.organisation(point.organisation),
        detail=" · ".join([*words, *doubts(point, answer, writer, sure=True)]),
        value=writer.quantity(point.figure),
        span=span_of(point.figure),
        mark=mark_of(point),
    )


def _dots(answer: Timeline, points: Sequence[Point], writer: Writer) -> Dots:
    scale, few = _values(answer, points, writer), len(points) <= FEW
    days = days_scale(
        (point.day for point in points),
        lambda day: writer.dated(day, Precision.MONTH),
        room=_ROOM if few else 0.0,
    )
    lines = _lines(answer, points)
    inner = {at for line in lines for at in line[:-1]}
    scopes = {point.figure.scope for point in points}
    whose = _Whose(writer, scoped=len(scopes) > 1)
    note = writer.say("chart-followed", date=writer.dated(answer.on, Precision.DAY))
    holding = held(answer.metric, points[0].figure.scope, writer)
    if not whose.scoped and holding:
        note = f"{note} · {holding}"
    ahead = max(point.day for point in points) > answer.on
    return Dots(
        frame=_frame(answer, points, scale, note, writer),
        values=scale,
        days=days,
        dots=tuple(
            _dot(point, _label(at, point, whose, inner) if few else ())
            for at, point in enumerate(points)
        ),
        lines=tuple(lines),
        key=tuple(_key(at, point, whose) for at, point in enumerate(points)),
        today=Tick(answer.on.toordinal(), writer.say("chart-today")) if ahead else None,
    )


@dataclass(frozen=True)
class _Whose:
    """Says whose a value is."""

    writer: Writer
    scoped: bool
    """Whether with its scope: not where all values have the same."""

    def name(self, point: Point) -> str:
        return self.writer.organisation(point.organisation)

    def scope(self, point: Point) -> list[str]:
        scope = held(point.figure.metric, point.figure.scope, self.writer)
        return [scope] if self.scoped and scope else []


def _lines(answer: Timeline, points: Sequence[Point]) -> list[tuple[int, ...]]:
    """Return the lines by the places of their points among those that are drawn."""
    place = {id(point): at for at, point in enumerate(points)}
    lines = [
        tuple(place[key] for at in line if (key := id(answer.points[at])) in place)
        for line in answer.lines
    ]
    return [line for line in lines if len(line) > 1]


def _dot(point: Point, label: tuple[str, ...]) -> Dot:
    return Dot(
        colour=point.place,
        at=point.day.toordinal(),
        label=label,
        span=span_of(point.figure),
        mark=mark_of(point),
    )


def _label(at: int, point: Point, whose: _Whose, inner: set[int]) -> tuple[str, ...]:
    """Return a value and whose it is; along a line, the last one alone says so."""
    value = whose.writer.quantity(point.figure)
    if at in inner:
        return (value,)
    subject = whose.writer.words(point.figure.subject)
    return (value, f"{whose.name(point)} · {subject}", *whose.scope(point))


def _key(at: int, point: Point, whose: _Whose) -> Key:
    subject = whose.writer.words(point.figure.subject)
    return Key(
        number=str(at + 1),
        colour=point.place,
        name=whose.name(point),
        detail=" · ".join([subject, *whose.scope(point), _unbroken(when(point, whose.writer))]),
        value=whose.writer.quantity(point.figure),
        mark=mark_of(point),
    )


def _values(answer: Comparison, points: Sequence[Point], writer: Writer) -> Scale:
    return values_scale(
        (span_of(point.figure) for point in points),
        _tick_writer(points, writer),
        from_zero=answer.metric is not Metric.PREDICTED_YEAR,
    )


def _tick_writer(points: Sequence[Point], writer: Writer) -> Callable[[float], str]:
    """Return what writes a number of the scale: with its unit, unless the title says it."""
    plain = {
        "value": 0.0,
        "low": None,
        "high": None,
        "comparator": Comparator.EXACT,
        "strict": False,
        "hardware": None,
    }
    model = points[0].figure.model_copy(update=plain)
    counted = any(point.figure.unit in _COUNTED for point in points)
    write = writer.number if counted else writer.quantity
    return lambda number: write(model.model_copy(update={"value": number}))


def _frame(
    answer: Comparison, points: Sequence[Point], scale: Scale, note: str, writer: Writer
) -> Frame:
    logarithmic = f" · {writer.say('chart-logarithmic')}" if scale.logarithmic else ""
    return Frame(
        title=capital(writer.metric(answer.metric)),
        names=", ".join(_unbroken(selected(each, writer)) for each in answer.selections),
        note=f"{note}{logarithmic}",
        legend=tuple(_legend([mark_of(each) for each in points], points, writer)),
        credit=writer.say("chart-credit", sources=", ".join(_publishers(points, writer))),
    )


def _legend(marks: Sequence[Mark], points: Sequence[Point], writer: Writer) -> Iterator[Entry]:
    """Yield what the marks of this chart mean, and nothing else."""
    spans: list[Span] = [span_of(point.figure) for point in points]
    for shape, key in _SHAPE_KEYS.items():
        if any(mark.shape is shape for mark in marks):
            yield Entry(Mark(shape), writer.say(key))
    if any(mark.hollow for mark in marks):
        yield Entry(Mark(Shape.RUNNING, hollow=True), writer.say("chart-hollow"))
    if any(mark.disputed for mark in marks):
        yield Entry(Mark(Shape.RUNNING, disputed=True), writer.say("figures-disputed"))
    if any(span.low != span.high for span in spans):
        yield Entry(Sign.RANGE, writer.say("chart-range"))
    if any(span.more for span in spans):
        yield Entry(Sign.MORE, writer.say("chart-more"))
    if any(span.less for span in spans):
        yield Entry(Sign.LESS, writer.say("chart-less"))


def _publishers(points: Sequence[Point], writer: Writer) -> Iterator[str]:
    """Yield who published the values, with the licences that ask for a credit."""
    keys = dict.fromkeys(
        key for point in points for key in sources_of(writer.catalogue, point.figure)
    )
    names: dict[str, None] = {}
    for key in keys:
        source = writer.catalogue.sources[key]
        owed = f" ({source.licence})" if source.licence != FACTS_CITED else ""
        names[f"{writer.words(source.publisher)}{owed}"] = None
    yield from names


def _unbroken(name: str) -> str:
    """Return a name or a date that no line breaks in."""
    return name.replace(" ", "\u00a0")
