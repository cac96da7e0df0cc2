"""How many processors an organisation has: the best-supported answer as of a date.

Nothing is averaged. Each site shows one number, chosen by `support`; the numbers that disagree
stand beside it; what is planned, what trained one model, whole fleets and H100-equivalents are
kept apart, because they count different things.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.estimate import Estimate, Part, bounds, cost_of, power_of
from bot.domain.figures.model import (
    Confidence,
    Exactness,
    Figure,
    Formula,
    Metric,
    Organisation,
    Scope,
    Status,
    Words,
)

_AHEAD = frozenset({Status.PLANNED, Status.PREDICTED})
_TIERS = tuple(Confidence)
_DIGITS = tuple(Exactness)


@dataclass(frozen=True)
class Holding:
    """One site in operation, with the number that is best supported."""

    figure: Figure
    parts: tuple[Part, ...]
    """By hardware; adds up to the figure, or to less where a rest is not named."""
    sources: tuple[str, ...]

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
    equivalents: tuple[Figure, ...]
    published_power: tuple[Figure, ...]
    total: Total | None
    power: Estimate | None
    cost: Estimate | None
    disputed: frozenset[str]
    """Ids of figures that another known figure contradicts."""

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
            *self.equivalents,
            *self.published_power,
        )
        return tuple({figure.id: figure for figure in shown}.values())


def look_up_gpus(catalogue: Catalogue, organisation: str, *, on: date) -> GpuAnswer:
    """Return what is known on that day of the organisation's processors; its id must exist."""
    known = {
        figure.id: figure
        for figure in catalogue.by_organisation.get(organisation, ())
        if known_on(catalogue, figure) <= on
    }
    current = {
        key: figure for key, figure in known.items() if not _overtaken(catalogue, figure, known)
    }
    counts = [figure for figure in current.values() if figure.metric is Metric.GPU_COUNT]
    running = [figure for figure in counts if _is_running(figure)]
    holdings, losing = _holdings(catalogue, running)
    total = _total(holdings)
    parts = [part for holding in _summed(holdings, total) for part in holding.parts]
    chosen = {holding.figure.id for holding in holdings}
    inputs = {key for holding in holdings for key in holding.figure.inputs}
    training = [figure for figure in counts if figure.scope is Scope.TRAINING_RUN]
    plans = [
        figure
        for figure in counts
        if figure.status in _AHEAD and figure.scope is not Scope.TRAINING_RUN
    ]
    leftover = [
        figure
        for figure in counts
        if figure.id not in chosen | inputs and figure not in (*training, *plans, *losing)
    ]
    overtaken = [
        figure
        for figure in known.values()
        if figure.metric is Metric.GPU_COUNT
        and figure.status in _AHEAD
        and figure.id not in current
    ]
    return GpuAnswer(
        organisation=catalogue.organisations[organisation],
        on=on,
        holdings=tuple(holdings),
        plans=_newest_first(plans, catalogue),
        training_runs=_newest_first(training, catalogue),
        fleets=_latest_each(current.values(), Metric.FLEET_COUNT, catalogue),
        others=_newest_first([*losing, *leftover, *overtaken], catalogue),
        equivalents=_latest_each(
            current.values(), Metric.H100_EQUIVALENTS, catalogue, wanted=_exists
        ),
        published_power=_latest_each(current.values(), Metric.POWER, catalogue, wanted=_is_running),
        total=total,
        power=power_of(parts, catalogue.hardware),
        cost=cost_of(parts, catalogue.prices, on=on),
        disputed=frozenset(
            figure.id
            for figure in known.values()
            if any(other in known for other in figure.conflicts_with)
        ),
    )


def known_on(catalogue: Catalogue, figure: Figure) -> date:
    """Return the day from which the figure can be given as an answer.

    A count holds from its own date; a plan is known once it was published, which may be long
    before the date that it is for.
    """
    if figure.as_of is not None and figure.status not in _AHEAD:
        return figure.as_of
    days = [figure.as_of, *(catalogue.sources[key].published for key in figure.source)]
    return min((day for day in days if day is not None), default=figure.recorded)


def support(catalogue: Catalogue, figure: Figure) -> tuple[int, int, int, int]:
    """Return how well a figure is supported, for sorting; smaller is better.

    In this order: confidence, the number of sources that agree, the newest date, the exactness.
    """
    return (
        _TIERS.index(figure.confidence),
        -len(sources_of(catalogue, figure)),
        -(figure.as_of or figure.recorded).toordinal(),
        _DIGITS.index(figure.exactness),
    )


def sources_of(catalogue: Catalogue, figure: Figure) -> tuple[str, ...]:
    """Return the sources of a figure and, for a derived one, of what it derives from."""
    inputs = (catalogue.figures[key] for key in figure.inputs)
    return tuple(
        dict.fromkeys((*figure.source, *(key for each in inputs for key in each.source)))
    )


def _is_running(figure: Figure) -> bool:
    return figure.status is Status.IN_OPERATION and figure.scope is not Scope.TRAINING_RUN


def _exists(figure: Figure) -> bool:
    return figure.status not in _AHEAD


def _overtaken(catalogue: Catalogue, figure: Figure, known: dict[str, Figure]) -> bool:
    """Return whether something known replaces the figure; a plan never replaces what runs."""
    newer = (known.get(key) for key in catalogue.superseded_by.get(figure.id, ()))
    return any(
        each is not None and (each.status not in _AHEAD or figure.status in _AHEAD)
        for each in newer
    )


def _holdings(
    catalogue: Catalogue, running: list[Figure]
) -> tuple[list[Holding], list[Figure]]:
    """Choose one number for each site; return the choices and the numbers that lost."""
    running_ids = {figure.id for figure in running}
    parts_of_sums = {
        key
        for figure in running
        if figure.formula is Formula.SUM and running_ids.issuperset(figure.inputs)
        for key in figure.inputs
    }
    sites: defaultdict[Words, list[Figure]] = defaultdict(list)
    for figure in running:
        if figure.id not in parts_of_sums:
            sites[figure.subject].append(figure)
    holdings: list[Holding] = []
    losing: list[Figure] = []
    for candidates in sites.values():
        best, *rest = sorted(candidates, key=lambda figure: support(catalogue, figure))
        holdings.append(
            Holding(best, _parts(catalogue, best), sources_of(catalogue, best))
        )
        losing += rest
    holdings.sort(key=lambda holding: _site_order(catalogue, holding))
    return holdings, losing


def _site_order(catalogue: Catalogue, holding: Holding) -> tuple[int, float]:
    """Best-supported sites first; among equally confident ones the largest."""
    confidence = support(catalogue, holding.figure)[0]
    return confidence, -bounds(holding.figure)[1]


def _parts(catalogue: Catalogue, figure: Figure) -> tuple[Part, ...]:
    if figure.formula is Formula.SUM:
        inputs = (catalogue.figures[key] for key in figure.inputs)
        return tuple(part for each in inputs for part in _parts(catalogue, each))
    if figure.breakdown:
        return tuple(Part(key, count, count) for key, count in figure.breakdown.items())
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


def _newest_first(figures: Iterable[Figure], catalogue: Catalogue) -> tuple[Figure, ...]:
    return tuple(sorted(figures, key=lambda each: _recency(each, catalogue)))


def _recency(figure: Figure, catalogue: Catalogue) -> tuple[int, float]:
    return -known_on(catalogue, figure).toordinal(), -bounds(figure)[1]


def _latest_each(
    figures: Iterable[Figure],
    metric: Metric,
    catalogue: Catalogue,
    *,
    wanted: Callable[[Figure], bool] = lambda _: True,
) -> tuple[Figure, ...]:
    """Return for each subject its newest figure of that metric, the largest first."""
    latest: dict[Words, Figure] = {}
    for figure in figures:
        if figure.metric is not metric or not wanted(figure):
            continue
        held = latest.get(figure.subject)
        if held is None or known_on(catalogue, held) < known_on(catalogue, figure):
            latest[figure.subject] = figure
    return tuple(sorted(latest.values(), key=lambda figure: -bounds(figure)[1]))
