"""The options of the commands that write a figure, and what is offered while somebody types."""

from collections.abc import Callable
from typing import Any, TypeVar

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.domain.figures.tables import offered
from bot.ui.access import figures_here
from bot.ui.doors import completing
from bot.ui.figures.asking import (
    Choices,
    chip_choices,
    choice,
    organisation_choices,
    reader_here,
)
from bot.ui.figures.metrics import metric_choices
from cogs.catalogue._asking import scope_name, scopes, subjects

_Command = TypeVar("_Command", bound=Callable[..., Any])


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
async def _organisations(interaction: discord.Interaction[Any], current: str) -> Choices:
    return await organisation_choices(interaction, current)


@completing
async def _metrics(interaction: discord.Interaction[Any], current: str) -> Choices:
    return metric_choices(await reader_here(interaction), current, first=())


@completing
async def _scopes(interaction: discord.Interaction[Any], current: str) -> Choices:
    writer = await reader_here(interaction)
    found = offered(scopes(writer), current)
    return [choice(scope_name(scope, writer), scope.value) for scope in found]


@completing
async def _chips(interaction: discord.Interaction[Any], current: str) -> Choices:
    return await chip_choices(interaction, current)


@completing
async def _subjects(interaction: discord.Interaction[Any], current: str) -> Choices:
    typed = str(getattr(interaction.namespace, "organisation", None) or "")
    writer, figures = await reader_here(interaction), await figures_here(interaction)
    return [choice(name, name) for name in offered(subjects(typed, figures, writer), current)]
