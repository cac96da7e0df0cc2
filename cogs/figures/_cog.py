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
from bot.domain.figures.corrections import Shown, shown_on
from bot.domain.figures.dates import parse_as_of
from bot.domain.figures.settings import Answers, FiguresSettings, LookUpsOffError
from bot.domain.text.plain import plain
from bot.texts import Language
from bot.ui.access import figures_here, reader_language, server_language, settings_here
from bot.ui.cards import card
from bot.ui.doors import completing
from bot.ui.figures.remembering import remember
from bot.ui.figures.writing import Writer
from bot.usecases.figures import Figures, Resolution, Unresolved
from cogs.figures._buttons import Face, answer_buttons, made, show_buttons
from cogs.figures._card import gpu_texts, shown_figures

_Choice = app_commands.Choice[str]
_LONGEST_CHOICE = 100
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
        settings = await settings_here(interaction, FiguresSettings)
        if not settings.enabled:
            raise LookUpsOffError
        today = interaction.created_at.date()
        on = parse_as_of(date, today=today) if date else today
        figures = await figures_here(interaction)
        found = figures.resolve(organisation)
        if isinstance(found, Unresolved):
            await self._refuse(interaction, figures, found, typed=organisation)
            return
        private = private or settings.answers is Answers.PRIVATE
        language = reader_language(interaction) if private else await server_language(interaction)
        writer = self._writer(figures, language)
        notes = _elsewhere(found, writer, typed=organisation)
        asked = _Asked(figures, found.organisation.id, on, language, on == today, notes)
        texts, buttons, shown = self._kept(asked)
        others = show_buttons(found.others, writer, on=on)
        view = card(texts, buttons=made([*buttons, *others]))
        sent = await interaction.response.send_message(view=view, ephemeral=private)
        await remember(interaction, sent, shown, figures.catalogue)

    @gpu.autocomplete("organisation")
    @completing
    async def _complete_organisation(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> list[_Choice]:
        figures = await figures_here(interaction)
        writer = self._writer(figures, reader_language(interaction))
        return [
            _Choice(
                name=_label(writer.organisation(organisation), suggestion.alias),
                value=organisation.id,
            )
            for organisation, suggestion in figures.suggest(current)
        ]

    def _answer(self, asked: _Asked) -> tuple[list[str], list[Face], tuple[Shown, ...]]:
        answer = asked.figures.gpus(asked.organisation, on=asked.on)
        writer = self._writer(asked.figures, asked.language)
        texts = gpu_texts(answer, writer, today=asked.today, notes=asked.notes)
        on = None if asked.today else asked.on
        shown = shown_on(asked.figures.catalogue, shown_figures(answer), on=on)
        return texts, answer_buttons(answer, writer), shown

    def _writer(self, figures: Figures, language: Language) -> Writer:
        return Writer(self._app.texts, language, figures.catalogue)

    async def _refuse(
        self,
        interaction: discord.Interaction[Contrepoint],
        figures: Figures,
        found: Unresolved,
        *,
        typed: str,
    ) -> None:
        """Say that nothing was found, and offer what comes nearest."""
        writer = self._writer(figures, reader_language(interaction))
        text = (
            writer.say("figures-chip", chip=found.hardware)
            if found.hardware is not None
            else writer.say(_unknown(found), typed=plain(typed))
        )
        buttons = made(show_buttons(found.nearest, writer, on=interaction.created_at.date()))
        await interaction.response.send_message(view=card([text], buttons=buttons), ephemeral=True)


def _unknown(found: Unresolved) -> str:
    """Return the key of the refusal: whether there are names to offer, and how like they are."""
    if not found.nearest:
        return "figures-unknown"
    return "figures-unknown-close" if found.close else "figures-unknown-far"


def _elsewhere(found: Resolution, writer: Writer, *, typed: str) -> tuple[str, ...]:
    """Return one small line that says how an ambiguous name was read."""
    names = [
        *(writer.organisation(each) for each in found.others),
        *(writer.words(each) for each in found.elsewhere),
    ]
    if not names:
        return ()
    return (
        writer.say(
            "figures-elsewhere",
            typed=plain(typed),
            organisation=writer.organisation(found.organisation),
            others=", ".join(names),
        ),
    )


def _label(name: str, alias: str | None) -> str:
    label = f"{name} ({alias})" if alias else name
    return label[:_LONGEST_CHOICE]
