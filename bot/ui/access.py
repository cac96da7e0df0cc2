"""From an interaction to the program's parts and to its reader's language."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import discord

from bot.app import App
from bot.domain.configuration.ids import ChannelId, GuildId
from bot.domain.configuration.model import CogSettings
from bot.domain.configuration.server import ServerLanguage, ServerSettings
from bot.domain.viewpoints.topics import Topics
from bot.texts import Language, language_of
from bot.ui.charts.charts import Charts
from bot.ui.in_flight import InFlight
from bot.ui.queues import OwnList, Queue
from bot.usecases.figures import Figures

S = TypeVar("S", bound=CogSettings)


class Program:
    """What every cog and button may rely on in the client that runs it: a base of the client."""

    app: App
    in_flight: InFlight
    charts: Charts
    queues: list[Queue]
    """What waits for moderators, in the order in which they are shown it."""
    own_lists: list[OwnList]
    """What became of whatever one contributed, in the order in which its author is shown it."""
    command_ids: Mapping[str, int]
    """Discord's ids of the slash commands, by the first word of their names."""


def program_of(interaction: discord.Interaction[Any]) -> Program:
    """Return the client, known to be ours."""
    client: object = interaction.client
    if not isinstance(client, Program):
        message = f"not our client: {client!r}"
        raise TypeError(message)
    return client


def reader_language(interaction: discord.Interaction[Any]) -> Language:
    """Return the member's language, for what only they see."""
    return language_of(interaction.locale.value)


async def server_language(interaction: discord.Interaction[Any]) -> Language:
    """Return the language of what everybody sees here; the member's own outside servers."""
    chosen = (await settings_here(interaction, ServerSettings)).language
    if chosen is not ServerLanguage.AUTO:
        return Language(chosen.value)
    return language_of((interaction.guild_locale or interaction.locale).value)


async def language_at(app: App, guild: discord.Guild, path: Sequence[ChannelId]) -> Language:
    """Return the language of what everybody sees in a place of a server."""
    chosen = await app.configuration.settings_for(ServerSettings, GuildId(guild.id), path)
    if chosen.language is not ServerLanguage.AUTO:
        return Language(chosen.language.value)
    return language_of(guild.preferred_locale.value)


async def figures_here(interaction: discord.Interaction[Any]) -> Figures:
    """Return the figures that count where the interaction happens."""
    app = program_of(interaction).app
    if interaction.guild_id is None:
        return app.figures
    return await app.catalogues.figures_for(GuildId(interaction.guild_id))


async def topics_here(interaction: discord.Interaction[Any]) -> Topics:
    """Return the topics that count where the interaction happens."""
    guild = interaction.guild_id
    viewpoints = program_of(interaction).app.viewpoints
    return await viewpoints.topics_for(None if guild is None else GuildId(guild))


async def settings_here(interaction: discord.Interaction[Any], model: type[S]) -> S:
    """Return a cog's settings where the interaction happens; the defaults outside servers."""
    if interaction.guild_id is None:
        return model()
    configuration, guild = program_of(interaction).app.configuration, GuildId(interaction.guild_id)
    return await configuration.settings_for(model, guild, path_of(interaction.channel))


def path_of(channel: object) -> tuple[ChannelId, ...]:
    """Return thread, channel and category, those there are, nearest first."""
    if isinstance(channel, discord.Thread):
        own, category = (channel.id, channel.parent_id), _category(channel.parent)
    elif isinstance(channel, discord.abc.GuildChannel):
        own, category = (channel.id,), _category(channel)
    else:
        return ()
    return tuple(ChannelId(each) for each in (*own, category) if each is not None)


def _category(channel: discord.abc.GuildChannel | None) -> int | None:
    return channel.category_id if channel is not None else None
