"""What everybody in a server can see: nothing else is told of in an edition."""

import discord


def seen_by_all(channel: object) -> bool:
    """Say whether a text channel or a thread, and what is written there, is for everybody."""
    if isinstance(channel, discord.Thread):
        return not channel.is_private() and seen_by_all(channel.parent)
    if not isinstance(channel, discord.TextChannel | discord.ForumChannel):
        return False
    everybody = channel.permissions_for(channel.guild.default_role)
    return everybody.view_channel and everybody.read_message_history
