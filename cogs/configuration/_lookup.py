"""Channels of one server: its threads that were archived are not in memory, and are asked for."""

import discord

from bot.errors import ExpectedError


class ChannelGoneError(ExpectedError):
    """No such channel in this server."""

    key = "configuration-channel-gone"


async def channel_of(
    guild: discord.Guild, channel: int
) -> discord.abc.GuildChannel | discord.Thread:
    """Return a channel, category or thread of this server; raises `ChannelGoneError`."""
    known = guild.get_channel_or_thread(channel)
    if known is not None:
        return known
    try:
        return await guild.fetch_channel(channel)
    except (discord.NotFound, discord.Forbidden, discord.InvalidData) as error:
        raise ChannelGoneError from error  # InvalidData: it is another server's
