"""Rows from one database to another, whatever kind each is."""

from collections.abc import Mapping

from sqlalchemy import Column, Integer, MetaData, Table, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

_BATCH = 1000  # rows in memory at a time


async def copy_rows(
    origin: AsyncConnection, copy: AsyncConnection, metadata: MetaData
) -> Mapping[str, int]:
    """Add all rows of all tables to `copy`; return how many, by table."""
    await _without_time_limit(origin)
    await _without_time_limit(copy)
    return {table.name: await _copy_table(origin, copy, table) for table in metadata.sorted_tables}


async def replace_rows(
    origin: AsyncConnection, live: AsyncConnection, metadata: MetaData
) -> Mapping[str, int]:
    """Put all rows of `origin` in the place of those of `live`; return how many, by table.

    Whoever reads `live` meanwhile sees the former rows until the commit; whoever writes waits.
    """
    await _without_time_limit(live)
    if live.dialect.name == "postgresql":
        for table in metadata.sorted_tables:
            await live.execute(text(f'LOCK TABLE "{table.name}" IN EXCLUSIVE MODE'))
    else:
        await live.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for table in reversed(metadata.sorted_tables):
        await live.execute(table.delete())
    counts = await copy_rows(origin, live, metadata)
    for table in metadata.sorted_tables:
        await _advance_sequence(live, table)
    return counts


async def _copy_table(origin: AsyncConnection, copy: AsyncConnection, table: Table) -> int:
    count = 0
    async with origin.stream(select(table)) as rows:
        async for batch in rows.mappings().partitions(_BATCH):
            await copy.execute(table.insert(), [dict(row) for row in batch])
            count += len(batch)
    return count


async def _without_time_limit(connection: AsyncConnection) -> None:
    if connection.dialect.name == "postgresql":
        await connection.execute(text("SET LOCAL statement_timeout = 0"))


async def _advance_sequence(connection: AsyncConnection, table: Table) -> None:
    """Let the next number that PostgreSQL gives follow those that were copied."""
    column: Column[int] | None = table.autoincrement_column
    if connection.dialect.name != "postgresql" or column is None:
        return
    sequence = func.pg_get_serial_sequence(table.name, column.name)
    following = func.coalesce(func.max(column), 0, type_=Integer) + 1
    await connection.execute(select(func.setval(sequence, following, False)))  # noqa: FBT003 - SQL
