"""Forgetting members and servers: every table says, column by column, what that means for it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Column, ColumnElement, MetaData, Table, func, or_, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.schema import FORGETTING, GUILD, Forgetting

_LOOKS_LIKE_AN_OWNER = re.compile(
    r"(^|_)(member|user|author|moderator|owner|asker|sender|person|guild|server)(_id)?$|_by(_id)?$"
)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How many rows forgetting a member touched."""

    deleted: int
    anonymised: int
    """These stay, as nobody's."""


async def forget_member(
    connection: AsyncConnection, member_id: int, metadata: MetaData
) -> Forgotten:
    """Remove a member from every table, whoever is writing at the same time."""
    tables = [table for table in metadata.sorted_tables if naming(table)]
    await _keep_writers_out(connection, filter(naming, metadata.tables.values()))
    deleted = anonymised = 0
    for table in reversed(tables):  # children before what they point to
        if goes := _going(table, member_id):
            deleted += (await connection.execute(table.delete().where(or_(*goes)))).rowcount
    for table in tables:
        if names := naming(table, Forgetting.SETS_NULL):
            nobody = {column.name: func.nullif(column, member_id) for column in names}
            statement = table.update().where(is_any(names, member_id)).values(nobody)
            anonymised += (await connection.execute(statement)).rowcount
    return Forgotten(deleted, anonymised)


async def forget_server(connection: AsyncConnection, guild_id: int, metadata: MetaData) -> int:
    """Delete every row of a server, whoever is writing at the same time; return how many."""
    await hold_servers(connection, metadata)
    deleted = 0
    for table, column in reversed(of_servers(metadata)):  # children before what they point to
        statement = table.delete().where(column == guild_id)
        deleted += (await connection.execute(statement)).rowcount
    return deleted


async def hold_servers(connection: AsyncConnection, metadata: MetaData) -> None:
    """Keep writers of servers' data out until this transaction ends."""
    theirs = {table.name for table, _ in of_servers(metadata)}
    written = [table for table in metadata.tables.values() if table.name in theirs]
    await _keep_writers_out(connection, written)


def naming(table: Table, forgetting: Forgetting | None = None) -> list[Column[int]]:
    """Return the columns that name a member: all of them, or those that say this of forgetting."""
    return [
        column
        for column in table.columns
        if FORGETTING in column.info and forgetting in {None, column.info[FORGETTING]}
    ]


def of_servers(metadata: MetaData) -> list[tuple[Table, Column[int]]]:
    """Return the tables of servers' data, each with the column that says whose a row is."""
    return [
        (table, column)
        for table in metadata.sorted_tables
        for column in table.columns
        if GUILD in column.info
    ]


def undeclared(metadata: MetaData) -> list[str]:
    """Return the columns, as table.column, that look like an owner's id and do not say so."""
    return [
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if _LOOKS_LIKE_AN_OWNER.search(column.name) and not {FORGETTING, GUILD} & column.info.keys()
    ]


def is_any(columns: Iterable[Column[int]], id_: int) -> ColumnElement[bool]:
    """Return whether one of the columns holds an id."""
    return or_(*(column == id_ for column in columns))


def _going(table: Table, member_id: int) -> list[ColumnElement[bool]]:
    """Return what makes a row go with a member: it is theirs, or it hangs on what is."""
    if owners := naming(table, Forgetting.DELETES_ROW):
        return [is_any(owners, member_id)]
    return [
        key.parent.in_(select(key.column).where(is_any(owners, member_id)))
        for key in table.foreign_keys
        if key.ondelete == "CASCADE"
        and (owners := naming(key.column.table, Forgetting.DELETES_ROW))
    ]


async def _keep_writers_out(connection: AsyncConnection, tables: Iterable[Table]) -> None:
    """Let whoever is writing finish, and others wait until this transaction ends.

    Else a row that is being written now would still name who is forgotten. The tables are taken in
    the order of the schema, in which writers of two of them take them too: in any other, each would
    wait for the other. On SQLite a writer is alone anyway.
    """
    if connection.dialect.name == "postgresql":
        for table in tables:
            lock = f'LOCK TABLE "{table.name}" IN SHARE ROW EXCLUSIVE MODE'
            await connection.execute(text(lock))
