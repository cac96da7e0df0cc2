"""A table of the tests' own: one number to count up, beside the program's tables."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from sqlalchemy import Column, Integer, MetaData, Table, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.address import parse_url
from bot.storage.connections import Connections
from bot.storage.opening import opened

counter = Table("counter", MetaData(), Column("value", Integer, nullable=False))


@asynccontextmanager
async def counting(url: str) -> AsyncGenerator[Connections]:
    """Open the database with the counter at zero."""
    async with opened(parse_url(url)) as connections:
        async with connections.writing() as connection:
            await connection.run_sync(counter.metadata.create_all)
            await connection.execute(insert(counter).values(value=0))
        yield connections


async def value(connection: AsyncConnection) -> int:
    """Return the count."""
    return (await connection.execute(select(counter.c.value))).scalar_one()


async def count_up(connections: Connections) -> None:
    """Read the number, then write the next one: lost when two do it at once unprotected."""
    async with connections.writing() as connection:
        before = (await connection.execute(select(counter.c.value).with_for_update())).scalar_one()
        await connection.execute(update(counter).values(value=before + 1))
