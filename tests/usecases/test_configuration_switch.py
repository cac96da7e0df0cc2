"""A cog is put on in some places and off in others at once, on either database."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import UTC, datetime

import pytest

from bot.domain.configuration.history import ChangedMeanwhileError
from bot.domain.configuration.ids import ChannelId, GuildId, Place, Scope
from bot.domain.configuration.registry import ALL_SETTINGS
from bot.domain.configuration.switching import Reach, seen_changes
from bot.storage.database import open_database
from bot.usecases.configuration import Configuration
from tests.support.configuration import ADA, BABBAGE, CATEGORY, CHANNEL, GUILD, HeraldSettings

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HERALD = Place(GUILD, None, "herald")
EVERYWHERE = Reach(everywhere=True, otherwise=())


@pytest.fixture
async def configuration(database_url: str) -> AsyncGenerator[Configuration]:
    async with open_database(database_url) as database:
        yield Configuration(database, (*ALL_SETTINGS, HeraldSettings))


async def _set(configuration: Configuration, scope: Scope, **changes: object) -> None:
    place = Place(GUILD, scope, "herald")
    revision = (await configuration.set_at(place)).revision
    await configuration.change(place, changes, by=ADA, expected_revision=revision, now=NOON)


async def _seen(configuration: Configuration) -> int:
    layers = await configuration.layers(GUILD)
    return seen_changes([layer for (cog, _), layer in layers.items() if cog == "herald"])


async def _on(configuration: Configuration, *path: ChannelId) -> bool:
    return (await configuration.settings_for(HeraldSettings, GUILD, path)).enabled


async def test_it_is_on_where_it_is_wanted_and_off_elsewhere(configuration: Configuration) -> None:
    await _set(configuration, CHANNEL, enabled=True, minutes=5)
    only = Reach(everywhere=False, otherwise=(CATEGORY,))

    changes = await configuration.switch(
        HERALD, only, by=BABBAGE, expected_changes=await _seen(configuration), now=NOON
    )

    assert {each.scope for each in changes} == {None, CHANNEL, CATEGORY}
    assert {each.by for each in changes} == {BABBAGE}
    assert not await _on(configuration)
    assert not await _on(configuration, CHANNEL)
    assert await _on(configuration, CATEGORY)
    here = await configuration.settings_for(HeraldSettings, GUILD, (CHANNEL,))
    assert here.minutes == 5


async def test_what_is_so_already_is_no_change(configuration: Configuration) -> None:
    await _set(configuration, None, enabled=True)

    changes = await configuration.switch(
        HERALD, EVERYWHERE, by=BABBAGE, expected_changes=await _seen(configuration), now=NOON
    )

    assert changes == ()


async def test_another_servers_places_are_left_alone(configuration: Configuration) -> None:
    other = Place(GuildId(GUILD + 100), CHANNEL, "herald")
    await configuration.change(other, {"enabled": True}, by=ADA, expected_revision=0, now=NOON)

    await configuration.switch(HERALD, EVERYWHERE, by=ADA, expected_changes=0, now=NOON)

    assert (await configuration.set_at(other)).values == {"enabled": True}


async def test_whoever_has_not_seen_a_change_anywhere_is_refused(
    configuration: Configuration,
) -> None:
    await _set(configuration, None, enabled=False)
    seen = await _seen(configuration)
    await _set(configuration, CHANNEL, enabled=True)

    with pytest.raises(ChangedMeanwhileError) as refused:
        await configuration.switch(HERALD, EVERYWHERE, by=BABBAGE, expected_changes=seen, now=NOON)

    assert [(each.scope, each.by) for each in refused.value.changes] == [(CHANNEL, ADA)]
    assert not await _on(configuration)


async def test_of_two_at_once_one_is_refused_and_nothing_is_half_done(
    configuration: Configuration,
) -> None:
    places = [ChannelId(CHANNEL + 100 + number) for number in range(5)]
    only = Reach(everywhere=False, otherwise=tuple(places))

    outcomes = await asyncio.gather(
        *(
            configuration.switch(HERALD, wanted, by=by, expected_changes=0, now=NOON)
            for wanted, by in ((EVERYWHERE, ADA), (only, BABBAGE))
        ),
        return_exceptions=True,
    )

    assert sorted(isinstance(each, ChangedMeanwhileError) for each in outcomes) == [False, True]
    everywhere = await _on(configuration)
    assert {await _on(configuration, place) for place in places} == {True}
    assert everywhere is not isinstance(outcomes[0], ChangedMeanwhileError)
    assert len((await configuration.history(GUILD)).changes) == (1 if everywhere else 6)


async def test_what_another_has_switched_just_so_is_no_refusal(
    configuration: Configuration,
) -> None:
    await _set(configuration, None, enabled=True)

    changes = await configuration.switch(
        HERALD, EVERYWHERE, by=BABBAGE, expected_changes=0, now=NOON
    )

    assert changes == ()
