"""The table of editions."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Row,
    Select,
    bindparam,
    delete,
    func,
    literal,
    select,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.ids import ChannelId, GuildId, MessageId
from bot.domain.digest.delivery import Contents, Delivery, DeliveryState, Parcel
from bot.storage.schema import editions
from bot.storage.upsert import insert_new

_SHOWN = [each.value for each in (DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNKNOWN)]
"""States of editions that members have read, or may have."""


class EditionTable:
    """Editions: one for each date of a server, and every step is taken once."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def claim(self, delivery: Delivery) -> bool:
        """Add an edition unless there is one for that date; say whether it was added."""
        return await insert_new(self._connection, editions, _row(delivery))

    async def step(self, delivery: Delivery, **values: object) -> bool:
        """Change an edition, unless somebody took a step since; say whether it was so."""
        still = (
            editions.c.state == delivery.state.value,
            editions.c.due_at.is_not_distinct_from(delivery.due_at),
        )
        return await self._change(delivery, *still, **values)

    async def posted(self, delivery: Delivery, **values: object) -> bool:
        """Change an edition that was being sent, whoever sends it; say whether it was."""
        sending = editions.c.state == DeliveryState.SENDING.value
        return await self._change(delivery, sending, **values)

    async def due(self, *, now: datetime) -> list[Delivery]:
        """Return the editions at which a step is due, the longest due first."""
        return await self._all(editions.c.due_at <= now, by=editions.c.due_at)

    async def days(self, guild: GuildId, *, since: date) -> frozenset[date]:
        """Return the dates, from one on, with an edition, whatever became of it."""
        query = select(editions.c.day).where(editions.c.guild_id == guild, editions.c.day >= since)
        return frozenset(await self._connection.scalars(query))

    async def on(self, guild: GuildId, day: date) -> Delivery | None:
        """Return the edition for a date, None if there is none."""
        found = await self._all(editions.c.guild_id == guild, editions.c.day == day)
        return found[0] if found else None

    async def newest(self, guild: GuildId, *, limit: int) -> list[Delivery]:
        """Return a server's last editions, newest first."""
        here = editions.c.guild_id == guild
        return await self._all(here, by=editions.c.day.desc(), limit=limit)

    async def last_sent(self, guild: GuildId) -> Delivery | None:
        """Return the edition that was claimed last of those that were posted."""
        row = (await self._connection.execute(_LAST_SENT, {"guild": guild})).first()
        return None if row is None else _delivery(row)

    async def shown(self, guild: GuildId) -> tuple[Mapping[str, date], Mapping[str, date]]:
        """Return when each figure, and each topic, was last a server's of the day."""
        figures, topics = dict[str, date](), dict[str, date]()
        for row in await self._connection.execute(_LAST_SHOWN, {"guild": guild}):
            (topics if row.is_topic else figures)[row.id] = row.last
        return figures, topics

    async def restore(self, guild: GuildId, day: date) -> bool:
        """Forget that a moderator left an edition out; say whether it was so."""
        gone = await self._connection.execute(
            delete(editions).where(
                editions.c.guild_id == guild,
                editions.c.day == day,
                editions.c.state == DeliveryState.LEFT_OUT.value,
            )
        )
        return gone.rowcount == 1

    async def _change(
        self, delivery: Delivery, *which: ColumnElement[bool], **values: object
    ) -> bool:
        this = (editions.c.guild_id == delivery.guild, editions.c.day == delivery.day)
        written = await self._connection.execute(
            update(editions).where(*this, *which).values(values)
        )
        return written.rowcount == 1

    async def _all(
        self,
        *which: ColumnElement[bool],
        by: ColumnElement[Any] = editions.c.day,
        limit: int | None = None,
    ) -> list[Delivery]:
        query = select(editions).where(*which).order_by(by).limit(limit)
        return [_delivery(row) for row in await self._connection.execute(query)]


def _last_shown(what: Column[str], *, is_topic: bool) -> Select[str, bool, Any]:
    """Return a query for when each of a kind was last in a server's edition."""
    return (
        select(
            what.label("id"),
            literal(is_topic).label("is_topic"),
            func.max(editions.c.day).label("last"),
        )
        .where(editions.c.guild_id == bindparam("guild"))
        .where(what.is_not(None), editions.c.state.in_(_SHOWN))
        .group_by(what)
    )


_LAST_SENT = (
    select(editions)
    .where(editions.c.guild_id == bindparam("guild"))
    .where(editions.c.state == DeliveryState.SENT.value)
    .order_by(editions.c.claimed_at.desc())
    .limit(1)
)
_LAST_SHOWN = union_all(
    _last_shown(editions.c.figure, is_topic=False), _last_shown(editions.c.topic, is_topic=True)
)


def _row(delivery: Delivery) -> Mapping[str, Any]:
    contents, parcel = delivery.contents, delivery.parcel
    return {
        "guild_id": delivery.guild,
        "day": delivery.day,
        "state": delivery.state.value,
        "channel_id": delivery.channel,
        "message_id": delivery.message,
        "parcel": None if parcel is None else _written(parcel),
        "figure": contents.figure,
        "topic": contents.topic,
        "shown": _shown(contents),
        "claimed_at": delivery.claimed_at,
        "sent_at": delivery.sent_at,
        "due_at": delivery.due_at,
        "attempts": delivery.attempts,
    }


def _shown(contents: Contents) -> str:
    """Return what no query looks for."""
    return json.dumps(
        {
            "figures": contents.figures,
            "cited": contents.cited,
            "counted_until": _when(contents.counted_until),
        }
    )


def _contents(row: Row[Any]) -> Contents:
    shown: Mapping[str, Any] = json.loads(row.shown)
    return Contents(
        figure=row.figure,
        topic=row.topic,
        figures=tuple(shown["figures"]),
        cited=tuple(shown["cited"]),
        counted_until=_moment(shown.get("counted_until")),
    )


def _written(parcel: Parcel) -> str:
    """Return what stands beside the columns that tell what it shows."""
    return json.dumps(
        {
            "payload": parcel.payload,
            "title": parcel.title,
            "quiet": parcel.quiet,
            "until": _when(parcel.until),
        }
    )


def _read(parcel: str, contents: Contents) -> Parcel:
    stored: dict[str, Any] = json.loads(parcel)
    until = _moment(stored.pop("until", None))
    return Parcel(contents=contents, until=until, **stored)


def _when(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _moment(written: str | None) -> datetime | None:
    return None if written is None else datetime.fromisoformat(written)


def _delivery(row: Row[Any]) -> Delivery:
    contents = _contents(row)
    return Delivery(
        guild=GuildId(row.guild_id),
        day=row.day,
        state=DeliveryState(row.state),
        parcel=row.parcel and _read(row.parcel, contents),
        contents=contents,
        channel=row.channel_id and ChannelId(row.channel_id),
        message=row.message_id and MessageId(row.message_id),
        claimed_at=row.claimed_at,
        sent_at=row.sent_at,
        due_at=row.due_at,
        attempts=row.attempts,
    )
