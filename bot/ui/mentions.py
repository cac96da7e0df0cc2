"""Commands named so that they can be clicked."""

from typing import Any

import discord

from bot.ui.access import program_of


def command_mention(interaction: discord.Interaction[Any], name: str) -> str:
    """Return a slash command by its full name, plain where Discord's id of it is not known."""
    known = program_of(interaction).command_ids.get(name.partition(" ")[0])
    return f"`/{name}`" if known is None else f"</{name}:{known}>"
