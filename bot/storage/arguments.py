"""The table of arguments."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    bindparam,
    func,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.arguments.model import (
    WITHDRAWABLE,
    Argument,
    Note,
    Subject,
    Verdict,
    Writing,
    from_text,
    to_text,
)
from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, MessageId
from bot.domain.contributions.decisions import ContributionState
from bot.domain.viewpoints.model import Viewpoint
from bot.storage.schema import arguments

_PENDING = ContributionState.PENDING
_SUBMITTERS_LOCK = 0x436F6E7472650011  # "Contre" and a number: nobody else's advisory lock


class ArgumentTable:
    """Arguments, each decided on by one conditional write."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def hold(self) -> None:
        """Keep others from submitting until this transaction ends, so that many at once count.

        On SQLite a writer is alone anyway.
        """
        if self._connection.dialect.name == "postgresql":
            await self._connection.execute(
                text("SELECT pg_advisory_xact_lock(:key)"), {"key": _SUBMITTERS_LOCK}
            )

    async def add(self, subject: Subject, writing: Writing, by: Author) -> int:
        """Add a pending argument; return its number."""
        row = {
            "guild_id": subject.guild,
            "topic": subject.topic,
            "viewpoint": subject.viewpoint.value,
            "author_id": by.member,
            "submitted": to_text(writing),
            "state": _PENDING.value,
            "revision": 1,
            "created_at": by.at,
        }
        added = await self._connection.execute(insert(arguments).values(row))
        (number,) = added.inserted_primary_key or (0,)
        return int(number)

    async def rewrite(self, guild: GuildId, number: int, writing: Writing, *, seen: int) -> bool:
        """Put another text in a pending argument; say whether it was as it was seen."""
        rewritten = {"submitted": to_text(writing), "revision": seen + 1}
        return await self._update(guild, number, {_PENDING}, rewritten, seen=seen)

    async def decide(
        self,
        guild: GuildId,
        number: int,
        verdict: Verdict,
        *,
        among: Collection[ContributionState],
        by: Author,
    ) -> bool:
        """Decide on an argument that is in one of these states; say whether it was."""
        decided: dict[str, object] = {
            "state": verdict.decision.state.value,
            "reason": verdict.reason,
            "decided_by": by.member,
            "decided_at": by.at,
        }
        if verdict.approved is not None:
            decided |= {
                "approved": to_text(verdict.approved),
                "approved_by": by.member,
                "approved_at": by.at,
            }
        return await self._update(guild, number, among, decided, seen=verdict.seen)

    async def noted(self, guild: GuildId, number: int, note: Note) -> None:
        """Remember the message that tells moderators of an argument."""
        place = {"note_channel_id": note.channel, "note_id": note.message}
        await self._connection.execute(update(arguments).where(_is(guild, number)).values(place))

    async def at(self, guild: GuildId, number: int) -> Argument | None:
        """Return one argument of a server, None if it has none of this number."""
        return await self._first(select(arguments).where(_is(guild, number)))

    async def next(self, guild: GuildId, *, after: int) -> Argument | None:
        """Return the oldest pending argument of a server that follows a number."""
        waits = select(arguments).where(_in_state(guild, _PENDING), arguments.c.id > after)
        return await self._first(waits.order_by(arguments.c.id).limit(1))

    async def waiting(self, guild: GuildId, *, most: int) -> int:
        """Return how many arguments of a server are pending, counted up to `most`."""
        waits = select(arguments.c.id).where(_in_state(guild, _PENDING)).limit(most).subquery()
        return await self._connection.scalar(select(func.count()).select_from(waits)) or 0

    async def of_author(self, guild: GuildId, author: MemberId, *, limit: int) -> list[Argument]:
        """Return arguments of a member in a server: first what can be withdrawn, newest first."""
        here = (arguments.c.guild_id == guild, arguments.c.author_id == author)
        closed = arguments.c.state.not_in([each.value for each in WITHDRAWABLE])
        query = select(arguments).where(*here).order_by(closed, arguments.c.id.desc()).limit(limit)
        return [argument_of(row) for row in await self._connection.execute(query)]

    async def made_since(self, guild: GuildId, author: MemberId, moment: datetime) -> int:
        """Return how much a member has submitted in a server since a moment."""
        table = arguments.c
        query = select(func.count()).where(
            table.guild_id == guild, table.author_id == author, table.created_at > moment
        )
        return await self._connection.scalar(query) or 0

    async def published(self, guild: GuildId, topic: str) -> list[Argument]:
        """Return the published arguments on a topic, oldest first."""
        query = select(arguments).where(_published(guild, topic)).order_by(arguments.c.id)
        return [argument_of(row) for row in await self._connection.execute(query)]

    async def counts(
        self, guild: GuildId, topic: str, *, since: datetime | None
    ) -> Mapping[Viewpoint, int]:
        """Return how many arguments on a topic are published, or were since a moment, by view."""
        query = select(arguments.c.viewpoint, func.count().label("many"))
        query = query.where(_published(guild, topic)).group_by(arguments.c.viewpoint)
        if since is not None:
            query = query.where(arguments.c.approved_at >= since)
        rows = await self._connection.execute(query)
        found = {row.viewpoint: int(row.many) for row in rows}
        return {viewpoint: found.get(viewpoint.value, 0) for viewpoint in Viewpoint}

    async def published_within(
        self, guild: GuildId, since: datetime, *, until: datetime, most: int
    ) -> Mapping[str, int]:
        """Return how many arguments were published in a span, for the topics with most."""
        values = {"guild": guild, "since": since, "until": until, "most": most}
        rows = await self._connection.execute(_PUBLISHED_WITHIN, values)
        return {row.topic: int(row.many) for row in rows}

    async def _update(
        self,
        guild: GuildId,
        number: int,
        among: Collection[ContributionState],
        values: Mapping[str, object],
        *,
        seen: int | None,
    ) -> bool:
        query = update(arguments).where(_is(guild, number))
        query = query.where(arguments.c.state.in_([each.value for each in among]))
        if seen is not None:
            query = query.where(arguments.c.revision == seen)
        return (await self._connection.execute(query.values(values))).rowcount == 1

    async def _first(self, query: Select[Any]) -> Argument | None:
        row = (await self._connection.execute(query)).first()
        return None if row is None else argument_of(row)


def argument_of(row: Row[Any]) -> Argument:
    """Return the argument of a row."""
    return Argument(
        id=row.id,
        subject=Subject(GuildId(row.guild_id), row.topic, Viewpoint(row.viewpoint)),
        author=MemberId(row.author_id),
        submitted=from_text(row.submitted),
        approved=None if row.approved is None else from_text(row.approved),
        state=ContributionState(row.state),
        revision=row.revision,
        note=_note(row),
        created_at=row.created_at,
        reason=row.reason,
        approved_by=_member(row.approved_by),
        approved_at=row.approved_at,
        decided_by=_member(row.decided_by),
        decided_at=row.decided_at,
    )


def _note(row: Row[Any]) -> Note | None:
    if row.note_id is None:
        return None
    return Note(ChannelId(row.note_channel_id), MessageId(row.note_id))


def _member(id_: int | None) -> MemberId | None:
    return None if id_ is None else MemberId(id_)


def _is(guild: GuildId, number: int) -> ColumnElement[bool]:
    return and_(arguments.c.guild_id == guild, arguments.c.id == number)


def _in_state(guild: GuildId, state: ContributionState) -> ColumnElement[bool]:
    return and_(arguments.c.guild_id == guild, arguments.c.state == state.value)


def _published(guild: GuildId, topic: str) -> ColumnElement[bool]:
    return and_(_in_state(guild, ContributionState.APPROVED), arguments.c.topic == topic)


_PUBLISHED_WITHIN = (
    select(arguments.c.topic, func.count().label("many"))
    .where(arguments.c.guild_id == bindparam("guild"))
    .where(arguments.c.state == ContributionState.APPROVED.value)
    .where(arguments.c.approved_at >= bindparam("since"))
    .where(arguments.c.approved_at < bindparam("until"))
    .group_by(arguments.c.topic)
    .order_by(func.count().desc(), arguments.c.topic)
    .limit(bindparam("most"))
)
