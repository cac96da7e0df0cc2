"""Requests to Discord that are given up after a while."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta

import discord
from discord.utils import MISSING


@asynccontextmanager
async def within(client: discord.Client, limit: timedelta) -> AsyncGenerator[None]:
    """Give up what is asked of Discord after so long; raises `TimeoutError` then.

    In discord.py, the request that met a limit of the whole bot ends it for all others once it has
    waited. Given up while it waits, it would leave them waiting forever: so the limit is ended
    here, at worst for another answer that says how long to wait.
    """
    try:
        async with asyncio.timeout(limit.total_seconds()):
            yield
    except TimeoutError:
        over = client.http._global_over  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - there is no other way to end it
        if over is not MISSING:  # as it is in the demo
            over.set()
        raise
