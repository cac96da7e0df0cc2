"""The table of those whose quotes are not read."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.ids import MemberId
from bot.storage.schema import quote_opt_outs
from bot.storage.upsert import insert_new


class OptOutTable:
    """Who is not to be read, in any server."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def members(self) -> frozenset[MemberId]:
        """Return all of them."""
        found = await self._connection.scalars(select(quote_opt_outs.c.member_id))
        return frozenset(map(MemberId, found))

    async def add(self, member: MemberId, *, since: datetime) -> bool:
        """Add a member; say whether that was new."""
        row = {"member_id": member, "since": since}
        return await insert_new(self._connection, quote_opt_outs, row)

    async def remove(self, member: MemberId) -> bool:
        """Take a member off; say whether they were there."""
        gone = await self._connection.execute(
            delete(quote_opt_outs).where(quote_opt_outs.c.member_id == member)
        )
        return gone.rowcount == 1
