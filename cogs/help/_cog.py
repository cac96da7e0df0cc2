"""`/help`: what members and moderators can do here, read off the commands themselves."""

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.client import Contrepoint
from bot.ui.access import reader_language
from bot.ui.cards import card, fit
from cogs.help._listing import Listing
from cogs.help._offered import offered


class HelpCog(commands.Cog):
    """Lists commands; what is off here, or not for whoever asks, is left out."""

    @app_commands.command(
        name="help", description=locale_str("help-description"), auto_locale_strings=False
    )
    async def help(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Answer whoever asks alone, in their language."""
        found = await offered(interaction)
        texts, language = interaction.client.app.texts, reader_language(interaction)
        listing = Listing(texts, language, interaction.client.command_ids)
        first, *others = listing.pages(found, in_server=interaction.guild_id is not None)
        await interaction.response.send_message(view=card(fit(first)), ephemeral=True)
        for page in others:
            await interaction.followup.send(view=card(fit(page)), ephemeral=True)
