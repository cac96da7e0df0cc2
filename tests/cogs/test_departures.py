"""The bot notices where it no longer is, and deletes what has become due."""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.domain.privacy.departures import GRACE, Shard
from bot.storage.database import open_database
from bot.usecases.departures import Departures
from tests.support.postgres import postgres_url
from tests.support.relay import relayed
from tests.support.simulation import START, Simulation

__all__ = ["postgres_url"]

ELSEWHERE = GuildId(2**60)
LATER = START + GRACE + timedelta(days=1)


async def _set(simulation: Simulation, guild: GuildId) -> None:
    await simulation.app.configuration.change(
        Place(guild, None, "figures"),
        {"enabled": False},
        by=MemberId(simulation.alice.id),
        expected_revision=0,
        now=START,
    )


async def _deleted_later(simulation: Simulation) -> int:
    """Return how many rows go a month later: those of servers that count as left."""
    return await simulation.app.departures.forget_departed(shard=Shard(), now=LATER)


def _here(simulation: Simulation) -> GuildId:
    return GuildId(simulation.guild.id)


async def test_a_server_that_the_bot_was_removed_from_is_remembered(
    simulation: Simulation,
) -> None:
    await _set(simulation, _here(simulation))

    simulation.env.backend.remove_guild(simulation.guild.id)
    await simulation.env.settle()

    assert await _deleted_later(simulation) == 2


async def test_a_server_that_the_bot_joins_again_is_kept(simulation: Simulation) -> None:
    await _set(simulation, _here(simulation))
    await simulation.app.departures.left(_here(simulation), now=START)

    simulation.client.dispatch("guild_join", simulation.client.guilds[0])
    await simulation.env.settle()

    assert await _deleted_later(simulation) == 0


async def test_an_outage_is_no_departure(simulation: Simulation) -> None:
    await _set(simulation, _here(simulation))
    lost = {"id": str(simulation.guild.id), "unavailable": True}

    simulation.env.backend.emit("GUILD_DELETE", lost)
    await simulation.env.settle()
    await simulation.env.advance_time(3700)

    assert simulation.client.guilds[0].unavailable
    assert await _deleted_later(simulation) == 0


async def test_what_happened_while_the_bot_was_away_is_found_at_its_start(
    simulation: Simulation,
) -> None:
    for guild in (_here(simulation), ELSEWHERE):
        await _set(simulation, guild)
    await simulation.app.departures.left(_here(simulation), now=START)

    await simulation.restart()
    await simulation.env.advance_time(5)

    assert await _deleted_later(simulation) == 2
    assert (await simulation.app.configuration.history(_here(simulation))).changes


async def test_what_is_due_goes_within_the_hour(
    simulation: Simulation, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "cogs.privacy")
    await simulation.env.advance_time(5)
    await _set(simulation, ELSEWHERE)
    await simulation.app.departures.left(ELSEWHERE, now=START - GRACE)

    await simulation.env.advance_time(3700)

    assert (await simulation.app.configuration.history(ELSEWHERE)).changes == ()
    assert [each.getMessage() for each in caplog.records if each.name.startswith("cogs")] == [
        "Deleted 2 rows of servers that were left"
    ]


async def test_a_lost_database_is_one_line_and_looked_past(
    simulation: Simulation, postgres_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with relayed(postgres_url) as relay, open_database(relay.url) as database:
        departures = Departures(database)
        await simulation.restart(replace(simulation.app, departures=departures))
        await departures.left(ELSEWHERE, now=START - GRACE)
        await relay.cut()
        await simulation.env.advance_time(3700)
        told = [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING]
        await relay.mend()
        await simulation.env.advance_time(3700)

        async with database.reading() as tables:
            assert await tables.departures.all() == {}

    assert told == ["Cannot look for servers that were left: trying again in an hour."]


@pytest.mark.parametrize("event", ["on_guild_remove", "on_guild_join"])
async def test_a_database_lost_when_a_server_is_left_or_joined_is_one_line(
    simulation: Simulation, postgres_url: str, caplog: pytest.LogCaptureFixture, event: str
) -> None:
    async with relayed(postgres_url) as relay, open_database(relay.url) as database:
        await simulation.restart(replace(simulation.app, departures=Departures(database)))
        await simulation.env.advance_time(5)
        await relay.cut()

        for listener in simulation.client.extra_events[event]:
            await listener(simulation.client.guilds[0])

    told = [each for each in caplog.records if each.levelno >= logging.WARNING]
    assert [(each.getMessage(), each.exc_info) for each in told] == [
        ("Cannot look for servers that were left: trying again in an hour.", None)
    ]
