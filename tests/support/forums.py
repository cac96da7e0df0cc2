"""Forums of the simulated server, with tags."""

import discord
import simcord
from simcord.backend import serializers

from tests.support.simulation import Simulation

_REQUIRES_TAG = 1 << 4
"""The flag of a forum in which every post needs a tag."""


async def make_forum(
    simulation: Simulation, *tags: str, moderated: bool = False
) -> simcord.ChannelHandle:
    """Make a forum with these tags."""
    forum = simulation.guild.create_forum_channel("forum")
    await give_tags(simulation, forum, *tags, moderated=moderated)
    return forum


async def give_tags(
    simulation: Simulation, forum: simcord.ChannelHandle, *tags: str, moderated: bool = False
) -> None:
    """Put these tags in the place of a forum's."""
    found = simulation.client.get_channel(forum.id)
    assert isinstance(found, discord.ForumChannel)
    await found.edit(
        available_tags=[discord.ForumTag(name=each, moderated=moderated) for each in tags]
    )
    await simulation.env.settle()


async def require_tags(simulation: Simulation, forum: simcord.ChannelHandle) -> None:
    """Let posts of a forum need a tag, which the simulator does not know."""
    backend = simulation.env.backend
    payload = serializers.channel_payload(backend, backend.channels[forum.id])
    backend.emit("CHANNEL_UPDATE", {**payload, "flags": _REQUIRES_TAG})
    await simulation.env.settle()
