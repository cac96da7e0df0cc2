"""`/config`: the panel on which moderators see and change the settings."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.client import Contrepoint
from bot.ui.access import program_of
from bot.ui.doors import explain
from cogs.configuration._control import Control
from cogs.configuration._desk import open_desk
from cogs.configuration._files import DECIDING, open_file_desk
from cogs.configuration._form import typed_in
from cogs.configuration._pending import PendingImports


class ConfigurationCog(commands.Cog):
    """Opens the panel, and answers its controls and forms, those of before a restart too."""

    config = app_commands.Group(
        name="config",
        description=locale_str("configuration-command"),
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
        auto_locale_strings=False,
    )

    def __init__(self) -> None:
        """Start with no file to decide on."""
        self._pending = PendingImports()

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

    @config.command(
        name="export",
        description=locale_str("configuration-command-export"),
        auto_locale_strings=False,
    )
    async def export(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Give all settings as a file."""
        await (await open_file_desk(interaction, self._pending)).export()

    @config.command(
        name="import",
        description=locale_str("configuration-command-import"),
        auto_locale_strings=False,
    )
    @app_commands.rename(file=locale_str("file", key="configuration-file"))
    @app_commands.describe(file=locale_str("configuration-file-description"))
    async def import_file(
        self, interaction: discord.Interaction[Contrepoint], file: discord.Attachment
    ) -> None:
        """Show what a file would change."""
        await (await open_file_desk(interaction, self._pending)).preview(file)

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Answer a control or a form of the panel; others are not ours."""
        given = _given(interaction)
        if given is None:
            return
        try:
            control = Control.read(given[0])
            if control is None:
                return
            program_of(interaction).in_flight.track()
            if control.does in DECIDING:
                files = await open_file_desk(interaction, self._pending, owner=control.owner)
                await files.decide(control.does)
                return
            desk = await open_desk(interaction, owner=control.owner)
            await desk.use(control, given[1])
        except Exception as error:  # noqa: BLE001 - this is the door: nothing passes it unexplained
            await explain(interaction, error)


def _given(interaction: discord.Interaction[Any]) -> tuple[str, Sequence[str]] | None:
    """Return a custom id, and what was chosen or typed; None for what is no control or form."""
    data: Any = interaction.data
    if interaction.type is discord.InteractionType.component:
        return str(data["custom_id"]), [str(each) for each in data.get("values", ())]
    if interaction.type is discord.InteractionType.modal_submit:
        return str(data["custom_id"]), [typed_in(interaction)]
    return None
