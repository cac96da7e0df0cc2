from datetime import UTC, datetime

import pytest

from bot.storage.database import open_database
from bot.usecases.commands import CommandSyncs

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
APPLICATION = 1_100_000_000_000_000_001  # larger than 32 bits, as Discord's ids are


async def test_definitions_are_current_once_they_are_recorded(database_url: str) -> None:
    async with open_database(database_url) as database:
        syncs = CommandSyncs(database)
        before = await syncs.is_current(APPLICATION, "a")
        await syncs.record(APPLICATION, "a", now=NOON)

        assert (before, await syncs.is_current(APPLICATION, "a")) == (False, True)


@pytest.mark.parametrize(
    ("application", "digest"),
    [
        pytest.param(APPLICATION, "b", id="other-definitions"),
        pytest.param(APPLICATION + 1, "a", id="other-application"),
    ],
)
async def test_what_was_not_recorded_is_not_current(
    database_url: str, application: int, digest: str
) -> None:
    async with open_database(database_url) as database:
        syncs = CommandSyncs(database)
        await syncs.record(APPLICATION, "a", now=NOON)

        assert not await syncs.is_current(application, digest)


async def test_the_last_sync_replaces_the_former_one(database_url: str) -> None:
    async with open_database(database_url) as database:
        syncs = CommandSyncs(database)
        await syncs.record(APPLICATION, "a", now=NOON)
        await syncs.record(APPLICATION, "b", now=NOON)

        assert [await syncs.is_current(APPLICATION, digest) for digest in "ab"] == [False, True]


async def test_a_sync_is_remembered_after_a_restart(database_url: str) -> None:
    async with open_database(database_url) as database:
        await CommandSyncs(database).record(APPLICATION, "a", now=NOON)

    async with open_database(database_url) as database:
        assert await CommandSyncs(database).is_current(APPLICATION, "a")
