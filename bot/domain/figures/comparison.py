"""What several organisations have, beside each other on one day or over time.

Nothing is added up or blended: each value keeps its date, its scope and its source, and what is
counted differently never shares a line.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain, zip_longest

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.estimate import bounds
from bot.domain.figures.evidence import AHEAD, published_on, support
from bot.domain.figures.model import Figure, Metric, Organisation, Scope, Status, Words
from bot.domain.figures.selection import Selection
from bot.domain.figures.standing import (
    best_each,
    current_among,
    is_disputed,
    is_running,
    known_of,
)

_MOST_COMPARED, _MOST_FOLLOWED = 12, 14
"""Values that a picture can bear."""
_LONGEST = 12
"""Values of one thing; the newest are kept."""
_SAME = timedelta(days=31)
"""Within so many days, the same number about the same thing is said once."""
_SCOPES = (
    Scope.OWNED,
    Scope.RENTED,
    Scope.USED,
    Scope.TRAINING_RUN,
    Scope.UNKNOWN,
    Scope.ANNOUNCED,
)
"""What exists before what is announced."""


@dataclass(frozen=True)
class Point:
    """One value with whose it is and when it stands."""

    place: int
    """Whose: the place of the selection in the question."""
    organisation: Organisation
    figure: Figure
    day: date
    """The day that it is true for or, where that is unknown, since when it is known."""
    disputed: bool
    best: bool = True
    """Whether it is the best supported of its kind, rather than the largest."""

    @property
    def kind(self) -> tuple[Metric, Scope]:
        """What it counts; only values of one kind may be joined."""
        return self.figure.metric, self.figure.scope

    @property
    def ahead(self) -> bool:
        """Whether it does not exist yet."""
        return self.figure.status in AHEAD


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Values of what was selected; of one kind after another, the largest first."""

    metric: Metric
    on: date
    selections: tuple[Selection, ...]
    points: tuple[Point, ...]
    without: tuple[Selection, ...]
    """Of which nothing is known."""
    left_out: int
    """How many values there was no room for."""


@dataclass(frozen=True, kw_only=True)
class Timeline(Comparison):
    """Values over time, the oldest first."""

    lines: tuple[tuple[int, ...], ...]
    """Which points, by their place, are values of one thing, in its scope, as they changed."""


def compare(
    catalogue: Catalogue, selections: Sequence[Selection], metric: Metric, *, on: date
) -> Comparison:
    """Return each selection's best-supported value of every scope, of what exists and is ahead.

    The largest stands beside it where that is another one; beside counts of processors,
    H100-equivalents, as far as there is room.
    """
    found = [
        _telling_first(_best(catalogue, place, selection, metric, on=on), metric)
        for place, selection in enumerate(selections)
    ]
    kept = _by_turns([[[point] for point in points] for points in found], _MOST_COMPARED)
    return Comparison(
        metric=metric,
        on=on,
        selections=tuple(selections),
        points=tuple(sorted(kept, key=lambda point: _in_kinds(point, metric))),
        without=_without(selections, found),
        left_out=sum(map(len, found)) - len(kept),
    )


def follow(
    catalogue: Catalogue, selections: Sequence[Selection], metric: Metric, *, on: date
) -> Timeline:
    """Return the values known of each selection as they followed one another, and open plans."""
    found = [
        _series(catalogue, place, selection, metric, on=on)
        for place, selection in enumerate(selections)
    ]
    kept = _by_turns(found, _MOST_FOLLOWED)
    points = sorted(kept, key=lambda point: (point.day, point.place, -bounds(point.figure)[1]))
    return Timeline(
        metric=metric,
        on=on,
        selections=tuple(selections),
        points=tuple(points),
        without=_without(selections, found),
        left_out=sum(len(each) for series in found for each in series) - len(points),
        lines=tuple(_lines(points)),
    )


def _metrics(metric: Metric) -> frozenset[Metric]:
    counts = {Metric.GPU_COUNT, Metric.H100_EQUIVALENTS}
    return frozenset(counts if metric is Metric.GPU_COUNT else {metric})


def _of(selection: Selection, figures: Mapping[str, Figure]) -> Iterator[Figure]:
    """Yield the organisation's figures that are about what was selected."""
    wanted = selection.subject
    return (each for each in figures.values() if wanted is None or each.subject == wanted)


def _best(
    catalogue: Catalogue, place: int, selection: Selection, metric: Metric, *, on: date
) -> Iterator[Point]:
    """Yield the best-supported value of each kind, and the largest where it is another one."""
    known = known_of(catalogue, selection.organisation, on=on)
    current = current_among(catalogue, known)
    kinds: defaultdict[tuple[Metric, Scope, int], list[Figure]] = defaultdict(list)
    for figure in _of(selection, current):
        if figure.metric in _metrics(metric) and _stands(figure, current):
            kinds[figure.metric, figure.scope, _lateness(figure)].append(figure)
    for figures in kinds.values():
        chosen, _ = best_each(catalogue, figures)
        by_size = sorted(chosen, key=lambda figure: -bounds(figure)[1])
        best = min(by_size, key=lambda figure: support(catalogue, figure)[:2])
        for figure in {best.id: best, by_size[0].id: by_size[0]}.values():
            point = _point(catalogue, place, figure, current)
            yield replace(point, best=figure is best)


def _lateness(figure: Figure) -> int:
    """Return 0 for what is there, 1 for what is ahead, 2 for what is no more."""
    return 2 if figure.status is Status.RETIRED else int(figure.status in AHEAD)


def _stands(figure: Figure, current: Mapping[str, Figure]) -> bool:
    """Return whether nothing in operation contradicts a plan."""
    contradicted = (current.get(key) for key in figure.conflicts_with)
    return figure.status not in AHEAD or not any(each and is_running(each) for each in contradicted)


def _point(catalogue: Catalogue, place: int, figure: Figure, others: Mapping[str, Figure]) -> Point:
    published = published_on(catalogue, figure)
    day = figure.as_of or (published[0] if published is not None else figure.recorded)
    organisation = catalogue.organisations[figure.organisation]
    return Point(place, organisation, figure, day, is_disputed(figure, others))


def _telling_first(points: Iterable[Point], metric: Metric) -> list[Point]:
    return sorted(
        points,
        key=lambda point: (
            point.figure.metric is not metric,
            _lateness(point.figure),
            not point.best,
            _SCOPES.index(point.figure.scope),
        ),
    )


def _in_kinds(point: Point, metric: Metric) -> tuple[bool, int, float, int]:
    low, high = bounds(point.figure)
    return (
        point.figure.metric is not metric,
        _SCOPES.index(point.figure.scope),
        -(high + low),
        point.place,
    )


def _by_turns(found: Sequence[Sequence[Sequence[Point]]], most: int) -> list[Point]:
    """Return what there is room for: from each selection in turn, series after series."""
    turns = chain.from_iterable(zip_longest(*found, fillvalue=()))
    kept: list[Point] = []
    for series in turns:
        if len(kept) + len(series) <= most:
            kept += series
    return kept


def _series(
    catalogue: Catalogue, place: int, selection: Selection, metric: Metric, *, on: date
) -> list[list[Point]]:
    """Return the values of each thing in each scope, the oldest first; the largest series first."""
    known = known_of(catalogue, selection.organisation, on=on)
    current = current_among(catalogue, known)
    candidates = [
        figure
        for figure in _of(selection, known)
        if figure.metric is metric
        and (figure.status not in AHEAD or (figure.id in current and _stands(figure, current)))
    ]
    things: defaultdict[tuple[Words, Scope, bool], list[Point]] = defaultdict(list)
    for figure in _wholes(candidates):
        things[figure.subject, figure.scope, figure.status in AHEAD].append(
            _point(catalogue, place, figure, known)
        )
    series = [_once_each(catalogue, points)[-_LONGEST:] for points in things.values()]
    return sorted(series, key=lambda each: -max(bounds(point.figure)[1] for point in each))


def _wholes(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures that are no parts of a sum among them."""
    there = {figure.id for figure in figures}
    parts = {key for each in figures if there.issuperset(each.inputs) for key in each.inputs}
    return (figure for figure in figures if figure.id not in parts)


def _once_each(catalogue: Catalogue, points: Iterable[Point]) -> list[Point]:
    """Return one value a day, the best supported, and the same number only once a month."""
    kept: list[Point] = []
    for point in sorted(points, key=lambda each: (each.day, support(catalogue, each.figure))):
        last = kept[-1] if kept else None
        if last is not None and last.day == point.day:
            continue
        if last is not None and _says_the_same(last, point):
            kept.pop()
            point = min(last, point, key=lambda each: support(catalogue, each.figure))  # noqa: PLW2901 - one of the two is kept
        kept.append(point)
    return kept


def _says_the_same(one: Point, other: Point) -> bool:
    return other.day - one.day <= _SAME and bounds(one.figure) == bounds(other.figure)


def _lines(points: Sequence[Point]) -> Iterator[tuple[int, ...]]:
    """Yield the places of what is joined: values of one thing in one scope, and no plans."""
    things: defaultdict[tuple[int, Words, Metric, Scope], list[int]] = defaultdict(list)
    for at, point in enumerate(points):
        if not point.ahead:
            things[point.place, point.figure.subject, *point.kind].append(at)
    return (tuple(places) for places in things.values() if len(places) > 1)


def _without(
    selections: Sequence[Selection], found: Sequence[Sequence[object]]
) -> tuple[Selection, ...]:
    return tuple(
        selection for selection, points in zip(selections, found, strict=True) if not points
    )


def metrics_recorded(
    catalogue: Catalogue, selections: Iterable[Selection], *, on: date
) -> list[Metric]:
    """Return what is recorded of the selections, what most of them have first."""
    counts = Counter(
        metric
        for selection in selections
        for metric in dict.fromkeys(
            figure.metric
            for figure in _of(selection, known_of(catalogue, selection.organisation, on=on))
        )
    )
    return [metric for metric, _ in counts.most_common()]
