"""The numbers that people throw at each other, on one chart."""

import simcord
from simcord.actors import MemberActor

_NAMES = "First video model, Veo 3, Llama 4, Colossus 1"
_METRIC = "gpu_count"


async def seed_comparison(channel: simcord.ChannelHandle, *, member: MemberActor) -> None:
    """Let the member compare 700, 2,000 to 4,000, 100,000 and 230,000 processors."""
    await member.slash(channel, "compare", organisations=_NAMES, metric=_METRIC)
