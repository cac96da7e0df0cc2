"""What a server says of figures: its own ones, and curated ones that it does not show."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from pydantic import ValidationError, model_validator

from bot.domain.configuration.ids import MemberId
from bot.domain.figures.model import OWN, Figure, Source, Value
from bot.errors import ExpectedError

MOST_OWN = 500
"""Figures that a server may speak of."""


class TooManyFiguresError(ExpectedError):
    """The server speaks of as many figures as it may."""

    key = "own-too-many"


class FigureUnknownError(ExpectedError):
    """Nothing that counts in this server has this id."""

    key = "own-figure-unknown"


class FigureChangedError(ExpectedError):
    """Somebody else said something of the figure first; nothing was saved over it."""

    key = "own-figure-changed"


class Statement(Value):
    """What a server says of one figure: its own, with its source, or that it is not shown here."""

    figure: Figure | None = None
    source: Source | None = None

    @property
    def withdrawn(self) -> bool:
        """Whether the figure is not shown here."""
        return self.figure is None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        """Hold a figure to its one source, which bears its id."""
        if (self.figure is None) != (self.source is None):
            raise ValueError("a figure needs its source, and a source its figure")
        if self.figure is not None and self.source is not None:
            ids = {self.figure.id, self.source.id, *self.figure.source}
            if not self.figure.own or len(ids) > 1:
                raise ValueError("figure and source bear one id of a server's own")
        return self


WITHDRAWN = Statement()


@dataclass(frozen=True)
class OwnEdit:
    """What a change does to one figure; None is where the server says nothing of it."""

    figure: str
    before: Statement | None
    after: Statement | None
    revision: int
    """Of what is changed, 0 where nothing ever was said."""


@dataclass(frozen=True)
class OwnChange:
    """One line of the history of a server's figures."""

    id: int
    figure: str
    before: Statement | None
    after: Statement | None
    revision: int
    by: MemberId | None
    """Who did it; None once that member is forgotten."""
    at: datetime
    undoes: int | None = None
    """The change that this one takes back."""
    undone_by: int | None = None


@dataclass(frozen=True)
class StoredStatement:
    """What a server says of a figure now, and how often that was changed."""

    statement: Statement | None
    revision: int


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody looked at before changing it."""

    figure: str
    revision: int
    """How often the server had changed what it says of the figure."""


NOTHING_SAID = StoredStatement(None, 0)


def to_text(statement: Statement) -> str:
    """Return a statement as it is stored: JSON."""
    return statement.model_dump_json(exclude_defaults=True)


def from_text(text: str | None) -> Statement | None:
    """Return what is stored; nothing is said where it does not hold any more."""
    if text is None:
        return None
    try:
        return Statement.model_validate_json(text)
    except ValidationError:
        return None


def next_id(taken: Iterable[str]) -> str:
    """Return the id of a server's next figure: none is given twice."""
    numbers = (each.removeprefix(OWN) for each in taken if each.startswith(OWN))
    return f"{OWN}{max((int(each) for each in numbers if each.isdecimal()), default=0) + 1}"


def renamed(statement: Statement, key: str) -> Statement:
    """Return what is said under another id."""
    if statement.figure is None or statement.source is None:
        return statement
    figure = statement.figure.model_copy(update={"id": key, "source": (key,)})
    return Statement(figure=figure, source=statement.source.model_copy(update={"id": key}))


def superseding(statement: Statement, others: tuple[str, ...]) -> Statement:
    """Return what is said in the place of other figures."""
    if statement.figure is None:
        return statement
    figure = statement.figure.model_copy(update={"supersedes": others})
    return Statement(figure=figure, source=statement.source)


def said(stored: Mapping[str, StoredStatement]) -> dict[str, Statement]:
    """Return what is said now, by figure."""
    return {key: each.statement for key, each in stored.items() if each.statement is not None}
