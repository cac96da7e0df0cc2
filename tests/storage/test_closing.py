"""A database is closed whole, also while something uses it."""

import asyncio
from collections.abc import Awaitable
from typing import Any

import pytest
from asyncpg import InterfaceError  # pyright: ignore[reportMissingTypeStubs] - it ships none

from bot.storage import connections as storage
from bot.storage.address import parse_url
from bot.storage.connections import Connections
from bot.storage.database import Database
from bot.storage.lost import DatabaseLostError
from bot.storage.opening import opened


async def test_what_uses_a_connection_gives_it_back_first(database_url: str) -> None:
    async with opened(parse_url(database_url)) as connections:
        looking = await _looking(connections, asyncio.sleep(0.3))

    assert looking.done()
    assert await _is_closed(looking.result())


async def test_nothing_begins_once_it_is_being_closed(database_url: str) -> None:
    async def write_next() -> None:
        await looking
        async with Database(connections).transaction():
            pass

    async with opened(parse_url(database_url)) as connections:
        looking = await _looking(connections, asyncio.sleep(0.1))
        writing = asyncio.create_task(write_next())

    with pytest.raises(DatabaseLostError):
        await writing
    with pytest.raises(DatabaseLostError):
        async with Database(connections).reading():
            pass


async def test_whoever_takes_too_long_is_not_waited_for(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "_LAST_USES", 0.1)
    over = asyncio.Event()

    async with asyncio.timeout(10), opened(parse_url(database_url)) as connections:
        idle, looking = await _an_idle_one_and_one_in_use(connections, over)

    assert await _is_closed(idle)
    over.set()
    await (await looking).close()


async def test_a_stop_while_it_is_being_closed_closes_it_at_once(database_url: str) -> None:
    connections = storage.connections(parse_url(database_url))
    over = asyncio.Event()
    idle, looking = await _an_idle_one_and_one_in_use(connections, over)
    closing = asyncio.create_task(connections.close())
    await asyncio.sleep(0.05)

    closing.cancel()

    with pytest.raises(asyncio.CancelledError):
        await closing
    assert await _is_closed(idle)
    over.set()
    await (await looking).close()


async def _an_idle_one_and_one_in_use(
    connections: Connections, over: asyncio.Event
) -> tuple[Any, asyncio.Task[Any]]:
    first = await _looking(connections, asyncio.sleep(0.1))
    second = await _looking(connections, over.wait())
    return await first, second


async def _looking(connections: Connections, until: Awaitable[object]) -> asyncio.Task[Any]:
    """Use a connection until something ends; return when it is in use.

    The result is the driver's own connection.
    """
    in_use = asyncio.Event()

    async def look() -> Any:  # noqa: ANN401 - whatever the driver's connection is
        async with connections.reading() as connection:
            in_use.set()
            await until
            return (await connection.get_raw_connection()).driver_connection

    looking = asyncio.create_task(look())
    await in_use.wait()
    return looking


async def _is_closed(driver: Any) -> bool:  # noqa: ANN401 - as above
    try:
        await driver.execute("SELECT 1")
    except (ValueError, InterfaceError):
        return True
    return False
