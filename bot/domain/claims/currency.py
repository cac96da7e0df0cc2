"""Which figures still hold on a day: what replaced them, and what they outgrew."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.evidence import AHEAD, excludes
from bot.domain.figures.model import Figure, Scope, Status


def current_of(catalogue: Catalogue, known: Sequence[Figure], day: date) -> list[Figure]:
    """Return the figures that nothing known on that day has replaced."""
    by_id = {each.id: each for each in known}
    return [
        each
        for each in known
        if not _is_retired(each, day)
        and not _is_superseded(catalogue, each, by_id)
        and not any(_outgrows(other, each) for other in known)
    ]


def _is_retired(figure: Figure, day: date) -> bool:
    ended = figure.retired_on is None or figure.retired_on <= day
    return figure.status is Status.RETIRED and ended


def _is_superseded(catalogue: Catalogue, figure: Figure, known: Mapping[str, Figure]) -> bool:
    """Return whether a known figure replaces it; a plan never replaces what runs."""
    newer = (known.get(key) for key in catalogue.superseded_by.get(figure.id, ()))
    return any(each and (each.status not in AHEAD or figure.status in AHEAD) for each in newer)


def _outgrows(newer: Figure, older: Figure) -> bool:
    """Return whether what runs by now leaves a plan, or an older count of the same, behind."""
    if newer.status is not Status.IN_OPERATION or newer.scope is Scope.TRAINING_RUN:
        return False
    if older.status in AHEAD:
        return newer.id in older.conflicts_with and older.scope is not Scope.TRAINING_RUN
    if older.status is not Status.IN_OPERATION or not _same_kind(newer, older):
        return False
    if older.as_of is None:
        return newer.as_of is not None and excludes(newer, older)
    later = newer.as_of is not None and newer.as_of > older.as_of
    return later and newer.subject == older.subject and excludes(newer, older)


def _same_kind(newer: Figure, older: Figure) -> bool:
    if newer.metric is not older.metric:
        return False
    return newer.hardware == older.hardware or older.hardware in newer.breakdown
