"""What becomes of the data of servers that the bot has left."""

from collections.abc import Collection
from datetime import datetime

from bot.domain.configuration.ids import GuildId
from bot.domain.privacy.departures import GRACE, Shard, attendance
from bot.storage.connections import LONG, PATIENT
from bot.storage.database import Database


class Departures:
    """Keeps the data of a server for a while after the bot left it, then deletes them."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    async def left(self, guild: GuildId, *, now: datetime) -> None:
        """Remember that the bot has left a server."""
        async with self._database.transaction() as tables:
            await tables.departures.add(guild, left_at=now)

    async def returned(self, guild: GuildId) -> None:
        """Take back that the bot has left a server, since it is there again."""
        async with self._database.transaction() as tables:
            await tables.departures.take_back(guild)

    async def reconcile(self, present: Collection[GuildId], *, shard: Shard, now: datetime) -> None:
        """Remember what happened while nobody watched: which servers were left, or joined again.

        `present` are all the servers of this shard, those in an outage included.
        """
        async with self._database.reading(within=PATIENT) as tables:
            stored = await tables.everything.servers()
            departed = await tables.departures.all()
        found = attendance(present, stored=stored, departed=departed.keys(), shard=shard)
        for guild in found.left:
            await self.left(guild, now=now)
        for guild in found.returned:
            await self.returned(guild)

    async def forget_departed(self, *, shard: Shard, now: datetime) -> int:
        """Delete the data of servers of this shard left long ago; return how many rows it was."""
        async with self._database.reading(within=PATIENT) as tables:
            departed = await tables.departures.all()
        due = [guild for guild, at in departed.items() if shard.sees(guild) and at <= now - GRACE]
        return sum([await self._forget(guild, now=now) for guild in due])

    async def _forget(self, guild: GuildId, *, now: datetime) -> int:
        """Delete a server's data, unless the bot came back in the meantime."""
        async with self._database.transaction(within=LONG) as tables:
            await tables.everything.hold_servers()
            if not await tables.departures.take_back(guild, left_by=now - GRACE):
                return 0
            deleted = await tables.everything.forget_server(guild, now=now)
        await self._database.overwrite_deleted()
        return deleted
