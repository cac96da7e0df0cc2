"""Which command definitions Discord already has."""

from datetime import datetime

from bot.storage.database import Database


class CommandSyncs:
    """Spares Discord, and the daily limit, a sync that would change nothing."""

    def __init__(self, database: Database) -> None:
        """Keep the database that remembers the last sync."""
        self._database = database

    async def is_current(
        self, application_id: int, digest: str, *, guild_id: int | None = None
    ) -> bool:
        """Say whether these definitions are the ones last synced, for all servers or for one."""
        async with self._database.reading() as tables:
            return await tables.command_syncs.digest(application_id, _scope(guild_id)) == digest

    async def record(
        self, application_id: int, digest: str, *, now: datetime, guild_id: int | None = None
    ) -> None:
        """Remember that Discord was just given these definitions."""
        async with self._database.transaction() as tables:
            await tables.command_syncs.put(
                application_id, _scope(guild_id), digest=digest, synced_at=now
            )


def _scope(guild_id: int | None) -> str:
    return "global" if guild_id is None else str(guild_id)
