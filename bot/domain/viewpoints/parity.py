"""The parity gate: three views of equal care and ground, or none at all."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from bot.domain.viewpoints.filling import Fault, Said
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.domain.viewpoints.wording import Statement, Wording, length_faults, worded
from bot.errors import Value
from bot.texts import Language

TOLERANCE = 0.25
"""How far a view's length may be from the median of the three."""
FEWEST_FIGURES = 2
"""Figures that a recap gives at least."""
_SHARED = ("example", "common_ground")
_QUOTATION = re.compile(r'[«»“”„"]|(?<!\w)‘|^[^\S\n]*>', re.MULTILINE)
"""Quotation marks and quoted lines, but no apostrophe."""


def faults_as_read(topic: Topic, language: Language, said: Said) -> list[Fault]:
    """Return what keeps a topic from being published as it reads in one language."""
    wording = worded(topic, language, said)
    return [*length_faults(wording), *parity_faults(wording)]


def parity_faults(wording: Wording) -> list[Fault]:
    """Return all that keeps a topic from being published, in the order of its fields.

    A settled topic is held to its recap and its evidence alone, and to having no views.
    """
    trio = _no_views(wording) if wording.settled else _trio(wording)
    title = title_quotations(wording.title)
    return list(chain(title, _recap(wording), trio, _quotations(wording)))


def title_quotations(title: str) -> Iterator[Fault]:
    """Refuse quotation marks: sentences that name a topic put their own around its title."""
    if _QUOTATION.search(title):
        yield Fault("title", "topic-title-quotation")


def _recap(wording: Wording) -> Iterator[Fault]:
    count = len(wording.statements["recap"].figures)
    if count < FEWEST_FIGURES:
        yield Fault("recap", "topic-few-figures", {"count": count, "least": FEWEST_FIGURES})


def _no_views(wording: Wording) -> Iterator[Fault]:
    for viewpoint in Viewpoint:
        if wording.view(viewpoint) is not None:
            yield Fault(f"{viewpoint}.text", "topic-settled-view")


def _trio(wording: Wording) -> Iterator[Fault]:
    given = {each: view for each in Viewpoint if (view := wording.view(each)) is not None}
    for viewpoint in Viewpoint:
        if viewpoint not in given:
            yield Fault(f"{viewpoint}.text", "topic-view-missing")
    for field in _SHARED:
        if field not in wording.statements:
            yield Fault(field, "topic-part-missing")
    if len(given) == len(Viewpoint):
        yield from _uneven(given)
    for viewpoint, view in given.items():
        if not (view.figures or view.sources):
            yield Fault(f"{viewpoint}.text", "topic-view-unsourced")


def _uneven(views: Mapping[Viewpoint, Statement]) -> Iterator[Fault]:
    _, middle, _ = sorted(len(view.text) for view in views.values())
    for viewpoint, view in views.items():
        if abs(len(view.text) - middle) > TOLERANCE * middle:
            lengths: dict[str, Value] = {"length": len(view.text), "median": middle}
            yield Fault(f"{viewpoint}.text", "topic-view-uneven", lengths)


def _quotations(wording: Wording) -> Iterator[Fault]:
    """Refuse marks that make readers believe that somebody said it."""
    for field, statement in wording.statements.items():
        if _QUOTATION.search(statement.text):
            yield Fault(field, "topic-quotation")
