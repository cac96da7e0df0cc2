"""`/config history` and `/config explain`."""

import discord
import pytest
from simcord.actors import MemberActor

from bot.domain.configuration.ids import OPERATOR, ChannelId, GuildId, MemberId, Place, Scope
from bot.domain.figures.settings import FiguresSettings
from tests.support.simulation import START, Simulation, answer_of


@pytest.fixture
def moderator(simulation: Simulation) -> MemberActor:
    """Make a moderator by permission."""
    manages = simulation.guild.create_role(
        "moderators", permissions=discord.Permissions(manage_guild=True)
    )
    return simulation.guild.add_member(simulation.env.create_user("carol"), roles=[manages])


async def _set(simulation: Simulation, *, here: bool = False, **values: str | bool) -> None:
    scope: Scope = ChannelId(simulation.channel.id) if here else None
    place = Place(GuildId(simulation.guild.id), scope, "figures")
    configuration = simulation.app.configuration
    await configuration.change(
        place,
        values,
        by=MemberId(simulation.bob.id),
        expected_revision=(await configuration.set_at(place)).revision,
        now=START,
    )


async def _enabled(simulation: Simulation) -> bool:
    guild = GuildId(simulation.guild.id)
    return (await simulation.app.configuration.settings_for(FiguresSettings, guild)).enabled


@pytest.mark.parametrize(
    ("tag", "line"),
    [
        pytest.param("en-GB", "**Look-ups**: not set here → off", id="en"),
        pytest.param("fr", "**Recherche** : non réglé ici → non", id="fr"),
    ],
)
async def test_the_history_says_who_changed_what(
    simulation: Simulation, moderator: MemberActor, tag: str, line: str
) -> None:
    simulation.speak(member=tag)
    await _set(simulation, enabled=False)

    shown = await simulation.slash("config history", moderator)

    assert shown.private
    assert line in shown.text
    assert f"<@{simulation.bob.id}>" in shown.text


async def test_one_change_is_undone(simulation: Simulation, moderator: MemberActor) -> None:
    await _set(simulation, enabled=False)
    opened = await moderator.slash(simulation.channel, "config history")

    await moderator.click(answer_of(opened).message, label="Undo")

    assert await _enabled(simulation)
    assert "undone since" in answer_of(opened).text


async def test_a_change_that_others_build_on_is_not_undone(
    simulation: Simulation, moderator: MemberActor
) -> None:
    await _set(simulation, enabled=False)
    await _set(simulation, enabled=True)
    await _set(simulation, enabled=False)
    changes = (await simulation.app.configuration.history(GuildId(simulation.guild.id))).changes

    pressed = await simulation.forge(
        f"config:{moderator.id}:undo:::{changes[-1].id}::", by=moderator
    )

    assert "changed the same settings again later" in answer_of(pressed).text
    assert not await _enabled(simulation)


async def test_a_member_undoes_nothing(simulation: Simulation) -> None:
    await _set(simulation, enabled=False)

    pressed = await simulation.forge(f"config:{simulation.alice.id}:undo:::1::")

    assert answer_of(pressed).text == simulation.say("configuration-not-moderator")
    assert not await _enabled(simulation)


async def test_pages_are_turned_within_discords_limits(
    simulation: Simulation, moderator: MemberActor
) -> None:
    for turn in range(9):
        await _set(simulation, enabled=bool(turn % 2), answers=("private", "public")[turn % 2])
    opened = await moderator.slash(simulation.channel, "config history")
    first = answer_of(opened)

    assert "History · 1 of 2" in first.text
    assert len(first.components) <= 40
    assert len(first.raw) <= 4000
    await moderator.click(first.message, label="Older")
    assert "History · 2 of 2" in answer_of(opened).text
    assert "Older" not in answer_of(opened).buttons


async def test_nothing_changed_is_said(simulation: Simulation, moderator: MemberActor) -> None:
    shown = await simulation.slash("config history", moderator)

    assert simulation.say("configuration-history-empty") in shown.text


async def test_a_channel_is_explained(simulation: Simulation, moderator: MemberActor) -> None:
    await _set(simulation, enabled=False)
    await _set(simulation, here=True, answers="private")

    shown = await simulation.slash("config explain", moderator, channel=simulation.channel)

    assert shown.private
    assert "Look-ups: off · from: the whole server" in shown.text
    assert f"Answers: only whoever asked · from: <#{simulation.channel.id}>" in shown.text
    assert "Time zone: UTC · default" in shown.text


@pytest.mark.parametrize("command", ["config history", "config explain"])
async def test_members_see_neither(simulation: Simulation, command: str) -> None:
    simulation.show_command("config", simulation.alice)
    options = {"channel": simulation.channel} if command == "config explain" else {}

    answer = await simulation.slash(command, **options)

    assert answer.text == simulation.say("configuration-not-moderator")


@pytest.mark.parametrize(
    ("tag", "who"),
    [
        pytest.param("en-GB", "the operator (command line)", id="en"),
        pytest.param("fr", "l’opérateur (ligne de commande)", id="fr"),
    ],
)
async def test_the_operator_is_named_as_such(
    simulation: Simulation, moderator: MemberActor, tag: str, who: str
) -> None:
    simulation.speak(member=tag)
    place = Place(GuildId(simulation.guild.id), None, "figures")
    await simulation.app.configuration.change(
        place, {"enabled": False}, by=OPERATOR, expected_revision=0, now=START
    )

    shown = await simulation.slash("config history", moderator)

    assert f" · {who} · " in shown.text


async def test_what_keeps_an_undo_from_working_is_told_above_the_history(
    simulation: Simulation, moderator: MemberActor
) -> None:
    closed = simulation.restricted("closed", send_messages=False)
    place = Place(GuildId(simulation.guild.id), None, "server")
    for revision, channel in enumerate((closed.id, None)):
        await simulation.app.configuration.change(
            place,
            {"moderators_channel": channel},
            by=MemberId(1),
            expected_revision=revision,
            now=START,
        )
    shown = await simulation.slash("config history", moderator)
    undo = [str(each["custom_id"]) for each in shown.components if each.get("label") == "Undo"]

    await moderator.click(shown.message, custom_id=undo[0])
    await simulation.press(shown, "Apply", by=moderator)

    assert f"needs “Send Messages” in <#{closed.id}>" in shown.text
    assert "undone since" in shown.text
