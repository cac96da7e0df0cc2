"""The figures that count in each server, kept in memory until they change, whoever changes them."""

import asyncio

from bot.domain.configuration.ids import GuildId
from bot.domain.figures.overlay import overlaid
from bot.domain.figures.own import OwnChange, said
from bot.storage.database import Database
from bot.storage.notices import Kept, Notice
from bot.storage.own_figures import Stamp
from bot.usecases.figures import Figures


class CatalogueCache:
    """Servers' catalogues: built when first asked for, and again once they changed."""

    def __init__(self, database: Database, core: Figures) -> None:
        """Begin with nothing known: the first look says which servers have figures of their own."""
        self._database = database
        self._core = core
        self._stamps: dict[GuildId, Stamp] | None = None
        self._seen: tuple[Stamp | None, Notice | None] | None = None
        self._built: dict[GuildId, tuple[Stamp, Figures]] = {}
        self._turn = asyncio.Lock()  # so that no look puts back what a change has passed
        self._building = asyncio.Lock()  # so that many who ask build but one

    async def look(self) -> None:
        """Notice what others have changed since the last look."""
        async with self._turn, self._database.reading() as tables:
            newest = await tables.own_figures.newest()
            notice = await tables.notices.newest(Kept.OWN_FIGURES)
            if (newest, notice) == self._seen:
                return
            if self._seen is not None and self._seen[1] != notice:
                self._built.clear()
            self._stamps = dict(await tables.own_figures.stamps())
            self._seen = (newest, notice)

    async def of(self, guild: GuildId) -> Figures:
        """Return a server's figures, without a query where they did not change: mostly ours."""
        if self._stamps is None:
            await self.look()
        return self._known(guild) or await self._build(guild)

    async def saved(self, guild: GuildId, change: OwnChange) -> None:
        """Take note of a change that this process has made."""
        async with self._turn:
            if self._stamps is not None:
                self._stamps[guild] = (change.id, change.at)

    def _known(self, guild: GuildId) -> Figures | None:
        stamp = (self._stamps or {}).get(guild)
        if stamp is None:
            return self._core
        built = self._built.get(guild)
        return built[1] if built is not None and built[0] == stamp else None

    async def _build(self, guild: GuildId) -> Figures:
        async with self._building:
            if (known := self._known(guild)) is not None:  # others have waited for the same
                return known
            stamp = (self._stamps or {})[guild]
            async with self._database.reading() as tables:
                statements = said(await tables.own_figures.of_server(guild))
            figures = self._core
            if statements:
                figures = figures.over(overlaid(figures.catalogue, statements))
            self._built[guild] = (stamp, figures)
            return figures
