"""The forum that editions are posted in, where it is one."""

import discord

from bot.app import App
from bot.domain.configuration.ids import GuildId
from bot.domain.digest.settings import DigestSettings


async def forum_of(app: App, guild: discord.Guild, channel: int) -> discord.ForumChannel | None:
    """Return that forum, or with 0 the one that is set; None where it is none."""
    settings = await app.configuration.settings_for(DigestSettings, GuildId(guild.id))
    found = guild.get_channel(channel or settings.channel or 0)
    return found if isinstance(found, discord.ForumChannel) else None
