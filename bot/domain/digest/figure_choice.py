"""The figure of the day: what is new comes first, what was shown comes late."""

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from bot.domain.configuration.ids import GuildId
from bot.domain.digest.rotation import Shown, turn
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.evidence import AHEAD, is_old
from bot.domain.figures.model import Confidence, Figure, Status
from bot.domain.figures.standing import is_overtaken

FRESH = timedelta(days=14)
"""How long a figure is new."""
_WORTH_SHOWING = frozenset({Confidence.CONFIRMED, Confidence.LIKELY})


def figure_of_the_day(
    catalogue: Catalogue, guild: GuildId, shown: Shown, *, on: date
) -> Figure | None:
    """Return the figure whose turn it is; of another organisation than the last, if there is one.

    Among those that were never shown, what was published or looked at lately comes first, and what
    nobody has confirmed for years last.
    """
    last = _last_organisation(catalogue, shown)

    def place(each: _Candidate) -> tuple[bool, bool, date, bool, str]:
        key = each.figure.id
        new = key not in shown and on - each.newest <= FRESH
        since, drawn = turn(guild, key, shown)
        return each.figure.organisation == last, not new, since, each.old, drawn

    found = min(_worth_showing(catalogue, on), key=place, default=None)
    return None if found is None else found.figure


class _Candidate(NamedTuple):
    """A figure that may be shown, with what decides on its turn in any server."""

    figure: Figure
    newest: date
    old: bool


@lru_cache(maxsize=4)  # a day's editions of all servers choose from the same ones, or nearly so
def _worth_showing(catalogue: Catalogue, on: date) -> tuple[_Candidate, ...]:
    """Return what holds: nothing that is doubtful, retired or replaced, no plan past its date."""
    return tuple(
        _Candidate(figure, _newest(catalogue, figure), is_old(figure, on=on))
        for figures in catalogue.by_organisation.values()
        for figure in figures
        if figure.confidence in _WORTH_SHOWING
        and figure.status is not Status.RETIRED
        and not is_overtaken(catalogue, figure, catalogue.figures)
        and not _is_past(figure, on)
    )


def _is_past(figure: Figure, on: date) -> bool:
    return figure.status in AHEAD and figure.last_day is not None and figure.last_day < on


def _newest(catalogue: Catalogue, figure: Figure) -> date:
    """Return when a figure was published last, or when we last looked at it."""
    published = (catalogue.sources[key].published for key in figure.source)
    return max(figure.recorded, figure.checked_on, *(day for day in published if day is not None))


def _last_organisation(catalogue: Catalogue, shown: Shown) -> str | None:
    known = [key for key in shown if key in catalogue.figures]
    last = max(known, key=lambda key: shown[key], default=None)
    return None if last is None else catalogue.figures[last].organisation
