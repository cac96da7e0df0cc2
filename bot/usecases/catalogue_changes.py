"""One transaction that changes a server's figures, under the rules that hold of all of them."""

from collections.abc import Mapping

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.faults import FigureRefusedError
from bot.domain.figures.model import Figure
from bot.domain.figures.overlay import broken_by, overlaid
from bot.domain.figures.own import (
    MOST_OWN,
    NOTHING_SAID,
    WITHDRAWN,
    FigureChangedError,
    FigureUnknownError,
    OwnChange,
    OwnEdit,
    Seen,
    Statement,
    StoredStatement,
    TooManyFiguresError,
    next_id,
    renamed,
    said,
    superseding,
)
from bot.storage.database import Tables


class Changing:
    """What a server says of figures, while nobody else changes it."""

    def __init__(
        self,
        tables: Tables,
        core: Catalogue,
        guild: GuildId,
        stored: Mapping[str, StoredStatement],
    ) -> None:
        """Begin with what is stored, read in this transaction."""
        self.tables = tables
        self.stored = dict(stored)
        self.made: list[OwnChange] = []
        self._core = core
        self._guild = guild

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

    async def save(self, edit: OwnEdit, by: Author, *, undoes: int | None = None) -> OwnChange:
        """Write an edit of what is stored, if it breaks no rule."""
        if edit.revision == 0 and len(self.stored) >= MOST_OWN:
            raise TooManyFiguresError(most=MOST_OWN)
        broken = broken_by(self._core, said(self.stored), edit)
        if broken:
            raise FigureRefusedError(broken)
        change = await self.tables.own_figures.save(self._guild, edit, by=by, undoes=undoes)
        if change is None:
            raise FigureChangedError
        self.stored[edit.figure] = StoredStatement(edit.after, change.revision)
        self.made.append(change)
        return change

    def _expect(self, seen: Seen) -> Figure:
        """Return the figure that somebody looked at; refused where others changed it since."""
        statements = said(self.stored)
        superseded = {
            key for each in statements.values() if each.figure for key in each.figure.supersedes
        }
        now = self.stored.get(seen.figure, NOTHING_SAID)
        if now.revision != seen.revision or seen.figure in superseded:
            raise FigureChangedError
        figure = overlaid(self._core, statements).figures.get(seen.figure)
        if figure is None:
            raise FigureUnknownError
        return figure

    async def _say(self, figure: str, statement: Statement, by: Author) -> OwnChange:
        before = self.stored.get(figure, NOTHING_SAID)
        return await self.save(OwnEdit(figure, before.statement, statement, before.revision), by)
