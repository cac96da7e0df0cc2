"""`/config`: the panel on which moderators see and change the settings."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.client import Contrepoint
from bot.ui.access import program_of
from bot.ui.panel import PanelCog
from cogs.configuration._control import Control
from cogs.configuration._desk import open_desk


class ConfigurationCog(PanelCog):
    """Opens the panel, and answers its controls and forms, those of before a restart too."""

    config = app_commands.Group(
        name="config",
        description=locale_str("configuration-command"),
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
        auto_locale_strings=False,
    )

    @config.command(
        name="open", description=locale_str("configuration-command-open"), auto_locale_strings=False
    )
    async def open_panel(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Show the panel to whoever asked."""
        desk = await open_desk(interaction)
        await interaction.response.send_message(view=await desk.home(), ephemeral=True)

    @config.command(
        name="history",
        description=locale_str("configuration-command-history"),
        auto_locale_strings=False,
    )
    async def history(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Show who changed what, newest first."""
        desk = await open_desk(interaction)
        await interaction.response.defer(ephemeral=True)
        await interaction.followup.send(view=await desk.history(), ephemeral=True)

    @config.command(
        name="explain",
        description=locale_str("configuration-command-explain"),
        auto_locale_strings=False,
    )
    @app_commands.rename(channel=locale_str("channel", key="configuration-channel"))
    @app_commands.describe(channel=locale_str("configuration-channel-description"))
    async def explain_channel(
        self,
        interaction: discord.Interaction[Contrepoint],
        channel: app_commands.AppCommandChannel | app_commands.AppCommandThread,
    ) -> None:
        """Show each setting that holds in a channel, and where it comes from."""
        desk = await open_desk(interaction)
        view = await desk.explained(channel.id)
        await interaction.response.send_message(view=view, ephemeral=True)

    async def answer(
        self, interaction: discord.Interaction[Any], custom_id: str, given: Sequence[str]
    ) -> None:
        """Answer a control or a form of the panel."""
        control = Control.read(custom_id)
        if control is None:
            return
        program_of(interaction).in_flight.track()
        desk = await open_desk(interaction, owner=control.owner)
        await desk.use(control, given)
