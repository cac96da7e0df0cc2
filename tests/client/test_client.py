"""The client: what it asks of Discord, what it keeps, and when it starts at all."""

import discord
import pytest
import simcord
from discord import app_commands
from discord.ext import commands

from bot.app import App
from bot.client import Contrepoint, intents_for
from tests.support.simulation import Simulation, answer_of


class _Extra(commands.Cog):
    @app_commands.command(name="extra", description="One more", auto_locale_strings=False)
    async def extra(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message("Here")


class _Clashing(commands.Cog):
    @app_commands.command(name="gpu", description="The same name", auto_locale_strings=False)
    async def gpu(self, interaction: discord.Interaction) -> None:
        del interaction


def _syncs(simulation: Simulation) -> int:
    return sum(
        request.method == "PUT" and request.path.endswith("/commands")
        for request in simulation.env.http_requests
    )


@pytest.mark.parametrize(
    ("granted", "asked"),
    [
        pytest.param(False, {"guilds", "guild_messages", "dm_messages"}, id="not-granted"),
        pytest.param(
            True, {"guilds", "guild_messages", "dm_messages", "message_content"}, id="granted"
        ),
    ],
)
async def test_exactly_these_intents_are_asked_for(
    app: App, *, granted: bool, asked: set[str]
) -> None:
    async with Contrepoint(app, message_content=granted) as client:
        assert {name for name, on in client.intents if on} == asked
        assert client.intents == intents_for(message_content=granted)


async def test_no_members_and_no_messages_are_kept(simulation: Simulation) -> None:
    await simulation.alice.send(simulation.channel, "Hello")
    await simulation.gpu("xai")

    [guild] = simulation.client.guilds
    assert [member.id for member in guild.members if member != guild.me] == []
    assert list(simulation.client.cached_messages) == []


async def test_nothing_that_is_sent_pings(simulation: Simulation) -> None:
    channel = simulation.client.get_channel(simulation.channel.id)
    assert isinstance(channel, discord.TextChannel)

    sent = await channel.send(f"@everyone {simulation.alice.mention}")

    assert simulation.last_sent["allowed_mentions"] == {"parse": []}
    assert not sent.mention_everyone


@pytest.mark.parametrize("text", ["gpu xai", "help", ""])
async def test_a_mention_is_no_command(simulation: Simulation, text: str) -> None:
    bot = simulation.client.user
    assert bot is not None

    await simulation.alice.send(simulation.channel, f"{bot.mention} {text}")

    [said] = simulation.channel.history()
    assert said.author.id == simulation.alice.id


async def test_commands_are_synced_once(simulation: Simulation) -> None:
    assert _syncs(simulation) == 1

    await simulation.restart()

    assert _syncs(simulation) == 1
    assert (await simulation.gpu("xai")).buttons


async def test_commands_that_changed_are_synced_again(simulation: Simulation) -> None:
    ended, changed = simulation.client, Contrepoint(simulation.app, message_content=True)
    await changed.add_cog(_Extra())

    await simulation.env.restart_bot(changed)
    await ended.close()

    extra = answer_of(await simulation.alice.slash(simulation.channel, "extra"))
    assert _syncs(simulation) == 2
    assert extra.text == "Here"


async def test_commands_that_are_gone_are_synced_away(simulation: Simulation) -> None:
    await test_commands_that_changed_are_synced_again(simulation)

    await simulation.restart()

    assert _syncs(simulation) == 3
    assert simulation.alice.available_commands(simulation.channel) == ("gpu", "privacy")


async def test_a_cog_that_fails_stops_the_start(app: App) -> None:
    async with Contrepoint(app, message_content=True) as client:
        await client.add_cog(_Clashing())
        env = simcord.Env(client)

        with pytest.raises(commands.ExtensionFailed, match=r"cogs\.figures"):
            await env.start()

        assert not [each for each in env.http_requests if each.path.endswith("/commands")]
