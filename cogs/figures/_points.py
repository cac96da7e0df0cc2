"""One value of a comparison in words, and as what is drawn of it; pure."""

from bot.domain.figures.comparison import Comparison, Point
from bot.domain.figures.estimate import bounds
from bot.domain.figures.model import (
    Comparator,
    Confidence,
    Figure,
    Metric,
    Precision,
    Scope,
    Status,
    Unit,
)
from bot.domain.figures.selection import Selection
from bot.ui.charts.model import Mark, Shape, Span
from bot.ui.figures.metrics import capital
from bot.ui.figures.writing import Writer, slug

_NOBODYS = frozenset(
    {
        Metric.UNIT_PRICE,
        Metric.UNITS_SOLD,
        Metric.DURATION,
        Metric.PREDICTED_YEAR,
        Metric.GROWTH_RATIO,
        Metric.ROBOTS_RATIO,
        Metric.SHARE,
        Metric.INVESTMENT,
    }
)
"""What is no machine of anybody's: that no owner is stated goes without saying."""
_SHAPES = {
    Status.IN_OPERATION: Shape.RUNNING,
    Status.STATED: Shape.STATED,
    Status.ESTIMATED: Shape.STATED,
    Status.PLANNED: Shape.AHEAD,
    Status.PREDICTED: Shape.AHEAD,
    Status.RETIRED: Shape.GONE,
}


def selected(selection: Selection, writer: Writer) -> str:
    """Return the name of what was selected: the organisation, and the subject if it is one."""
    organisation = writer.organisation(writer.catalogue.organisations[selection.organisation])
    if selection.subject is None:
        return organisation
    return f"{organisation} – {writer.words(selection.subject)}"


def names_of(answer: Comparison, writer: Writer) -> str:
    """Return the names of all that was selected."""
    return ", ".join(selected(each, writer) for each in answer.selections)


def held(metric: Metric, scope: Scope, writer: Writer) -> str:
    """Return how what is counted is held; nothing where nothing could be held."""
    if metric in _NOBODYS and scope is Scope.UNKNOWN:
        return ""
    return writer.say(f"figures-scope-{slug(scope)}")


def kind_title(metric: Metric, scope: Scope, writer: Writer, *, asked: Metric) -> str:
    """Return what values of one kind count, without what the title of the card says already."""
    holding = held(metric, scope, writer)
    if metric is asked and holding:
        return capital(holding)
    return capital(" · ".join(filter(None, (writer.metric(metric), holding))))


def when(point: Point, writer: Writer) -> str:
    """Return the date of a value, or since when it is known."""
    figure = point.figure
    if figure.as_of is not None:
        return writer.dated(figure.as_of, figure.as_of_precision)
    return writer.say("figures-known-since", date=writer.dated(point.day, Precision.MONTH))


def doubts(point: Point, answer: Comparison, writer: Writer, *, sure: bool = False) -> list[str]:
    """Return what keeps a value from being plainly true; its confidence only if not `sure`."""
    figure, say = point.figure, writer.say
    passed = point.ahead and figure.last_day is not None and figure.last_day < answer.on
    unsure = figure.confidence is not Confidence.CONFIRMED and not sure
    return [
        *([say(f"figures-confidence-{slug(figure.confidence)}")] if unsure else ()),
        *([say("figures-disputed")] if point.disputed else ()),
        *([say("figures-stale")] if passed else ()),
    ]


def span_of(figure: Figure) -> Span:
    """Return the number as it is drawn."""
    low, high = bounds(figure)
    return Span(
        low,
        high,
        middle=figure.value if low != high else None,
        more=figure.comparator is Comparator.AT_LEAST,
        less=figure.comparator is Comparator.AT_MOST,
    )


def mark_of(point: Point) -> Mark:
    """Return the mark of a value."""
    return Mark(
        _SHAPES[point.figure.status],
        hollow=point.figure.unit is Unit.H100_EQUIVALENT,
        disputed=point.disputed,
    )
