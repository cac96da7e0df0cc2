"""A server's data go thirty days after the bot left it, and stay where it came back."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, event

from bot.domain.configuration.ids import GuildId, Place
from bot.domain.privacy.departures import Shard
from bot.storage.database import Database, open_database
from bot.usecases.configuration import Configuration
from bot.usecases.departures import Departures
from tests.support.configuration import ADA, GUILD

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
MONTH = timedelta(days=30)
OTHER = GuildId(GUILD + (1 << 22))
ALL = Shard()


@pytest.fixture
async def database(database_url: str) -> AsyncGenerator[Database]:
    """Give a database with settings of two servers."""
    async with open_database(database_url) as database:
        for guild in (GUILD, OTHER):
            await _set(database, guild)
        yield database


@pytest.fixture
def departures(database: Database) -> Departures:
    return Departures(database)


async def _set(database: Database, guild: GuildId) -> None:
    await Configuration(database).change(
        Place(guild, None, "figures"), {"enabled": False}, by=ADA, expected_revision=0, now=NOON
    )


async def _left(database: Database) -> Mapping[GuildId, datetime]:
    async with database.reading() as tables:
        return await tables.departures.all()


async def _servers(database: Database) -> frozenset[GuildId]:
    async with database.reading() as tables:
        return await tables.everything.servers()


@pytest.mark.parametrize(
    ("later", "rows"),
    [
        pytest.param(timedelta(), 0, id="at-once"),
        pytest.param(MONTH - timedelta(microseconds=1), 0, id="a-moment-before"),
        pytest.param(MONTH, 2, id="thirty-days-later"),
        pytest.param(10 * MONTH, 2, id="long-after"),
    ],
)
async def test_data_go_thirty_days_after_the_bot_left(
    database: Database, departures: Departures, later: timedelta, rows: int
) -> None:
    await departures.left(GUILD, now=NOON)

    deleted = await departures.forget_departed(shard=ALL, now=NOON + later)
    again = await departures.forget_departed(shard=ALL, now=NOON + later)

    assert (deleted, again) == (rows, 0)
    assert await _servers(database) == ({OTHER} if rows else {GUILD, OTHER})
    assert await _left(database) == ({} if rows else {GUILD: NOON})


async def test_leaving_twice_counts_from_the_first_time(
    database: Database, departures: Departures
) -> None:
    await departures.left(GUILD, now=NOON)
    await departures.left(GUILD, now=NOON + MONTH)

    assert await _left(database) == {GUILD: NOON}


async def test_a_server_that_the_bot_came_back_to_keeps_its_data(
    database: Database, departures: Departures
) -> None:
    await departures.left(GUILD, now=NOON)
    await departures.returned(GUILD)

    assert await departures.forget_departed(shard=ALL, now=NOON + 2 * MONTH) == 0
    assert await _servers(database) == {GUILD, OTHER}


async def test_what_happened_while_nobody_watched_is_found_out(
    database: Database, departures: Departures
) -> None:
    await departures.left(OTHER, now=NOON)

    for day in range(3):
        await departures.reconcile([OTHER], shard=ALL, now=NOON + timedelta(days=day))

    assert await _left(database) == {GUILD: NOON}


async def test_a_process_judges_of_its_own_shard_alone(
    database: Database, departures: Departures
) -> None:
    shard = next(each for each in (Shard(0, 2), Shard(1, 2)) if each.sees(GUILD))
    assert not shard.sees(OTHER)

    await departures.left(OTHER, now=NOON)
    await departures.reconcile([], shard=shard, now=NOON)
    deleted = await departures.forget_departed(shard=shard, now=NOON + MONTH)

    assert deleted == 2
    assert await _left(database) == {OTHER: NOON}
    assert await _servers(database) == {OTHER}


async def test_a_server_without_data_is_not_remembered(
    database: Database, departures: Departures
) -> None:
    await departures.left(GuildId(1), now=NOON)
    await departures.reconcile([GUILD, OTHER], shard=ALL, now=NOON)
    await departures.forget_departed(shard=ALL, now=NOON + MONTH)
    await departures.reconcile([GUILD, OTHER], shard=ALL, now=NOON + MONTH)

    assert await _left(database) == {}


async def test_coming_back_while_the_data_go_is_one_or_the_other(
    database: Database, departures: Departures, database_url: str
) -> None:
    """The server is emptied as a whole, or keeps everything; two processes delete it once."""
    async with open_database(database_url) as another:
        for _ in range(10):
            await departures.left(GUILD, now=NOON)
            first, second, _ = await asyncio.gather(
                departures.forget_departed(shard=ALL, now=NOON + MONTH),
                Departures(another).forget_departed(shard=ALL, now=NOON + MONTH),
                departures.returned(GUILD),
            )
            kept = GUILD in await _servers(database)

            assert first + second == (0 if kept else 2)
            assert await _left(database) == {}
            if not kept:
                await _set(database, GUILD)


async def test_a_server_that_was_left_anew_meanwhile_keeps_its_data(
    database: Database, departures: Departures
) -> None:
    """It was due when it was looked for; then the bot came back, and left a second time."""
    looked = asyncio.Event()

    def look(*arguments: object) -> None:
        if "FROM departures" in str(arguments[2]):
            looked.set()

    await departures.left(GUILD, now=NOON)
    event.listen(Engine, "after_cursor_execute", look)
    async with database.transaction() as tables:
        await tables.everything.hold_servers()
        forgetting = asyncio.create_task(departures.forget_departed(shard=ALL, now=NOON + MONTH))
        await looked.wait()
        event.remove(Engine, "after_cursor_execute", look)
        await tables.departures.take_back(GUILD)
        await tables.departures.add(GUILD, left_at=NOON + MONTH)

    assert await forgetting == 0
    assert await _servers(database) == {GUILD, OTHER}
    assert await _left(database) == {GUILD: NOON + MONTH}


async def test_deleted_servers_are_heard_by_the_settings(
    database: Database, departures: Departures
) -> None:
    configuration = Configuration(database)
    place = Place(GUILD, None, "figures")
    await configuration.look()
    before = (await configuration.set_at(place)).revision

    await departures.left(GUILD, now=NOON)
    await departures.forget_departed(shard=ALL, now=NOON + MONTH)
    await configuration.look()

    assert (before, (await configuration.set_at(place)).revision) == (1, 0)
