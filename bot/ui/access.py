"""From an interaction to the program's parts and to its reader's language."""

from typing import Any, Protocol, runtime_checkable

import discord

from bot.app import App
from bot.texts import Language, language_of
from bot.ui.in_flight import InFlight


@runtime_checkable
class Program(Protocol):
    """What every cog and button may rely on in the client that runs it."""

    app: App
    in_flight: InFlight


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


def server_language(interaction: discord.Interaction[Any]) -> Language:
    """Return the server's language, for what everybody sees; the member's own outside servers."""
    return language_of((interaction.guild_locale or interaction.locale).value)
