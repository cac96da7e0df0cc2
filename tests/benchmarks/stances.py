"""How long 500 stances at once take to be stored, against bare upserts of as many rows."""

import asyncio
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.viewpoints.model import Viewpoint
from bot.storage.address import parse_url
from bot.storage.database import open_database
from bot.storage.opening import opened
from bot.storage.schema import stances
from bot.storage.upsert import upsert
from bot.usecases.stances import Stances
from tests.benchmarks.ratio import Measure, Ratio, by_turns
from tests.support.postgres import fresh_database

GOAL = 2.0
_NOW = datetime(2026, 11, 22, tzinfo=UTC)
_GUILD = GuildId(1)
_VIEWS = tuple(Viewpoint)
Store = Callable[[str, int], Awaitable[None]]
"""Stores the stance of one member on a topic."""


async def stances_sqlite(*, rounds: int = 9, members: int = 500) -> Ratio:
    """Compare on SQLite, where each stance is on the disk before the next."""
    return await _compared("stances on SQLite", _sqlite(), rounds=rounds, members=members)


async def stances_postgres(*, rounds: int = 9, members: int = 500) -> Ratio:
    """Compare on PostgreSQL, whose pool lets fifteen write at once."""
    return await _compared(
        "stances on PostgreSQL", fresh_database(), rounds=rounds, members=members
    )


async def _compared(
    name: str, database: AbstractAsyncContextManager[str], *, rounds: int, members: int
) -> Ratio:
    async with (
        database as url,
        open_database(url) as program,
        opened(parse_url(url)) as connections,
    ):
        taking = Stances(program)

        async def take(topic: str, member: int) -> None:
            view = _VIEWS[member % 3]
            await taking.take(_GUILD, topic, view, by=MemberId(member), now=_NOW)

        async def bare(topic: str, member: int) -> None:
            row = {"guild_id": _GUILD, "topic": topic, "member_id": member, "since": _NOW}
            async with connections.writing() as connection:
                await upsert(connection, stances, {**row, "viewpoint": _VIEWS[member % 3].value})

        ours, theirs = _at_once(take, "ours", members), _at_once(bare, "bare", members)
        await by_turns(ours, theirs, rounds=1)  # warm-up: connections are opened
        took, base = await by_turns(ours, theirs, rounds=rounds)
    return Ratio(
        f"{members} {name}", took / base, GOAL, f"{took * 1e3:.0f} ms, {base * 1e3:.0f} ms"
    )


def _at_once(store: Store, head: str, members: int) -> Measure:
    """Measure all members answering at once, on another topic each time."""
    numbers = count()

    async def measure() -> float:
        topic = f"{head}-{next(numbers)}"
        start = time.perf_counter()
        await asyncio.gather(*(store(topic, member) for member in range(members)))
        return time.perf_counter() - start

    return measure


@asynccontextmanager
async def _sqlite() -> AsyncGenerator[str]:
    with TemporaryDirectory() as folder:
        yield f"sqlite+aiosqlite:///{Path(folder) / 'benchmark.sqlite3'}"
