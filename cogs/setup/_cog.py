"""`/setup`: five questions, each of which can be skipped, and the doctor's report."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.client import Contrepoint
from bot.ui.access import program_of
from bot.ui.gate import moderated, of_owner
from bot.ui.panel import PanelCog
from cogs.setup._control import Control
from cogs.setup._desk import Desk


class SetupCog(PanelCog):
    """Asks the first question, and answers what is pressed, chosen or typed."""

    @app_commands.command(
        name="setup", description=locale_str("setup-command"), auto_locale_strings=False
    )
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def ask(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Ask the first question."""
        desk = Desk(interaction, await moderated(interaction))
        await interaction.response.send_message(view=await desk.first(), ephemeral=True)

    async def answer(
        self, interaction: discord.Interaction[Any], custom_id: str, given: Sequence[str]
    ) -> None:
        """Take an answer, and ask the next question."""
        control = Control.read(custom_id)
        if control is None:
            return
        program_of(interaction).in_flight.track()
        of_owner(interaction, control.owner)
        await Desk(interaction, await moderated(interaction)).use(control, given)
