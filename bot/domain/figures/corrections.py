"""What has become of a number that a card shows: nothing, or another one in its place."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.evidence import AHEAD, known_on, support
from bot.domain.figures.model import Figure

_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Shown:
    """One number as a card shows it: ids and a digest, never a text."""

    figure: str
    """Its id in the catalogue."""
    digest: str
    """What tells the number from another one under the same id."""
    plan: bool
    on: date | None = None
    """The day that was asked about; None for the present."""


class Change(StrEnum):
    """What happened to a number."""

    SUPERSEDED = "superseded"
    """Another figure replaces it."""
    CORRECTED = "corrected"
    """The same figure says another number."""
    WITHDRAWN = "withdrawn"
    """It is no figure any more."""


@dataclass(frozen=True)
class Correction:
    """What a card should say of a number that it shows."""

    change: Change
    by: Figure | None
    """What holds in its place; None where nothing does."""

    @property
    def digest(self) -> str:
        """What tells this correction from another one of the same number."""
        if self.by is None:
            return _digest([self.change])
        return _digest([self.change, self.by.id, digest_of(self.by)])


def digest_of(figure: Figure) -> str:
    """Return what tells a figure's number from another: how much, how stated, of what."""
    return _digest(
        [
            figure.value,
            figure.low,
            figure.high,
            figure.comparator,
            figure.strict,
            figure.unit,
            figure.hardware,
            sorted(figure.breakdown.items()),
        ]
    )


def shown_on(
    catalogue: Catalogue, figures: Iterable[str], *, on: date | None = None
) -> tuple[Shown, ...]:
    """Return what a card with these figures shows of numbers that hold, the first one first.

    A card may also show what was superseded long ago, and says so: nobody needs to be told again.
    """
    every = (catalogue.figures[key] for key in dict.fromkeys(figures))
    shown = [Shown(each.id, digest_of(each), each.status in AHEAD, on) for each in every]
    return tuple(each for each in shown if correction_of(each, catalogue) is None)


def correction_of(shown: Shown, catalogue: Catalogue) -> Correction | None:
    """Return what a card should say of a number that it shows, None where that still holds.

    A plan that was retired, or that came true, was a plan nonetheless.
    """
    figure = catalogue.figures.get(shown.figure)
    if figure is None or not figure.served:
        return None if shown.plan else Correction(Change.WITHDRAWN, None)
    if shown.plan and figure.status not in AHEAD:
        return None
    last = _last(catalogue, figure, on=shown.on)
    if last is not figure:
        return Correction(Change.SUPERSEDED, last)
    if digest_of(figure) != shown.digest:
        return Correction(Change.CORRECTED, figure)
    return None


def figure_now(key: str, catalogue: Catalogue) -> Figure | None:
    """Return what holds today in the place of a figure that somebody once wrote down, if any."""
    figure = catalogue.figures.get(key)
    if figure is None or not figure.served:
        return None
    return _last(catalogue, figure, on=None)


def _last(catalogue: Catalogue, figure: Figure, *, on: date | None) -> Figure:
    """Return what replaces a figure in the end; of several, what is supported best.

    Plans are replaced by plans, what exists by what exists: the other way round, time just passed.
    An answer about a past day knows only what was known then.
    """
    newer = [
        each
        for each in (catalogue.figures[key] for key in catalogue.superseded_by.get(figure.id, ()))
        if each.served
        and (each.status in AHEAD) == (figure.status in AHEAD)
        and (on is None or known_on(catalogue, each) <= on)
    ]
    if not newer:
        return figure
    return _last(catalogue, min(newer, key=lambda each: support(catalogue, each)), on=on)


def _digest(parts: list[object]) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:_DIGITS]
