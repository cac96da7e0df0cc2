"""What was forgotten is in no byte of SQLite's files, while they are still in use."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.domain.privacy.departures import GRACE, Shard
from bot.storage.address import parse_url
from bot.storage.database import Database, open_database
from bot.storage.opening import opened
from bot.usecases.configuration import Configuration
from bot.usecases.departures import Departures
from bot.usecases.privacy import Privacy

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
MEMBER, SERVER = MemberId(0x0A1B2C3D4E5F6071), GuildId(0x0B1C2D3E4F506172)


async def _forget_member(database: Database) -> None:
    await Privacy(database).forget_member(MEMBER, now=NOON)


async def _forget_server(database: Database) -> None:
    await Privacy(database).forget_server(SERVER, now=NOON)


async def _forget_departed(database: Database) -> None:
    await Departures(database).left(SERVER, now=NOON - GRACE)
    await Departures(database).forget_departed(shard=Shard(), now=NOON)


async def _fill(database: Database) -> None:
    """Store something that names both."""
    await Privacy(database).opt_out(MEMBER, now=NOON)
    await Configuration(database).change(
        Place(SERVER, None, "figures"), {"enabled": False}, by=MEMBER, expected_revision=0, now=NOON
    )


def _times(id_: int, folder: Path) -> int:
    """Return how often the files hold an id, as SQLite writes it."""
    wanted = id_.to_bytes(8, "big")
    return sum(each.read_bytes().count(wanted) for each in folder.glob("bot.sqlite3*"))


@pytest.mark.parametrize(
    ("forget", "forgotten"),
    [
        pytest.param(_forget_member, MEMBER, id="member"),
        pytest.param(_forget_server, SERVER, id="server"),
        pytest.param(_forget_departed, SERVER, id="server-left"),
    ],
)
async def test_nothing_of_what_was_forgotten_stays(
    sqlite_url: str,
    tmp_path: Path,
    forget: Callable[[Database], Awaitable[None]],
    forgotten: int,
) -> None:
    async with open_database(sqlite_url) as database:
        await _fill(database)
        before = _times(forgotten, tmp_path)

        await forget(database)

        assert (before > 0, _times(forgotten, tmp_path)) == (True, 0)


async def test_whoever_reads_meanwhile_keeps_nobody_from_being_forgotten(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with open_database(sqlite_url) as database, opened(parse_url(sqlite_url)) as others:
        await _fill(database)
        async with others.reading() as reader:
            await reader.scalar(text("SELECT count(*) FROM configuration"))
            async with asyncio.timeout(3):  # a writer would wait for five seconds
                await _forget_member(database)
            assert await Privacy(database).export(MEMBER, now=NOON) is None

        await Privacy(database).opt_out(MEMBER, now=NOON)
        await _forget_member(database)
        assert _times(MEMBER, tmp_path) == 0
