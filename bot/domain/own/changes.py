"""Statements of a server, each about one thing by its id, and every change of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from bot.domain.configuration.ids import MemberId
from bot.domain.figures.model import OWN

S = TypeVar("S")


@dataclass(frozen=True)
class Edit(Generic[S]):
    """What a change does to one statement; None is where the server says nothing."""

    key: str
    before: S | None
    after: S | None
    revision: int
    """Of what is changed, 0 where nothing ever was said."""


@dataclass(frozen=True)
class Change(Generic[S]):
    """One line of the history of a server's statements."""

    id: int
    key: str
    before: S | None
    after: S | None
    revision: int
    by: MemberId | None
    """Who did it; None once that member is forgotten."""
    at: datetime
    undoes: int | None = None
    """The change that this one takes back."""
    undone_by: int | None = None


@dataclass(frozen=True)
class Stored(Generic[S]):
    """What a server says of one thing now, and how often that was changed."""

    statement: S | None
    revision: int


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody looked at before changing it."""

    key: str
    revision: int
    """How often the server had changed what it says of it."""


def at(stored: Mapping[str, Stored[S]], key: str) -> Stored[S]:
    """Return what is said of one thing, and how often that was changed."""
    return stored.get(key) or Stored[S](None, 0)


def said(stored: Mapping[str, Stored[S]]) -> dict[str, S]:
    """Return what is said now, by id."""
    return {key: each.statement for key, each in stored.items() if each.statement is not None}


def next_id(taken: Iterable[str]) -> str:
    """Return the id of what a server adds next: none is given twice."""
    numbers = (each.removeprefix(OWN) for each in taken if each.startswith(OWN))
    return f"{OWN}{max((int(each) for each in numbers if each.isdecimal()), default=0) + 1}"


def edits_to(
    wanted: Mapping[str, S] | None, stored: Mapping[str, Stored[S]]
) -> tuple[Edit[S], ...]:
    """Return what leads from what is said to what is wanted; None wants nothing changed.

    What is not wanted is not spoken of any more.
    """
    if wanted is None:
        return ()
    keys = sorted(wanted.keys() | said(stored).keys())
    edits = (edit_of(stored, key, wanted.get(key)) for key in keys)
    return tuple(edit for edit in edits if edit.before != edit.after)


def edit_of(stored: Mapping[str, Stored[S]], key: str, after: S | None) -> Edit[S]:
    """Return the edit of what is stored that leaves this said."""
    now = at(stored, key)
    return Edit(key, now.statement, after, now.revision)
