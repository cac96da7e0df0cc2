"""INSERT … ON CONFLICT, which SQLAlchemy spells once a database."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


async def upsert(connection: AsyncConnection, table: Table, values: Mapping[str, Any]) -> None:
    """Insert the row, or overwrite the one that has its primary key."""
    key = [column.name for column in table.primary_key]
    rest = {name: value for name, value in values.items() if name not in key}
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - not for SQLite's sake

        statement = postgresql.insert(table).values(values)
        await connection.execute(statement.on_conflict_do_update(index_elements=key, set_=rest))
        return
    statement = sqlite.insert(table).values(values)
    await connection.execute(statement.on_conflict_do_update(index_elements=key, set_=rest))


async def insert_new(connection: AsyncConnection, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert the row unless there is one with its primary key; say whether it was inserted."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - not for SQLite's sake

        statement = postgresql.insert(table).values(values).on_conflict_do_nothing()
    else:
        statement = sqlite.insert(table).values(values).on_conflict_do_nothing()
    return (await connection.execute(statement)).rowcount == 1


async def insert_all_new(
    connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]]
) -> None:
    """Insert rows, except those whose primary keys are there already; one statement for all."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - not for SQLite's sake

        await connection.execute(postgresql.insert(table).on_conflict_do_nothing(), rows)
        return
    await connection.execute(sqlite.insert(table).on_conflict_do_nothing(), rows)


async def upsert_following(
    connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]], *, number: str
) -> int:
    """Insert rows, or overwrite those with their primary keys whose `number` is one less.

    It takes a few statements, however many rows; returns how many of them were written.
    """
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - not for SQLite's sake

        statement = postgresql.insert(table)
    else:
        statement = sqlite.insert(table)
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
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - not for SQLite's sake

        statement = postgresql.insert(table).values(values)
    else:
        statement = sqlite.insert(table).values(values)
    key = [column.name for column in table.primary_key]
    rest = {name: value for name, value in values.items() if name not in key}
    written = await connection.execute(
        statement.on_conflict_do_update(
            index_elements=key,
            set_={**rest, before: table.c[changed]},
            where=table.c[changed] != values[changed],
        ).returning(table.c[before])
    )
    return written.first()
