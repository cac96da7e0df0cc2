"""Which figures a model is given beside an article: those of the organisations that it names."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.model import Figure, Status
from bot.domain.figures.names import Names, normalise
from bot.domain.viewpoints.drafting import MOST_FIGURES

_WORD = re.compile(r"\w+")


def figures_beside(article: str, catalogue: Catalogue, names: Names) -> Sequence[Figure]:
    """Return the figures that a topic may refer to, newest first, and not too many."""
    found = [
        figure
        for organisation in organisations_named(article, names)
        for figure in catalogue.by_organisation.get(organisation, ())
        if figure.status is not Status.RETIRED and figure.id not in catalogue.superseded_by
    ]
    found.sort(key=lambda figure: figure.as_of or date.min, reverse=True)
    return found[:MOST_FIGURES]


def organisations_named(article: str, names: Names) -> list[str]:
    """Return the organisations whose names, or other unambiguous ones, are whole words there."""
    known = dict(_meant(names))
    longest = max((len(name) for name in known), default=0)
    seen = {word: tuple(_WORD.findall(normalise(word))) for word in set(_WORD.findall(article))}
    words = [part for word in _WORD.findall(article) for part in seen[word]]
    runs = (
        tuple(words[start : start + length])
        for start in range(len(words))
        for length in range(1, longest + 1)
    )
    return list(dict.fromkeys(known[run] for run in runs if run in known))


def _meant(names: Names) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each name that means one organisation alone, in words, with that one."""
    for name, meanings in names.meanings.items():
        bearers = names.own.get(name, ())
        meant = bearers or [each.organisation for each in meanings]
        if len(meant) == 1 and meant[0] is not None:
            yield tuple(_WORD.findall(name)), meant[0]
