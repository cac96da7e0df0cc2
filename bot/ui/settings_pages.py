"""The pages of settings: opened by cogs whose settings they show, and told what follows."""

from collections.abc import Sequence
from typing import Any, Protocol, runtime_checkable

import discord
from discord.ext import commands

from bot.ui.doors import View
from bot.ui.notice import Notice
from bot.ui.words import Words


@runtime_checkable
class ShowsSettings(Protocol):
    """A Discord cog that draws the pages."""

    async def settings_page(
        self, interaction: discord.Interaction[Any], cog: str, notice: Notice | None
    ) -> View:
        """Return the page of a cog's settings in the whole server, for a moderator."""
        ...


@runtime_checkable
class TellsOfSettings(Protocol):
    """A Discord cog that can tell what follows from its settings."""

    tells_of: str
    """The noun of its settings."""

    async def told_of_settings(
        self, interaction: discord.Interaction[Any], words: Words
    ) -> Sequence[str]:
        """Return lines for the reader of their page."""
        ...


async def settings_page(
    interaction: discord.Interaction[Any], cog: str, notice: Notice | None = None
) -> View:
    """Return the page of a cog's settings, below what is to be said of them."""
    [shows] = [each for each in _cogs(interaction) if isinstance(each, ShowsSettings)]
    return await shows.settings_page(interaction, cog, notice)


async def told_of(interaction: discord.Interaction[Any], cog: str, words: Words) -> list[str]:
    """Return what follows from a cog's settings in the whole server."""
    return [
        line
        for each in _cogs(interaction)
        if isinstance(each, TellsOfSettings) and each.tells_of == cog
        for line in await each.told_of_settings(interaction, words)
    ]


def _cogs(interaction: discord.Interaction[Any]) -> Sequence[commands.Cog]:
    client = interaction.client
    return list(client.cogs.values()) if isinstance(client, commands.Bot) else []
