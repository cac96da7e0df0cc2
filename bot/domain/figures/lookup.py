"""How many processors an organisation has: the best-supported answer as of a date.

Nothing is averaged. Each site shows one number, chosen by `support`; the numbers that disagree
stand beside it; what is planned, what trained one model, whole fleets and H100-equivalents are
kept apart, because they count different things.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.estimate import Estimate, Part, bounds, cost_of, power_of
from bot.domain.figures.evidence import (
    AHEAD,
    excludes,
    known_on,
    sources_of,
    statements_of,
    support,
)
from bot.domain.figures.model import (
    Figure,
    Formula,
    Metric,
    Organisation,
    Scope,
    Status,
    Words,
)


@dataclass(frozen=True)
class Holding:
    """One site in operation, with the number that is best supported."""

    figure: Figure
    parts: tuple[Part, ...]
    """By hardware, None for what no source names; adds up to the figure."""
    sources: tuple[str, ...]
    statements: int
    """How many publications say so, independently as far as is known."""

    @property
    def subject(self) -> Words:
        """The site."""
        return self.figure.subject


@dataclass(frozen=True)
class Total:
    """Sites of one scope added up: a derived number, and not a whole fleet."""

    scope: Scope
    low: float
    high: float
    sites: tuple[Holding, ...]


@dataclass(frozen=True, kw_only=True)
class GpuAnswer:
    """What is known of an organisation's processors on one day; best supported first."""

    organisation: Organisation
    on: date
    holdings: tuple[Holding, ...]
    plans: tuple[Figure, ...]
    training_runs: tuple[Figure, ...]
    fleets: tuple[Figure, ...]
    others: tuple[Figure, ...]
    """Values that disagree with what is shown, and plans that events have overtaken."""
    stated: tuple[Figure, ...]
    """Counts that are neither of a site in operation nor in disagreement with one."""
    equivalents: tuple[Figure, ...]
    planned_equivalents: tuple[Figure, ...]
    published_power: tuple[Figure, ...]
    planned_power: tuple[Figure, ...]
    total: Total | None
    power: Estimate | None
    cost: Estimate | None
    overtaken: frozenset[str]
    """Ids of plans that came true, changed or were outdated by what already runs."""
    disputed: frozenset[str]
    """Ids of current figures whose number another one excludes."""

    @property
    def reliable(self) -> bool:
        """Whether some number counts processors that exist or existed."""
        return bool(self.holdings or self.training_runs or self.fleets)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure of the answer once, in the order of its sections."""
        shown = (
            *(holding.figure for holding in self.holdings),
            *self.fleets,
            *self.training_runs,
            *self.plans,
            *self.others,
            *self.stated,
            *self.equivalents,
            *self.planned_equivalents,
            *self.published_power,
            *self.planned_power,
        )
        return tuple({figure.id: figure for figure in shown}.values())


def look_up_gpus(catalogue: Catalogue, organisation: str, *, on: date) -> GpuAnswer:
    """Return what is known on that day of the organisation's processors; its id must exist."""
    known = {
        figure.id: _as_it_was(figure, on)
        for figure in catalogue.by_organisation.get(organisation, ())
        if known_on(catalogue, figure) <= on
    }
    current = {
        key: figure for key, figure in known.items() if not _overtaken(catalogue, figure, known)
    }
    counts = [figure for figure in current.values() if figure.metric is Metric.GPU_COUNT]
    training = [figure for figure in counts if figure.scope is Scope.TRAINING_RUN]
    sites, losing = _best_each(catalogue, filter(_is_running, counts))
    holdings = _in_order(catalogue, [_holding(catalogue, figure) for figure in sites])
    plans, losing_plans = _best_each(
        catalogue, (figure for figure in counts if _is_open(figure, current))
    )
    overtaken = [
        figure
        for figure in known.values()
        if figure.metric is Metric.GPU_COUNT
        and _is_plan(figure)
        and (figure.id not in current or not _is_open(figure, current))
    ]
    others = [*losing, *losing_plans, *overtaken]
    told = {figure.id for figure in (*sites, *plans, *training, *others)}
    told |= {key for figure in sites for key in figure.inputs}
    total = _total(holdings)
    parts = [part for holding in _summed(holdings, total) for part in holding.parts]

    def latest(metric: Metric, wanted: Callable[[Figure], bool]) -> tuple[Figure, ...]:
        return _latest_each(
            catalogue,
            [each for each in current.values() if each.metric is metric and wanted(each)],
        )

    return GpuAnswer(
        organisation=catalogue.organisations[organisation],
        on=on,
        holdings=tuple(holdings),
        plans=_newest_first(plans, catalogue),
        training_runs=_largest_first(training),
        fleets=latest(Metric.FLEET_COUNT, _exists),
        others=_most_telling_first(
            others,
            shown={key for figure in sites for key in (figure.id, *figure.inputs)},
            catalogue=catalogue,
        ),
        stated=_largest_first(figure for figure in counts if figure.id not in told),
        equivalents=latest(Metric.H100_EQUIVALENTS, _exists),
        planned_equivalents=latest(Metric.H100_EQUIVALENTS, _is_plan),
        published_power=latest(Metric.POWER, _exists),
        planned_power=latest(Metric.POWER, _is_plan),
        total=total,
        power=power_of(parts, catalogue.hardware),
        cost=cost_of(parts, catalogue.prices, on=on),
        overtaken=frozenset(figure.id for figure in overtaken),
        disputed=frozenset(
            figure.id for figure in current.values() if _is_disputed(figure, current)
        ),
    )


def _as_it_was(figure: Figure, on: date) -> Figure:
    """Return what has been retired since as the running thing that it was on that day."""
    if figure.status is Status.RETIRED and figure.retired_on is not None and on < figure.retired_on:
        return figure.model_copy(update={"status": Status.IN_OPERATION})
    return figure


def _is_running(figure: Figure) -> bool:
    return figure.status is Status.IN_OPERATION and figure.scope is not Scope.TRAINING_RUN


def _is_plan(figure: Figure) -> bool:
    return figure.status in AHEAD and figure.scope is not Scope.TRAINING_RUN


def _exists(figure: Figure) -> bool:
    return figure.status not in AHEAD


def _is_open(figure: Figure, current: Mapping[str, Figure]) -> bool:
    """Return whether a plan still stands: nothing in operation contradicts it."""
    contradicted = (current.get(key) for key in figure.conflicts_with)
    return _is_plan(figure) and not any(each and _is_running(each) for each in contradicted)


def _is_disputed(figure: Figure, current: Mapping[str, Figure]) -> bool:
    """Return whether a current figure of the same kind excludes this one's number.

    The same total split in another way is no dispute (only wholes are compared), and neither is
    a plan that events have overtaken.
    """
    if not figure.conflicts_with:
        return False
    parts = {key for each in current.values() for key in each.inputs}
    contradicting = (current[key] for key in figure.conflicts_with if key in current)
    return any(
        _is_plan(other) == _is_plan(figure) and other.id not in parts and excludes(other, figure)
        for other in contradicting
    )


def _overtaken(catalogue: Catalogue, figure: Figure, known: Mapping[str, Figure]) -> bool:
    """Return whether something known replaces the figure; a plan never replaces what runs."""
    newer = (known.get(key) for key in catalogue.superseded_by.get(figure.id, ()))
    return any(
        each is not None and (each.status not in AHEAD or figure.status in AHEAD) for each in newer
    )


def _best_each(
    catalogue: Catalogue, candidates: Iterable[Figure]
) -> tuple[list[Figure], list[Figure]]:
    """Choose one number for each subject; return the choices and the numbers that lost."""
    found = {figure.id: figure for figure in candidates}
    parts_of_sums = {
        key
        for figure in found.values()
        if figure.formula is Formula.SUM and found.keys() >= set(figure.inputs)
        for key in figure.inputs
    }
    subjects: defaultdict[Words, list[Figure]] = defaultdict(list)
    for figure in found.values():
        if figure.id not in parts_of_sums:
            subjects[figure.subject].append(figure)
    ranked = [
        sorted(figures, key=lambda figure: support(catalogue, figure))
        for figures in subjects.values()
    ]
    return [best for best, *_ in ranked], [figure for _, *rest in ranked for figure in rest]


def _holding(catalogue: Catalogue, figure: Figure) -> Holding:
    return Holding(
        figure,
        _parts(catalogue, figure),
        sources_of(catalogue, figure),
        statements_of(catalogue, figure),
    )


def _in_order(catalogue: Catalogue, holdings: list[Holding]) -> list[Holding]:
    """Put the best-supported site first, the largest of equals; the others by size."""
    by_size = sorted(holdings, key=lambda holding: -bounds(holding.figure)[1])
    first = min(by_size, key=lambda holding: support(catalogue, holding.figure)[:2], default=None)
    rest = [holding for holding in by_size if holding is not first]
    return [first, *rest] if first is not None else rest


def _parts(catalogue: Catalogue, figure: Figure) -> tuple[Part, ...]:
    if figure.formula is Formula.SUM:
        inputs = (catalogue.figures[key] for key in figure.inputs)
        return tuple(part for each in inputs for part in _parts(catalogue, each))
    if figure.breakdown:
        named = tuple(Part(key, count, count) for key, count in figure.breakdown.items())
        rest = bounds(figure)[1] - sum(part.high for part in named)
        return (*named, Part(None, rest, rest)) if rest > 0 else named
    return (Part(figure.hardware, *bounds(figure)),)


def _total(holdings: list[Holding]) -> Total | None:
    """Add up the sites that are held in the same way as the first; None for a single site."""
    if not holdings:
        return None
    scope = holdings[0].figure.scope
    sites = tuple(holding for holding in holdings if holding.figure.scope is scope)
    if len(sites) == 1:
        return None
    ends = [bounds(holding.figure) for holding in sites]
    return Total(scope, sum(low for low, _ in ends), sum(high for _, high in ends), sites)


def _summed(holdings: list[Holding], total: Total | None) -> Iterable[Holding]:
    return total.sites if total else holdings[:1]


def _largest_first(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple(sorted(figures, key=lambda figure: -bounds(figure)[1]))


def _newest_first(figures: Iterable[Figure], catalogue: Catalogue) -> tuple[Figure, ...]:
    return tuple(sorted(figures, key=lambda each: _recency(each, catalogue)))


def _most_telling_first(
    figures: Iterable[Figure], *, shown: set[str], catalogue: Catalogue
) -> tuple[Figure, ...]:
    """Put what contradicts a number that is shown before what contradicts or precedes a plan."""
    return tuple(
        sorted(
            figures,
            key=lambda each: (
                shown.isdisjoint(each.conflicts_with),
                each.id not in catalogue.superseded_by,
                *_recency(each, catalogue),
            ),
        )
    )


def _recency(figure: Figure, catalogue: Catalogue) -> tuple[int, float]:
    return -known_on(catalogue, figure).toordinal(), -bounds(figure)[1]


def _latest_each(catalogue: Catalogue, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return each subject's newest figure, the largest first, and beside it what contradicts it.

    Of one date, the better supported.
    """
    subjects: defaultdict[Words, list[Figure]] = defaultdict(list)
    for figure in figures:
        subjects[figure.subject].append(figure)
    chosen = [
        min(each, key=lambda one: (_recency(one, catalogue)[0], support(catalogue, one)))
        for each in subjects.values()
    ]
    shown: list[Figure] = []
    for figure in _largest_first(chosen):
        shown += [figure, *(each for each in figures if each.id in figure.conflicts_with)]
    return tuple({figure.id: figure for figure in shown}.values())
