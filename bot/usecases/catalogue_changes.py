"""One transaction that changes a server's figures, under the rules that hold of all of them."""

from collections.abc import Mapping, Sequence

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.faults import FigureRefusedError
from bot.domain.figures.model import Figure
from bot.domain.figures.overlay import broken_by, overlaid
from bot.domain.figures.own import (
    MOST_OWN,
    WITHDRAWN,
    FigureChangedError,
    FigureUnknownError,
    OwnChange,
    OwnEdit,
    Statement,
    StoredStatement,
    TooManyFiguresError,
    renamed,
    superseding,
)
from bot.domain.own.changes import Seen, at, edit_of, next_id, said
from bot.storage.database import Tables
from bot.usecases.own_changes import OwnChanging


class Changing(OwnChanging[Statement]):
    """What a server says of figures, while nobody else changes it."""

    def __init__(
        self,
        tables: Tables,
        core: Catalogue,
        guild: GuildId,
        stored: Mapping[str, StoredStatement],
    ) -> None:
        """Begin with what is stored, read in this transaction."""
        super().__init__(tables.own_figures, guild, stored)
        self.tables = tables
        self._core = core

    async def add(self, statement: Statement, by: Author) -> OwnChange:
        """Add a figure under the next id."""
        key = next_id(self.stored)
        return await self._say(key, renamed(statement, key), by)

    async def correct(self, seen: Seen, statement: Statement, by: Author) -> OwnChange:
        """Say something else of a figure: a curated one is superseded by one of the server's."""
        figure = self._expect(seen)
        if not figure.own:
            return await self.add(superseding(statement, (figure.id,)), by)
        before = said(self.stored)[figure.id].figure or figure
        again = superseding(renamed(statement, figure.id), before.supersedes)
        return await self._say(figure.id, again, by)

    async def retire(self, seen: Seen, by: Author) -> OwnChange:
        """Show a figure here no more."""
        return await self._say(self._expect(seen).id, WITHDRAWN, by)

    def judge(self, edits: Sequence[OwnEdit]) -> None:
        """Refuse edits that break a rule, or that say more than a server may."""
        new = sum(edit.revision == 0 for edit in edits)
        if new and len(said(self.stored)) + new > MOST_OWN:
            raise TooManyFiguresError(most=MOST_OWN)
        broken = broken_by(self._core, said(self.stored), edits)
        if broken:
            raise FigureRefusedError(broken)

    def changed(self) -> FigureChangedError:
        """Return the refusal of an edit that somebody else came before."""
        return FigureChangedError()

    def _expect(self, seen: Seen) -> Figure:
        """Return the figure that somebody looked at; refused where others changed it since."""
        statements = said(self.stored)
        superseded = {
            key for each in statements.values() if each.figure for key in each.figure.supersedes
        }
        now = at(self.stored, seen.key)
        if now.revision != seen.revision or seen.key in superseded:
            raise FigureChangedError
        figure = overlaid(self._core, statements).figures.get(seen.key)
        if figure is None:
            raise FigureUnknownError
        return figure

    async def _say(self, figure: str, statement: Statement, by: Author) -> OwnChange:
        return await self.save(edit_of(self.stored, figure, statement), by)
