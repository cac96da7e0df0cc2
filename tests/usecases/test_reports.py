"""Moderators are told a fact once, whoever tells it, on either database."""

import asyncio
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from bot.domain.configuration.ids import GuildId
from bot.storage.address import parse_url
from bot.storage.database import open_database
from bot.storage.opening import opened
from bot.storage.schema import moderator_reports
from bot.usecases.reports import GIVEN_UP, Reports
from tests.support.configuration import GUILD

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
FACTS = ("a" * 64, "b" * 64)


async def test_of_many_who_claim_at_once_one_does(database_url: str) -> None:
    async with open_database(database_url) as one, open_database(database_url) as other:
        processes = [Reports(database) for database in (one, other)]

        claimed = await asyncio.gather(
            *(
                processes[number % 2].claim(GUILD, "settings", FACTS, now=NOON)
                for number in range(20)
            )
        )

    assert sorted(fact for each in claimed for fact in each) == list(FACTS)


async def test_only_what_is_new_is_claimed(database_url: str) -> None:
    async with open_database(database_url) as database:
        reports = Reports(database)
        await reports.claim(GUILD, "settings", FACTS[:1], now=NOON)

        assert await reports.claim(GUILD, "settings", FACTS, now=NOON) == {FACTS[1]}
        assert await reports.claim(GuildId(GUILD + 1), "settings", FACTS, now=NOON) == set(FACTS)
        assert await reports.claim(GUILD, "queue", FACTS, now=NOON) == set(FACTS)


async def test_what_was_given_back_is_claimed_again(database_url: str) -> None:
    async with open_database(database_url) as database:
        reports = Reports(database)
        await reports.claim(GUILD, "settings", FACTS, now=NOON)
        await reports.release(GUILD, "settings", FACTS[:1])

        assert await reports.claim(GUILD, "settings", FACTS, now=NOON) == {FACTS[0]}


async def test_what_was_never_posted_is_taken_over_once(database_url: str) -> None:
    later = NOON + GIVEN_UP
    async with open_database(database_url) as one, open_database(database_url) as other:
        processes = [Reports(database) for database in (one, other)]
        await processes[0].claim(GUILD, "settings", FACTS, now=NOON)
        await processes[0].posted(GUILD, "settings", FACTS[:1], 2**60)
        early = later - timedelta(microseconds=1)

        assert await processes[1].claim(GUILD, "settings", FACTS, now=early) == set()

        claimed = await asyncio.gather(
            *(each.claim(GUILD, "settings", FACTS, now=later) for each in processes * 5)
        )

    assert sorted(fact for each in claimed for fact in each) == [FACTS[1]]


async def test_the_message_is_remembered(database_url: str) -> None:
    async with open_database(database_url) as database:
        reports = Reports(database)
        await reports.claim(GUILD, "settings", FACTS, now=NOON)
        await reports.posted(GUILD, "settings", FACTS[:1], 2**60)
    async with opened(parse_url(database_url)) as connections, connections.reading() as connection:
        rows = await connection.execute(select(moderator_reports))
        stored = {row.digest: (row.message_id, row.reported_at) for row in rows}

    assert stored == {FACTS[0]: (2**60, NOON), FACTS[1]: (None, NOON)}
