"""Which commands can be used where somebody asks, by whoever asks."""

from typing import Any

import discord
from discord import app_commands

from bot.client import Contrepoint
from bot.domain.configuration.ids import GuildId
from bot.domain.configuration.model import CogSettings
from bot.ui.access import path_of
from bot.ui.gate import may_moderate_here

Offer = app_commands.Command[Any, ..., Any] | app_commands.Group | app_commands.ContextMenu
"""What Discord counts as one command: a group of them too."""


async def offered(interaction: discord.Interaction[Contrepoint]) -> list[Offer]:
    """Return the commands in the order of their cogs."""
    off = {each.cog for each in await _settings(interaction) if not getattr(each, "enabled", True)}
    moderates = await may_moderate_here(interaction)
    in_server = interaction.guild_id is not None
    return [
        each
        for each in interaction.client.tree.get_commands()
        if _is_for(each, in_server=in_server)
        and _noun(each) not in off
        and (moderates or not is_moderators(each))
    ]


def is_moderators(offer: Offer) -> bool:
    """Say whether a command is for moderators, as Discord is told by its default permission."""
    needed = offer.default_permissions
    return needed is not None and needed.manage_guild


async def _settings(interaction: discord.Interaction[Contrepoint]) -> list[CogSettings]:
    """Return every cog's settings where the interaction happens; the defaults outside servers."""
    configuration = interaction.client.app.configuration
    if interaction.guild_id is None:
        return [model() for model in configuration.models.values()]
    path = path_of(interaction.channel)
    everything = await configuration.explain(GuildId(interaction.guild_id), path)
    return [each.settings for each in everything]


def _noun(offer: Offer) -> str:
    """Return what the cog of a command is called, as in its settings: `cogs.figures._cog`."""
    return (offer.module or "").removeprefix("cogs.").partition(".")[0]


def _is_for(offer: Offer, *, in_server: bool) -> bool:
    """Say whether a command can be used in servers, or else in direct messages."""
    contexts = offer.allowed_contexts
    if contexts is None:
        return in_server or not offer.guild_only
    return bool(contexts.guild if in_server else contexts.dm_channel)
