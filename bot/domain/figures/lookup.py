"""How many processors an organisation has: the best-supported answer as of a date.

Nothing is averaged. Each site shows one number, chosen by `support`; the numbers that disagree
stand beside it; what is planned, what trained one model, whole fleets and H100-equivalents are
kept apart, because they count different things.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.estimate import Estimate, Part, bounds, cost_of, power_of
from bot.domain.figures.evidence import known_on, sources_of, statements_of, support
from bot.domain.figures.model import Figure, Formula, Metric, Organisation, Scope, Words
from bot.domain.figures.standing import (
    best_each,
    current_among,
    exists,
    is_disputed,
    is_open,
    is_plan,
    is_running,
    known_of,
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
    known = known_of(catalogue, organisation, on=on)
    current = current_among(catalogue, known)
    counts = [figure for figure in current.values() if figure.metric is Metric.GPU_COUNT]
    training = [figure for figure in counts if figure.scope is Scope.TRAINING_RUN]
    sites, losing = best_each(catalogue, filter(is_running, counts))
    holdings = _in_order(catalogue, [_holding(catalogue, figure) for figure in sites])
    plans, losing_plans = best_each(
        catalogue, (figure for figure in counts if is_open(figure, current))
    )
    overtaken = [
        figure
        for figure in known.values()
        if figure.metric is Metric.GPU_COUNT
        and is_plan(figure)
        and (figure.id not in current or not is_open(figure, current))
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
        fleets=latest(Metric.FLEET_COUNT, exists),
        others=_most_telling_first(
            others,
            shown={key for figure in sites for key in (figure.id, *figure.inputs)},
            catalogue=catalogue,
        ),
        stated=_largest_first(figure for figure in counts if figure.id not in told),
        equivalents=latest(Metric.H100_EQUIVALENTS, exists),
        planned_equivalents=latest(Metric.H100_EQUIVALENTS, is_plan),
        published_power=latest(Metric.POWER, exists),
        planned_power=latest(Metric.POWER, is_plan),
        total=total,
        power=power_of(parts, catalogue.hardware),
        cost=cost_of(parts, catalogue.prices, on=on),
        overtaken=frozenset(figure.id for figure in overtaken),
        disputed=frozenset(
            figure.id for figure in current.values() if is_disputed(figure, current)
        ),
    )


def _holding(catalogue: Catalogue, figure: Figure) -> Holding:
    return Holding(
        figure,
        parts_of(catalogue, figure),
        sources_of(catalogue, figure),
        statements_of(catalogue, figure),
    )


def _in_order(catalogue: Catalogue, holdings: list[Holding]) -> list[Holding]:
    """Put the best-supported site first, the largest of equals; the others by size."""
    by_size = sorted(holdings, key=lambda holding: -bounds(holding.figure)[1])
    first = min(by_size, key=lambda holding: support(catalogue, holding.figure)[:2], default=None)
    rest = [holding for holding in by_size if holding is not first]
    return [first, *rest] if first is not None else rest


def parts_of(catalogue: Catalogue, figure: Figure) -> tuple[Part, ...]:
    """Return the processors of a figure by hardware, None for what no source names."""
    if figure.formula is Formula.SUM:
        inputs = (catalogue.figures[key] for key in figure.inputs)
        return tuple(part for each in inputs for part in parts_of(catalogue, each))
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
