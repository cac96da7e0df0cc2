"""The tables of stances and of their changes."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    FromClause,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.viewpoints.model import Viewpoint
from bot.domain.viewpoints.stances import SECOND_THOUGHTS, Holder
from bot.storage.schema import debates, stance_changes, stances
from bot.storage.upsert import upsert_changed

Span = tuple[datetime, datetime | None]
"""From a moment on, until before another if any."""
_changes = stance_changes.c


class StanceTable:
    """Where members stand, and each step by which they came to.

    What a stance was before is told by the very statement that changes it, and a member's next
    change waits for that row: so their changes follow from one another, whoever clicks at once.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def put(self, holder: Holder, viewpoint: Viewpoint, *, now: datetime) -> None:
        """Let a member stand there from now on, if they do not yet."""
        values = {**_named(holder), "viewpoint": viewpoint.value, "since": now}
        written = await upsert_changed(
            self._connection, stances, values, changed="viewpoint", before="viewpoint_before"
        )
        if written is not None:
            await self._changed(holder, written.viewpoint_before, viewpoint.value, now=now)

    async def remove(self, holder: Holder, *, now: datetime) -> None:
        """Let a member stand nowhere, if they stood somewhere."""
        gone = delete(stances).where(_is(stances, holder)).returning(stances.c.viewpoint)
        before = await self._connection.scalar(gone)
        if before is not None:
            await self._changed(holder, before, None, now=now)

    async def of(self, holder: Holder) -> Viewpoint | None:
        """Return where a member stands, None where they stand nowhere."""
        query = select(stances.c.viewpoint).where(_is(stances, holder))
        found = await self._connection.scalar(query)
        return None if found is None else Viewpoint(found)

    async def of_members(
        self, guild: GuildId, topic: str, members: Collection[MemberId]
    ) -> Mapping[MemberId, Viewpoint]:
        """Return where each of these members stands, of those who stand somewhere."""
        of_them = stances.c.member_id.in_(members)
        query = select(stances.c.member_id, stances.c.viewpoint).where(
            _about(stances, guild, topic), of_them
        )
        rows = await self._connection.execute(query)
        return {MemberId(row.member_id): Viewpoint(row.viewpoint) for row in rows}

    async def counts(self, guild: GuildId, topic: str) -> Mapping[Viewpoint, int]:
        """Return how many stand where."""
        query = (
            select(stances.c.viewpoint, func.count().label("members"))
            .where(_about(stances, guild, topic))
            .group_by(stances.c.viewpoint)
        )
        return {
            Viewpoint(row.viewpoint): row.members for row in await self._connection.execute(query)
        }

    async def moves(
        self, guild: GuildId, topic: str, span: Span
    ) -> Mapping[tuple[Viewpoint, Viewpoint], int]:
        """Return how many went from one view to another within a span.

        Who had no stance when it began comes from the first one that they took in it.
        """
        ends = _ends(guild, topic, span)
        first, last = stance_changes.alias("first"), stance_changes.alias("last")
        before = func.coalesce(first.c.viewpoint_before, first.c.viewpoint_after)
        sides = before.label("before"), last.c.viewpoint_after.label("after")
        query = (
            select(*sides, func.count().label("members"))
            .select_from(ends.join(first, first.c.id == ends.c.first))
            .join(last, last.c.id == ends.c.last)
            .where(*(each.is_not(None) for each in sides), sides[0] != sides[1])
            .group_by(*sides)
        )
        return {
            (Viewpoint(row.before), Viewpoint(row.after)): row.members
            for row in await self._connection.execute(query)
        }

    async def topics_changed(
        self, guild: GuildId, since: datetime, *, until: datetime, most: int
    ) -> list[str]:
        """Return the topics on which stances changed in a span, those with most first."""
        values = {"guild": guild, "since": since, "until": until, "most": most}
        return list(await self._connection.scalars(_TOPICS_CHANGED, values))

    async def _changed(
        self, holder: Holder, before: str | None, after: str | None, *, now: datetime
    ) -> None:
        """Write a change down, as one with what the member did a moment ago."""
        if before is not None and await self._went_on(holder, after, now=now):
            return
        values = {"viewpoint_before": before, "viewpoint_after": after, "changed_at": now}
        await self._connection.execute(insert(stance_changes).values(_named(holder) | values))

    async def _went_on(self, holder: Holder, after: str | None, *, now: datetime) -> bool:
        """Let a recent change end here, and be none where it is back; say whether there was one."""
        last = select(func.max(_changes.id)).where(_is(stance_changes, holder)).scalar_subquery()
        recent = and_(
            _changes.id == last,
            _changes.changed_at > now - SECOND_THOUGHTS,
            ~_debate_between(holder, now),
        )
        gone_on = (update(stance_changes).where(recent).values(viewpoint_after=after)).returning(
            _changes.id, _changes.viewpoint_before
        )
        row = (await self._connection.execute(gone_on)).first()
        if row is not None and row.viewpoint_before == after:
            await self._connection.execute(delete(stance_changes).where(_changes.id == row.id))
        return row is not None


def _ends(guild: GuildId, topic: str, span: Span) -> FromClause:
    """Return each member's first and last change in a span."""
    since, until = span
    within = [_about(stance_changes, guild, topic), _changes.changed_at >= since]
    if until is not None:
        within.append(_changes.changed_at < until)
    return (
        select(func.min(_changes.id).label("first"), func.max(_changes.id).label("last"))
        .where(*within)
        .group_by(_changes.member_id)
        .subquery()
    )


def _debate_between(holder: Holder, now: datetime) -> ColumnElement[bool]:
    """Return whether a debate was opened or closed since a change, which counts on one side of it.

    Were it one with what follows, the debate would count both, or neither.
    """
    moments = (debates.c.opened_at, debates.c.closed_at)
    between = [and_(each > _changes.changed_at, each <= now) for each in moments]
    return exists().where(_about(debates, holder.guild, holder.topic), or_(*between))


def _named(holder: Holder) -> dict[str, object]:
    return {"guild_id": holder.guild, "topic": holder.topic, "member_id": holder.member}


def _about(table: FromClause, guild: GuildId, topic: str) -> ColumnElement[bool]:
    return and_(table.c.guild_id == guild, table.c.topic == topic)


def _is(table: FromClause, holder: Holder) -> ColumnElement[bool]:
    return and_(_about(table, holder.guild, holder.topic), table.c.member_id == holder.member)


_TOPICS_CHANGED = (
    select(_changes.topic)
    .where(_changes.guild_id == bindparam("guild"))
    .where(_changes.changed_at >= bindparam("since"), _changes.changed_at < bindparam("until"))
    .group_by(_changes.topic)
    .order_by(func.count().desc(), _changes.topic)
    .limit(bindparam("most"))
)
