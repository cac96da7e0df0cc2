"""`/gpu`: how many processors an organisation has."""

from datetime import date as date_type
from functools import lru_cache
from typing import NamedTuple

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.app import App
from bot.client import Contrepoint
from bot.texts import Language
from bot.ui.cards import card
from bot.ui.doors import completing
from bot.ui.figures.asking import (
    Choices,
    organisation_choices,
    question,
    read_as,
    refuse,
    unresolved_text,
)
from bot.ui.figures.writing import Writer
from bot.usecases.figures import Figures, Unresolved
from cogs.figures._buttons import Face, answer_buttons, made, show_buttons
from cogs.figures._card import gpu_texts

_KEPT = 512
"""Answers kept: about as many as there are organisations, in both languages, over a few dates."""


class _Asked(NamedTuple):
    """All that an answer depends on; `Figures` are told apart by identity, being never changed."""

    figures: Figures
    organisation: str
    on: date_type
    language: Language
    today: bool
    notes: tuple[str, ...]


class FiguresCog(commands.Cog):
    """Answers figure look-ups from memory: nothing is deferred."""

    def __init__(self, app: App) -> None:
        """Keep the program's parts; one `Figures` never changes, so its answers are kept."""
        self._app = app
        self._kept = lru_cache(maxsize=_KEPT)(self._answer)

    @app_commands.command(
        name="gpu", description=locale_str("gpu-description"), auto_locale_strings=False
    )
    @app_commands.rename(
        organisation=locale_str("organisation", key="gpu-organisation"),
        date=locale_str("date", key="gpu-date"),
        private=locale_str("private", key="gpu-private"),
    )
    @app_commands.describe(
        organisation=locale_str("gpu-organisation-description"),
        date=locale_str("gpu-date-description"),
        private=locale_str("gpu-private-description"),
    )
    async def gpu(
        self,
        interaction: discord.Interaction[Contrepoint],
        organisation: str,
        date: str | None = None,
        private: bool = False,  # noqa: FBT001, FBT002 - an option of a slash command
    ) -> None:
        """Answer in public unless asked or set otherwise; refusals are private."""
        asked = await question(interaction, private=private)
        on = asked.on(date)
        found = asked.figures.resolve(organisation)
        if isinstance(found, Unresolved):
            text = unresolved_text(found, asked.reader, typed=organisation)
            most = len(found.nearest)
            offers = made(show_buttons(found.nearest, asked.reader, on=on, most=most))
            await refuse(interaction, text, offers)
            return
        notes = read_as(found, asked.writer, typed=organisation)
        texts, buttons = self._kept(
            _Asked(
                figures=asked.figures,
                organisation=found.organisation.id,
                on=on,
                language=asked.writer.language,
                today=on == asked.today,
                notes=notes,
            )
        )
        others = show_buttons(found.others, asked.writer, on=on)
        view = card(texts, buttons=made([*buttons, *others]))
        await interaction.response.send_message(view=view, ephemeral=asked.private)

    @gpu.autocomplete("organisation")
    @completing
    async def _complete_organisation(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        return await organisation_choices(interaction, current)

    def _answer(self, asked: _Asked) -> tuple[list[str], list[Face]]:
        answer = asked.figures.gpus(asked.organisation, on=asked.on)
        writer = Writer(self._app.texts, asked.language, asked.figures.catalogue)
        texts = gpu_texts(answer, writer, today=asked.today, notes=asked.notes)
        return texts, answer_buttons(answer, writer)
