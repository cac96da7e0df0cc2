"""The button that every edition bears: by it an edition is known again."""

from datetime import date

import discord

from bot.ui.doors import View
from bot.ui.figures.writing import Writer

MARKER = "digest:sources:"
"""What its custom id begins with; the number of the edition's day follows."""


def marker_of(day: date) -> str:
    """Return the custom id by which the edition of a day is known."""
    return f"{MARKER}{day.toordinal()}"


def sources_button(day: date, writer: Writer) -> discord.ui.Button[View]:
    """Return the button that tells the sources of the edition of a day."""
    label = writer.say("figures-button-sources")
    return discord.ui.Button(label=label, custom_id=marker_of(day))
