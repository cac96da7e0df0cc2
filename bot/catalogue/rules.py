"""The rules of the curated files: those of any catalogue, and where an entry stands in them."""

from collections.abc import Iterator

from bot.catalogue.files import Entries, Place, Problem
from bot.domain.figures import rules
from bot.domain.figures.rules import Broken


def broken_rules(entries: Entries) -> list[Problem]:
    """Return every rule that entries break together, each of them being valid on its own."""
    broken = [*_repeated_ids(entries), *_misfiled(entries), *rules.broken_rules(entries)]
    return [entries.located(each) for each in broken]


def _repeated_ids(entries: Entries) -> Iterator[Broken[Place]]:
    for table in (entries.organisations, entries.hardware, entries.sources, entries.figures):
        first: dict[str, Place] = {}
        for place, entry in table.items():
            if (other := first.setdefault(entry.id, place)) is not place:
                yield entries.problem(place, "id", "id-twice", id=entry.id, other=other.file)


def _misfiled(entries: Entries) -> Iterator[Broken[Place]]:
    for place, figure in entries.figures.items():
        expected = f"figures/{figure.organisation}.toml"
        if place.file != expected:
            yield entries.problem(place, "organisation", "misfiled", expected=expected)
