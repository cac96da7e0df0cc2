"""The table of what moderators were told."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, func, select, update
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

    async def last(self, guild: GuildId, subject: str) -> datetime | None:
        """Return when a fact of this subject was last claimed in a server."""
        table = moderator_reports.c
        return await self._connection.scalar(
            select(func.max(table.reported_at)).where(
                table.guild_id == guild, table.subject == subject
            )
        )

    async def untold(self, guild: GuildId, subject: str) -> frozenset[str]:
        """Return the facts of this subject that were claimed, and that no message tells yet."""
        table = moderator_reports.c
        query = select(table.digest).where(
            table.guild_id == guild, table.subject == subject, table.message_id.is_(None)
        )
        return frozenset(await self._connection.scalars(query))

    async def untold_servers(self, subject: str) -> frozenset[GuildId]:
        """Return the servers that have such facts."""
        table = moderator_reports.c
        query = select(table.guild_id).where(table.subject == subject, table.message_id.is_(None))
        return frozenset(map(GuildId, await self._connection.scalars(query)))

    async def release(self, guild: GuildId, subject: str, digests: Collection[str]) -> None:
        """Give claimed facts back, as nobody could be told."""
        await self._connection.execute(
            delete(moderator_reports).where(_are(guild, subject, digests))
        )


def _are(guild: GuildId, subject: str, digests: Collection[str]) -> ColumnElement[bool]:
    table = moderator_reports.c
    return and_(table.guild_id == guild, table.subject == subject, table.digest.in_(digests))
