"""`/config open` in another place than where it was opened."""

from collections.abc import Callable
from typing import Any

import discord
import pytest
import simcord

from bot.domain.configuration.ids import ChannelId, GuildId
from bot.domain.figures.settings import FiguresSettings
from tests.support.panel import Panel, archived_thread, channel_in, moderator
from tests.support.simulation import Simulation, answer_of


@pytest.fixture
def panel(simulation: Simulation) -> Panel:
    """Take the panel of a moderator by permission."""
    return Panel(simulation, moderator(simulation))


async def _enabled(simulation: Simulation, *path: int) -> bool:
    guild, channels = GuildId(simulation.guild.id), [ChannelId(each) for each in path]
    found = await simulation.app.configuration.settings_for(FiguresSettings, guild, channels)
    return found.enabled


async def _go(panel: Panel, place: simcord.ChannelHandle) -> None:
    custom_id = str(_select(panel)["custom_id"])
    await panel.who.select(panel.shown.message, [place], custom_id=custom_id)


def _select(panel: Panel) -> dict[str, Any]:
    label = panel.simulation.say("configuration-another-place")
    [found] = [each for each in panel.shown.components if each.get("placeholder") == label]
    return found


@pytest.mark.parametrize("restarted", [False, True], ids=["at-once", "after-a-restart"])
@pytest.mark.parametrize(
    "made",
    [
        pytest.param(simcord.GuildHandle.create_text_channel, id="text"),
        pytest.param(simcord.GuildHandle.create_forum_channel, id="forum"),
        pytest.param(simcord.GuildHandle.create_category, id="category"),
    ],
)
async def test_a_place_is_set_from_anywhere(
    simulation: Simulation,
    panel: Panel,
    made: Callable[[simcord.GuildHandle, str], simcord.ChannelHandle],
    *,
    restarted: bool,
) -> None:
    place = made(simulation.guild, "elsewhere")
    await panel.open("figures")
    if restarted:
        await simulation.restart()

    await _go(panel, place)
    await panel.press("Switch off")

    assert f"## Figures · <#{place.id}>" in panel.shown.text
    assert not await _enabled(simulation, place.id)
    assert await _enabled(simulation, simulation.channel.id)


async def test_what_is_set_for_a_category_holds_in_its_channels(
    simulation: Simulation, panel: Panel
) -> None:
    category = simulation.guild.create_category("topics")
    inside = simulation.guild.create_text_channel("inside", category=category)
    await panel.open("figures")

    await _go(panel, category)
    await panel.press("Switch off")
    await _go(panel, inside)

    assert f"**Look-ups**: off\n-# from: <#{category.id}>" in panel.shown.text


async def test_every_kind_of_place_but_media_is_offered(panel: Panel) -> None:
    await panel.open("figures")

    kinds = {discord.ChannelType(each) for each in _select(panel)["channel_types"]}

    assert {
        discord.ChannelType.text,
        discord.ChannelType.news,
        discord.ChannelType.forum,
        discord.ChannelType.category,
        discord.ChannelType.public_thread,
        discord.ChannelType.private_thread,
        discord.ChannelType.news_thread,
    } == kinds


async def test_an_archived_thread_is_a_place(simulation: Simulation, panel: Panel) -> None:
    thread = await archived_thread(simulation)
    await panel.open("figures")

    await _go(panel, thread)
    await panel.press("Switch off")

    assert not await _enabled(simulation, thread.id)


@pytest.mark.parametrize("given", ["foreign", "gone", "x", "9" * 30])
async def test_only_places_of_the_server_are_shown(
    simulation: Simulation, panel: Panel, given: str
) -> None:
    other = simulation.env.create_guild("Elsewhere").create_text_channel("there")
    gone = simulation.guild.create_text_channel("gone")
    await channel_in(simulation, gone.id).delete()
    ids = {"foreign": str(other.id), "gone": str(gone.id)}

    chosen = await simulation.forge(
        f"config:{panel.who.id}:page:figures::0::", by=panel.who, chosen=ids.get(given, given)
    )

    assert answer_of(chosen).private
    assert answer_of(chosen).text == simulation.say("configuration-channel-gone")


async def test_a_member_goes_nowhere(simulation: Simulation) -> None:
    chosen = await simulation.forge(
        f"config:{simulation.alice.id}:page:figures::0::", chosen=str(simulation.channel.id)
    )

    assert answer_of(chosen).text == simulation.say("configuration-not-moderator")
