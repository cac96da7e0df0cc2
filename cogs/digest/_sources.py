"""The button that every edition bears: it tells the sources of what the edition shows."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import discord

from bot.domain.configuration.ids import GuildId
from bot.domain.digest.delivery import marker
from bot.errors import ExpectedError
from bot.ui.access import program_of, topics_here
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.figures.asking import reader_here
from bot.ui.figures.sources import sources_texts
from bot.ui.figures.writing import Writer
from bot.ui.viewpoints.buttons import citing


class EditionUnknownError(ExpectedError):
    """No edition of this day, or one of which nothing is kept."""

    key = "digest-sources-gone"


class SourcesButton(LastingButton, template=r"digest:sources:(?P<day>\d{1,7})"):
    """Tells whoever presses it, privately, the sources of the edition that bears it."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Answer in the order of the marks; sources that are there no more are left out."""
        cited = await _cited(interaction, int(self.custom_id.rpartition(":")[2]))
        writer = citing(await reader_here(interaction), await topics_here(interaction))
        view = card(_texts(cited, writer))
        await interaction.response.send_message(view=view, ephemeral=True)


def sources_button(day: date, writer: Writer) -> SourcesButton:
    """Return the button for the edition of a day, which is known again by it."""
    label = writer.say("figures-button-sources")
    return SourcesButton.labelled(label, marker(day), discord.ButtonStyle.secondary)
