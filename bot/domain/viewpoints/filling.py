"""References to figures inside a text: {figure:id} is its number, {date:id} its date."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as made_by
from enum import StrEnum
from typing import NamedTuple

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.model import Status
from bot.errors import Value
from bot.texts import Language

_REFERENCE = re.compile(r"\{(figure|date):([a-z0-9]+(?:-[a-z0-9]+)*)\}")


class Asked(StrEnum):
    """What a text wants of a figure."""

    FIGURE = "figure"
    """How its number was stated, with the unit."""
    DATE = "date"
    """The day, month or year that it is true for."""


class Reference(NamedTuple):
    """A place in a text where words about a figure stand."""

    asked: Asked
    figure: str


Said = Callable[[Reference], str]
"""Says what a reference stands for, in one language."""
Saying = Mapping[Language, Said]
"""How references are said, in each language."""


@dataclass(frozen=True)
class Fault:
    """Why a topic cannot be published: the field, a text key, and the values of its sentence."""

    field: str
    reason: str
    values: Mapping[str, Value] = made_by(default_factory=dict[str, Value])


def references(text: str) -> list[Reference]:
    """Return what the text refers to, in its order."""
    return [Reference(Asked(asked), figure) for asked, figure in _REFERENCE.findall(text)]


def fill(text: str, said: Said) -> str:
    """Return the text with its references said; braces that are none stay as they are.

    What is said is not read again, so nothing in it is taken for a reference.
    """
    return _REFERENCE.sub(lambda match: said(Reference(Asked(match[1]), match[2])), text)


def reference_faults(where: str, text: str, catalogue: Catalogue) -> Iterator[Fault]:
    """Yield what is wrong with the references of one field."""
    if re.search("[{}]", _REFERENCE.sub("", text)):
        yield Fault(where, "topic-brace")
    for reference in dict.fromkeys(references(text)):
        yield from _unfit(where, reference, catalogue)


def _unfit(where: str, reference: Reference, catalogue: Catalogue) -> Iterator[Fault]:
    """Refuse what is not there, was denied, is over, was replaced, or has no date to give."""
    key = reference.figure
    figure = catalogue.figures.get(key)
    if figure is None:
        yield Fault(where, "catalogue-unknown-target", {"id": key})
    elif not figure.served:
        yield Fault(where, "topic-figure-not-served", {"id": key})
    elif figure.status is Status.RETIRED:
        yield Fault(where, "topic-figure-retired", {"id": key})
    elif key in catalogue.superseded_by:
        newer = ", ".join(catalogue.superseded_by[key])
        yield Fault(where, "topic-figure-superseded", {"id": key, "newer": newer})
    elif reference.asked is Asked.DATE and figure.as_of is None:
        yield Fault(where, "topic-figure-undated", {"id": key})
