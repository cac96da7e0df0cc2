"""Where moderators are told what they did not ask."""

import discord

from bot.domain.configuration.server import ServerSettings

Room = discord.TextChannel | discord.Thread


def moderators_room(guild: discord.Guild, settings: ServerSettings) -> Room | None:
    """Return the moderators' channel if the bot can post there."""
    found = guild.get_channel_or_thread(settings.moderators_channel or 0)
    if not isinstance(found, Room):
        return None
    may = found.permissions_for(guild.me)
    sends = may.send_messages_in_threads if isinstance(found, discord.Thread) else may.send_messages
    return found if may.view_channel and sends else None
