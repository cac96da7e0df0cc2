"""“Check figures”, a message command, and `/check text` for what was pasted."""

from collections.abc import Sequence
from datetime import date as date_type
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.client import Contrepoint
from bot.domain.claims.model import Verdict
from bot.ui.access import program_of
from bot.ui.cards import card
from bot.ui.figures.asking import Question, question
from bot.ui.messages import text_of
from bot.ui.panel import PanelCog
from cogs.claims._asking import SEND, AskButton, ask_button, send
from cogs.claims._card import Checking, check_texts

_MOST_BUTTONS = 5
_LONGEST = 4000
"""Characters of the longest message."""


class ClaimsCog(PanelCog):
    """Compares the numbers that somebody states with the catalogue, for whoever asks alone."""

    check = app_commands.Group(
        name="check", description=locale_str("claims-group"), auto_locale_strings=False
    )

    async def answer(
        self, interaction: discord.Interaction[Any], custom_id: str, given: Sequence[str]
    ) -> None:
        """Take the form in which a number is sent to the moderators."""
        if custom_id == SEND:
            program_of(interaction).in_flight.track()
            await send(interaction, "".join(given))

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


def _buttons(
    interaction: discord.Interaction[Any], checking: Checking, asked: Question
) -> list[AskButton]:
    """Return a button for each number that nothing settles, where there are moderators to ask."""
    if interaction.guild_id is None:
        return []
    unsettled = [each.claim for each in checking.found if each.now.verdict is Verdict.UNVERIFIABLE]
    return [ask_button(checking.text, claim, asked.reader) for claim in unsettled[:_MOST_BUTTONS]]


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
    view = card(check_texts(checking, asked.reader), buttons=_buttons(interaction, checking, asked))
    await interaction.response.send_message(view=view, ephemeral=True)
