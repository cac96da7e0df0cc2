"""The tables of what servers say in the place of what came with the bot, and of its changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Generic, TypeVar

from sqlalchemy import Row, Select, Table, bindparam, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.own.changes import Change, Edit, Stored

S = TypeVar("S")

Stamp = tuple[int, datetime]
"""Number and moment of a change: what tells what holds now from what held before."""


@dataclass(frozen=True)
class Place(Generic[S]):
    """Where one kind of statement stands, and how it is written."""

    now: Table
    changes: Table
    key: str
    """The column with the id of what is spoken of, in both tables."""
    lock: int
    """A number of nobody else's, for the writers' advisory lock."""
    write: Callable[[S], str]
    read: Callable[[str | None], S | None]


class OwnTable(Generic[S]):
    """What servers say now, and how it came to be so."""

    def __init__(self, connection: AsyncConnection, place: Place[S]) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection
        self._place = place

    async def hold(self) -> None:
        """Keep other writers of this kind out until this transaction ends.

        So changes are numbered in the order in which they can be seen. On SQLite a writer is
        alone anyway.
        """
        if self._connection.dialect.name == "postgresql":
            await self._connection.execute(
                text("SELECT pg_advisory_xact_lock(:key)"), {"key": self._place.lock}
            )

    async def of_server(self, guild: GuildId) -> Mapping[str, Stored[S]]:
        """Return all that a server ever said something of, by its id."""
        now, key = self._place.now, self._place.key
        query = select(now).where(now.c.guild_id == guild).order_by(now.c[key])
        rows = (await self._connection.execute(query)).mappings()
        return {
            row[key]: Stored(self._place.read(row["statement"]), row["revision"]) for row in rows
        }

    async def at(self, guild: GuildId, key: str) -> Stored[S]:
        """Return what a server says of one thing."""
        now = self._place.now
        here = (now.c.guild_id == guild, now.c[self._place.key] == key)
        row = (await self._connection.execute(select(now).where(*here))).first()
        return (
            Stored(None, 0)
            if row is None
            else Stored(self._place.read(row.statement), row.revision)
        )

    async def save(
        self, guild: GuildId, edit: Edit[S], *, by: Author, undoes: int | None = None
    ) -> Change[S] | None:
        """Say it and add to the history; None if the revision has passed the edit's.

        For whoever holds the writers' lock.
        """
        if not await self._put(guild, edit, by):
            return None
        row = {
            "guild_id": guild,
            self._place.key: edit.key,
            "statement_before": self._text(edit.before),
            "statement_after": self._text(edit.after),
            "revision": edit.revision + 1,
            "changed_by": by.member,
            "changed_at": by.at,
            "undoes": undoes,
        }
        added = await self._connection.execute(insert(self._place.changes).values(row))
        (number,) = added.inserted_primary_key or (0,)
        return Change(
            id=number,
            key=edit.key,
            before=edit.before,
            after=edit.after,
            revision=edit.revision + 1,
            by=by.member,
            at=by.at,
            undoes=undoes,
        )

    async def changes(self, guild: GuildId, *, limit: int, offset: int) -> list[Change[S]]:
        """Return changes of a server, newest first."""
        changes = self._place.changes
        query = _with_undoing(changes).where(changes.c.guild_id == guild)
        newest = query.order_by(changes.c.id.desc()).limit(limit).offset(offset)
        return await self._read(newest)

    async def changes_within(
        self, guild: GuildId, since: datetime, *, until: datetime, most: int
    ) -> list[Change[S]]:
        """Return the last changes of a server in a span, oldest first."""
        values = {"guild": guild, "since": since, "until": until, "most": most}
        newest = await self._connection.execute(_within(self._place.changes), values)
        return [self._change(row) for row in newest][::-1]

    async def count(self, guild: GuildId) -> int:
        """Return how many changes a server has seen."""
        query = select(func.count()).where(self._place.changes.c.guild_id == guild)
        return await self._connection.scalar(query) or 0

    async def change(self, guild: GuildId, number: int) -> Change[S] | None:
        """Return one change of a server, None if it has none of this number."""
        table = self._place.changes.c
        here = (table.guild_id == guild, table.id == number)
        found = await self._read(_with_undoing(self._place.changes).where(*here))
        return found[0] if found else None

    async def newest(self) -> Stamp | None:
        """Return number and moment of the newest change of any server."""
        table = self._place.changes.c
        query = select(table.id, table.changed_at).order_by(table.id.desc()).limit(1)
        row = (await self._connection.execute(query)).first()
        return row and (row.id, row.changed_at)

    async def stamps(self) -> Mapping[GuildId, Stamp]:
        """Return the newest change of each server that ever said something."""
        table = self._place.changes.c
        newest = select(func.max(table.id)).group_by(table.guild_id)
        query = select(table.guild_id, table.id, table.changed_at).where(table.id.in_(newest))
        rows = await self._connection.execute(query)
        return {GuildId(row.guild_id): (row.id, row.changed_at) for row in rows}

    async def _put(self, guild: GuildId, edit: Edit[S], by: Author) -> bool:
        now, key = self._place.now, self._place.key
        row = {
            "guild_id": guild,
            key: edit.key,
            "statement": self._text(edit.after),
            "revision": edit.revision + 1,
            "changed_by": by.member,
            "changed_at": by.at,
        }
        if edit.revision == 0:
            if (await self.at(guild, edit.key)).revision:
                return False
            await self._connection.execute(insert(now).values(row))
            return True
        written = await self._connection.execute(
            update(now)
            .where(
                now.c.guild_id == guild,
                now.c[key] == edit.key,
                now.c.revision == edit.revision,
            )
            .values(row)
        )
        return written.rowcount == 1

    async def _read(self, query: Select[Any]) -> list[Change[S]]:
        return [self._change(row) for row in await self._connection.execute(query)]

    def _change(self, row: Row[Any]) -> Change[S]:
        return Change(
            id=row.id,
            key=getattr(row, self._place.key),
            before=self._place.read(row.statement_before),
            after=self._place.read(row.statement_after),
            revision=row.revision,
            by=None if row.changed_by is None else MemberId(row.changed_by),
            at=row.changed_at,
            undoes=row.undoes,
            undone_by=row.undone_by,
        )

    def _text(self, statement: S | None) -> str | None:
        return None if statement is None else self._place.write(statement)


def _with_undoing(changes: Table) -> Select[Any]:
    """Return a query for changes, with the ones that undid them."""
    later = changes.alias("later")
    joined = changes.outerjoin(later, later.c.undoes == changes.c.id)
    return select(changes, later.c.id.label("undone_by")).select_from(joined)


@cache
def _within(changes: Table) -> Select[Any]:
    """Return a query for the last changes of a server in a span, newest first."""
    return (
        _with_undoing(changes)
        .where(changes.c.guild_id == bindparam("guild"))
        .where(changes.c.changed_at >= bindparam("since"))
        .where(changes.c.changed_at < bindparam("until"))
        .order_by(changes.c.id.desc())
        .limit(bindparam("most"))
    )
