"""Which names come near to what was typed: by prefix, by likely mistakes, by resemblance.

Every name here is normalised, and the names to search stand in their order.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORT, _LONG = 4, 8
_TELLING = 3
"""Letters below which a resemblance says nothing."""
_BARELY = 0.01
"""A similarity above none: one letter in its place is enough."""


def by_prefix(
    ordered: Sequence[str], wanted: str, *, later: Callable[[str], bool]
) -> Iterable[str]:
    """Return the names that begin so: the very name, then those that need not come `later`."""
    start = bisect_left(ordered, wanted)
    matches: list[str] = []
    for name in islice(ordered, start, None):
        if not name.startswith(wanted):
            break
        matches.append(name)
    return sorted(matches, key=lambda name: (name != wanted, later(name)))


def by_word(ordered: Sequence[str], wanted: str) -> Iterable[str]:
    """Return the names in which a later word begins so."""
    return (name for name in ordered if f" {wanted}" in name)


def by_mistake(ordered: Sequence[str], wanted: str) -> Iterable[str]:
    """Return names within the mistakes that a word of this length usually holds; a letter none."""
    if len(wanted) == 1:
        return ()
    allowed = 1 if len(wanted) <= _SHORT else 2 if len(wanted) <= _LONG else 3
    scored = process.extract(wanted, ordered, scorer=OSA.distance, score_cutoff=allowed, limit=25)
    return (name for name, _, _ in scored)


def by_resemblance(ordered: Sequence[str], wanted: str, *, limit: int) -> Iterable[str]:
    """Return names with anything in common, the likest first."""
    scored = process.extract(
        wanted, ordered, scorer=OSA.normalized_similarity, score_cutoff=_BARELY, limit=limit
    )
    return (name for name, _, _ in scored)


def is_likely(name: str, wanted: str) -> bool:
    """Return whether a name is likely meant, rather than only the least unlike.

    It is when it begins as typed, or has one mistake in every four letters at most; below three
    letters nothing can be told.
    """
    if len(wanted) < _TELLING:
        return False
    return name.startswith(wanted) or OSA.distance(wanted, name) <= max(1, len(wanted) // 4)
