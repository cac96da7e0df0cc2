"""`/review`: the oldest contribution that waits, of whatever kind."""

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.client import Contrepoint
from bot.ui.access import program_of, reader_language
from bot.ui.cards import card
from bot.ui.doors import View
from bot.ui.gate import moderated


class WaitingCog(commands.Cog):
    """Shows moderators what waits for them."""

    @app_commands.command(
        name="review", description=locale_str("review-command"), auto_locale_strings=False
    )
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def review(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Show the first that waits, privately."""
        guild = await moderated(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        view = await _first(interaction, guild)
        await interaction.followup.send(view=view, ephemeral=True)


async def _first(interaction: discord.Interaction[Contrepoint], guild: discord.Guild) -> View:
    for queue in interaction.client.queues:
        view = await queue.first(interaction, guild)
        if view is not None:
            return view
    texts = program_of(interaction).app.texts
    return card([texts.say("review-nothing", reader_language(interaction))])
