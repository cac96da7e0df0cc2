"""`/privacy`: what is kept of whoever asks, and what they can do about it."""

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.client import Contrepoint
from cogs.privacy._buttons import kept_views


class PrivacyCog(commands.Cog):
    """Says what is kept, in servers and in direct messages."""

    @app_commands.command(
        name="privacy", description=locale_str("privacy-description"), auto_locale_strings=False
    )
    async def privacy(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Answer privately: all of it is known without a query."""
        first, *others = kept_views(interaction)
        await interaction.response.send_message(view=first, ephemeral=True)
        for each in others:
            await interaction.followup.send(view=each, ephemeral=True)
