"""Several processes share a database: each edition is posted by one of them."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from tests.support.digest_servers import ONCE, digests
from tests.support.postgres import postgres_url

__all__ = ["postgres_url"]

_SERVERS = 15
"""Of each kind of channel."""


@pytest.mark.parametrize("processes", [2, 8])
async def test_processes_on_one_database_post_each_edition_once(
    postgres_url: str, tmp_path: Path, processes: int
) -> None:
    async with (
        digests(postgres_url, tmp_path, texts=_SERVERS, forums=_SERVERS) as scene,
        AsyncExitStack() as stack,
    ):
        bots = [await stack.enter_async_context(scene.running()) for _ in range(processes)]
        for bot in bots:
            await bot.logged("Ready in", within=60)
        await scene.fall_due()
        await scene.settled(within=60)
        await asyncio.sleep(2)  # all of them look again, and again

        assert await scene.outcomes() == [ONCE] * 2 * _SERVERS
