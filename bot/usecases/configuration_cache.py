"""What is set in each server, kept in memory until it changes, whoever changes it."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

from bot.domain.configuration.ids import GuildId
from bot.domain.configuration.model import CogSettings
from bot.domain.configuration.server_configuration import ServerConfiguration
from bot.errors import ExpectedError
from bot.storage.database import Database

_EVERY = 0.5  # seconds between two looks for changes of other processes
_PATIENCE = 5.0  # seconds that one look may take
_log = logging.getLogger(__name__)


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

    @asynccontextmanager
    async def watching(self, *, every: float = _EVERY) -> AsyncGenerator[None]:
        """Look for changes of other processes until left, `every` so many seconds."""
        self._newest = await self._newest_change()
        watcher = asyncio.create_task(self._watch(every))
        try:
            yield
        finally:
            watcher.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await watcher

    async def look(self) -> None:
        """Drop what others have changed since the last look.

        Changes become visible in the order of their numbers. One that was seen and is gone means
        that a backup was restored or a server deleted: then nothing kept is sure.
        """
        async with self._database.reading() as tables:
            newest = await tables.configuration.newest()
            if newest == self._newest:
                return
            seen, moment = self._newest or (0, None)
            sure = await tables.configuration.moment(seen) == moment
            changed = await tables.configuration.servers_changed(seen) if sure else None
        if changed is None:
            self.drop_all()
        for guild in changed or ():
            self.drop(guild)
        self._newest = newest

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

    async def _newest_change(self) -> tuple[int, datetime] | None:
        async with self._database.reading() as tables:
            return await tables.configuration.newest()

    async def _watch(self, every: float) -> None:
        away = False
        while True:
            await asyncio.sleep(every)
            try:
                async with asyncio.timeout(_PATIENCE):
                    await self.look()
            except (ExpectedError, TimeoutError):
                if not away:
                    _log.warning("Cannot look for changed settings: the database does not answer.")
                away = True
            except Exception:  # noqa: BLE001 - a watcher that ended would leave settings stale
                _log.error("Looking for changed settings failed.", exc_info=not away)
                away = True
            else:
                away = False
