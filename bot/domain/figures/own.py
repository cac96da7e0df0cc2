"""What a server says of figures: its own ones, and curated ones that it does not show."""

import re
from typing import Self

from pydantic import ValidationError, model_validator

from bot.domain.figures.model import Figure, Source, Value
from bot.domain.own.changes import Change, Edit, Stored
from bot.errors import ExpectedError

LONGEST_TEXT, LONGEST_ADDRESS = 300, 400
"""Characters of a name, a title or a note, and of an address."""
ADDRESS = re.compile(
    r"https://[^\s<>\"\\^`{|}/.]+(?:\.[^\s<>\"\\^`{|}/.]+)+(?:/[^\s<>\"\\^`{|}]*)?"
)
"""An address that can stand in a link."""
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


class FileFigureError(ExpectedError):
    """A figure of a file breaks a rule of the catalogue."""

    key = "own-import-refused"


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
            if not ADDRESS.fullmatch(self.source.url or ""):
                raise ValueError("a server's source has an address")
        return self


WITHDRAWN = Statement()

OwnEdit = Edit[Statement]
"""What a change does to what is said of one figure."""
OwnChange = Change[Statement]
"""One line of the history of a server's figures."""
StoredStatement = Stored[Statement]
"""What a server says of a figure now, and how often that was changed."""


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
