"""Plans and predictions whose time has come, and what is known of the same thing now."""

from dataclasses import dataclass
from datetime import date

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.evidence import AHEAD, known_on, support
from bot.domain.figures.model import Confidence, Figure, Metric, Scope
from bot.domain.figures.standing import is_overtaken

_METRICS = tuple(Metric)


@dataclass(frozen=True)
class FellDue:
    """A plan or a prediction whose period has ended."""

    plan: Figure
    known: Figure | None
    """The best-supported number of the same thing that exists; None where none is known."""


def fallen_due(catalogue: Catalogue, *, since: date, until: date) -> list[FellDue]:
    """Return what was due by a day from `since` on and before `until`, best supported first.

    Of each thing one number comes before the others. A plan that another plan has replaced is due
    no more.
    """
    plans = [
        figure
        for figure in catalogue.figures.values()
        if _is_due(figure, since, until) and not _is_put_off(catalogue, figure)
    ]
    plans.sort(key=lambda figure: (support(catalogue, figure), _METRICS.index(figure.metric)))
    first = {(each.organisation, each.subject): each for each in reversed(plans)}.values()
    plans.sort(key=lambda figure: all(figure is not each for each in first))
    return [FellDue(each, _known(catalogue, each, on=until)) for each in plans]


def _is_due(figure: Figure, since: date, until: date) -> bool:
    return (
        figure.status in AHEAD
        and figure.served
        and figure.confidence is not Confidence.RUMOUR
        and figure.last_day is not None
        and since <= figure.last_day < until
    )


def _is_put_off(catalogue: Catalogue, plan: Figure) -> bool:
    newer = (catalogue.figures[key] for key in catalogue.superseded_by.get(plan.id, ()))
    return any(each.served and each.status in AHEAD for each in newer)


def _known(catalogue: Catalogue, plan: Figure, *, on: date) -> Figure | None:
    same = (
        figure
        for figure in catalogue.by_organisation.get(plan.organisation, ())
        if _thing(figure) == _thing(plan)
        and figure.status not in AHEAD
        and known_on(catalogue, figure) <= on
        and not is_overtaken(catalogue, figure, catalogue.figures)
    )
    return min(same, key=lambda figure: support(catalogue, figure), default=None)


def _thing(figure: Figure) -> tuple[object, ...]:
    return figure.subject, figure.metric, figure.scope is Scope.TRAINING_RUN
