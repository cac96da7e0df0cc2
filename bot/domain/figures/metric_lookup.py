"""What an organisation's figures say of one metric: the best-supported answer as of a date.

Nothing is averaged or added up. Each subject shows one number for each way in which it is held,
chosen by `support`; the numbers that disagree stand beside it, and what is planned apart.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.estimate import bounds
from bot.domain.figures.evidence import AHEAD
from bot.domain.figures.model import Figure, Metric, Organisation, Scope
from bot.domain.figures.standing import (
    best_each,
    current_among,
    is_disputed,
    is_running,
    known_of,
)


@dataclass(frozen=True, kw_only=True)
class MetricAnswer:
    """What is known of one metric of an organisation on one day; the largest first."""

    organisation: Organisation
    metric: Metric
    on: date
    values: tuple[Figure, ...]
    """Of what exists or existed: one for each subject and way in which it is held."""
    plans: tuple[Figure, ...]
    """Of what is planned, predicted or only announced: likewise one each."""
    others: tuple[Figure, ...]
    """Values that disagree with what is shown, older ones, plans that events have overtaken."""
    overtaken: frozenset[str]
    """Ids of plans that came true, changed or were outdated by what already runs."""
    disputed: frozenset[str]
    """Ids of current figures whose number another one excludes."""

    @property
    def fleets(self) -> tuple[Figure, ...]:
        """Nothing stands under a title of its own here."""
        return ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure of the answer, in the order of its sections."""
        return (*self.values, *self.plans, *self.others)


def look_up_metric(
    catalogue: Catalogue, organisation: str, metric: Metric, *, on: date
) -> MetricAnswer:
    """Return what is known on that day of a metric of the organisation, whose id must exist."""
    everything = known_of(catalogue, organisation, on=on)
    known = {key: figure for key, figure in everything.items() if figure.metric is metric}
    current = current_among(catalogue, known)
    existing = [figure for figure in current.values() if not is_ahead(figure)]
    ahead = [figure for figure in current.values() if _is_open(figure, current)]
    values, losing = best_each(catalogue, existing, by=holding_of)
    plans, losing_plans = best_each(catalogue, ahead, by=holding_of)
    still_open = {figure.id for figure in ahead}
    overtaken = [
        figure for figure in known.values() if is_ahead(figure) and figure.id not in still_open
    ]
    return MetricAnswer(
        organisation=catalogue.organisations[organisation],
        metric=metric,
        on=on,
        values=_largest_first(values),
        plans=_largest_first(plans),
        others=_newest_first((*losing, *losing_plans, *overtaken)),
        overtaken=frozenset(figure.id for figure in overtaken),
        disputed=frozenset(
            figure.id for figure in current.values() if is_disputed(figure, current)
        ),
    )


def metrics_known(catalogue: Catalogue, organisation: str, *, on: date) -> tuple[Metric, ...]:
    """Return the metrics of which something is known on that day, in the order of the list."""
    found = {figure.metric for figure in known_of(catalogue, organisation, on=on).values()}
    return tuple(metric for metric in Metric if metric in found)


def is_ahead(figure: Figure) -> bool:
    """Return whether a figure tells of what is to come, or of what has only been announced."""
    return figure.status in AHEAD or figure.scope is Scope.ANNOUNCED


def holding_of(figure: Figure) -> object:
    """Return what a figure is about and how that is held: what is compared never differs in it."""
    return figure.subject, figure.scope


def _is_open(figure: Figure, current: Mapping[str, Figure]) -> bool:
    """Return whether something ahead still stands: nothing in operation contradicts it."""
    contradicted = (current.get(key) for key in figure.conflicts_with)
    return is_ahead(figure) and not any(each and is_running(each) for each in contradicted)


def _largest_first(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple(sorted(figures, key=lambda each: (-bounds(each)[1], each.id)))


def _newest_first(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple(
        sorted(figures, key=lambda each: (-(each.as_of or each.recorded).toordinal(), each.id))
    )
