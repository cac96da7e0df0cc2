"""From what somebody typed to what they mean: exact names, prefixes, then typing mistakes."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.matching import (
    by_mistake,
    by_prefix,
    by_resemblance,
    by_word,
    is_likely,
)
from bot.domain.figures.model import Words

LONGEST_NAME = 80
"""Characters of a typed name that are looked at; no name in the catalogue is longer."""


@dataclass(frozen=True)
class Meaning:
    """What a name stands for: an organisation of the catalogue, a chip, or something else."""

    organisation: str | None = None
    hardware: str | None = None
    other: Words | None = None


@dataclass(frozen=True)
class Suggestion:
    """A meaning offered while somebody types, with the name that led to it."""

    organisation: str
    alias: str | None
    """None where the organisation's own name matched."""


@dataclass(frozen=True)
class Names:
    """The alias table, made ready for look-ups."""

    meanings: Mapping[str, tuple[Meaning, ...]]
    """By normalised name; the meaning that fits a question about processors comes first."""
    spellings: Mapping[str, str]
    """The normalised names as they are written in the catalogue."""
    own: Mapping[str, tuple[str, ...]]
    """The organisations that go by each normalised name themselves: nearly always one."""
    ordered: tuple[str, ...]


def build_names(catalogue: Catalogue) -> Names:
    """Gather every name of the catalogue; a name listed as ambiguous has only those meanings."""
    meanings: dict[str, tuple[Meaning, ...]] = {}
    spellings: dict[str, str] = {}
    own: dict[str, tuple[str, ...]] = {}

    def add(name: str, *values: Meaning) -> None:
        key = normalise(name)
        meanings[key] = values
        spellings.setdefault(key, name)

    for chip in catalogue.hardware.values():
        for name in (chip.id, chip.name, *chip.aliases):
            add(name, Meaning(hardware=chip.id))
    for organisation in catalogue.organisations.values():
        for name in organisation.aliases:
            add(name, Meaning(organisation=organisation.id))
    for entry in catalogue.ambiguous:
        add(
            entry.name,
            *(Meaning(organisation=identifier) for identifier in entry.organisations),
            *((Meaning(hardware=entry.hardware),) if entry.hardware else ()),
            *(Meaning(other=words) for words in entry.other),
        )
    for organisation in catalogue.organisations.values():
        for name in (organisation.name, organisation.name_fr or organisation.name, organisation.id):
            first = Meaning(organisation=organisation.id)
            rest = tuple(m for m in meanings.get(normalise(name), ()) if m != first)
            add(name, first, *rest)
            spellings[normalise(name)] = organisation.name
            bearers = own.get(normalise(name), ())
            own[normalise(name)] = tuple(dict.fromkeys((*bearers, organisation.id)))
    return Names(
        meanings=meanings,
        spellings=spellings,
        own=own,
        ordered=tuple(sorted(meanings)),
    )


def normalise(name: str) -> str:
    """Fold case, accents, quotes, invisible marks and spaces, so that spellings compare."""
    decomposed = unicodedata.normalize("NFKD", name[: 4 * LONGEST_NAME]).casefold()
    return " ".join("".join(map(_folded, decomposed)).split())[:LONGEST_NAME].rstrip()


@lru_cache(maxsize=1024)
def _folded(character: str) -> str:
    """Return a space for what parts words, nothing for a mark that is not seen by itself."""
    category = unicodedata.category(character)
    if character.isspace() or character in "'\"`/" or category in _AROUND:
        return " "
    return "" if category in _UNSEEN else character


_AROUND = frozenset({"Pc", "Pd", "Pe", "Pf", "Pi", "Ps"})
"""Dashes, brackets and quotes of any kind."""
_UNSEEN = frozenset({"Mn", "Cc", "Cf"})


def meanings_of(names: Names, typed: str) -> tuple[Meaning, ...]:
    """Return what `typed` means exactly, best first; nothing for a name that is not known."""
    return names.meanings.get(normalise(typed), ())


def is_own_name(names: Names, typed: str) -> bool:
    """Return whether `typed` is what one organisation calls itself, so that nobody asks back."""
    return len(names.own.get(normalise(typed), ())) == 1


def namesakes(names: Names, typed: str) -> tuple[str, ...]:
    """Return the organisations that all call themselves so, where there are several."""
    bearers = names.own.get(normalise(typed), ())
    return bearers if len(bearers) > 1 else ()


def suggest(names: Names, typed: str, *, limit: int = 25) -> list[Suggestion]:
    """Return organisations for what has been typed so far: by prefix, then by likely mistakes."""
    wanted = normalise(typed)
    # An organisation's own name before its people and products.
    begun = by_prefix(names.ordered, wanted, later=lambda name: name not in names.own)
    found = dict.fromkeys(_suggestions(names, begun))
    if len(found) < limit and wanted:
        found |= dict.fromkeys(_suggestions(names, by_word(names.ordered, wanted)))
        found |= dict.fromkeys(_suggestions(names, by_mistake(names.ordered, wanted)))
    return list(islice(_one_each(found), limit))


def nearest(names: Names, typed: str, *, limit: int = 3) -> list[str]:
    """Return the ids of the organisations whose names look most like `typed`, if any do at all."""
    likeliest = by_resemblance(names.ordered, normalise(typed), limit=20 * limit)
    likely = _suggestions(names, likeliest)
    return list(islice(dict.fromkeys(each.organisation for each in likely), limit))


def is_close(names: Names, typed: str) -> bool:
    """Return whether the first of `nearest` is likely meant, rather than only the least unlike."""
    wanted = normalise(typed)
    likeliest = by_resemblance(names.ordered, wanted, limit=20)
    best = next((name for name in likeliest if any(_suggestions(names, [name]))), None)
    return best is not None and is_likely(best, wanted)


def _suggestions(names: Names, keys: Iterable[str]) -> Iterable[Suggestion]:
    for key in keys:
        alias = None if key in names.own else names.spellings[key]
        for meaning in names.meanings[key]:
            if meaning.organisation is not None:
                yield Suggestion(meaning.organisation, alias)


def _one_each(suggestions: Iterable[Suggestion]) -> Iterable[Suggestion]:
    """Keep the first way that leads to each organisation."""
    seen: set[str] = set()
    for suggestion in suggestions:
        if suggestion.organisation not in seen:
            seen.add(suggestion.organisation)
            yield suggestion
