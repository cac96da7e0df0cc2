"""What people disagree on, with everybody's reasons, in the talk."""

import simcord
from simcord.actors import MemberActor

_TOPIC = "wall"


async def seed_topic(channel: simcord.ChannelHandle, *, member: MemberActor) -> None:
    """Let the member show the card of the topic that the talk is about."""
    await member.slash(channel, "viewpoints", topic=_TOPIC)
