"""`/doctor`: what keeps the bot from working here, and who may ask."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord
from discord.ext import commands
from simcord.actors import MemberActor
from sqlalchemy import insert

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place
from bot.domain.configuration.registry import ALL_SETTINGS
from bot.domain.doctor.facts import Actions
from bot.storage.address import parse_url
from bot.storage.opening import opened
from bot.storage.schema import configuration
from bot.texts import Language
from tests.support.simulation import START, Answer, Simulation, answer_of

LANGUAGES = pytest.mark.parametrize(
    ("tag", "language"),
    [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)],
    ids=["en", "fr"],
)
_NOTHING = {"view_channel": False}
_READ_ONLY = {"view_channel": True, "send_messages": False}


class Acting(commands.Cog):
    """Stands for a cog that acts by itself."""

    acts_for = "figures"

    async def actions(self, guild: GuildId) -> Actions:
        """Say a moment before the start and one after it."""
        assert guild
        return Actions(
            last=datetime(2026, 11, 20, tzinfo=UTC), next=datetime(2026, 11, 22, tzinfo=UTC)
        )


@pytest.fixture
def carol(simulation: Simulation) -> MemberActor:
    """Make a moderator by permission."""
    manages = simulation.guild.create_role(
        "stewards", permissions=discord.Permissions(manage_guild=True)
    )
    return simulation.guild.add_member(simulation.env.create_user("carol"), roles=[manages])


@pytest.fixture
def helpers(simulation: Simulation) -> simcord.RoleHandle:
    """Make a role that gives no permission."""
    return simulation.guild.create_role("helpers")


async def _set(simulation: Simulation, **values: object) -> None:
    place = Place(GuildId(simulation.guild.id), None, "server")
    layer = await simulation.app.configuration.set_at(place)
    await simulation.app.configuration.change(
        place, values, by=MemberId(1), expected_revision=layer.revision, now=START
    )


async def _store_broken(simulation: Simulation, folder: Path, *scopes: int) -> None:
    """Store what no version of the program takes."""
    row: dict[str, object] = {
        "guild_id": simulation.guild.id, "cog": "figures", "version": 1, "revision": 1,
        "values_set": '{"answers": "loud"}', "changed_by": None, "changed_at": START,
    }  # fmt: skip
    url = parse_url(f"sqlite+aiosqlite:///{folder / 'simulated.sqlite3'}")
    async with opened(url) as connections, connections.writing() as connection:
        rows = [{**row, "scope_id": scope} for scope in scopes]
        await connection.execute(insert(configuration).values(rows))
    await _set(simulation)  # nothing: what was in memory ends


def _thread(simulation: Simulation, **state: bool) -> ChannelId:
    """Make a thread that the bot may not unlock."""
    backend = simulation.env.backend
    around = simulation.restricted("around", manage_threads=False)
    thread = backend.create_thread(around.id, "affairs", owner_id=backend.bot_user.id)
    backend.edit_channel(thread.id, {}, thread_metadata=state)
    return ChannelId(thread.id)


def _lines(answer: Answer, sign: str) -> list[str]:
    return [line for line in answer.text.splitlines() if line.startswith(sign)]


@LANGUAGES
async def test_a_fresh_server_is_well(
    simulation: Simulation, carol: MemberActor, tag: str, language: Language
) -> None:
    simulation.speak(member=tag, server="en-GB")

    report = await simulation.slash("doctor", carol)

    assert report.private
    assert report.text.splitlines()[0] == f"## {simulation.say('doctor-title', language)}"
    assert _lines(report, "✅") == [
        f"✅ {simulation.say(f'configuration-{model.cog}', language)}" for model in ALL_SETTINGS
    ]


@LANGUAGES
@pytest.mark.parametrize(
    ("rights", "missing"),
    [
        (_READ_ONLY, ["send-messages"]),
        (_NOTHING, ["view-channel", "send-messages"]),
    ],
    ids=["read-only", "unseen"],
)
async def test_a_missing_permission_is_named_with_who_gives_it_where(  # noqa: PLR0913 - the cases and the fixtures
    simulation: Simulation,
    carol: MemberActor,
    rights: Mapping[str, bool],
    missing: Sequence[str],
    *,
    tag: str,
    language: Language,
) -> None:
    channel = simulation.restricted("moderators", **rights)
    await _set(simulation, moderators_channel=channel.id)
    simulation.speak(member=tag)

    report = await simulation.slash("doctor", carol)

    [line] = _lines(report, "❌")
    assert line.endswith(
        simulation.say(
            "doctor-no-permission",
            language,
            setting=simulation.say("configuration-server-moderators-channel", language),
            permissions=", ".join(
                simulation.say(f"doctor-permission-{each}", language) for each in missing
            ),
            channel=str(channel.id),
            bot=simulation.env.backend.bot_user.name,
        )
    )


async def test_what_was_mended_is_well_when_checked_again(
    simulation: Simulation, carol: MemberActor
) -> None:
    channel = simulation.restricted("moderators", **_READ_ONLY)
    await _set(simulation, moderators_channel=channel.id)
    report = await simulation.slash("doctor", carol)

    simulation.env.backend.delete_overwrite(channel.id, simulation.guild.id)
    again = await simulation.press(report, "Check again", by=carol)

    assert _lines(report, "❌") == _lines(again, "❌") == []
    assert _lines(again, "✅ Server")


async def test_a_channel_that_is_gone_is_told(simulation: Simulation, carol: MemberActor) -> None:
    channel = simulation.guild.create_text_channel("moderators")
    await _set(simulation, moderators_channel=channel.id)
    simulation.env.backend.delete_channel(channel.id)

    report = await simulation.slash("doctor", carol)

    assert "the channel that was chosen is gone" in report.text


async def test_another_servers_channel_is_as_good_as_gone(
    simulation: Simulation, carol: MemberActor
) -> None:
    foreign = simulation.env.create_guild("Elsewhere").create_text_channel("there")
    await _set(simulation, moderators_channel=foreign.id)

    report = await simulation.slash("doctor", carol)

    assert "the channel that was chosen is gone" in report.text


async def test_stored_values_that_no_longer_hold_are_told_where_they_can_be_mended(
    simulation: Simulation, carol: MemberActor, tmp_path: Path
) -> None:
    here, gone = simulation.channel.id, simulation.guild.create_text_channel("gone").id
    await _store_broken(simulation, tmp_path, here, gone)
    simulation.env.backend.delete_channel(gone)

    report = await simulation.slash("doctor", carol)

    [line] = _lines(report, "⚠️")
    assert f"One setting stored for <#{here}> is no longer valid" in line
    assert "`/config open` → Figures" in line


@pytest.mark.parametrize(
    ("archived", "locked", "sign", "said"),
    [
        pytest.param(False, False, "✅ Server", "Server", id="open"),
        pytest.param(True, False, "⚠️", "The next post of the bot opens it again", id="archived"),
        pytest.param(True, True, "❌", "Unlock Thread", id="locked"),
    ],
)
@pytest.mark.parametrize("restarted", [False, True], ids=["cached", "not-sent-at-start"])
async def test_a_thread_is_looked_at_even_where_it_is_not_in_memory(  # noqa: PLR0913 - the cases and the fixtures
    simulation: Simulation,
    carol: MemberActor,
    sign: str,
    said: str,
    *,
    archived: bool,
    locked: bool,
    restarted: bool,
) -> None:
    thread = _thread(simulation, archived=archived, locked=locked)
    await _set(simulation, moderators_channel=thread)
    if restarted:
        await simulation.restart()

    report = await simulation.slash("doctor", carol)

    [line] = _lines(report, sign)
    assert said in line


@LANGUAGES
async def test_a_moderator_role_that_is_shown_nothing_is_told(
    simulation: Simulation,
    carol: MemberActor,
    helpers: simcord.RoleHandle,
    tag: str,
    language: Language,
) -> None:
    await _set(simulation, moderator_roles=[helpers.id])
    simulation.speak(member=tag)

    report = await simulation.slash("doctor", carol)

    [line] = _lines(report, "❌")
    assert line.endswith(
        simulation.say(
            "doctor-commands-hidden",
            language,
            role=str(helpers.id),
            commands=", ".join(f"/{each['name']}" for each in _moderators_commands(simulation)),
            bot=simulation.env.backend.bot_user.name,
        )
    )


async def test_a_role_that_is_shown_every_command_is_well(
    simulation: Simulation, carol: MemberActor, helpers: simcord.RoleHandle
) -> None:
    await _set(simulation, moderator_roles=[helpers.id])
    for command in _moderators_commands(simulation):
        simulation.guild.set_command_permissions(int(command["id"]), {helpers: True})

    report = await simulation.slash("doctor", carol)

    assert _lines(report, "❌") == []


async def test_what_discord_does_not_tell_is_no_crash(
    simulation: Simulation, carol: MemberActor, helpers: simcord.RoleHandle
) -> None:
    await _set(simulation, moderator_roles=[helpers.id])
    _tell_nothing(simulation)

    report = await simulation.slash("doctor", carol)

    [line] = _lines(report, "⚠️")
    assert "Discord does not tell the bot who is shown the moderators’ commands" in line


@LANGUAGES
async def test_a_members_command_that_nobody_can_use_is_told(
    simulation: Simulation, carol: MemberActor, tag: str, language: Language
) -> None:
    _decide(simulation, "gpu", {simulation.guild.default_role: False})
    simulation.speak(member=tag)

    report = await simulation.slash("doctor", carol)

    [line] = _lines(report, "❌")
    bot = simulation.env.backend.bot_user.name
    assert line.endswith(
        simulation.say("doctor-commands-unusable", language, commands="/gpu", bot=bot)
    )


@LANGUAGES
async def test_a_members_command_that_is_shut_in_a_channel_is_told(
    simulation: Simulation, carol: MemberActor, tag: str, language: Language
) -> None:
    away = simulation.guild.create_text_channel("away")
    for command in ("gpu", "Why this message?"):
        _decide(simulation, command, {away: False})
    simulation.speak(member=tag)

    report = await simulation.slash("doctor", carol)

    [line] = _lines(report, "⚠️")
    assert line.endswith(
        simulation.say(
            "doctor-commands-shut",
            language,
            commands="**Why this message?**, /gpu",
            channels=f"<#{away.id}>",
            bot=simulation.env.backend.bot_user.name,
        )
    )


async def test_commands_are_asked_about_at_once(simulation: Simulation, carol: MemberActor) -> None:
    await simulation.slash("doctor", carol)

    asked = [each for each in simulation.env.http_requests if "permissions" in each.path]
    assert len(asked) == 1


async def test_what_discord_does_not_tell_of_members_commands_is_no_crash(
    simulation: Simulation, carol: MemberActor
) -> None:
    _tell_nothing(simulation)

    report = await simulation.slash("doctor", carol)

    [line] = _lines(report, "⚠️")
    assert "Discord does not tell the bot where its commands can be used" in line


async def test_a_cog_that_acts_by_itself_tells_when(
    simulation: Simulation, carol: MemberActor
) -> None:
    await simulation.client.add_cog(Acting())

    report = await simulation.slash("doctor", carol)

    assert "✅ Figures\n-# last: <t:1795132800:R>\n-# next: <t:1795305600:R>" in report.text


@LANGUAGES
async def test_a_member_is_told_nothing(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.show_command("doctor", simulation.alice)
    simulation.speak(member=tag)

    asked = await simulation.slash("doctor")
    pressed = answer_of(await simulation.forge("doctor:again"))

    refusal = simulation.say("configuration-not-moderator", language)
    assert [(each.text, each.private) for each in (asked, pressed)] == [(refusal, True)] * 2


async def test_a_role_that_was_just_lost_checks_nothing_again(
    simulation: Simulation, helpers: simcord.RoleHandle
) -> None:
    dora = simulation.guild.add_member(simulation.env.create_user("dora"), roles=[helpers])
    simulation.show_command("doctor", dora)
    await _set(simulation, moderator_roles=[helpers.id])
    report = await simulation.slash("doctor", dora)

    simulation.env.backend.remove_member_role(simulation.guild.id, dora.id, helpers.id)
    again = await simulation.press(report, "Check again", by=dora)

    assert again.text == simulation.say("configuration-not-moderator")


async def test_the_button_outlives_the_client(simulation: Simulation, carol: MemberActor) -> None:
    report = await simulation.slash("doctor", carol)

    await simulation.restart()
    again = await simulation.press(report, "Check again", by=carol)

    assert _lines(again, "✅ Server")


async def test_outside_servers_there_is_nothing_to_look_at(simulation: Simulation) -> None:
    pressed = await simulation.forge("doctor:again", by=simulation.outsider)

    assert answer_of(pressed).text == simulation.say("configuration-servers-only")


def _moderators_commands(simulation: Simulation) -> list[dict[str, Any]]:
    known = simulation.env.backend.commands[None].values()
    return [each for each in known if each["default_member_permissions"] is not None]


def _decide(
    simulation: Simulation,
    command: str,
    decided: dict[
        simcord.RoleHandle | simcord.ChannelHandle | simcord.UserHandle | MemberActor, bool
    ],
) -> None:
    """Let an admin decide of a command."""
    known = simulation.env.backend.commands[None].values()
    id_ = next(int(each["id"]) for each in known if each["name"] == command)
    simulation.guild.set_command_permissions(id_, decided)


def _tell_nothing(simulation: Simulation) -> None:
    """Let Discord keep to itself what admins decided of commands."""
    simulation.env.backend.faults.append(
        {
            "method": "GET",
            "path": "*/permissions",
            "status": 403,
            "code": 50001,
            "message": "Missing Access",
            "times": 20,
        }
    )
