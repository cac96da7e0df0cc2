"""Whatever the tables are: all that names a member is found, and goes when they are forgotten."""

import asyncio
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Integer,
    MetaData,
    String,
    Table,
    insert,
    select,
    text,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.ids import GuildId, MemberId
from bot.storage.address import parse_url
from bot.storage.connections import Connections
from bot.storage.database import open_database
from bot.storage.everything import ANOTHER, Everything
from bot.storage.forget import Forgotten, naming
from bot.storage.notices import Kept
from bot.storage.opening import opened
from bot.storage.schema import (
    GUILD,
    Forgetting,
    UtcDateTime,
    guild_id,
    member_id,
    metadata,
    notices,
    quote_opt_outs,
)

NOON = datetime(2026, 11, 22, 12, 30, 15, 123456, tzinfo=UTC)
ADA, BABBAGE = MemberId(2**60 + 1), MemberId(2**60 + 2)
HERE, THERE = GuildId(2**60 + 3), GuildId(2**60 + 4)

_Rows = Mapping[str, list[dict[str, object]]]
_Known = dict[tuple[str, MemberId | None, GuildId | None], dict[str, object]]
"""The rows that were made, by table, member and server."""

others = MetaData()
contributions = Table(
    "contributions",
    others,
    Column("id", Integer, primary_key=True),
    guild_id(),
    member_id("author_id", Forgetting.DELETES_ROW),
    member_id("decided_by", Forgetting.SETS_NULL),
    member_id("edited_by", Forgetting.SETS_NULL),
    Column("argument", String(200)),
    Column("decided_at", UtcDateTime),
)
leanings = Table(
    "leanings",
    others,
    guild_id(primary_key=True),
    member_id("member_id", Forgetting.DELETES_ROW, primary_key=True),
)


def _value(kind: object, number: int) -> object:
    """Return a value that no other row has in a column of this type."""
    match kind:
        case UtcDateTime():
            return NOON + timedelta(seconds=number)
        case Date():
            return NOON.date() + timedelta(days=number)
        case String():
            return str(number)
        case BigInteger():
            return 2**61 + number
        case Integer():
            return number
        case Boolean():
            return bool(number % 2)
        case _:
            pytest.fail(f"say here how to fill {kind!r}")


def _filled(table: Table, numbers: Iterator[int], known: _Known) -> Iterator[dict[str, object]]:
    """Yield a row of a table for each member and each server, where it has such columns.

    What points to another table points to the row of the same member and server there.
    """
    names = {column.name for column in naming(table)}
    servers = [column.name for column in table.columns if GUILD in column.info]
    for member in (ADA, BABBAGE) if names else (None,):
        for server in (HERE, THERE) if servers else (None,):
            number = next(numbers)
            row = {each.name: _value(each.type, number) for each in table.columns}
            row |= dict.fromkeys(names, member) | dict.fromkeys(servers, server)
            for key in table.foreign_keys:
                row[key.parent.name] = known[key.column.table.name, member, server][key.column.name]
            known[table.name, member, server] = row
            yield row


async def _fill(url: str) -> None:
    """Fill every table that there is."""
    numbers, known = count(1), _Known()
    async with opened(parse_url(url)) as connections, connections.writing() as connection:
        for table in metadata.sorted_tables:
            await connection.execute(insert(table), list(_filled(table, numbers, known)))


async def _all_rows(url: str) -> _Rows:
    """Return every row of every table but the notices, which deletions add to."""
    async with opened(parse_url(url)) as connections, connections.reading() as connection:
        return {
            table.name: [dict(row) for row in (await connection.execute(select(table))).mappings()]
            for table in metadata.sorted_tables
            if table is not notices
        }


def _without(rows: _Rows, owner: int) -> _Rows:
    """Return the rows that do not name an owner."""
    return {
        table: [row for row in found if owner not in row.values()] for table, found in rows.items()
    }


async def test_a_member_is_forgotten_in_every_table_and_nobody_else(database_url: str) -> None:
    await _fill(database_url)
    before = await _all_rows(database_url)

    async with open_database(database_url) as database, database.transaction() as tables:
        forgotten = await tables.everything.forget_member(ADA, now=NOON)

    after = await _all_rows(database_url)
    named = sum(ADA in row.values() for found in before.values() for row in found)
    assert str(ADA) not in str(after)
    assert _without(after, BABBAGE) != after
    assert all(
        row in after[table] for table, found in _without(before, ADA).items() for row in found
    )
    assert named == forgotten.deleted + forgotten.anonymised
    assert sum(map(len, before.values())) - forgotten.deleted == sum(map(len, after.values()))


async def test_a_server_is_forgotten_in_every_table_and_no_other(database_url: str) -> None:
    await _fill(database_url)
    before = await _all_rows(database_url)

    async with open_database(database_url) as database, database.transaction() as tables:
        servers = await tables.everything.servers()
        deleted = await tables.everything.forget_server(HERE, now=NOON)
        left = await tables.everything.servers()

    after = await _all_rows(database_url)
    assert (servers, left) == ({HERE, THERE}, {THERE})
    assert str(HERE) not in str(after)
    assert after == _without(before, HERE)
    assert deleted == sum(HERE in row.values() for found in before.values() for row in found)


async def test_every_table_that_names_a_member_is_in_their_data(database_url: str) -> None:
    await _fill(database_url)

    async with open_database(database_url) as database, database.reading() as tables:
        found = await tables.everything.naming(ADA)

    assert set(found) == {table.name for table in metadata.sorted_tables if naming(table)}
    assert str(BABBAGE) not in str(found)
    assert found[quote_opt_outs.name] == [
        {"member_id": str(ADA), "since": found[quote_opt_outs.name][0]["since"]}
    ]


@pytest.mark.parametrize("forgets", ["member", "server"])
@pytest.mark.parametrize("there", [True, False], ids=["some", "none"])
async def test_what_is_deleted_is_told_to_other_processes(
    database_url: str, forgets: str, *, there: bool
) -> None:
    if there:
        await _fill(database_url)
    async with open_database(database_url) as database:
        async with database.transaction() as tables:
            if forgets == "member":
                await tables.everything.forget_member(ADA, now=NOON)
            else:
                await tables.everything.forget_server(HERE, now=NOON)
        async with database.reading() as tables:
            told = [await tables.notices.newest(kept) for kept in Kept]

    assert told == [(1, NOON) if there else None] * len(Kept)


# --- Tables of the test's own ---


async def _own_tables(connections: Connections) -> None:
    row = {"guild_id": HERE, "argument": "a secret", "edited_by": None, "decided_at": NOON}
    async with connections.writing() as connection:
        await connection.run_sync(others.create_all)
        await connection.execute(
            insert(contributions),
            [
                {"id": 1, "author_id": ADA, "decided_by": BABBAGE, **row},
                {"id": 2, "author_id": BABBAGE, "decided_by": ADA, **row},
                {"id": 3, "author_id": BABBAGE, "decided_by": BABBAGE, **row},
                {"id": 4, "author_id": BABBAGE, "decided_by": ADA, **row, "edited_by": ADA},
                {"id": 5, "author_id": ADA, "decided_by": ADA, **row, "edited_by": BABBAGE},
            ],
        )
        await connection.execute(
            insert(leanings),
            [{"guild_id": HERE, "member_id": ADA}, {"guild_id": HERE, "member_id": BABBAGE}],
        )


async def test_a_new_table_is_covered_and_what_is_others_is_not_given_away(
    database_url: str,
) -> None:
    at = "2026-11-22T12:30:15.123456+00:00"
    async with opened(parse_url(database_url)) as connections:
        await _own_tables(connections)
        async with connections.reading() as connection:
            found = await Everything(connection, others).naming(ADA)

    ada, here = str(ADA), str(HERE)
    own = {"guild_id": here, "author_id": ada, "argument": "a secret", "decided_at": at}
    others_ = {"guild_id": here, "author_id": ANOTHER, "decided_by": ada, "decided_at": at}
    assert found == {
        "contributions": [
            {"id": 1, **own, "decided_by": ANOTHER, "edited_by": None},
            {"id": 2, **others_, "edited_by": None},
            {"id": 4, **others_, "edited_by": ada},
            {"id": 5, **own, "decided_by": ada, "edited_by": ANOTHER},
        ],
        "leanings": [{"guild_id": here, "member_id": ada}],
    }


async def test_each_row_is_counted_once(database_url: str) -> None:
    async with opened(parse_url(database_url)) as connections:
        await _own_tables(connections)
        async with connections.writing() as connection:
            forgotten = await Everything(connection, others).forget_member(ADA, now=NOON)
            left = [tuple(row) for row in await connection.execute(select(contributions))]

    assert forgotten == Forgotten(deleted=3, anonymised=2)
    assert sorted(row[:5] for row in left) == [
        (2, HERE, BABBAGE, None, None),
        (3, HERE, BABBAGE, BABBAGE, None),
        (4, HERE, BABBAGE, None, None),
    ]


async def test_what_is_being_written_is_waited_for(postgres_url: str) -> None:
    async with open_database(postgres_url) as database, opened(parse_url(postgres_url)) as another:
        async with another.writing() as writer:
            row = {"member_id": ADA, "since": NOON}
            await writer.execute(insert(quote_opt_outs).values(row))

            async def forget() -> Forgotten:
                async with database.transaction() as tables:
                    return await tables.everything.forget_member(ADA, now=NOON)

            forgetting = asyncio.create_task(forget())
            await _until_somebody_waits(writer)

        assert await forgetting == Forgotten(deleted=1, anonymised=0)


async def _until_somebody_waits(connection: AsyncConnection) -> None:
    waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    for _ in range(500):
        if await connection.scalar(waiting):
            return
        await asyncio.sleep(0.01)
    pytest.fail("nobody waits")
