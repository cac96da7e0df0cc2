"""The table of servers that the bot has left."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.ids import GuildId
from bot.storage.schema import departures
from bot.storage.upsert import insert_new


class DepartureTable:
    """When each server was left whose data are still here."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def all(self) -> Mapping[GuildId, datetime]:
        """Return when each server was left."""
        rows = await self._connection.execute(select(departures.c.guild_id, departures.c.left_at))
        return {GuildId(guild): left_at for guild, left_at in rows}

    async def add(self, guild: GuildId, *, left_at: datetime) -> None:
        """Remember that a server was left; what was remembered before stays."""
        row = {"guild_id": guild, "left_at": left_at}
        await insert_new(self._connection, departures, row)

    async def take_back(self, guild: GuildId, *, left_by: datetime | None = None) -> bool:
        """Forget that a server was left, by a moment at the latest; say whether it was."""
        statement = delete(departures).where(departures.c.guild_id == guild)
        if left_by is not None:
            statement = statement.where(departures.c.left_at <= left_by)
        return (await self._connection.execute(statement)).rowcount == 1
