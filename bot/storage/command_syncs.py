"""The table of synced commands."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.schema import command_syncs
from bot.storage.upsert import upsert


class CommandSyncTable:
    """Which definitions each application last gave to Discord, by scope."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def digest(self, application_id: int, scope: str) -> str | None:
        """Return the digest of the definitions last synced, None if there is none."""
        return await self._connection.scalar(
            select(command_syncs.c.digest)
            .where(command_syncs.c.application_id == application_id)
            .where(command_syncs.c.scope == scope)
        )

    async def put(
        self, application_id: int, scope: str, *, digest: str, synced_at: datetime
    ) -> None:
        """Remember the definitions just synced, in place of the former ones."""
        row = {
            "application_id": application_id,
            "scope": scope,
            "digest": digest,
            "synced_at": synced_at,
        }
        await upsert(self._connection, command_syncs, row)
