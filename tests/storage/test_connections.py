"""What a transaction promises, on either database."""

import asyncio
import random

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import DBAPIError

from bot.storage.address import parse_url
from bot.storage.connections import Connections
from bot.storage.opening import opened
from tests.storage.counters import count_up, counter, counting, value


async def test_of_500_simultaneous_changes_none_is_lost(database_url: str) -> None:
    async with counting(database_url) as connections:
        await asyncio.gather(*(count_up(connections) for _ in range(500)))

        async with connections.reading() as connection:
            assert await value(connection) == 500


async def test_two_pools_on_one_database_lose_nothing_either(database_url: str) -> None:
    async with counting(database_url) as here, opened(parse_url(database_url)) as there:
        await asyncio.gather(*(count_up(each) for _ in range(50) for each in (here, there)))

        async with here.reading() as connection:
            assert await value(connection) == 100


async def test_what_raises_leaves_nothing_behind(database_url: str) -> None:
    async with counting(database_url) as connections:
        with pytest.raises(LookupError):
            await _count_up_then_raise(connections)

        async with connections.reading() as connection:
            assert await value(connection) == 0


async def _count_up_then_raise(connections: Connections) -> None:
    async with connections.writing() as connection:
        await connection.execute(counter.update().values(value=1))
        raise LookupError


async def test_reading_cannot_write(database_url: str) -> None:
    async with counting(database_url) as connections:
        with pytest.raises(DBAPIError, match=r"read-?only"):
            await _write_while_reading(connections)

        async with connections.writing() as connection:  # and whoever comes next still can
            await connection.execute(counter.update().values(value=2))


async def _write_while_reading(connections: Connections) -> None:
    async with connections.reading() as connection:
        await connection.execute(insert(counter).values(value=1))


async def test_reading_sees_one_moment(database_url: str) -> None:
    async with counting(database_url) as connections:
        async with connections.reading() as connection:
            before = await value(connection)
            await count_up(connections)
            after = await value(connection)

        assert (before, after) == (0, 0)


async def test_interrupted_transactions_change_nothing_and_leave_nothing_open(
    database_url: str,
) -> None:
    """Interrupt many transactions, each at another moment, while others go on."""
    chance = random.Random(1)  # noqa: S311 - moments to interrupt at, no secret
    async with counting(database_url) as connections:
        ended: list[asyncio.Task[None]] = []  # kept, as a log would: they hold open cursors
        for _ in range(40):
            tasks = [asyncio.create_task(count_up(connections)) for _ in range(10)]
            for task in chance.sample(tasks, 7):
                asyncio.get_running_loop().call_later(chance.random() / 30, task.cancel)
            await asyncio.wait(tasks)
            ended += tasks
        finished = [task for task in ended if not task.cancelled()]
        assert [task.exception() for task in finished] == [None] * len(finished)

        async with connections.reading() as connection:
            # One interrupted while it commits may be counted all the same, once.
            assert len(finished) <= await value(connection) <= len(ended)
        await asyncio.wait_for(count_up(connections), timeout=10)


async def test_a_cut_connection_is_replaced(postgres_url: str) -> None:
    async with counting(postgres_url) as here, opened(parse_url(postgres_url)) as there:
        async with here.writing() as connection:
            await connection.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            )
        await count_up(there)

        async with here.reading() as connection:
            assert await value(connection) == 1


@pytest.mark.parametrize(
    ("pragma", "expected"),
    [
        pytest.param("journal_mode", "wal", id="write-ahead-log"),
        pytest.param("synchronous", 2, id="survives-a-power-cut"),
        pytest.param("busy_timeout", 5000, id="waits-for-other-processes"),
        pytest.param("foreign_keys", 1, id="keeps-foreign-keys"),
        pytest.param("secure_delete", 1, id="overwrites-what-is-deleted"),
    ],
)
async def test_sqlite_is_set_up(sqlite_url: str, pragma: str, expected: str | int) -> None:
    async with (
        opened(parse_url(sqlite_url)) as connections,
        connections.writing() as writer,
        connections.reading() as reader,
    ):
        found = [
            (await each.exec_driver_sql(f"PRAGMA {pragma}")).scalar_one()
            for each in (writer, reader)
        ]

    assert found == [expected, expected]


async def test_postgresql_ends_a_statement_that_takes_too_long(postgres_url: str) -> None:
    async with opened(parse_url(postgres_url)) as connections, connections.reading() as connection:
        limit = (await connection.execute(text("SHOW statement_timeout"))).scalar_one()

    assert limit == "5s"
