"""Names of one kind of thing, such as processors or metrics, found as people type them."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

from bot.domain.figures.matching import by_mistake, by_prefix, by_resemblance, by_word
from bot.domain.figures.names import normalise

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class NameTable(Generic[Key]):
    """What each name stands for; a name that several things bear stands for the first."""

    keys: Mapping[str, Key]
    """By normalised name, and by the same without its spaces."""
    ordered: tuple[str, ...]


def build_table(names: Iterable[tuple[str, Key]]) -> NameTable[Key]:
    """Make names ready for look-ups."""
    keys: dict[str, Key] = {}
    for name, key in names:
        keys.setdefault(normalise(name), key)
    ordered = tuple(sorted(keys))
    for name, key in list(keys.items()):
        keys.setdefault(_squeezed(name), key)
    return NameTable(keys, ordered)


def find(table: NameTable[Key], typed: str) -> Key | None:
    """Return what bears this name, however it is spaced."""
    wanted = normalise(typed)
    return table.keys.get(wanted, table.keys.get(_squeezed(wanted)))


def offered(table: NameTable[Key], typed: str, *, limit: int = 25) -> list[Key]:
    """Return what is offered for what has been typed so far: by prefix, then by mistakes.

    Before anything is typed, all in the order in which the table was built.
    """
    wanted = normalise(typed)
    if not wanted:
        return list(islice(dict.fromkeys(table.keys.values()), limit))
    found = _keys(table, by_prefix(table.ordered, wanted, later=lambda _: False))
    if len(found) < limit:
        found |= _keys(table, by_word(table.ordered, wanted))
        found |= _keys(table, by_mistake(table.ordered, wanted))
    return list(islice(found, limit))


def nearest_in(table: NameTable[Key], typed: str, *, limit: int = 3) -> list[Key]:
    """Return what has the names most like `typed`, if any are like it at all."""
    wanted = normalise(typed)
    likely = _keys(table, by_prefix(table.ordered, wanted, later=lambda _: False) if wanted else ())
    likely |= _keys(table, by_resemblance(table.ordered, wanted, limit=20 * limit))
    return list(islice(likely, limit))


def _keys(table: NameTable[Key], names: Iterable[str]) -> dict[Key, None]:
    return dict.fromkeys(table.keys[name] for name in names)


def _squeezed(name: str) -> str:
    return name.replace(" ", "")
