"""`/config`: the panel on which moderators see and change the settings."""

import logging
from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.client import Contrepoint
from bot.domain.configuration.ids import GuildId
from bot.ui.access import program_of
from bot.ui.doors import View, unless_lost
from bot.ui.notice import Notice
from bot.ui.panel import PanelCog
from cogs.configuration._control import Control
from cogs.configuration._desk import open_desk
from cogs.configuration._files import DECIDING, open_file_desk
from cogs.configuration._pending import PendingImports
from cogs.configuration._reporting import report_all, report_faults

_UNTOLD = "Moderators are not told of settings: the database does not answer."
_log = logging.getLogger(__name__)


class ConfigurationCog(PanelCog):
    """Opens the panel, and answers its controls and forms, those of before a restart too."""

    config = app_commands.Group(
        name="config",
        description=locale_str("configuration-command"),
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
        auto_locale_strings=False,
    )

    def __init__(self, client: Contrepoint) -> None:
        """Start with no file to decide on."""
        self._client = client
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
        await interaction.response.defer(ephemeral=True)
        await interaction.followup.send(view=await desk.explained(channel.id), ephemeral=True)

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

    async def settings_page(
        self, interaction: discord.Interaction[Any], cog: str, notice: Notice | None
    ) -> View:
        """Return the page of a cog's settings, for another cog that changed them."""
        return await (await open_desk(interaction)).page(cog, notice)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Tell moderators of what no longer holds, as after an upgrade; once per fault."""
        with unless_lost(_log, _UNTOLD):
            await report_all(self._client, now=discord.utils.utcnow())

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Tell those of a server that comes back; the servers of a start are told together."""
        if self._client.is_ready():
            with unless_lost(_log, _UNTOLD):
                faults = await self._client.app.configuration.faults(GuildId(guild.id))
                await report_faults(self._client, guild, faults, now=discord.utils.utcnow())

    async def answer(
        self, interaction: discord.Interaction[Any], custom_id: str, given: Sequence[str]
    ) -> None:
        """Answer a control or a form of the panel."""
        control = Control.read(custom_id)
        if control is None:
            return
        program_of(interaction).in_flight.track()
        if control.does in DECIDING:
            files = await open_file_desk(interaction, self._pending, owner=control.owner)
            await files.decide(control)
            return
        desk = await open_desk(interaction, owner=control.owner)
        await desk.use(control, given)
