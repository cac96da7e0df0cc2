"""What a figure rests on: since when it is known, how well it is supported, what it excludes."""

from datetime import date, timedelta
from math import inf, nextafter

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.estimate import bounds
from bot.domain.figures.model import (
    Comparator,
    Confidence,
    Exactness,
    Figure,
    Precision,
    SourceKind,
    Status,
)

AHEAD = frozenset({Status.PLANNED, Status.PREDICTED})
"""What does not exist yet."""
_OLD = timedelta(days=2 * 365)
_TIERS = tuple(Confidence)
_DIGITS = tuple(Exactness)


def known_on(catalogue: Catalogue, figure: Figure) -> date:
    """Return the day from which the figure can be given as an answer.

    A count holds from its own date. A plan is known once it was published, which may be long
    before the date that it is for, and no later than we recorded it. That something was retired, at
    a date nobody wrote down, is known since we recorded it.
    """
    recorded = figure.recorded
    if figure.status is Status.RETIRED and figure.retired_on is None:
        return recorded
    if figure.as_of is not None and figure.status not in AHEAD:
        return figure.as_of
    published = published_on(catalogue, figure)
    return published[0] if published is not None else min(figure.as_of or recorded, recorded)


def published_on(catalogue: Catalogue, figure: Figure) -> tuple[date, Precision] | None:
    """Return when the figure was first published, as far as its sources are dated.

    A data set repeats what others published: its date counts only where no other is known.
    """
    sources = [catalogue.sources[key] for key in figure.source]
    pages = [each.known_by for each in sources if each.kind is not SourceKind.DATASET]
    known = [day for day in pages if day] or [each.known_by for each in sources if each.known_by]
    return min(known, default=None)


def is_old(figure: Figure, *, on: date) -> bool:
    """Return whether nobody has confirmed a figure for so long that it is to be said."""
    return figure.last_day is not None and on - figure.last_day > _OLD


def support(catalogue: Catalogue, figure: Figure) -> tuple[int, int, int, int]:
    """Return how well a figure is supported, for sorting; smaller is better.

    In this order: confidence, the number of independent statements, the newest date, the
    exactness.
    """
    return (
        _TIERS.index(figure.confidence),
        -statements_of(catalogue, figure),
        -(figure.as_of or figure.recorded).toordinal(),
        _DIGITS.index(figure.exactness),
    )


def statements_of(catalogue: Catalogue, figure: Figure) -> int:
    """Return how many publications say so; a data set and the page that it cites are one."""
    sources = (catalogue.sources[key] for key in sources_of(catalogue, figure))
    return max(1, sum(source.kind is not SourceKind.DATASET for source in sources))


def sources_of(catalogue: Catalogue, figure: Figure) -> tuple[str, ...]:
    """Return the sources of a figure and, for a derived one, of what it derives from."""
    inputs = (catalogue.figures[key] for key in figure.inputs)
    return tuple(dict.fromkeys((*figure.source, *(key for each in inputs for key in each.source))))


def excludes(one: Figure, other: Figure) -> bool:
    """Return whether no number fits both; an open end reaches as far as it says.

    "More than" and "less than" leave their own number out.
    """
    (low, high), (other_low, other_high) = _reach(one), _reach(other)
    return max(low, other_low) > min(high, other_high)


def _reach(figure: Figure) -> tuple[float, float]:
    low, high = bounds(figure)
    if figure.comparator is Comparator.AT_LEAST:
        return (nextafter(low, inf) if figure.strict else low), inf
    if figure.comparator is Comparator.AT_MOST:
        return -inf, (nextafter(high, -inf) if figure.strict else high)
    return low, high
