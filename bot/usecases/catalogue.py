"""What moderators can do with the figures of their server, and what every look-up asks."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.faults import FigureRefusedError
from bot.domain.figures.model import Figure, Source
from bot.domain.figures.overlay import overlaid, rivals
from bot.domain.figures.own import (
    FigureUnknownError,
    FileFigureError,
    OwnChange,
    OwnEdit,
    Statement,
)
from bot.domain.own.changes import Seen, edits_to, said
from bot.domain.own.history import taken_back
from bot.storage.database import Database, Tables
from bot.storage.notices import Kept
from bot.usecases.catalogue_changes import Changing
from bot.usecases.figures import Figures
from bot.usecases.own_cache import OwnCache
from bot.usecases.own_changes import OwnHistoryPage, history_page


@dataclass(frozen=True)
class Standing:
    """A figure as it counts in a server."""

    figure: Figure
    source: Source
    """The first of its sources."""
    seen: Seen
    """What a change must name."""


class Catalogues:
    """Every server's catalogue: asked from memory, changed in the database."""

    def __init__(self, database: Database, core: Figures) -> None:
        """Lay servers' figures over these."""
        self._database = database
        self._core = core
        self._cache = OwnCache[Statement, Figures](
            database,
            core,
            kept=Kept.OWN_FIGURES,
            table=lambda tables: tables.own_figures,
            laid=lambda statements: core.over(self.laid(statements)),
        )

    async def look(self) -> None:
        """Notice what other processes have changed since the last look."""
        await self._cache.look()

    async def figures_for(self, guild: GuildId) -> Figures:
        """Return the figures that count in a server; the curated ones where it says nothing."""
        return await self._cache.of(guild)

    async def standing(self, guild: GuildId, figure: str) -> Standing:
        """Return a figure that counts in a server, with the revision that a change must name."""
        catalogue = (await self.figures_for(guild)).catalogue
        found = catalogue.figures.get(figure)
        if found is None:
            raise FigureUnknownError
        async with self._database.reading() as tables:
            revision = (await tables.own_figures.at(guild, figure)).revision
        return Standing(found, catalogue.sources[found.source[0]], Seen(figure, revision))

    async def rivals(self, guild: GuildId, statement: Statement) -> Sequence[Figure]:
        """Return the figures beside which a new one would stand, as they say something else."""
        figures = (await self.figures_for(guild)).catalogue.figures
        return [] if statement.figure is None else rivals(figures, statement.figure)

    async def add(
        self, guild: GuildId, statement: Statement, *, by: MemberId, now: datetime
    ) -> OwnChange:
        """Add a figure, under the next id of the server."""
        async with self.changing(guild) as changing:
            return await changing.add(statement, Author(by, now))

    async def correct(
        self, guild: GuildId, seen: Seen, statement: Statement, *, by: MemberId, now: datetime
    ) -> OwnChange:
        """Say something else of the server's own figure, or supersede a curated one.

        Raises `FigureChangedError` where somebody else did so since it was looked at.
        """
        async with self.changing(guild) as changing:
            return await changing.correct(seen, statement, Author(by, now))

    async def retire(self, guild: GuildId, seen: Seen, *, by: MemberId, now: datetime) -> OwnChange:
        """Show a figure in this server no more, be it curated or the server's own."""
        async with self.changing(guild) as changing:
            return await changing.retire(seen, Author(by, now))

    async def history(self, guild: GuildId, page: int = 1) -> OwnHistoryPage[Statement]:
        """Return one page of the changes of a server's figures."""
        async with self._database.reading() as tables:
            return await history_page(tables.own_figures, guild, page)

    async def said(self, guild: GuildId) -> Mapping[str, Statement]:
        """Return what a server says of figures, by figure."""
        async with self._database.reading() as tables:
            return said(await tables.own_figures.of_server(guild))

    def laid(self, statements: Mapping[str, Statement]) -> Catalogue:
        """Return the catalogue that counts where this is said of figures, by their ids."""
        return overlaid(self._core.catalogue, statements)

    async def compared(
        self, guild: GuildId, wanted: Mapping[str, Statement] | None
    ) -> tuple[OwnEdit, ...]:
        """Return what a file would change of a server's figures; refuses what breaks a rule."""
        async with self._database.reading() as tables:
            stored = await tables.own_figures.of_server(guild)
            changing = Changing(tables, self._core.catalogue, guild, stored)
        edits = edits_to(wanted, stored)
        try:
            changing.judge(edits)
        except FigureRefusedError as error:
            fault = error.faults[0]
            raise FileFigureError(figure=fault.place, field=fault.field) from error
        return edits

    async def undo(
        self, guild: GuildId, change_id: int, *, by: MemberId, now: datetime
    ) -> OwnChange:
        """Take one change back; refused where a later one touched the same figure."""
        async with self.changing(guild) as changing:
            change = await changing.tables.own_figures.change(guild, change_id)
            edit = taken_back(change, changing.stored)
            return await changing.save(edit, Author(by, now), undoes=change_id)

    @asynccontextmanager
    async def changing(self, guild: GuildId) -> AsyncGenerator[Changing]:
        """Open a transaction that no other change of figures can cross, and take note of its own.

        What may have been saved though the database was lost is seen by the next look.
        """
        async with self._database.transaction() as tables:
            changing = await self.within(tables, guild)
            yield changing
        await self.saved(guild, changing)

    async def within(self, tables: Tables, guild: GuildId) -> Changing:
        """Change figures in a transaction that changes more; `saved` is to follow it."""
        await tables.own_figures.hold()
        stored = await tables.own_figures.of_server(guild)
        return Changing(tables, self._core.catalogue, guild, stored)

    async def saved(self, guild: GuildId, changing: Changing) -> None:
        """Take note of what a transaction, which has ended, has changed."""
        for change in changing.made:
            await self._cache.saved(guild, change)
