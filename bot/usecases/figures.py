"""What a person can ask of the catalogue."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import Self

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.lookup import GpuAnswer, look_up_gpus
from bot.domain.figures.model import Hardware, Organisation, Words
from bot.domain.figures.names import (
    Suggestion,
    build_names,
    is_close,
    is_own_name,
    meanings_of,
    namesakes,
    nearest,
    suggest,
)
from bot.domain.figures.tables import build_table, find, nearest_in, offered
from bot.errors import ExpectedError


class OrganisationGoneError(ExpectedError):
    """An id from an old message that the catalogue no longer holds."""

    key = "figures-organisation-gone"


@dataclass(frozen=True)
class Resolution:
    """The organisation that a typed name means, and what else it could mean."""

    organisation: Organisation
    others: tuple[Organisation, ...] = ()
    elsewhere: tuple[Words, ...] = ()
    """Meanings outside the catalogue, in words."""


@dataclass(frozen=True)
class Unresolved:
    """A typed name that no organisation bears, and those to offer in its place."""

    nearest: tuple[Organisation, ...]
    close: bool = False
    """Whether the first of them is likely meant, rather than only the least unlike."""
    hardware: str | None = None
    """The chip's name, if the name is a chip's: then the question was another one."""
    several: bool = False
    """Whether all of them call themselves so: then whoever asks is asked which."""


class Figures:
    """Look-ups; all of them from memory, so none waits."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Make the alias table ready."""
        self.catalogue = catalogue
        self._names = build_names(catalogue)
        self._chips = build_table(
            (name, meaning.hardware)
            for name, meanings in self._names.meanings.items()
            for meaning in meanings
            if meaning.hardware is not None
        )

    def over(self, catalogue: Catalogue) -> Self:
        """Return look-ups in another catalogue of the same organisations and hardware."""
        other = copy(self)
        other.catalogue = catalogue
        return other

    def resolve(self, typed: str) -> Resolution | Unresolved:
        """Return the meaning of `typed` that fits a question about processors."""
        bearers = namesakes(self._names, typed)
        if bearers:
            return Unresolved(nearest=self._all(bearers), several=True)
        meanings = meanings_of(self._names, typed)
        found = self._all([each.organisation for each in meanings if each.organisation])
        if found and is_own_name(self._names, typed):
            return Resolution(found[0])
        chips = [each.hardware for each in meanings if each.hardware]
        if chips:
            return Unresolved(nearest=found, hardware=self.catalogue.hardware[chips[0]].name)
        if not found:
            return Unresolved(
                nearest=self._all(nearest(self._names, typed)), close=is_close(self._names, typed)
            )
        first, *others = found
        elsewhere = tuple(each.other for each in meanings if each.other is not None)
        return Resolution(first, tuple(others), elsewhere)

    def suggest(self, typed: str) -> list[tuple[Organisation, Suggestion]]:
        """Return up to 25 organisations for what has been typed so far."""
        return [
            (self.catalogue.organisations[each.organisation], each)
            for each in suggest(self._names, typed)
        ]

    def chip(self, typed: str) -> Hardware | None:
        """Return the processor that bears this name."""
        found = find(self._chips, typed)
        return self.catalogue.hardware[found] if found is not None else None

    def suggest_chips(self, typed: str) -> list[Hardware]:
        """Return up to 25 processors for what has been typed so far."""
        return [self.catalogue.hardware[each] for each in offered(self._chips, typed)]

    def nearest_chips(self, typed: str) -> list[Hardware]:
        """Return up to three processors whose names look most like `typed`."""
        return [self.catalogue.hardware[each] for each in nearest_in(self._chips, typed)]

    def gpus(self, organisation: str, *, on: date) -> GpuAnswer:
        """Return what was known on that day of the organisation's processors."""
        if organisation not in self.catalogue.organisations:
            raise OrganisationGoneError
        return look_up_gpus(self.catalogue, organisation, on=on)

    def _all(self, ids: Sequence[str]) -> tuple[Organisation, ...]:
        return tuple(self.catalogue.organisations[key] for key in ids)
