"""What every look-up begins with: whether it may be answered here, and in whose language.

Also what is offered for a name while it is typed, and where nothing bears it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import discord
from discord import app_commands

from bot.app import App
from bot.domain.configuration.ids import ChannelId, GuildId
from bot.domain.figures.dates import parse_as_of
from bot.domain.figures.model import Organisation
from bot.domain.figures.settings import Answers, FiguresSettings, LookUpsOffError
from bot.domain.text.plain import plain
from bot.ui.access import (
    figures_here,
    language_at,
    program_of,
    reader_language,
    server_language,
    settings_here,
)
from bot.ui.cards import card
from bot.ui.figures.writing import Writer
from bot.usecases.figures import Figures, Resolution, Unresolved

Choices = list[app_commands.Choice[str]]
_LONGEST_CHOICE = 100


@dataclass(frozen=True)
class Question:
    """A look-up that may be answered."""

    figures: Figures
    today: date
    private: bool
    """Whether the answer is for whoever asked alone."""
    writer: Writer
    """In the language of those who read the answer."""
    reader: Writer
    """In the language of whoever asked: for refusals, which are private."""

    def on(self, typed: str | None) -> date:
        """Return the day that is asked about: today, if nothing was typed."""
        return parse_as_of(typed, today=self.today) if typed else self.today


async def question(interaction: discord.Interaction[Any], *, private: bool) -> Question:
    """Return the question, private if asked or set so; refused where look-ups are off."""
    settings = await settings_here(interaction, FiguresSettings)
    if not settings.enabled:
        raise LookUpsOffError
    alone = private or settings.answers is Answers.PRIVATE
    reader = await reader_here(interaction)
    language = reader.language if alone else await server_language(interaction)
    return Question(
        figures=await figures_here(interaction),
        today=interaction.created_at.date(),
        private=alone,
        writer=Writer(reader.texts, language, reader.catalogue),
        reader=reader,
    )


async def reader_here(interaction: discord.Interaction[Any]) -> Writer:
    """Return what writes for whoever acts, with the figures that count here."""
    figures = await figures_here(interaction)
    texts = program_of(interaction).app.texts
    return Writer(texts, reader_language(interaction), figures.catalogue)


async def public_writer(app: App, guild: discord.Guild, path: Sequence[ChannelId]) -> Writer:
    """Return what writes for everybody in a place of a server, with the figures there."""
    language = await language_at(app, guild, path)
    figures = await app.catalogues.figures_for(GuildId(guild.id))
    return Writer(app.texts, language, figures.catalogue)


async def refuse(
    interaction: discord.Interaction[Any], text: str, buttons: Sequence[discord.ui.Item[Any]] = ()
) -> None:
    """Answer whoever asked alone, with what to ask instead."""
    await interaction.response.send_message(view=card([text], buttons=buttons), ephemeral=True)


def unresolved_text(found: Unresolved, reader: Writer, *, typed: str) -> str:
    """Return why a name was not taken for an organisation."""
    if found.hardware is not None:
        return reader.say("figures-chip", chip=found.hardware)
    return reader.say(_unresolved(found), typed=plain(typed))


def _unresolved(found: Unresolved) -> str:
    """Return the key of the refusal: whether there are names to offer, and how like they are."""
    if found.several:
        return "figures-several"
    if not found.nearest:
        return "figures-unknown"
    return "figures-unknown-close" if found.close else "figures-unknown-far"


def read_as(found: Resolution, writer: Writer, *, typed: str) -> tuple[str, ...]:
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


def labels(organisations: Sequence[Organisation], writer: Writer) -> list[str]:
    """Return the organisations' names, told apart by their ids where two have the same."""
    names = [writer.organisation(each) for each in organisations]
    times = Counter(names)
    return [
        f"{name} ({each.id})" if times[name] > 1 else name
        for name, each in zip(names, organisations, strict=True)
    ]


async def organisation_choices(interaction: discord.Interaction[Any], typed: str) -> Choices:
    """Return the organisations to offer while a name is being typed, in the reader's language."""
    writer = await reader_here(interaction)
    found = (await figures_here(interaction)).suggest(typed)
    names = labels([organisation for organisation, _ in found], writer)
    return [
        choice(f"{name} ({suggestion.alias})" if suggestion.alias else name, organisation.id)
        for name, (organisation, suggestion) in zip(names, found, strict=True)
    ]


async def chip_choices(interaction: discord.Interaction[Any], typed: str) -> Choices:
    """Return the processors to offer while a name is being typed."""
    figures = await figures_here(interaction)
    return [choice(chip.name, chip.id) for chip in figures.suggest_chips(typed)]


def choice(label: str, value: str) -> app_commands.Choice[str]:
    """Return a choice to offer; Discord cuts no label, so we do."""
    return app_commands.Choice(name=label[:_LONGEST_CHOICE], value=value)
