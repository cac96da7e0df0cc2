"""Places that stored values are of: Discord is asked for those that are not in memory."""

from collections.abc import Iterable

import discord

from bot.domain.configuration.ids import ChannelId
from bot.domain.configuration.stored import Fault

_ASKED = 25
"""Places of one server that Discord is asked for at once, the newest: threads that were archived.

The others are taken to be gone.
"""


async def of_places_answering(guild: discord.Guild, faults: Iterable[Fault]) -> list[Fault]:
    """Return the faults of the server and of channels and threads that it still has."""
    found = list(faults)
    places = {fault.scope for fault in found if fault.scope is not None}
    there = {place for place in places if guild.get_channel_or_thread(place)}
    unknown = sorted(places - there, reverse=True)
    there |= {place for place in unknown[:_ASKED] if await _answers(guild, place)}
    return [fault for fault in found if fault.scope is None or fault.scope in there]


async def _answers(guild: discord.Guild, place: ChannelId) -> bool:
    try:
        await guild.fetch_channel(place)
    except (discord.HTTPException, discord.InvalidData):  # InvalidData: it is another server's
        return False
    return True
