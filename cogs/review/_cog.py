"""`/review`: the oldest contribution that waits; `/contribute status`: what became of one's own."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.client import Contrepoint
from bot.ui.access import program_of
from bot.ui.contributions.acting import Acting, in_server
from bot.ui.contributions.deciding import first_of, said_view
from bot.ui.contributions.group import contribute_group
from bot.ui.contributions.status import StatusPage, status_view
from bot.ui.gate import moderated
from bot.ui.panel import PanelCog
from bot.ui.queues import Turn


class WaitingCog(PanelCog):
    """Shows moderators what waits for them, and members what became of theirs."""

    contribute = contribute_group()

    @app_commands.command(
        name="review", description=locale_str("review-command"), auto_locale_strings=False
    )
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def review(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Show the first that waits, privately."""
        acting = Acting(interaction, await moderated(interaction))
        await acting.begin()
        view = await first_of(interaction.client.queues, Turn(interaction, acting.guild))
        await acting.show(view or said_view(acting.words.say("review-nothing")))

    @contribute.command(
        name="status",
        description=locale_str("contribution-command-status"),
        auto_locale_strings=False,
    )
    async def status(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Show what became of one's own contributions."""
        acting = Acting(interaction, in_server(interaction))
        await acting.begin()
        await acting.show(await status_view(acting))

    async def answer(
        self, interaction: discord.Interaction[Any], custom_id: str, given: Sequence[str]
    ) -> None:
        """Show another page of one's own contributions."""
        del given
        page = StatusPage.read(custom_id)
        if page is None:
            return
        program_of(interaction).in_flight.track()
        acting = Acting(interaction, in_server(interaction))
        await acting.begin()
        await acting.show(await status_view(acting, page=page))
