"""The table of the schedules that the digest follows."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, Select, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.ids import GuildId
from bot.domain.digest.calendar import Schedule, Watch
from bot.storage.schema import digest_schedules
from bot.storage.upsert import upsert


class DigestScheduleTable:
    """One schedule a server, and up to when it is accounted for."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def all(self) -> Mapping[GuildId, Watch]:
        """Return what is followed, by server."""
        rows = await self._connection.execute(select(digest_schedules))
        return {GuildId(row.guild_id): _watch(row) for row in rows}

    async def due(self, *, now: datetime) -> Mapping[GuildId, Watch]:
        """Return the schedules of the servers with an edition due, the longest due first."""
        return await self._with_next(digest_schedules.c.next_at <= now)

    async def soon(self, *, now: datetime, until: datetime) -> Mapping[GuildId, Watch]:
        """Return those of the servers whose next edition is not due yet, the soonest first."""
        next_at = digest_schedules.c.next_at
        return await self._with_next(next_at > now, next_at <= until)

    async def of(self, guild: GuildId) -> Watch | None:
        """Return a server's schedule."""
        row = (await self._connection.execute(_of(guild))).first()
        return None if row is None else _watch(row)

    async def held(self, guild: GuildId) -> Watch | None:
        """Return a server's schedule, which nobody else changes until this transaction ends.

        It is written, as it is: whoever keeps writers out waits then before taking its row. Had it
        been read for an update, each would wait for the other.
        """
        itself = update(digest_schedules).where(digest_schedules.c.guild_id == guild)
        written = itself.values(since=digest_schedules.c.since).returning(digest_schedules)
        row = (await self._connection.execute(written)).first()
        return None if row is None else _watch(row)

    async def put(self, guild: GuildId, watch: Watch) -> None:
        """Follow a schedule."""
        await upsert(self._connection, digest_schedules, {"guild_id": guild, **_row(watch)})

    async def advance(self, guild: GuildId, watch: Watch) -> None:
        """Account for what fell due until `watch.since`, if that schedule is still followed."""
        row = _row(watch)
        followed = [digest_schedules.c[name] == row[name] for name in ("at", "zone", "days")]
        await self._connection.execute(
            update(digest_schedules)
            .where(digest_schedules.c.guild_id == guild, *followed)
            .where(digest_schedules.c.since < watch.since)
            .values(since=row["since"], next_at=row["next_at"])
        )

    async def remove(self, guild: GuildId) -> None:
        """Follow no schedule."""
        await self._connection.execute(
            delete(digest_schedules).where(digest_schedules.c.guild_id == guild)
        )

    async def _with_next(self, *which: ColumnElement[bool]) -> Mapping[GuildId, Watch]:
        query = select(digest_schedules).where(*which).order_by(digest_schedules.c.next_at)
        rows = await self._connection.execute(query)
        return {GuildId(row.guild_id): _watch(row) for row in rows}


def _of(guild: GuildId) -> Select[Any]:
    return select(digest_schedules).where(digest_schedules.c.guild_id == guild)


def _row(watch: Watch) -> Mapping[str, Any]:
    schedule = watch.schedule
    return {
        "at": schedule.at.isoformat("minutes"),
        "zone": schedule.zone.key,
        "days": "".join(map(str, sorted(schedule.days))),
        "since": watch.since,
        "next_at": watch.next_at,
    }


def _watch(row: Row[Any]) -> Watch:
    at, days = time.fromisoformat(row.at), frozenset(map(int, row.days))
    return Watch(Schedule(at, ZoneInfo(row.zone), days), row.since)
