"""How much was written is counted where everybody can see it, in a bounded number of requests."""

from datetime import timedelta

import discord
import pytest
import simcord
from simcord.actors import MemberActor

from bot.domain.digest.material import Activity
from cogs.digest._activity import MOST_REQUESTS, count_activity
from tests.support.editions import Editor, place
from tests.support.simulation import START, Simulation

HOUR = timedelta(hours=1)
_Overwrites = dict[
    simcord.RoleHandle
    | MemberActor
    | simcord.UserHandle
    | discord.Role
    | discord.Member
    | discord.User
    | discord.ClientUser,
    discord.PermissionOverwrite,
]


@pytest.fixture
def editor(simulation: Simulation) -> Editor:
    return Editor(simulation)


async def _counted(editor: Editor, *debates: simcord.ChannelHandle) -> Activity:
    client, rooms = editor.simulation.client, set(map(place, debates))
    return await count_activity(client, editor.guild, rooms, since=START - HOUR)


async def _write(simulation: Simulation, channel: simcord.ChannelHandle, count: int = 1) -> None:
    for number in range(count):
        who = simulation.alice if number % 2 else simulation.bob
        await who.send(channel, f"message {number}")


def _private(simulation: Simulation, editor: Editor, right: str) -> simcord.ChannelHandle:
    """Make a channel in which everybody here has a right that others have not."""
    allowed = discord.PermissionOverwrite(**{"view_channel": True, right: True})
    overwrites: _Overwrites = {
        simulation.guild.default_role: discord.PermissionOverwrite(**{right: False}),
        **dict.fromkeys((editor.guild.me, simulation.alice, simulation.bob), allowed),
    }
    return simulation.guild.create_text_channel("private", overwrites=overwrites)


def _told(activity: Activity) -> list[tuple[int, int, int]]:
    return [(each.channel, each.people, each.messages) for each in activity.places]


def _histories(simulation: Simulation) -> list[str]:
    return [
        each.path
        for each in simulation.env.http_requests
        if each.method == "GET" and each.path.endswith("/messages")
    ]


async def test_messages_and_people_are_counted_by_channel(
    simulation: Simulation, editor: Editor
) -> None:
    quiet = simulation.guild.create_text_channel("quiet")
    await _write(simulation, simulation.channel, 5)
    await _write(simulation, quiet, 1)

    found = await _counted(editor)

    assert sorted(_told(found)) == sorted([(simulation.channel.id, 2, 5), (quiet.id, 1, 1)])
    assert not found.cut


async def test_what_bots_and_discord_itself_write_is_not_counted(
    simulation: Simulation, editor: Editor
) -> None:
    await simulation.gpu("xai")
    other = simulation.guild.add_member(simulation.env.create_user("other", bot=True))
    await other.send(simulation.channel, "beep")
    await _write(simulation, simulation.channel)

    assert _told(await _counted(editor)) == [(simulation.channel.id, 1, 1)]


async def test_what_was_written_before_is_not_counted_nor_asked_for(
    simulation: Simulation, editor: Editor
) -> None:
    await _write(simulation, simulation.channel, 3)
    await simulation.advance(7200, steps=120)
    later = simulation.guild.create_text_channel("later")
    await _write(simulation, later, 2)

    client = editor.simulation.client
    found = await count_activity(client, editor.guild, set(), since=START + HOUR)

    assert _told(found) == [(later.id, 2, 2)]
    assert len(_histories(simulation)) == 1


@pytest.mark.parametrize("right", ["view_channel", "read_message_history"])
async def test_what_not_everybody_can_see_is_neither_told_nor_asked_for(
    simulation: Simulation, editor: Editor, right: str
) -> None:
    private = _private(simulation, editor, right)
    await _write(simulation, private, 4)

    assert await _counted(editor) == Activity()
    assert _histories(simulation) == []


async def test_what_the_bot_cannot_read_is_left_out(simulation: Simulation, editor: Editor) -> None:
    hidden: _Overwrites = {editor.guild.me: discord.PermissionOverwrite(read_message_history=False)}
    channel = simulation.guild.create_text_channel("unread", overwrites=hidden)
    await _write(simulation, channel, 2)

    assert await _counted(editor) == Activity()


async def test_a_thread_is_told_where_its_channel_is_for_everybody(
    simulation: Simulation, editor: Editor
) -> None:
    private = _private(simulation, editor, "view_channel")
    backend = simulation.env.backend
    for parent in (simulation.channel, private):
        backend.create_thread(parent.id, "talk", simulation.alice.id)
    await simulation.env.settle()
    [seen], [unseen] = simulation.channel.threads, private.threads
    for thread in (seen, unseen):
        await _write(simulation, thread, 3)

    assert _told(await _counted(editor)) == [(seen.id, 2, 3)]


async def test_debates_come_first_and_the_number_of_requests_is_bounded(
    simulation: Simulation, editor: Editor
) -> None:
    for number in range(MOST_REQUESTS + 3):
        channel = simulation.guild.create_text_channel(f"channel-{number}")
        await _write(simulation, channel)
    simulation.env.backend.create_thread(simulation.channel.id, "debate", simulation.alice.id)
    await simulation.env.settle()
    [debate] = simulation.channel.threads
    await _write(simulation, debate, 2)
    await _write(simulation, simulation.channel)

    found = await _counted(editor, debate)

    assert len(_histories(simulation)) == MOST_REQUESTS
    assert str(debate.id) in _histories(simulation)[0]
    assert found.cut
    assert len(found.places) == MOST_REQUESTS


async def test_a_long_conversation_is_read_on_page_by_page(
    simulation: Simulation, editor: Editor
) -> None:
    backend = simulation.env.backend
    for number in range(230):
        who = simulation.alice if number % 3 else simulation.bob
        backend.create_message(simulation.channel.id, who.id, f"message {number}")
    await simulation.env.settle()

    found = await _counted(editor)

    assert _told(found) == [(simulation.channel.id, 2, 230)]
    assert not found.cut
    assert len(_histories(simulation)) == 3


@pytest.mark.parametrize("status", [403, 404, 500])
async def test_what_discord_refuses_makes_the_count_smaller_and_never_fails(
    simulation: Simulation, editor: Editor, status: int
) -> None:
    other = simulation.guild.create_text_channel("other")
    await _write(simulation, simulation.channel, 2)
    await _write(simulation, other, 3)
    path = f"/channels/{other.id}/messages"
    simulation.fail_next("GET", path, status=status, times=9)

    found = await _counted(editor)

    assert _told(found) == [(simulation.channel.id, 2, 2)]
    assert found.cut
