"""A database is closed whole, also while something uses it."""

import asyncio
from collections.abc import Awaitable
from typing import Any

import pytest

from bot.storage import connections as storage
from bot.storage.address import parse_url
from bot.storage.connections import Connections
from bot.storage.opening import opened


async def test_what_is_in_use_is_given_back_first(database_url: str) -> None:
    async with opened(parse_url(database_url)) as connections:
        looking = await _looking(connections, asyncio.sleep(0.3))

    assert looking.done()


async def test_what_is_never_given_back_is_not_waited_for(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "_LAST_USES", 0.1)
    over = asyncio.Event()

    async with opened(parse_url(database_url)) as connections:
        looking = await _looking(connections, over.wait())

    assert not looking.done()
    over.set()
    await (await looking).close()


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
