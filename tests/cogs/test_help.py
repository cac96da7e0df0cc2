"""`/help` lists what can be used here, by whoever asks, as commands to click."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import discord
import pytest
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands
from simcord.actors import MemberActor

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place, Scope
from bot.texts import Language
from tests.support.simulation import START, Answer, Simulation, answer_of

MENTION = re.compile(r"</([^:>]+):(\d+)>")
LANGUAGES = pytest.mark.parametrize(
    ("tag", "language"),
    [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)],
    ids=["en", "fr"],
)
MODERATORS = discord.Permissions(manage_guild=True)


def _commands(answer: Answer) -> set[str]:
    """Return the commands that can be clicked, by their full names."""
    return {name for name, _ in MENTION.findall(answer.text)}


def _moderator(simulation: Simulation) -> MemberActor:
    role = simulation.guild.create_role("carol", permissions=MODERATORS)
    return simulation.guild.add_member(simulation.env.create_user("carol"), roles=[role])


async def _pages(simulation: Simulation, who: MemberActor) -> list[Answer]:
    """Return the messages that the list takes."""
    result = await who.slash(simulation.channel, "help")
    assert result.response is not None
    return [Answer(each) for each in (result.response, *result.followups)]


async def _set(simulation: Simulation, cog: str, scope: Scope = None, /, **changes: object) -> None:
    await simulation.app.configuration.change(
        Place(GuildId(simulation.guild.id), scope, cog),
        changes,
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )


def _leaves(simulation: Simulation) -> Iterator[app_commands.Command[Any, ..., Any]]:
    for command in simulation.client.tree.walk_commands():
        if isinstance(command, app_commands.Command):
            yield command


@LANGUAGES
async def test_a_member_sees_what_members_can_do(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag, server="fr")

    answer = await simulation.slash("help")

    assert answer.private
    assert {"gpu", "help"} <= _commands(answer)
    assert not [name for name in _commands(answer) if name.startswith("config")]
    assert simulation.say("help-title", language) in answer.text
    assert simulation.say("gpu-description", language) in answer.text
    assert simulation.say("why-this-message", language) in answer.text
    assert simulation.say("help-moderators", language) not in answer.text


@LANGUAGES
async def test_a_moderator_sees_every_command_there_is(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)

    everybodys, moderators = await _pages(simulation, _moderator(simulation))

    listed = _commands(everybodys) | _commands(moderators)
    assert listed == {each.qualified_name for each in _leaves(simulation)}
    for menu in simulation.client.tree.get_commands(type=discord.AppCommandType.message):
        assert simulation.say(menu.extras["key"], language) in everybodys.text
    assert simulation.client.tree.get_commands(type=discord.AppCommandType.user) == []
    assert (everybodys.private, moderators.private) == (True, True)
    assert simulation.say("help-moderators", language) in moderators.text
    assert simulation.say("configuration-command", language) in moderators.text
    assert simulation.say("configuration-command-open", language) in moderators.text


async def test_a_moderator_role_counts_as_long_as_it_is_borne(simulation: Simulation) -> None:
    role = simulation.guild.create_role("helpers")
    dora = simulation.guild.add_member(simulation.env.create_user("dora"), roles=[role])
    await _set(simulation, "server", moderator_roles=[role.id])
    before = await simulation.slash("help", dora)

    simulation.env.backend.remove_member_role(simulation.guild.id, dora.id, role.id)

    assert "config open" in _commands(before)
    assert "config open" not in _commands(await simulation.slash("help", dora))


async def test_what_is_off_in_the_server_is_left_out(simulation: Simulation) -> None:
    await _set(simulation, "figures", enabled=False)

    answer = await simulation.slash("help")

    assert "gpu" not in _commands(answer)
    assert "help" in _commands(answer)


async def test_what_is_off_in_one_channel_is_left_out_there(simulation: Simulation) -> None:
    elsewhere = simulation.guild.create_text_channel("elsewhere")
    await _set(simulation, "figures", ChannelId(simulation.channel.id), enabled=False)

    here = await simulation.slash("help")
    there = answer_of(await simulation.alice.slash(elsewhere, "help"))

    assert "gpu" not in _commands(here)
    assert "gpu" in _commands(there)


async def test_what_is_on_in_one_channel_alone_is_listed_there(simulation: Simulation) -> None:
    await _set(simulation, "figures", enabled=False)
    await _set(simulation, "figures", ChannelId(simulation.channel.id), enabled=True)

    answer = await simulation.slash("help")

    assert "gpu" in _commands(answer)


@pytest.mark.parametrize("restarted", [False, True], ids=["synced", "unchanged"])
async def test_what_is_listed_can_be_clicked(simulation: Simulation, *, restarted: bool) -> None:
    if restarted:
        await simulation.restart()

    answer = await simulation.slash("help", _moderator(simulation))

    ids = {str(each["id"]): each["name"] for each in simulation.env.backend.commands[None].values()}
    found = MENTION.findall(answer.text)
    assert found
    assert {name.partition(" ")[0]: ids.get(known) for name, known in found} == {
        name.partition(" ")[0]: name.partition(" ")[0] for name, _ in found
    }


async def test_without_ids_commands_are_written_plainly(simulation: Simulation) -> None:
    simulation.client.command_ids = {}

    answer = await simulation.slash("help")

    assert "`/gpu` · How many" in answer.text


@LANGUAGES
async def test_in_direct_messages_servers_commands_are_left_out(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)

    answer = answer_of(await simulation.outsider.slash("help"))

    assert {"gpu", "help"} <= _commands(answer)
    assert not [name for name in _commands(answer) if name.startswith("config")]
    assert simulation.say("help-title-direct", language) in answer.text
    assert simulation.say("help-note", language) not in answer.text


class TestMany:
    """Far more commands than there are now."""

    @pytest.fixture
    def extra_cogs(self) -> Sequence[commands.Cog]:
        return [_Many()]

    @LANGUAGES
    async def test_a_long_list_keeps_to_discords_limits(
        self, simulation: Simulation, tag: str, language: Language
    ) -> None:
        simulation.speak(member=tag)

        everybodys, moderators = await _pages(simulation, _moderator(simulation))

        for page in (everybodys, moderators):
            assert len(page.raw) <= 4000
            assert len(page.components) <= 40
            assert len(_commands(page)) > 20
            assert simulation.say("help-more", language) in page.text
        assert "config open" in _commands(moderators)


class _Many(commands.Cog):
    """Bears thirty commands, and three groups of eight for moderators."""

    async def cog_load(self) -> None:
        for number in range(30):
            self.__cog_app_commands__.append(_command(f"single-{number}"))
        for number in range(3):
            group = app_commands.Group(
                name=f"group-{number}",
                description=locale_str("configuration-command"),
                default_permissions=MODERATORS,
                auto_locale_strings=False,
            )
            for inner in range(8):
                group.add_command(_command(f"inner-{inner}"))
            self.__cog_app_commands__.append(group)


def _command(name: str) -> app_commands.Command[Any, ..., Any]:
    return app_commands.Command(
        name=name,
        description=locale_str("gpu-description"),
        callback=_nothing,
        auto_locale_strings=False,
    )


async def _nothing(interaction: discord.Interaction[Any]) -> None:
    del interaction
