"""Who has most of what is counted or measured, as far as is known on a day.

Machines that are owned, rented, used or only trained one model are never put into one list. Of
each organisation a list shows its sites added up, where adding them up makes sense, or else its
largest number. Plans are not counted.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.estimate import bounds
from bot.domain.figures.metric_lookup import holding_of, is_ahead
from bot.domain.figures.model import Comparator, Figure, Metric, Organisation, Scope, Status
from bot.domain.figures.standing import (
    best_each,
    current_among,
    is_disputed,
    is_running,
    known_of,
)

ADDED_UP = frozenset(
    {
        Metric.GPU_COUNT,
        Metric.FLEET_COUNT,
        Metric.H100_EQUIVALENTS,
        Metric.UNITS_SOLD,
        Metric.POWER,
        Metric.CAPITAL_COST,
    }
)
"""Metrics of which the numbers of several sites make a number of the whole."""
FAR_APART = 365 * 2
"""Days between the dates of one list from which the reader is told."""


@dataclass(frozen=True)
class Standing:
    """One organisation in a list."""

    organisation: Organisation
    figures: tuple[Figure, ...]
    """What was added up, the largest first; just one where nothing was."""

    @property
    def whole(self) -> Figure:
        """Its figure or, as one number, what was added up; only for showing it."""
        return self.figures[0] if len(self.figures) == 1 else _sum_of(self.figures)

    @property
    def middle(self) -> float:
        """What the list is ordered by."""
        return sum(map(_middle, self.figures))


@dataclass(frozen=True)
class ScopeList:
    """Those who hold machines in one way, who has most first."""

    scope: Scope
    standings: tuple[Standing, ...]

    @property
    def period(self) -> tuple[date, date] | None:
        """The first and the last date of its numbers; None where no date is known."""
        days = [
            figure.as_of
            for each in self.standings
            for figure in each.figures
            if figure.as_of is not None
        ]
        return (min(days), max(days)) if days else None

    @property
    def far_apart(self) -> bool:
        """Whether its numbers are so far apart in time that they hardly compare."""
        period = self.period
        return period is not None and (period[1] - period[0]).days > FAR_APART


@dataclass(frozen=True, kw_only=True)
class Ranking:
    """Who has most, list by list; the longest list first."""

    metric: Metric
    on: date
    lists: tuple[ScopeList, ...]
    without: tuple[Organisation, ...]
    """Organisations of which no number could be counted, but something of this metric is known."""
    silent: int
    """How many organisations nothing of this metric is known of."""
    plans: int
    """How many figures were left out because they tell of what is to come."""
    disputed: frozenset[str]
    """Ids of figures whose number another one excludes."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure of the lists, in their order."""
        return tuple(
            figure for each in self.lists for one in each.standings for figure in one.figures
        )


def rank(catalogue: Catalogue, metric: Metric, *, on: date) -> Ranking:
    """Return who had most on that day, as far as was known."""
    known: dict[str, Figure] = {}
    current: dict[str, Figure] = {}
    for organisation in catalogue.organisations:
        all_known = known_of(catalogue, organisation, on=on)
        mine = {key: figure for key, figure in all_known.items() if figure.metric is metric}
        known |= mine
        current |= current_among(catalogue, mine)
    lists = _lists(catalogue, filter(_counts, current.values()))
    listed = {one.organisation.id for each in lists for one in each.standings}
    told = {figure.organisation for figure in known.values()}
    return Ranking(
        metric=metric,
        on=on,
        lists=lists,
        without=tuple(
            each for key, each in catalogue.organisations.items() if key in told - listed
        ),
        silent=len(catalogue.organisations) - len(told),
        plans=sum(map(is_ahead, current.values())),
        disputed=frozenset(
            figure.id for figure in current.values() if is_disputed(figure, current)
        ),
    )


def _counts(figure: Figure) -> bool:
    """Return whether a number may be ranked: of what exists and, of processors, what runs."""
    if is_ahead(figure) or figure.status is Status.RETIRED:
        return False
    runs = figure.metric is not Metric.GPU_COUNT or figure.scope is Scope.TRAINING_RUN
    return runs or is_running(figure)


def _lists(catalogue: Catalogue, figures: Iterable[Figure]) -> tuple[ScopeList, ...]:
    held: defaultdict[Scope, defaultdict[str, list[Figure]]] = defaultdict(
        lambda: defaultdict(list)
    )
    best, _ = best_each(
        catalogue, figures, by=lambda figure: (figure.organisation, holding_of(figure))
    )
    for figure in best:
        held[figure.scope][figure.organisation].append(figure)
    lists = [
        ScopeList(
            scope,
            _ordered(
                Standing(catalogue.organisations[key], _summed(each))
                for key, each in by_organisation.items()
            ),
        )
        for scope, by_organisation in held.items()
    ]
    return tuple(sorted(lists, key=lambda each: (-len(each.standings), each.scope.value)))


def _summed(figures: list[Figure]) -> tuple[Figure, ...]:
    """Return what an organisation is ranked by: all its sites, or its largest number."""
    ordered = sorted(figures, key=lambda figure: (-_middle(figure), figure.id))
    adds_up = ordered[0].metric in ADDED_UP and ordered[0].scope is not Scope.TRAINING_RUN
    return tuple(ordered) if adds_up else tuple(ordered[:1])


def _ordered(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    return tuple(sorted(standings, key=lambda each: (-each.middle, each.organisation.id)))


def _middle(figure: Figure) -> float:
    """Return the number itself or, of a range, what lies halfway."""
    return figure.value if figure.value is not None else sum(bounds(figure)) / 2


def _sum_of(figures: tuple[Figure, ...]) -> Figure:
    """Return the sum as a figure: as exact, or as open at one end, as all of its parts allow."""
    ends = [bounds(figure) for figure in figures]
    low, high = sum(each for each, _ in ends), sum(each for _, each in ends)
    value = sum(map(_middle, figures))
    numbers: dict[str, object]
    match _comparator_of(figures):
        case Comparator.AT_LEAST:
            numbers = {"low": low, "comparator": Comparator.AT_LEAST}
        case Comparator.AT_MOST:
            numbers = {"high": high, "comparator": Comparator.AT_MOST}
        case comparator if low == high:
            numbers = {"value": value, "comparator": comparator}
        case _:
            numbers = {"value": value, "low": low, "high": high, "comparator": Comparator.ABOUT}
    nothing: dict[str, object] = {
        "value": None,
        "low": None,
        "high": None,
        "hardware": None,
        "breakdown": {},
    }
    strict = any(figure.strict for figure in figures)
    return figures[0].model_copy(update={**nothing, **numbers, "strict": strict})


def _comparator_of(figures: tuple[Figure, ...]) -> Comparator:
    stated = {figure.comparator for figure in figures} - {Comparator.EXACT}
    if not stated:
        return Comparator.EXACT
    open_ended = stated in ({Comparator.AT_LEAST}, {Comparator.AT_MOST})
    return next(iter(stated)) if open_ended else Comparator.ABOUT
