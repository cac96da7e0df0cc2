"""The button that every edition bears, by which it is known again."""

from datetime import date

import discord

from bot.domain.digest.delivery import marker
from bot.ui.doors import View
from bot.ui.figures.writing import Writer


def sources_button(day: date, writer: Writer) -> discord.ui.Button[View]:
    """Return the button that tells the sources of the edition of a day."""
    label = writer.say("figures-button-sources")
    return discord.ui.Button(label=label, custom_id=marker(day))
