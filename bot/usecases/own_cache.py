"""What counts in each server, kept in memory until it changes, whoever changes it."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from bot.domain.configuration.ids import GuildId
from bot.domain.own.changes import Change, said
from bot.storage.database import Database, Tables
from bot.storage.notices import Kept, Notice
from bot.storage.own import OwnTable, Stamp

S = TypeVar("S")
B = TypeVar("B")


class OwnCache(Generic[S, B]):
    """What servers say, laid over what came with the bot: built when first asked for."""

    def __init__(
        self,
        database: Database,
        core: B,
        *,
        kept: Kept,
        table: Callable[[Tables], OwnTable[S]],
        laid: Callable[[Mapping[str, S]], B],
    ) -> None:
        """Begin with nothing known: the first look says which servers say something.

        `laid` lays statements, by id, over the core.
        """
        self._database = database
        self._core = core
        self._kept = kept
        self._table = table
        self._laid = laid
        self._stamps: dict[GuildId, Stamp] | None = None
        self._seen: tuple[Stamp | None, Notice | None] | None = None
        self._built: dict[GuildId, tuple[Stamp, B]] = {}
        self._turn = asyncio.Lock()  # so that no look puts back what a change has passed
        self._building = asyncio.Lock()  # so that many who ask build but one

    async def look(self) -> None:
        """Notice what others have changed since the last look."""
        async with self._turn, self._database.reading() as tables:
            newest = await self._table(tables).newest()
            notice = await tables.notices.newest(self._kept)
            if (newest, notice) == self._seen:
                return
            if self._seen is not None and self._seen[1] != notice:
                self._built.clear()
            self._stamps = dict(await self._table(tables).stamps())
            self._seen = (newest, notice)

    async def of(self, guild: GuildId) -> B:
        """Return what counts in a server, without a query where nothing changed."""
        if self._stamps is None:
            await self.look()
        return self._known(guild) or await self._build(guild)

    async def saved(self, guild: GuildId, change: Change[S]) -> None:
        """Take note of a change that this process has made."""
        async with self._turn:
            if self._stamps is not None:
                self._stamps[guild] = (change.id, change.at)

    def _known(self, guild: GuildId) -> B | None:
        stamp = (self._stamps or {}).get(guild)
        if stamp is None:
            return self._core
        built = self._built.get(guild)
        return built[1] if built is not None and built[0] == stamp else None

    async def _build(self, guild: GuildId) -> B:
        async with self._building:
            if (known := self._known(guild)) is not None:  # others have waited for the same
                return known
            stamp = (self._stamps or {})[guild]
            async with self._database.reading() as tables:
                statements = said(await self._table(tables).of_server(guild))
            built = self._laid(statements) if statements else self._core
            self._built[guild] = (stamp, built)
            return built
