"""From what somebody typed to what they mean: exact names, prefixes, then typing mistakes."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.figures.catalogue import Catalogue
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
    own: frozenset[str]
    """Normalised names that an organisation goes by itself: never asked back about."""
    ordered: tuple[str, ...]


def build_names(catalogue: Catalogue) -> Names:
    """Gather every name of the catalogue; a name listed as ambiguous has only those meanings."""
    meanings: dict[str, tuple[Meaning, ...]] = {}
    spellings: dict[str, str] = {}
    own: set[str] = set()

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
            own.add(normalise(name))
    return Names(
        meanings=meanings,
        spellings=spellings,
        own=frozenset(own),
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
    """Return whether `typed` is what an organisation calls itself, so that nobody asks back."""
    return normalise(typed) in names.own


def suggest(names: Names, typed: str, *, limit: int = 25) -> list[Suggestion]:
    """Return organisations for what has been typed so far: by prefix, then by likely mistakes."""
    wanted = normalise(typed)
    found = dict.fromkeys(_suggestions(names, _by_prefix(names, wanted)))
    if len(found) < limit and wanted:
        by_word = (name for name in names.ordered if f" {wanted}" in name)
        found |= dict.fromkeys(_suggestions(names, by_word))
        found |= dict.fromkeys(_suggestions(names, _by_mistake(names, wanted)))
    return list(islice(_one_each(found), limit))


def nearest(names: Names, typed: str, *, limit: int = 3) -> list[str]:
    """Return the ids of the organisations whose names look most like `typed`, if any do at all."""
    likely = _suggestions(names, _by_resemblance(names, normalise(typed), limit=20 * limit))
    return list(islice(dict.fromkeys(each.organisation for each in likely), limit))


def is_close(names: Names, typed: str) -> bool:
    """Return whether the first of `nearest` is likely meant, rather than only the least unlike.

    It is when its name begins as typed, or has one mistake in every four letters at most; below
    three letters nothing can be told.
    """
    wanted = normalise(typed)
    likeliest = _by_resemblance(names, wanted, limit=20)
    best = next((name for name in likeliest if any(_suggestions(names, [name]))), None)
    if best is None or len(wanted) < _TELLING:
        return False
    return best.startswith(wanted) or OSA.distance(wanted, best) <= max(1, len(wanted) // 4)


def _by_prefix(names: Names, wanted: str) -> Iterable[str]:
    start = bisect_left(names.ordered, wanted)
    matches: list[str] = []
    for name in islice(names.ordered, start, None):
        if not name.startswith(wanted):
            break
        matches.append(name)
    # An organisation's own name before its people and products.
    return sorted(matches, key=lambda name: (name != wanted, name not in names.own))


def _by_mistake(names: Names, wanted: str) -> Iterable[str]:
    """Return names within the mistakes that a word of this length usually holds; a letter none."""
    if len(wanted) == 1:
        return ()
    allowed = 1 if len(wanted) <= _SHORT else 2 if len(wanted) <= _LONG else 3
    scored = process.extract(
        wanted, names.ordered, scorer=OSA.distance, score_cutoff=allowed, limit=25
    )
    return (name for name, _, _ in scored)


def _by_resemblance(names: Names, wanted: str, *, limit: int) -> Iterable[str]:
    """Return names with anything in common, the likest first."""
    scored = process.extract(
        wanted,
        names.ordered,
        scorer=OSA.normalized_similarity,
        score_cutoff=_BARELY,
        limit=limit,
    )
    return (name for name, _, _ in scored)


_SHORT, _LONG = 4, 8
_TELLING = 3
"""Letters below which a resemblance says nothing."""
_BARELY = 0.01
"""A similarity above none: one letter in its place is enough."""


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
