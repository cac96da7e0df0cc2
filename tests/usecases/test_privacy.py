"""Members take their data along, are forgotten, and are not read where they do not wish it."""

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from bot.domain.configuration.changes import Change
from bot.domain.configuration.history import ChangedMeanwhileError
from bot.domain.configuration.ids import MemberId, Place
from bot.storage.backup import backup, restore
from bot.storage.database import Database, open_database
from bot.storage.forget import Forgotten
from bot.usecases.configuration import Configuration
from bot.usecases.privacy import Privacy
from bot.usecases.watching import watching
from tests.support.configuration import ADA, BABBAGE, GUILD

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
PLACE = Place(GUILD, None, "figures")
NOTHING = Forgotten(deleted=0, anonymised=0)


@pytest.fixture
async def database(database_url: str) -> AsyncGenerator[Database]:
    async with open_database(database_url) as database:
        yield database


@pytest.fixture
def privacy(database: Database) -> Privacy:
    return Privacy(database)


@pytest.fixture
def configuration(database: Database) -> Configuration:
    return Configuration(database)


@asynccontextmanager
async def _processes(url: str, count: int) -> AsyncGenerator[list[Privacy]]:
    """Open the database so many times, as so many processes do."""
    async with AsyncExitStack() as stack:
        opened = [await stack.enter_async_context(open_database(url)) for _ in range(count)]
        each = [Privacy(database) for database in opened]
        for privacy in each:
            await stack.enter_async_context(watching(privacy.look))
        yield each


async def _switch(
    configuration: Configuration, *, by: MemberId = ADA, revision: int = 0
) -> Change | None:
    return await configuration.change(
        PLACE, {"enabled": bool(revision % 2)}, by=by, expected_revision=revision, now=NOON
    )


async def _authors(configuration: Configuration) -> list[MemberId | None]:
    return [change.by for change in (await configuration.history(GUILD)).changes]


# --- Taking data along ---


async def test_all_that_names_a_member_is_exported(
    privacy: Privacy, configuration: Configuration
) -> None:
    await _switch(configuration)
    await _switch(configuration, by=BABBAGE, revision=1)
    await privacy.opt_out(ADA, now=NOON)

    text = await privacy.export(ADA, now=NOON)

    assert text is not None
    records = json.loads(text)["records"]
    assert {table: len(rows) for table, rows in records.items()} == {
        "configuration_changes": 1,
        "quote_opt_outs": 1,
    }
    assert str(BABBAGE) not in text


async def test_of_whom_nothing_is_kept_nothing_is_exported(
    privacy: Privacy, configuration: Configuration
) -> None:
    await _switch(configuration)

    assert await privacy.export(BABBAGE, now=NOON) is None


# --- Being forgotten ---


async def test_forgetting_counts_and_is_done_once(
    privacy: Privacy, configuration: Configuration
) -> None:
    await _switch(configuration)
    await privacy.opt_out(ADA, now=NOON)

    forgotten = [await privacy.forget_member(ADA, now=NOON) for _ in range(2)]

    assert forgotten == [Forgotten(deleted=1, anonymised=2), NOTHING]
    assert await privacy.export(ADA, now=NOON) is None
    assert await _authors(configuration) == [None]
    assert not privacy.is_opted_out(ADA)


async def test_of_two_deletions_at_once_each_row_goes_in_one(
    privacy: Privacy, configuration: Configuration, database_url: str
) -> None:
    for revision in range(8):
        await _switch(configuration, revision=revision)
    await privacy.opt_out(ADA, now=NOON)

    async with open_database(database_url) as another:
        outcomes = await asyncio.gather(
            *(
                each.forget_member(ADA, now=NOON)
                for each in (privacy, Privacy(another), privacy, Privacy(another))
            )
        )

    assert sorted(outcomes, key=lambda each: each.deleted) == [
        NOTHING, NOTHING, NOTHING, Forgotten(deleted=1, anonymised=9),
    ]  # fmt: skip


async def test_deleting_while_the_same_member_changes_settings(
    privacy: Privacy, database_url: str
) -> None:
    """A change comes before, and is nobody's then, or after; it is never lost or half done."""
    async with open_database(database_url) as another:
        configuration = Configuration(another)
        saved = 0
        for _ in range(10):
            changes = [_switch(configuration, revision=saved) for _ in range(3)]
            *outcomes, forgotten = await asyncio.gather(
                *changes, privacy.forget_member(ADA, now=NOON), return_exceptions=True
            )
            saved += sum(isinstance(each, Change) for each in outcomes)
            refused = [each for each in outcomes if not isinstance(each, Change)]
            assert all(isinstance(each, ChangedMeanwhileError | None) for each in refused)
            assert isinstance(forgotten, Forgotten)
            authors = await _authors(configuration)
            assert set(authors[1:]) <= {None}
            assert authors[0] in {None, ADA}

        await privacy.forget_member(ADA, now=NOON)
        layer = await configuration.set_at(PLACE)

    assert saved == layer.revision == 10
    assert await privacy.export(ADA, now=NOON) is None


async def test_a_server_is_forgotten_at_once(
    privacy: Privacy, configuration: Configuration
) -> None:
    await _switch(configuration)

    deleted = [await privacy.forget_server(GUILD, now=NOON) for _ in range(2)]
    await configuration.look()

    assert deleted == [2, 0]
    assert await _authors(configuration) == []
    assert (await configuration.set_at(PLACE)).revision == 0


# --- Not being read ---


async def test_opting_out_holds_at_once_and_twice_is_once(privacy: Privacy) -> None:
    assert not privacy.is_opted_out(ADA)
    for _ in range(2):
        await privacy.opt_out(ADA, now=NOON)

    assert privacy.is_opted_out(ADA)
    assert not privacy.is_opted_out(BABBAGE)

    for _ in range(2):
        await privacy.opt_in(ADA, now=NOON)

    assert not privacy.is_opted_out(ADA)


async def test_other_processes_see_it_within_a_second(database_url: str) -> None:
    async with _processes(database_url, 2) as [here, there]:
        seen: list[bool] = []
        for act in (here.opt_out, here.opt_in, here.opt_out, here.forget_member):
            await act(ADA, now=NOON)
            await asyncio.sleep(1)
            seen.append(there.is_opted_out(ADA))

    assert seen == [True, False, True, False]


async def test_a_start_knows_who_opted_out(privacy: Privacy, database_url: str) -> None:
    await privacy.opt_out(ADA, now=NOON)

    async with _processes(database_url, 1) as [started]:
        assert started.is_opted_out(ADA)


async def test_a_restored_backup_is_heard(database_url: str, tmp_path: Path) -> None:
    async with _processes(database_url, 1) as [privacy]:
        await privacy.opt_out(ADA, now=NOON)
        await backup(database_url, tmp_path / "b.sqlite3")
        await privacy.opt_in(ADA, now=NOON)
        await privacy.opt_out(BABBAGE, now=NOON)

        await restore(database_url, tmp_path / "b.sqlite3")
        async with asyncio.timeout(10):
            while [privacy.is_opted_out(each) for each in (ADA, BABBAGE)] != [True, False]:  # noqa: ASYNC110 - the look at it tells nobody
                await asyncio.sleep(0.05)


async def test_a_backup_that_is_restored_between_two_looks_is_heard(
    privacy: Privacy, database_url: str, tmp_path: Path
) -> None:
    await privacy.opt_out(ADA, now=NOON)
    await privacy.look()
    await backup(database_url, tmp_path / "b.sqlite3")
    await privacy.opt_in(ADA, now=NOON)
    await privacy.opt_out(BABBAGE, now=NOON)
    await restore(database_url, tmp_path / "b.sqlite3")

    await privacy.look()

    assert [privacy.is_opted_out(each) for each in (ADA, BABBAGE)] == [True, False]


async def test_asking_and_looking_again_costs_next_to_nothing(privacy: Privacy) -> None:
    await privacy.opt_out(ADA, now=NOON)
    await privacy.look()
    seen: list[str] = []

    def listen(*arguments: object) -> None:
        seen.append(str(arguments[2]))

    event.listen(Engine, "before_cursor_execute", listen)
    privacy.is_opted_out(ADA)
    asked = len(seen)
    await privacy.look()
    event.remove(Engine, "before_cursor_execute", listen)

    assert asked == 0
    assert not [each for each in seen if "quote_opt_outs" in each and "FROM notices" not in each]


async def test_looks_and_changes_at_once_end_in_the_last_change(privacy: Privacy) -> None:
    for number in range(10):
        act = privacy.opt_out if number % 2 else privacy.opt_in
        await asyncio.gather(privacy.look(), act(ADA, now=NOON), privacy.look())

        assert privacy.is_opted_out(ADA) is bool(number % 2)
