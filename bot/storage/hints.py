"""The table of hints."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, case, func, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId
from bot.domain.quotes.hint import (
    Hint,
    HintKind,
    HintMode,
    HintState,
    MessageId,
    Occasion,
    Outcome,
    Sighting,
)
from bot.storage.schema import hints
from bot.storage.upsert import insert_new


class HintTable:
    """Which replies were hinted at; a hint is claimed once, and settled once."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def hold(self, guild: GuildId) -> None:
        """Keep others from claiming hints in a server until this transaction ends.

        Else two would claim at once what the pause between them forbids. On SQLite a writer is
        alone anyway.
        """
        if self._connection.dialect.name == "postgresql":
            # A server's id is below our own locks' numbers.
            await self._connection.execute(
                text("SELECT pg_advisory_xact_lock(:key)"), {"key": guild}
            )

    async def last_in_channel(self, occasion: Occasion) -> datetime | None:
        """Return when there was last a hint of this mode in a channel."""
        here = hints.c.channel_id == occasion.channel
        return await self._last(occasion.guild, occasion.mode, here)

    async def last_at_replier(self, occasion: Occasion) -> datetime | None:
        """Return when there was last a hint of this mode at a reply of this member."""
        theirs = hints.c.replier_id == occasion.replier
        return await self._last(occasion.guild, occasion.mode, theirs)

    async def claim(
        self, sighting: Sighting, *, now: datetime, expires_at: datetime
    ) -> Hint | None:
        """Take it upon oneself to hint at a reply; None where somebody has before."""
        occasion = sighting.occasion
        seen = occasion.mode is HintMode.OBSERVED
        row: dict[str, object] = {
            "guild_id": occasion.guild,
            "channel_id": occasion.channel,
            "reply_id": sighting.reply,
            "original_id": sighting.original,
            "original_channel_id": occasion.channel,
            "replier_id": occasion.replier,
            "quoted_id": sighting.quoted,
            "kind": sighting.kind.value,
            "mode": occasion.mode.value,
            "state": (HintState.SETTLED if seen else HintState.CLAIMED).value,
            "created_at": now,
            "expires_at": expires_at,
        }
        if not await insert_new(self._connection, hints, row):
            return None
        return await self._one(hints.c.reply_id == sighting.reply)

    async def posted(self, id_: int, message: MessageId) -> Hint | None:
        """Remember the message that shows a hint, settled meanwhile or not."""
        claimed = hints.c.state == HintState.CLAIMED.value
        await self._connection.execute(
            update(hints)
            .where(hints.c.id == id_, hints.c.hint_message_id.is_(None))
            .values(
                hint_message_id=message,
                state=case((claimed, HintState.POSTED.value), else_=hints.c.state),
            )
        )
        return await self.hint(id_)

    async def settle(self, id_: int, outcome: Outcome, *, now: datetime) -> bool:
        """End a hint; say whether nobody had before."""
        settled = await self._connection.execute(
            update(hints)
            .where(hints.c.id == id_, hints.c.state != HintState.SETTLED.value)
            .values(state=HintState.SETTLED.value, outcome=outcome.value, settled_at=now)
        )
        return settled.rowcount == 1

    async def restate(self, id_: int, kind: HintKind) -> bool:
        """Say what became of the sentence by now; say whether the hint was not ended before."""
        restated = await self._connection.execute(
            update(hints)
            .where(hints.c.id == id_, hints.c.state != HintState.SETTLED.value)
            .values(kind=kind.value)
        )
        return restated.rowcount == 1

    async def removed(self, id_: int) -> None:
        """Remember that the message of a hint is there no more."""
        await self._connection.execute(
            update(hints).where(hints.c.id == id_).values(hint_message_id=None)
        )

    async def vanished(self, guild: GuildId, channel: ChannelId | None, *, now: datetime) -> None:
        """End what stood in a channel, or in a whole server, that is there no more."""
        place = hints.c.guild_id == guild
        if channel is not None:
            place = and_(place, hints.c.channel_id == channel)
        await self._connection.execute(
            update(hints)
            .where(place, hints.c.state != HintState.SETTLED.value)
            .values(state=HintState.SETTLED.value, outcome=Outcome.GONE.value, settled_at=now)
        )
        await self._connection.execute(
            update(hints).where(place, _stands()).values(hint_message_id=None)
        )

    async def hint(self, id_: int) -> Hint | None:
        """Return one hint, None if there is none of this number."""
        return await self._one(hints.c.id == id_)

    async def standing(self) -> list[Hint]:
        """Return those that are being posted, or whose message is there; none that was added."""
        stands = and_(_stands(), hints.c.outcome.is_distinct_from(Outcome.ADDED.value))
        return await self._all(or_(hints.c.state == HintState.CLAIMED.value, stands))

    async def added(self) -> list[Hint]:
        """Return the sentences that were added in the place of hints and are there; many."""
        return await self._all(_added())

    async def added_mark(self) -> tuple[object, ...]:
        """Return what is another once `added` would return something else."""
        marks = (func.count(), func.count(hints.c.quoted_id), func.max(hints.c.settled_at))
        return tuple((await self._connection.execute(select(*marks).where(_added()))).one())

    async def last_shown(self, guild: GuildId) -> datetime | None:
        """Return when a hint was last claimed to be posted in a server."""
        return await self._last(guild, HintMode.SHOWN)

    async def next_expiry(self, guild: GuildId) -> datetime | None:
        """Return when the next posted hint of a server expires."""
        query = select(func.min(hints.c.expires_at)).where(
            hints.c.guild_id == guild, hints.c.state == HintState.POSTED.value
        )
        return await self._connection.scalar(query)

    async def _last(
        self, guild: GuildId, mode: HintMode, *narrower: ColumnElement[bool]
    ) -> datetime | None:
        of_mode = hints.c.mode == mode.value
        query = select(hints.c.created_at).where(hints.c.guild_id == guild, of_mode, *narrower)
        newest = query.order_by(hints.c.created_at.desc()).limit(1)
        return await self._connection.scalar(newest)

    async def _all(self, which: ColumnElement[bool]) -> list[Hint]:
        rows = await self._connection.execute(_hints().where(which).order_by(hints.c.id))
        return [_hint(row) for row in rows]

    async def _one(self, which: ColumnElement[bool]) -> Hint | None:
        row = (await self._connection.execute(_hints().where(which))).first()
        return None if row is None else _hint(row)


def _stands() -> ColumnElement[bool]:
    return hints.c.hint_message_id.is_not(None)


def _added() -> ColumnElement[bool]:
    return and_(_stands(), hints.c.outcome == Outcome.ADDED.value)


def _hints() -> Select[Any]:
    return select(hints)


def _hint(row: Row[Any]) -> Hint:
    return Hint(
        id=row.id,
        guild=GuildId(row.guild_id),
        channel=ChannelId(row.channel_id),
        reply=MessageId(row.reply_id),
        original=MessageId(row.original_id),
        replier=row.replier_id and MemberId(row.replier_id),
        quoted=row.quoted_id and MemberId(row.quoted_id),
        kind=HintKind(row.kind),
        mode=HintMode(row.mode),
        message=row.hint_message_id and MessageId(row.hint_message_id),
        state=HintState(row.state),
        outcome=row.outcome and Outcome(row.outcome),
        created_at=row.created_at,
        expires_at=row.expires_at,
    )
