"""Which command definitions Discord already has."""

from datetime import datetime

from bot.storage.database import Database

_EVERYWHERE = "global"
"""The scope of what all servers get."""


class CommandSyncs:
    """Spares Discord, and the daily limit, a sync that would change nothing."""

    def __init__(self, database: Database) -> None:
        """Keep the database that remembers the last sync."""
        self._database = database

    async def is_current(self, application_id: int, digest: str) -> bool:
        """Say whether these definitions are the ones last synced."""
        async with self._database.reading() as tables:
            return await tables.command_syncs.digest(application_id, _EVERYWHERE) == digest

    async def record(self, application_id: int, digest: str, *, now: datetime) -> None:
        """Remember that Discord was just given these definitions."""
        async with self._database.transaction() as tables:
            await tables.command_syncs.put(
                application_id, _EVERYWHERE, digest=digest, synced_at=now
            )
