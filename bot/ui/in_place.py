"""Answering a button that stands on a private card: in the place of that card."""

from typing import Any

import discord

from bot.ui.doors import View


async def answer_in_place(interaction: discord.Interaction[Any], view: View) -> None:
    """Answer in the place of the private card, else by a private message of its own."""
    if is_on_private_card(interaction):
        await interaction.response.edit_message(view=view)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)


async def begin_in_place(interaction: discord.Interaction[Any]) -> None:
    """Begin such an answer, for what may take a while; editing the original ends it."""
    if is_on_private_card(interaction):
        await interaction.response.defer()
    else:
        await interaction.response.defer(ephemeral=True, thinking=True)


def is_on_private_card(interaction: discord.Interaction[Any]) -> bool:
    """Say whether the button stands where nobody else sees it, as ours do; any id can be sent."""
    return interaction.message is not None and interaction.message.flags.ephemeral
