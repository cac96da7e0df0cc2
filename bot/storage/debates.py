"""The table of debates."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.ids import ChannelId, GuildId
from bot.domain.debates.debate import Debate, DebateState
from bot.storage.schema import debates
from bot.storage.upsert import insert_new

_MIDWAY = (DebateState.OPENING.value, DebateState.CLOSING.value)
_STANDING = (DebateState.OPEN.value, *_MIDWAY)
_THERE = (DebateState.OPEN.value, DebateState.CLOSING.value, DebateState.CLOSED.value)


class DebateTable:
    """Debates: one at a time for each topic of a server, and every step is taken once."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def begin(self, guild: GuildId, topic: str, channel: ChannelId, *, now: datetime) -> bool:
        """Take it upon oneself to open a debate; say whether none stands on this topic."""
        row = {
            "guild_id": guild,
            "topic": topic,
            "channel_id": channel,
            "state": DebateState.OPENING.value,
            "opened_at": now,
            "stepped_at": now,
        }
        return await insert_new(self._connection, debates, row)

    async def step(self, debate: Debate, **values: object) -> bool:
        """Change a debate, unless somebody took a step since it was read; say whether it was so."""
        written = await self._connection.execute(
            update(debates).where(_is_still(debate)).values(values)
        )
        return written.rowcount == 1

    async def reopen(self, debate: Debate, *, now: datetime) -> bool:
        """Open a closed debate again; say whether it was closed, and no other stands instead."""
        try:
            async with self._connection.begin_nested():
                return await self.step(debate, state=DebateState.OPEN.value, stepped_at=now)
        except IntegrityError:
            return False

    async def abandon(self, debate: Debate) -> None:
        """Forget a debate that was never opened, unless somebody took a step since."""
        await self._connection.execute(delete(debates).where(_is_still(debate)))

    async def standing(self, guild: GuildId) -> list[Debate]:
        """Return the debates of a server that are open, or midway to or from it, oldest first."""
        return await self._all(debates.c.guild_id == guild, debates.c.state.in_(_STANDING))

    async def closed(self, guild: GuildId) -> list[Debate]:
        """Return the debates of a server that were closed and can be reopened, oldest first."""
        closed = debates.c.state == DebateState.CLOSED.value
        return await self._all(debates.c.guild_id == guild, closed)

    async def midway(self) -> list[Debate]:
        """Return the debates of all servers that somebody is opening or closing, oldest first."""
        return await self._all(debates.c.state.in_(_MIDWAY))

    async def in_thread(self, guild: GuildId, thread: ChannelId) -> Debate | None:
        """Return the debate of a thread, None if it has none."""
        here = (debates.c.guild_id == guild, debates.c.thread_id == thread)
        found = await self._all(*here, debates.c.state.in_(_THERE))
        return found[-1] if found else None

    async def _all(self, *which: ColumnElement[bool]) -> list[Debate]:
        query = select(debates).where(*which).order_by(debates.c.id)
        return [_debate(row) for row in await self._connection.execute(query)]


def _is_still(debate: Debate) -> ColumnElement[bool]:
    """Return whether a row is as the debate was read."""
    return (
        (debates.c.id == debate.id)
        & (debates.c.state == debate.state.value)
        & (debates.c.stepped_at == debate.stepped_at)
    )


def _debate(row: Row[Any]) -> Debate:
    return Debate(
        id=row.id,
        guild=GuildId(row.guild_id),
        topic=row.topic,
        channel=ChannelId(row.channel_id),
        thread=row.thread_id and ChannelId(row.thread_id),
        state=DebateState(row.state),
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        stepped_at=row.stepped_at,
    )
