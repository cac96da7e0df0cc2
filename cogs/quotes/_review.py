"""`/quotes`: moderators judge noted hints, and see what became of all of them."""

import logging

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.client import Contrepoint
from bot.domain.configuration.ids import GuildId
from bot.ui.access import reader_language
from bot.ui.cards import card
from bot.ui.doors import unless_lost
from bot.ui.gate import moderated
from bot.ui.words import Words
from cogs.quotes._labelling import question_view
from cogs.quotes._review_card import stats_texts
from cogs.quotes._trust import tell_retreats

_UNTOLD = "Moderators are not told of hints: the database does not answer."
_log = logging.getLogger(__name__)


class ReviewCog(commands.Cog):
    """Asks moderators about hints, and tells them where hints are not shown any more."""

    quotes = app_commands.Group(
        name="quotes",
        description=locale_str("label-group"),
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
        auto_locale_strings=False,
    )

    def __init__(self, client: Contrepoint) -> None:
        """Take the client, whose servers are told what they were not told yet."""
        self._client = client

    @quotes.command(
        name="review",
        description=locale_str("label-command-review"),
        auto_locale_strings=False,
    )
    async def review(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Ask about the newest hint that nobody has judged yet."""
        guild = await moderated(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        view = await question_view(interaction, guild)
        await interaction.followup.send(view=view, ephemeral=True)

    @quotes.command(
        name="stats",
        description=locale_str("label-command-stats"),
        auto_locale_strings=False,
    )
    async def stats(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Show what became of hints, channel by channel."""
        guild = await moderated(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        app = interaction.client.app
        counts = await app.labels.counts(GuildId(guild.id))
        view = card(stats_texts(counts, Words(app.texts, reader_language(interaction))))
        await interaction.followup.send(view=view, ephemeral=True)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Tell what a stop, or a channel that was not there, kept from being told."""
        with unless_lost(_log, _UNTOLD):
            for server in await self._client.app.labels.untold_servers():
                guild = self._client.get_guild(server)
                if guild is not None:
                    await tell_retreats(self._client, guild)

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Tell those of a server that comes back; the servers of a start are told together."""
        if self._client.is_ready():
            with unless_lost(_log, _UNTOLD):
                await tell_retreats(self._client, guild)
