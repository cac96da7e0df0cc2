"""Settings are read once, seen when another process changes them, and outlive a lost database."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from bot.domain.configuration.changes import Change
from bot.domain.configuration.ids import GuildId, Place
from bot.domain.figures.settings import FiguresSettings
from bot.storage.address import parse_url
from bot.storage.backup import backup, restore
from bot.storage.connections import PATIENT
from bot.storage.database import open_database
from bot.storage.lost import DatabaseLostError
from bot.storage.opening import opened
from bot.usecases.configuration import Configuration
from bot.usecases.configuration_cache import ConfigurationCache
from bot.usecases.watching import watching
from tests.storage.children import line, start
from tests.support.configuration import ADA, CHANNEL, GUILD
from tests.support.relay import relayed

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
PLACE = Place(GUILD, None, "figures")

ANOTHER_PROCESS = """
import asyncio, sys
from datetime import UTC, datetime
from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.storage.connections import PATIENT
from bot.storage.database import open_database
from bot.usecases.configuration import Configuration

async def main():
    async with open_database(sys.argv[1]) as database:
        print("open", flush=True)
        sys.stdin.readline()
        await Configuration(database).change(
            Place(GuildId(int(sys.argv[2])), None, "figures"), {"enabled": False},
            by=MemberId(1), expected_revision=0, now=datetime(2026, 11, 22, tzinfo=UTC),
        )
        print("changed", flush=True)

asyncio.run(main())
"""


@asynccontextmanager
async def _processes(url: str, count: int) -> AsyncGenerator[list[Configuration]]:
    """Open the database so many times, as so many processes do."""
    async with AsyncExitStack() as stack:
        opened_each = [await stack.enter_async_context(open_database(url)) for _ in range(count)]
        configurations = [Configuration(each) for each in opened_each]
        for each in configurations:
            await stack.enter_async_context(watching(each.look))
        yield configurations


async def _enabled(configuration: Configuration, guild: GuildId = GUILD) -> bool:
    return (await configuration.settings_for(FiguresSettings, guild)).enabled


async def _switch(
    configuration: Configuration, *, to: bool, revision: int = 0, place: Place = PLACE
) -> Change | None:
    return await configuration.change(
        place, {"enabled": to}, by=ADA, expected_revision=revision, now=NOON
    )


async def _until(fact: Callable[[], Coroutine[None, None, bool]], *, within: float = 5.0) -> None:
    """Wait until something is so, with patience for a busy machine."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    while not await fact():
        assert loop.time() - began < within
        await asyncio.sleep(0.01)


class _Queries:
    """The statements that reached any database."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __call__(self, *arguments: object) -> None:
        self.seen.append(str(arguments[2]))


@pytest.fixture
async def queries() -> AsyncGenerator[list[str]]:
    """Give the list of queries of settings, as it grows."""
    listener = _Queries()
    event.listen(Engine, "before_cursor_execute", listener)
    yield listener.seen
    event.remove(Engine, "before_cursor_execute", listener)


async def test_what_was_read_once_is_not_read_again(database_url: str, queries: list[str]) -> None:
    async with open_database(database_url) as database:
        configuration = Configuration(database)
        await asyncio.gather(*(_enabled(configuration) for _ in range(50)))
        read = [each for each in queries if "FROM configuration" in each]
        queries.clear()

        for channel in (CHANNEL, CHANNEL + 1):
            await configuration.settings_for(FiguresSettings, GUILD, [type(CHANNEL)(channel)])

    assert len(read) == 1
    assert queries == []


async def test_a_change_holds_at_once_where_it_was_made(database_url: str) -> None:
    async with open_database(database_url) as database:
        configuration = Configuration(database)
        before = await _enabled(configuration)
        await _switch(configuration, to=False)

        assert (before, await _enabled(configuration)) == (True, False)


async def test_a_read_that_a_change_crosses_is_not_kept(database_url: str) -> None:
    """However reads and changes interleave, the last word is the last change's."""
    async with open_database(database_url) as database:
        configuration = Configuration(database)
        for revision in range(20):
            to = bool(revision % 2)
            await asyncio.gather(
                _enabled(configuration),
                _switch(configuration, to=to, revision=revision),
                *(_enabled(configuration) for _ in range(3)),
            )

            assert await _enabled(configuration) is to


async def test_what_is_dropped_while_it_is_read_is_not_kept(database_url: str) -> None:
    async with open_database(database_url) as database:
        cache = ConfigurationCache(database, [FiguresSettings])

        def drop(*arguments: object) -> None:
            if "FROM configuration" in str(arguments[2]):
                cache.drop(GUILD)

        event.listen(Engine, "after_cursor_execute", drop)
        await cache.of(GUILD)
        event.remove(Engine, "after_cursor_execute", drop)
        crossed = cache.known(GUILD)

        assert crossed is None
        assert await cache.of(GUILD) is cache.known(GUILD)


async def test_another_process_is_heard_within_a_second(database_url: str) -> None:
    async with _processes(database_url, 1) as [configuration]:
        assert await _enabled(configuration)
        other = await start(ANOTHER_PROCESS, database_url, str(GUILD))
        assert await line(other) == "open"
        assert other.stdin is not None
        other.stdin.write(b"\n")
        assert await line(other) == "changed"

        async def seen() -> bool:
            return not await _enabled(configuration)

        await _until(seen, within=1.0)
        await other.communicate()


async def test_changes_that_race_are_all_heard(database_url: str) -> None:
    """Numbers are given before a commit: without order, a late one would never be seen."""
    servers = [GuildId(GUILD + number) for number in range(30)]
    async with _processes(database_url, 3) as [reader, *writers]:
        for server in servers:
            await _enabled(reader, server)

        await asyncio.gather(*(
            _switch(writers[number % 2], to=False, place=Place(server, None, "figures"))
            for number, server in enumerate(servers)
        ))  # fmt: skip

        async def all_seen() -> bool:
            return not any([await _enabled(reader, server) for server in servers])

        await _until(all_seen)


async def test_only_servers_that_changed_are_read_again(
    database_url: str, queries: list[str]
) -> None:
    other = GuildId(GUILD + 1)
    async with _processes(database_url, 2) as [reader, writer]:
        await _enabled(reader, other)
        await _enabled(reader)
        await _switch(writer, to=False)

        async def seen() -> bool:
            return not await _enabled(reader)

        await _until(seen)
        queries.clear()
        await _enabled(reader, other)

        assert [each for each in queries if "values_set" in each] == []


async def test_a_restored_backup_is_heard(database_url: str, tmp_path: Path) -> None:
    async with _processes(database_url, 1) as [configuration]:
        await _switch(configuration, to=False)
        await backup(database_url, tmp_path / "b.sqlite3")
        await _switch(configuration, to=True, revision=1)
        assert await _enabled(configuration)

        await restore(database_url, tmp_path / "b.sqlite3")

        async def seen() -> bool:
            return not await _enabled(configuration)

        await _until(seen)


async def test_a_deleted_server_is_heard_even_if_its_changes_were_the_newest(
    database_url: str,
) -> None:
    async with _processes(database_url, 2) as [reader, writer]:
        await _enabled(reader)
        await _switch(writer, to=False)

        async def seen() -> bool:
            return not await _enabled(reader)

        await _until(seen)
        async with opened(parse_url(database_url)) as connections, connections.writing() as all_of:
            await all_of.execute(text("DELETE FROM configuration_changes"))
            await all_of.execute(text("DELETE FROM configuration"))

        async def gone() -> bool:
            return await _enabled(reader)

        await _until(gone)


async def test_a_lost_server_refuses_changes_and_is_heard_again_when_it_is_back(
    postgres_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with relayed(postgres_url) as relay, _processes(relay.url, 1) as [reader]:
        assert await _enabled(reader)
        await relay.cut()

        with pytest.raises(DatabaseLostError):
            await _switch(reader, to=False)
        with pytest.raises(DatabaseLostError):
            await _enabled(reader, GuildId(GUILD + 1))
        assert await _enabled(reader)  # what is known stays so

        async def complained() -> bool:
            return "does not answer" in caplog.text

        await _until(complained)
        await relay.mend()
        assert await _enabled(reader)
        async with _processes(postgres_url, 1) as [writer]:
            await _switch(writer, to=False)

            async def seen() -> bool:
                return not await _enabled(reader)

            await _until(seen)

    assert [record.levelno for record in caplog.records] == [logging.WARNING]


async def test_a_silent_server_is_given_up_in_time_to_say_so(postgres_url: str) -> None:
    others = [GuildId(GUILD + number) for number in range(1, 21)]
    loop = asyncio.get_running_loop()
    async with relayed(postgres_url) as relay, _processes(relay.url, 1) as [configuration]:
        assert await _enabled(configuration)
        relay.freeze()
        for _ in range(2):  # the second time, on connections that were never heard of
            began = loop.time()
            reads = (_enabled(configuration, each) for each in others for _ in range(2))
            found = await asyncio.gather(*reads, return_exceptions=True)
            took = loop.time() - began

            assert {type(each) for each in found} == {DatabaseLostError}
            assert took < 2.8
            assert await _enabled(configuration)  # known before
        relay.thaw()

        assert all([await _enabled(configuration, each) for each in others])


async def test_a_change_on_a_silent_line_ends_and_leaves_what_is_known(postgres_url: str) -> None:
    async with relayed(postgres_url) as relay, _processes(relay.url, 1) as [configuration]:
        assert await _enabled(configuration)
        relay.freeze()
        async with asyncio.timeout(PATIENT + 1):
            with pytest.raises(DatabaseLostError):
                await _switch(configuration, to=False)

        assert await _enabled(configuration)
        relay.thaw()
        assert await _switch(configuration, to=False) is not None
        assert not await _enabled(configuration)


async def test_a_connection_lost_in_mid_change_saves_nothing(postgres_url: str) -> None:
    async with relayed(postgres_url) as relay, _processes(relay.url, 1) as [configuration]:
        async with opened(parse_url(postgres_url)) as others, others.writing() as holder:
            await holder.execute(text("LOCK TABLE configuration_changes IN EXCLUSIVE MODE"))
            change = asyncio.create_task(_switch(configuration, to=False))

            async def half_way() -> bool:
                return bool(await holder.scalar(text("SELECT 1 FROM pg_locks WHERE NOT granted")))

            await _until(half_way)
            await relay.cut()
            with pytest.raises(DatabaseLostError):
                await change

        await relay.mend()
        assert await _enabled(configuration)
        assert await _switch(configuration, to=False) is not None


async def test_a_busy_file_refuses_a_change(sqlite_url: str) -> None:
    """As when another program keeps the file for longer than we wait."""
    async with _processes(sqlite_url, 1) as [configuration]:
        async with opened(parse_url(sqlite_url)) as others, others.writing():
            with pytest.raises(DatabaseLostError):
                await _switch(configuration, to=False)

        assert await _enabled(configuration)
        assert await _switch(configuration, to=False) is not None
