"""The Discord side of a panel: what answers its controls and forms, after a restart too."""

from collections.abc import Sequence
from typing import Any

import discord
from discord.ext import commands

from bot.ui.doors import explain
from bot.ui.form import given_in


class PanelCog(commands.Cog):
    """Base of the cogs whose controls' custom ids are all their state."""

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Answer a control or a form, and explain what goes wrong."""
        given = given_in(interaction)
        if given is None:
            return
        try:
            await self.answer(interaction, *given)
        except Exception as error:  # noqa: BLE001 - this is the door: nothing passes it unexplained
            await explain(interaction, error)

    async def answer(
        self, interaction: discord.Interaction[Any], custom_id: str, given: Sequence[str]
    ) -> None:
        """Do what a custom id says with what was chosen or typed; others' are left alone."""
        raise NotImplementedError
