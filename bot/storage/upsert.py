"""INSERT … ON CONFLICT, which SQLAlchemy spells once a database."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Row, Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


async def upsert(connection: AsyncConnection, table: Table, values: Mapping[str, Any]) -> None:
    """Insert the row, or overwrite the one that has its primary key."""
    key, rest = _parted(table, values)
    statement = _insert(connection, table).values(values)
    await connection.execute(statement.on_conflict_do_update(index_elements=key, set_=rest))


async def insert_new(connection: AsyncConnection, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert the row unless there is one with its primary key; say whether it was inserted."""
    statement = _insert(connection, table).on_conflict_do_nothing()
    return (await connection.execute(statement, values)).rowcount == 1


async def insert_all_new(
    connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]]
) -> None:
    """Insert rows, except those whose primary keys are there already; one statement for all."""
    await connection.execute(_insert(connection, table).on_conflict_do_nothing(), rows)


async def upsert_following(
    connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]], *, number: str
) -> int:
    """Insert rows, or overwrite those with their primary keys whose `number` is one less.

    It takes a few statements, however many rows; returns how many of them were written.
    """
    statement = _insert(connection, table)
    key, new = [column.name for column in table.primary_key], statement.excluded
    upsert_all = statement.on_conflict_do_update(
        index_elements=key,
        set_={column.name: new[column.name] for column in table.c if column.name not in key},
        where=table.c[number] == new[number] - 1,
    )
    written = await connection.execute(upsert_all.returning(table.c[number]), rows)
    return len(written.all())


async def upsert_changed(
    connection: AsyncConnection,
    table: Table,
    values: Mapping[str, Any],
    *,
    changed: str,
    before: str,
) -> Row[Any] | None:
    """Insert the row, or overwrite the one with its primary key where `changed` is another.

    The column `before` then holds what `changed` was, null where there was no row, and is all that
    is returned; None where nothing had to be written. Being one statement, it is exact whoever
    else writes the same row.
    """
    key, rest = _parted(table, values)
    statement = _insert(connection, table).values(values)
    written = await connection.execute(
        statement.on_conflict_do_update(
            index_elements=key,
            set_={**rest, before: table.c[changed]},
            where=table.c[changed] != values[changed],
        ).returning(table.c[before])
    )
    return written.first()


def _insert(connection: AsyncConnection, table: Table) -> sqlite.Insert:
    """Return the insert of the database's own dialect; PostgreSQL's spells conflicts alike."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - not for SQLite's sake

        return cast("sqlite.Insert", postgresql.insert(table))
    return sqlite.insert(table)


def _parted(table: Table, values: Mapping[str, Any]) -> tuple[list[str], dict[str, Any]]:
    """Return the names of the primary key's columns, and the values of the others."""
    key = [column.name for column in table.primary_key]
    return key, {name: value for name, value in values.items() if name not in key}
