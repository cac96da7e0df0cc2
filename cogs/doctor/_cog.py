"""`/doctor`: how every cog is doing here, and who can mend what."""

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.client import Contrepoint
from bot.ui.doctor import report_view
from bot.ui.gate import moderated


class DoctorCog(commands.Cog):
    """Shows moderators the report."""

    @app_commands.command(
        name="doctor", description=locale_str("doctor-command"), auto_locale_strings=False
    )
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def doctor(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Look at everything, and tell whoever asked."""
        guild = await moderated(interaction)
        await interaction.response.defer(ephemeral=True)
        await interaction.followup.send(view=await report_view(interaction, guild), ephemeral=True)
