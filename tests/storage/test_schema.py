"""The tables are what the migrations make, and dates keep their moment."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Connection, Integer, MetaData, Table, insert, select, text
from sqlalchemy.exc import StatementError

from bot.storage import migrations
from bot.storage.address import parse_url
from bot.storage.connections import Connections, migrating
from bot.storage.copying import replace_rows
from bot.storage.opening import opened
from bot.storage.revisions import VERSION_TABLE, known_revisions
from bot.storage.schema import UtcDateTime, metadata

NOON = datetime(2026, 11, 22, 12, 30, 15, 123456, tzinfo=UTC)

moments = Table(
    "moments", MetaData(), Column("id", Integer, primary_key=True), Column("at", UtcDateTime)
)


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(
        connection, opts={"version_table": VERSION_TABLE, "compare_type": True}
    )
    return compare_metadata(context, metadata)


async def test_the_migrations_make_the_tables_of_the_schema(database_url: str) -> None:
    async with opened(parse_url(database_url)) as connections, connections.reading() as connection:
        assert await connection.run_sync(_differences) == []


def test_the_migrations_follow_one_another_as_their_files_are_numbered() -> None:
    config = Config()
    config.set_main_option("script_location", migrations.__path__[0])
    steps = reversed(list(ScriptDirectory.from_config(config).walk_revisions()))

    assert tuple(step.revision for step in steps) == known_revisions()


async def test_a_migration_that_would_leave_orphans_is_undone(sqlite_url: str) -> None:
    async with opened(parse_url(sqlite_url)) as connections:
        async with connections.writing() as connection:
            await connection.exec_driver_sql("CREATE TABLE parents (id INTEGER PRIMARY KEY)")
            await connection.exec_driver_sql("CREATE TABLE children (p REFERENCES parents (id))")
            await connection.exec_driver_sql("INSERT INTO parents VALUES (1)")
            await connection.exec_driver_sql("INSERT INTO children VALUES (1)")

        with pytest.raises(RuntimeError, match="point nowhere"):
            async with migrating(parse_url(sqlite_url)) as connection:
                await connection.exec_driver_sql("DELETE FROM parents")

        async with connections.reading() as connection:
            left = await connection.exec_driver_sql("SELECT count(*) FROM parents")
            assert left.scalar_one() == 1


@pytest.mark.parametrize(
    "moment",
    [
        pytest.param(NOON, id="utc"),
        pytest.param(NOON.astimezone(timezone(timedelta(hours=5, minutes=45))), id="kathmandu"),
        pytest.param(NOON.astimezone(timezone(-timedelta(hours=10))), id="hawaii"),
        pytest.param(None, id="never"),
    ],
)
async def test_a_moment_comes_back_in_utc(database_url: str, moment: datetime | None) -> None:
    async with opened(parse_url(database_url)) as connections:
        async with connections.writing() as connection:
            await connection.run_sync(moments.metadata.create_all)
            await connection.execute(insert(moments).values(id=1, at=moment))
        async with connections.reading() as connection:
            found = (await connection.execute(select(moments.c.at))).scalar_one()

    assert found == (moment and NOON)
    assert found is None or found.tzinfo is UTC


async def test_moments_are_ordered_and_compared_by_the_database(database_url: str) -> None:
    paris = timezone(timedelta(hours=1))
    async with opened(parse_url(database_url)) as connections, connections.writing() as connection:
        await connection.run_sync(moments.metadata.create_all)
        await connection.execute(
            insert(moments),
            [{"id": 1, "at": NOON}, {"id": 2, "at": datetime(2026, 11, 22, 13, tzinfo=paris)}],
        )
        query = select(moments.c.id).where(moments.c.at <= NOON).order_by(moments.c.at)

        assert (await connection.execute(query)).scalars().all() == [2, 1]


async def test_a_date_without_a_zone_is_not_stored(database_url: str) -> None:
    naive = NOON.replace(tzinfo=None)
    async with opened(parse_url(database_url)) as connections, connections.writing() as connection:
        await connection.run_sync(moments.metadata.create_all)

        with pytest.raises(StatementError, match="time zone"):
            await connection.execute(insert(moments).values(id=1, at=naive))


async def test_numbers_given_after_a_restore_follow_the_restored_ones(
    sqlite_url: str, database_url: str
) -> None:
    async with opened(parse_url(sqlite_url)) as backed_up, opened(parse_url(database_url)) as live:
        await _create(backed_up, live)
        async with backed_up.writing() as connection:
            await connection.execute(insert(moments), [{"id": 7, "at": NOON}])

        async with backed_up.reading() as origin, live.writing() as target:
            await replace_rows(origin, target, moments.metadata)
        async with live.writing() as connection:
            await connection.execute(insert(moments).values(at=NOON))
            ids = (await connection.execute(select(moments.c.id))).scalars().all()

    assert sorted(ids) == [7, 8]


async def _create(*each: Connections) -> None:
    for connections in each:
        async with connections.writing() as connection:
            await connection.run_sync(moments.metadata.create_all)
            await connection.execute(text("DELETE FROM moments"))
