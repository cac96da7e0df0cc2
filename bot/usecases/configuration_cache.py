"""What is set in each server, kept in memory until it changes, whoever changes it."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from functools import partial

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
        self._reading: dict[GuildId, asyncio.Task[ServerConfiguration]] = {}
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
        self._servers.pop(guild, None)
        self._reading.pop(guild, None)

    def drop_all(self) -> None:
        """Read every server's settings anew."""
        self._servers.clear()
        self._reading.clear()

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
        """Return a server's settings by one query, however many ask for them at once."""
        reading = self._reading.get(guild)
        if reading is None:
            reading = asyncio.create_task(self._stored(guild))
            self._reading[guild] = reading
            reading.add_done_callback(partial(self._keep, guild))
        return await asyncio.shield(reading)  # whoever is interrupted leaves it to the others

    async def _stored(self, guild: GuildId) -> ServerConfiguration:
        async with self._database.reading() as tables:
            return ServerConfiguration(self._models, await tables.configuration.of_server(guild))

    def _keep(self, guild: GuildId, read: asyncio.Task[ServerConfiguration]) -> None:
        """Keep what was read, unless it may already be older than what was dropped."""
        well = not read.cancelled() and read.exception() is None
        if self._reading.get(guild) is read:
            del self._reading[guild]
            if well:
                self._servers[guild] = read.result()
