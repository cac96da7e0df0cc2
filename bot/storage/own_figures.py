"""The tables of what servers say of figures, and of its changes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.figures.own import (
    NOTHING_SAID,
    OwnChange,
    OwnEdit,
    Statement,
    StoredStatement,
    from_text,
    to_text,
)
from bot.storage.schema import own_figure_changes, own_figures

Stamp = tuple[int, datetime]
"""Number and moment of a change: what tells what holds now from what held before."""

_WRITERS_LOCK = 0x436F6E7472650003  # "Contre" and a number: nobody else's advisory lock


class OwnFigureTable:
    """What servers say of figures now, and how it came to be so."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def hold(self) -> None:
        """Keep other writers of figures out until this transaction ends.

        So changes are numbered in the order in which they can be seen. On SQLite a writer is
        alone anyway.
        """
        if self._connection.dialect.name == "postgresql":
            await self._connection.execute(
                text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITERS_LOCK}
            )

    async def of_server(self, guild: GuildId) -> Mapping[str, StoredStatement]:
        """Return all that a server ever said something of, by the figure's id."""
        query = select(own_figures).where(own_figures.c.guild_id == guild)
        rows = await self._connection.execute(query.order_by(own_figures.c.figure_id))
        return {row.figure_id: _stored(row) for row in rows}

    async def at(self, guild: GuildId, figure: str) -> StoredStatement:
        """Return what a server says of one figure."""
        here = (own_figures.c.guild_id == guild, own_figures.c.figure_id == figure)
        row = (await self._connection.execute(select(own_figures).where(*here))).first()
        return NOTHING_SAID if row is None else _stored(row)

    async def save(
        self, guild: GuildId, edit: OwnEdit, *, by: Author, undoes: int | None = None
    ) -> OwnChange | None:
        """Say it and add to the history; None if the revision has passed the edit's.

        For whoever holds the writers' lock.
        """
        if not await self._put(guild, edit, by):
            return None
        row = {
            "guild_id": guild,
            "figure_id": edit.figure,
            "statement_before": _text(edit.before),
            "statement_after": _text(edit.after),
            "revision": edit.revision + 1,
            "changed_by": by.member,
            "changed_at": by.at,
            "undoes": undoes,
        }
        added = await self._connection.execute(insert(own_figure_changes).values(row))
        (number,) = added.inserted_primary_key or (0,)
        return OwnChange(
            id=number,
            figure=edit.figure,
            before=edit.before,
            after=edit.after,
            revision=edit.revision + 1,
            by=by.member,
            at=by.at,
            undoes=undoes,
        )

    async def changes(self, guild: GuildId, *, limit: int, offset: int) -> list[OwnChange]:
        """Return changes of a server, newest first."""
        query = _changes().where(own_figure_changes.c.guild_id == guild)
        newest = query.order_by(own_figure_changes.c.id.desc()).limit(limit).offset(offset)
        return await self._read(newest)

    async def count(self, guild: GuildId) -> int:
        """Return how many changes a server has seen."""
        query = select(func.count()).where(own_figure_changes.c.guild_id == guild)
        return await self._connection.scalar(query) or 0

    async def change(self, guild: GuildId, number: int) -> OwnChange | None:
        """Return one change of a server, None if it has none of this number."""
        table = own_figure_changes.c
        found = await self._read(_changes().where(table.guild_id == guild, table.id == number))
        return found[0] if found else None

    async def newest(self) -> Stamp | None:
        """Return number and moment of the newest change of any server."""
        table = own_figure_changes.c
        query = select(table.id, table.changed_at).order_by(table.id.desc()).limit(1)
        row = (await self._connection.execute(query)).first()
        return row and (row.id, row.changed_at)

    async def stamps(self) -> Mapping[GuildId, Stamp]:
        """Return the newest change of each server that ever said something of a figure."""
        table = own_figure_changes.c
        newest = select(func.max(table.id)).group_by(table.guild_id)
        query = select(table.guild_id, table.id, table.changed_at).where(table.id.in_(newest))
        rows = await self._connection.execute(query)
        return {GuildId(row.guild_id): (row.id, row.changed_at) for row in rows}

    async def _put(self, guild: GuildId, edit: OwnEdit, by: Author) -> bool:
        row = {
            "guild_id": guild,
            "figure_id": edit.figure,
            "statement": _text(edit.after),
            "revision": edit.revision + 1,
            "changed_by": by.member,
            "changed_at": by.at,
        }
        if edit.revision == 0:
            if (await self.at(guild, edit.figure)).revision:
                return False
            await self._connection.execute(insert(own_figures).values(row))
            return True
        written = await self._connection.execute(
            update(own_figures)
            .where(
                own_figures.c.guild_id == guild,
                own_figures.c.figure_id == edit.figure,
                own_figures.c.revision == edit.revision,
            )
            .values(row)
        )
        return written.rowcount == 1

    async def _read(self, query: Select[Any]) -> list[OwnChange]:
        return [_change(row) for row in await self._connection.execute(query)]


def _changes() -> Select[Any]:
    later = own_figure_changes.alias("later")
    joined = own_figure_changes.outerjoin(later, later.c.undoes == own_figure_changes.c.id)
    return select(own_figure_changes, later.c.id.label("undone_by")).select_from(joined)


def _stored(row: Row[Any]) -> StoredStatement:
    return StoredStatement(from_text(row.statement), row.revision)


def _change(row: Row[Any]) -> OwnChange:
    return OwnChange(
        id=row.id,
        figure=row.figure_id,
        before=from_text(row.statement_before),
        after=from_text(row.statement_after),
        revision=row.revision,
        by=None if row.changed_by is None else MemberId(row.changed_by),
        at=row.changed_at,
        undoes=row.undoes,
        undone_by=row.undone_by,
    )


def _text(statement: Statement | None) -> str | None:
    return None if statement is None else to_text(statement)
