"""“Check figures”, a message command, and `/check text` for what was pasted."""

from datetime import date as date_type
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.client import Contrepoint
from bot.ui.cards import card
from bot.ui.figures.asking import Question, question
from bot.ui.messages import text_of
from cogs.claims._card import Checking, check_texts

_KEY = "claims-menu"
_NAME = "Check figures"
_LONGEST = 4000
"""Characters of the longest message."""


class ClaimsCog(commands.Cog):
    """Compares the numbers that somebody states with the catalogue, for whoever asks alone."""

    check = app_commands.Group(
        name="check", description=locale_str("claims-group"), auto_locale_strings=False
    )

    def __init__(self, client: Contrepoint) -> None:
        """Take the client, whose tree bears the command: a cog cannot declare one on messages."""
        self._tree = client.tree
        self._menu = app_commands.ContextMenu(
            name=locale_str(_NAME, key=_KEY),
            callback=self.of_message,
            auto_locale_strings=False,
            extras={"key": _KEY},
        )

    async def cog_load(self) -> None:
        """Add the command."""
        self._tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take the command away."""
        self._tree.remove_command(self._menu.name, type=self._menu.type)

    async def of_message(
        self, interaction: discord.Interaction[Contrepoint], message: discord.Message
    ) -> None:
        """Check a message, as of when it was written and as of now."""
        asked = await question(interaction, private=True)
        written = (message.edited_at or message.created_at).date()
        await _answer(interaction, asked, text_of(message), written, link=message.jump_url)

    @check.command(
        name="text", description=locale_str("claims-text-command"), auto_locale_strings=False
    )
    @app_commands.rename(
        text=locale_str("text", key="claims-text"), date=locale_str("date", key="claims-date")
    )
    @app_commands.describe(
        text=locale_str("claims-text-description"), date=locale_str("claims-date-description")
    )
    async def of_text(
        self,
        interaction: discord.Interaction[Contrepoint],
        text: app_commands.Range[str, 1, _LONGEST],
        date: str | None = None,
    ) -> None:
        """Check what was pasted, as of the date that is given and as of now."""
        asked = await question(interaction, private=True)
        await _answer(interaction, asked, text, asked.on(date))


async def _answer(
    interaction: discord.Interaction[Any],
    asked: Question,
    text: str,
    written: date_type,
    *,
    link: str | None = None,
) -> None:
    found = asked.figures.check(text, written=written, today=asked.today)
    checking = Checking(text, written, asked.today, found, link)
    view = card(check_texts(checking, asked.reader))
    await interaction.response.send_message(view=view, ephemeral=True)
