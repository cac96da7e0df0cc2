"""The table of what moderators were told."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.ids import GuildId
from bot.storage.schema import moderator_reports
from bot.storage.upsert import insert_new


class ModeratorReportTable:
    """Facts by server, subject and digest, each claimed once."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def claim(
        self, guild: GuildId, subject: str, digest: str, *, given_up: datetime, now: datetime
    ) -> bool:
        """Take it upon oneself to tell a fact; say whether it is nobody else's.

        What was claimed before `given_up` and never posted is taken over.
        """
        row = {"guild_id": guild, "subject": subject, "digest": digest, "reported_at": now}
        if await insert_new(self._connection, moderator_reports, row):
            return True
        taken = await self._connection.execute(
            update(moderator_reports)
            .where(_are(guild, subject, [digest]))
            .where(moderator_reports.c.message_id.is_(None))
            .where(moderator_reports.c.reported_at <= given_up)
            .values(reported_at=now)
        )
        return taken.rowcount == 1

    async def posted(
        self, guild: GuildId, subject: str, digests: Collection[str], message: int
    ) -> None:
        """Remember the message that tells these facts."""
        await self._connection.execute(
            update(moderator_reports)
            .where(_are(guild, subject, digests))
            .values(message_id=message)
        )

    async def release(self, guild: GuildId, subject: str, digests: Collection[str]) -> None:
        """Give claimed facts back, as nobody could be told."""
        await self._connection.execute(
            delete(moderator_reports).where(_are(guild, subject, digests))
        )


def _are(guild: GuildId, subject: str, digests: Collection[str]) -> ColumnElement[bool]:
    table = moderator_reports.c
    return and_(table.guild_id == guild, table.subject == subject, table.digest.in_(digests))
