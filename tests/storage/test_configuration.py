"""The rows of settings: written on condition, kept whole by a kill, and nobody's once forgotten."""

from datetime import UTC, datetime

import pytest

from bot.domain.configuration.changes import Author, Change, Edit
from bot.domain.configuration.ids import GuildId, MemberId, Place, Scope
from bot.storage.address import parse_url
from bot.storage.configuration import ConfigurationTable
from bot.storage.database import open_database
from bot.storage.forget import Forgotten, forget_member
from bot.storage.opening import opened
from bot.storage.schema import metadata
from tests.storage.children import kill, line, start
from tests.support.configuration import ADA, BABBAGE, CHANNEL, GUILD

NOON = datetime(2026, 11, 22, 12, 30, 15, 123456, tzinfo=UTC)
PLACE = Place(GUILD, None, "figures")

STOP_HALFWAY = """
import asyncio, sys
from datetime import UTC, datetime
from sqlalchemy import Engine, event
from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.storage.database import open_database
from bot.usecases.configuration import Configuration

@event.listens_for(Engine, "after_cursor_execute")
def wait_to_be_killed(connection, cursor, statement, *rest):
    if statement.startswith("INSERT INTO configuration "):
        print("halfway", flush=True)
        sys.stdin.read()

async def main():
    async with open_database(sys.argv[1]) as database:
        await Configuration(database).change(
            Place(GuildId(int(sys.argv[2])), None, "figures"), {"enabled": False},
            by=MemberId(1), expected_revision=0, now=datetime(2026, 11, 22, tzinfo=UTC),
        )

asyncio.run(main())
"""


def _edit(revision: int = 0, **after: bool) -> Edit:
    return Edit(raw=dict(after), before={}, after=dict(after), version=1, revision=revision)


async def _save(
    table: ConfigurationTable,
    revision: int = 0,
    *,
    by: MemberId = ADA,
    scope: Scope = None,
    undoes: int | None = None,
) -> Change | None:
    place = Place(GUILD, scope, "figures")
    return await table.save(
        place, _edit(revision, enabled=True), by=Author(by, NOON), undoes=undoes
    )


@pytest.mark.parametrize(
    ("there", "expected", "saved"),
    [
        pytest.param(0, 0, True, id="nothing-there-nothing-seen"),
        pytest.param(0, 1, False, id="nothing-there-something-seen"),
        pytest.param(1, 0, False, id="something-there-nothing-seen"),
        pytest.param(2, 1, False, id="an-older-one-seen"),
        pytest.param(2, 2, True, id="the-newest-seen"),
    ],
)
async def test_a_row_is_written_only_over_the_revision_that_was_seen(
    database_url: str, there: int, expected: int, *, saved: bool
) -> None:
    async with open_database(database_url) as database:
        for revision in range(there):
            async with database.transaction() as tables:
                await _save(tables.configuration, revision)

        async with database.transaction() as tables:
            change = await _save(tables.configuration, expected)
        async with database.reading() as tables:
            stored = await tables.configuration.at(PLACE)
            count = await tables.configuration.count(GUILD)

    assert (change is not None) is saved
    assert (stored.revision if stored else 0) == count == there + saved


async def test_numbers_are_never_given_twice(database_url: str) -> None:
    """Others notice changes by their numbers."""
    async with opened(parse_url(database_url)) as connections:
        numbers: list[int] = []
        for _ in range(2):
            async with connections.writing() as connection:
                change = await _save(ConfigurationTable(connection))
                assert change is not None
                numbers.append(change.id)
            async with connections.writing() as connection:
                for table in metadata.sorted_tables:
                    await connection.execute(table.delete())

    assert numbers[1] > numbers[0]


async def test_what_is_newest_and_which_servers_it_concerns(database_url: str) -> None:
    async with open_database(database_url) as database:
        async with database.reading() as tables:
            nothing = await tables.configuration.newest()
        async with database.transaction() as tables:
            first = await _save(tables.configuration)
            second = await _save(tables.configuration, scope=CHANNEL)
        assert first is not None
        assert second is not None
        async with database.reading() as tables:
            newest = await tables.configuration.newest()
            since = [
                await tables.configuration.servers_changed(each.id) for each in (first, second)
            ]
            moments = [await tables.configuration.moment(number) for number in (first.id, 10**6)]

    assert nothing is None
    assert newest == (second.id, NOON)
    assert since == [[GUILD], []]
    assert moments == [NOON, None]


async def test_forgetting_a_member_leaves_the_change_as_nobodys(database_url: str) -> None:
    async with (
        open_database(database_url) as database,
        opened(parse_url(database_url)) as connections,
    ):
        async with database.transaction() as tables:
            await _save(tables.configuration, by=ADA)
            await _save(tables.configuration, by=BABBAGE, scope=CHANNEL)

        async with connections.writing() as connection:
            forgotten = await forget_member(connection, ADA, metadata)

        async with database.reading() as tables:
            changes = await tables.configuration.changes(GUILD, limit=9, offset=0)
            stored = await tables.configuration.of_server(GUILD)

    assert forgotten == Forgotten(deleted=0, anonymised=2)  # what is set, and its line
    assert [change.by for change in changes] == [BABBAGE, None]
    assert len(stored) == 2


async def test_a_killed_change_never_was(database_url: str) -> None:
    child = await start(STOP_HALFWAY, database_url, str(GUILD))
    assert await line(child) == "halfway"
    await kill(child)

    async with open_database(database_url) as database:
        async with database.reading() as tables:
            left = await tables.configuration.of_server(GUILD)
        async with database.transaction() as tables:
            await tables.configuration.hold()
            saved = await _save(tables.configuration)

    assert left == []
    assert saved is not None


async def test_servers_are_kept_apart(database_url: str) -> None:
    other = GuildId(GUILD + 1)
    async with open_database(database_url) as database:
        async with database.transaction() as tables:
            change = await _save(tables.configuration)
        assert change is not None
        async with database.reading() as tables:
            found = (
                await tables.configuration.of_server(other),
                await tables.configuration.changes(other, limit=9, offset=0),
                await tables.configuration.change(other, change.id),
            )

    assert found == ([], [], None)
