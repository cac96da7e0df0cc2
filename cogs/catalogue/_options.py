"""The options of the commands that write a figure, and what is offered while somebody types."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.domain.figures.likeness import completing as completed
from bot.domain.figures.model import Figure
from bot.domain.figures.names import normalise
from bot.ui.access import figures_here, program_of, reader_language
from bot.ui.doors import completing
from bot.ui.figures.writing import Writer
from cogs.catalogue._asking import chips, metrics, scopes, subjects
from cogs.catalogue._lines import figure_label

_Choice = app_commands.Choice[str]
_Command = TypeVar("_Command", bound=Callable[..., Any])
_MOST_CHOICES, _LONGEST_CHOICE = 25, 100


async def writer_here(interaction: discord.Interaction[Any]) -> Writer:
    """Return the writer of the figures that count here, in the language of whoever asks."""
    texts, figures = program_of(interaction).app.texts, await figures_here(interaction)
    return Writer(texts, reader_language(interaction), figures.catalogue)


def figure_options(command: _Command) -> _Command:
    """Name and explain the options of a figure, and offer what they may be."""
    named = app_commands.rename(
        organisation=locale_str("organisation", key="own-option-organisation"),
        metric=locale_str("metric", key="own-option-metric"),
        subject=locale_str("subject", key="own-option-subject"),
        hardware=locale_str("hardware", key="own-option-hardware"),
        scope=locale_str("scope", key="own-option-scope"),
    )
    described = app_commands.describe(
        organisation=locale_str("own-option-organisation-help"),
        metric=locale_str("own-option-metric-help"),
        subject=locale_str("own-option-subject-help"),
        hardware=locale_str("own-option-hardware-help"),
        scope=locale_str("own-option-scope-help"),
    )
    offered = app_commands.autocomplete(
        organisation=_organisations,
        metric=_metrics,
        subject=_subjects,
        hardware=_chips,
        scope=_scopes,
    )
    return named(described(offered(command)))


@completing
async def known_figures(interaction: discord.Interaction[Any], current: str) -> list[_Choice]:
    """Offer the figures that count here, by the words that tell them."""
    writer, wanted = await writer_here(interaction), normalise(current).split()
    found = (each for each in _own_first(writer) if _is_told(each, wanted, writer))
    return [
        _Choice(name=figure_label(each, writer), value=each.id)
        for each in islice(found, _MOST_CHOICES)
    ]


def _is_told(figure: Figure, wanted: Sequence[str], writer: Writer) -> bool:
    owner = writer.catalogue.organisations[figure.organisation]
    told = f"{figure.id} {writer.organisation(owner)} {writer.words(figure.subject)}"
    words = normalise(f"{told} {writer.metric(figure.metric)} {figure.as_of or ''}")
    return all(word in words for word in wanted)


def _own_first(writer: Writer) -> list[Figure]:
    figures = writer.catalogue.figures.values()
    return sorted(figures, key=lambda figure: (not figure.own, figure.organisation))


def _offered(names: Mapping[str, str], current: str) -> list[_Choice]:
    return [
        _Choice(name=name[:_LONGEST_CHOICE], value=key[:_LONGEST_CHOICE])
        for key, name in completed(current, names).items()
    ]


@completing
async def _organisations(interaction: discord.Interaction[Any], current: str) -> list[_Choice]:
    writer, figures = await writer_here(interaction), await figures_here(interaction)
    return [
        _Choice(name=writer.organisation(each)[:_LONGEST_CHOICE], value=each.id)
        for each, _ in figures.suggest(current)
    ]


@completing
async def _metrics(interaction: discord.Interaction[Any], current: str) -> list[_Choice]:
    return _offered(metrics(await writer_here(interaction)), current)


@completing
async def _scopes(interaction: discord.Interaction[Any], current: str) -> list[_Choice]:
    return _offered(scopes(await writer_here(interaction)), current)


@completing
async def _chips(interaction: discord.Interaction[Any], current: str) -> list[_Choice]:
    return _offered(chips(await figures_here(interaction)), current)


@completing
async def _subjects(interaction: discord.Interaction[Any], current: str) -> list[_Choice]:
    typed = str(getattr(interaction.namespace, "organisation", None) or "")
    writer, figures = await writer_here(interaction), await figures_here(interaction)
    return _offered(subjects(typed, figures, writer), current)
