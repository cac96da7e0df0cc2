"""What is set in each server, kept in memory until it changes, whoever changes it."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from bot.domain.configuration.ids import GuildId
from bot.domain.configuration.model import CogSettings
from bot.domain.configuration.server_configuration import ServerConfiguration
from bot.storage.database import Database
from bot.storage.notices import Kept, Notice


class ConfigurationCache:
    """Servers' settings: read once, dropped when they change."""

    def __init__(self, database: Database, models: Sequence[type[CogSettings]]) -> None:
        """Begin with nothing read."""
        self._database = database
        self._models = models
        self._servers: dict[GuildId, ServerConfiguration] = {}
        self._drops = 0
        self._reading = asyncio.Lock()
        self._newest: tuple[int, datetime] | None = None
        self._notice: Notice | None = None

    def known(self, guild: GuildId) -> ServerConfiguration | None:
        """Return a server's settings if they were read before."""
        return self._servers.get(guild)

    async def of(self, guild: GuildId) -> ServerConfiguration:
        """Return a server's settings, without a query where they were read before."""
        return self._servers.get(guild) or await self._read(guild)

    def drop(self, guild: GuildId) -> None:
        """Read this server's settings anew when they are next asked for."""
        self._drops += 1
        self._servers.pop(guild, None)

    def drop_all(self) -> None:
        """Read every server's settings anew."""
        self._drops += 1
        self._servers.clear()

    async def look(self) -> None:
        """Drop what others have changed since the last look.

        Changes become visible in the order of their numbers. One that was seen and is gone means
        that a backup was restored or a server deleted, of which there may also be a notice: then
        nothing kept is sure.
        """
        async with self._database.reading() as tables:
            newest = await tables.configuration.newest()
            notice = await tables.notices.newest(Kept.CONFIGURATION)
            if (newest, notice) == (self._newest, self._notice):
                return
            seen, moment = self._newest or (0, None)
            sure = notice == self._notice and await tables.configuration.moment(seen) == moment
            changed = await tables.configuration.servers_changed(seen) if sure else None
        if changed is None:
            self.drop_all()
        for guild in changed or ():
            self.drop(guild)
        self._newest, self._notice = newest, notice

    async def _read(self, guild: GuildId) -> ServerConfiguration:
        async with self._reading:  # many messages at once after a start need one query
            if guild in self._servers:
                return self._servers[guild]
            drops = self._drops
            async with self._database.reading() as tables:
                stored = await tables.configuration.of_server(guild)
            server = ServerConfiguration(self._models, stored)
            if drops == self._drops:  # else it may already be older than what was dropped
                self._servers[guild] = server
            return server
