"""The options of the commands that write a figure, and what is offered while somebody types."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.domain.figures.likeness import completing as completed
from bot.ui.access import figures_here
from bot.ui.doors import completing
from bot.ui.figures.asking import reader_here
from cogs.catalogue._asking import chips, metrics, scopes, subjects

_Choice = app_commands.Choice[str]
_Command = TypeVar("_Command", bound=Callable[..., Any])
_LONGEST_CHOICE = 100


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


def _offered(names: Mapping[str, str], current: str) -> list[_Choice]:
    return [
        _Choice(name=name[:_LONGEST_CHOICE], value=key[:_LONGEST_CHOICE])
        for key, name in completed(current, names).items()
    ]


@completing
async def _organisations(interaction: discord.Interaction[Any], current: str) -> list[_Choice]:
    writer, figures = await reader_here(interaction), await figures_here(interaction)
    return [
        _Choice(name=writer.organisation(each)[:_LONGEST_CHOICE], value=each.id)
        for each, _ in figures.suggest(current)
    ]


@completing
async def _metrics(interaction: discord.Interaction[Any], current: str) -> list[_Choice]:
    return _offered(metrics(await reader_here(interaction)), current)


@completing
async def _scopes(interaction: discord.Interaction[Any], current: str) -> list[_Choice]:
    return _offered(scopes(await reader_here(interaction)), current)


@completing
async def _chips(interaction: discord.Interaction[Any], current: str) -> list[_Choice]:
    return _offered(chips(await figures_here(interaction)), current)


@completing
async def _subjects(interaction: discord.Interaction[Any], current: str) -> list[_Choice]:
    typed = str(getattr(interaction.namespace, "organisation", None) or "")
    writer, figures = await reader_here(interaction), await figures_here(interaction)
    return _offered(subjects(typed, figures, writer), current)
