"""What several values are asked of: an organisation, or one machine, site or model of it."""

import re
from base64 import b32encode
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.matching import by_prefix
from bot.domain.figures.model import Bilingual, Words
from bot.domain.figures.names import normalise
from bot.errors import ExpectedError

MOST = 8
"""How many can be asked about at once: eight colours are told apart, no more."""
_CODE = 6
"""Letters of a code; eight of them fit into the custom id of a button."""
_BETWEEN = re.compile(r"[,;\n]")
_LONGEST = 3
"""Parts that a name with commas of its own has at most."""


class TooFewError(ExpectedError):
    """There is nothing to compare with."""

    key = "chart-too-few"


class TooManyError(ExpectedError):
    """More than can be told apart on a chart."""

    key = "chart-too-many"


@dataclass(frozen=True)
class Selection:
    """An organisation, or one subject of it."""

    organisation: str
    subject: Words | None = None

    @property
    def code(self) -> str:
        """A short name of it, which buttons remember it by."""
        english = self.subject.en if isinstance(self.subject, Bilingual) else self.subject
        digest = sha256(f"{self.organisation}\n{english or ''}".encode()).digest()
        return b32encode(digest).decode().lower()[:_CODE]


@dataclass(frozen=True)
class Selections:
    """Everything that can be selected, made ready for look-ups."""

    by_code: Mapping[str, Selection]
    by_subject: Mapping[str, tuple[Selection, ...]]
    """By the normalised name of the subject, in either language."""
    ordered: tuple[str, ...]


def build_selections(catalogue: Catalogue) -> Selections:
    """Gather the organisations, and the subjects of figures that may be served."""
    wholes = [Selection(key) for key in catalogue.organisations]
    parts = dict.fromkeys(
        Selection(each.organisation, each.subject)
        for each in catalogue.figures.values()
        if each.served
    )
    by_subject: defaultdict[str, list[Selection]] = defaultdict(list)
    for part in parts:
        for name in dict.fromkeys(map(normalise, _spellings(part))):
            by_subject[name].append(part)
    return Selections(
        by_code={each.code: each for each in (*parts, *wholes)},
        by_subject={name: tuple(bearers) for name, bearers in by_subject.items()},
        ordered=tuple(sorted(by_subject)),
    )


def subjects_named(selections: Selections, typed: str) -> tuple[Selection, ...]:
    """Return the subjects that bear this very name."""
    return selections.by_subject.get(normalise(typed), ())


def subjects_begun(selections: Selections, typed: str) -> Iterator[Selection]:
    """Yield the subjects whose name begins as typed; nothing before two letters."""
    wanted = normalise(typed)
    if len(wanted) > 1:
        for name in by_prefix(selections.ordered, wanted, later=lambda _: False):
            yield from selections.by_subject[name]


def names_in(selections: Selections, typed: str) -> list[str]:
    """Return the names in a list that commas part; a name may have commas of its own."""
    parts = [part.strip() for part in _BETWEEN.split(typed)]
    names: list[str] = []
    while parts:
        count = next(
            (
                count
                for count in range(min(_LONGEST, len(parts)), 1, -1)
                if subjects_named(selections, ", ".join(parts[:count]))
            ),
            1,
        )
        names.append(", ".join(parts[:count]))
        parts = parts[count:]
    return [name for name in names if name]


def enough(chosen: Sequence[Selection], *, least: int) -> tuple[Selection, ...]:
    """Return each selection once; refused where there are too few or too many."""
    different = tuple(dict.fromkeys(chosen))
    if len(different) < least:
        raise TooFewError(least=least)
    if len(different) > MOST:
        raise TooManyError(most=MOST, count=len(different))
    return different


def _spellings(selection: Selection) -> Iterator[str]:
    subject = selection.subject
    if isinstance(subject, Bilingual):
        yield from (subject.en, subject.fr)
    elif subject is not None:
        yield subject
