"""`/estimate`: what so many processors cost, draw and use."""

from collections.abc import Iterable
from datetime import date as date_type
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.client import Contrepoint
from bot.domain.figures.counts import parse_count
from bot.domain.figures.model import Hardware
from bot.domain.figures.sizing import Sizing
from bot.ui.access import figures_here
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.doors import View, completing
from bot.ui.figures.asking import Choices, chip_choices, question, reader_here, refuse
from bot.ui.figures.remembering import remember_figures
from bot.ui.figures.sources import sources_texts
from bot.ui.figures.writing import Writer
from cogs.figures._estimate_card import estimate_cited, estimate_texts, estimate_title
from cogs.figures._hardware import unknown_chip_text
from cogs.figures._state import day_of, state_of

_SOURCES, _SHOW = "sources", "show"
_Count = tuple[int, int]


class EstimateButton(
    LastingButton,
    template=r"estimate:(?P<shows>sources|show):(?P<chip>[a-z0-9-]{1,45})"
    r":(?P<low>\d{1,10}):(?P<high>\d{1,10}):(?P<on>\d{8})",
):
    """Shows an estimate, or its sources, to whoever presses it, in their language."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Answer privately."""
        state = state_of(self)
        on = day_of(state["on"], today=interaction.created_at.date())
        count = parse_count(f"{state['low']}-{state['high']}")
        figures, writer = await figures_here(interaction), await reader_here(interaction)
        sizing = figures.sizing(state["chip"], count, on=on)
        view = _view(sizing, writer) if state["shows"] == _SHOW else _sources(sizing, writer)
        await interaction.response.send_message(view=view, ephemeral=True)


class EstimateCog(commands.Cog):
    """Estimates from memory: nothing is deferred."""

    @app_commands.command(
        name="estimate", description=locale_str("estimate-description"), auto_locale_strings=False
    )
    @app_commands.rename(
        count=locale_str("count", key="estimate-count"),
        chip=locale_str("chip", key="hardware-chip"),
        private=locale_str("private", key="gpu-private"),
    )
    @app_commands.describe(
        count=locale_str("estimate-count-description"),
        chip=locale_str("hardware-chip-description"),
        private=locale_str("gpu-private-description"),
    )
    async def estimate(
        self,
        interaction: discord.Interaction[Contrepoint],
        count: str,
        chip: str,
        private: bool = False,  # noqa: FBT001, FBT002 - an option of a slash command
    ) -> None:
        """Answer in public unless asked or set otherwise; refusals are private."""
        asked = await question(interaction, private=private)
        counted = parse_count(count)
        found = asked.figures.chip(chip)
        if found is None:
            near = asked.figures.nearest_chips(chip)
            buttons = _show_buttons(near, counted, on=asked.today)
            await refuse(interaction, unknown_chip_text(asked, chip), buttons)
            return
        sizing = asked.figures.sizing(found.id, counted, on=asked.today)
        view = _view(sizing, asked.writer)
        sent = await interaction.response.send_message(view=view, ephemeral=asked.private)
        shown = sizing.figures
        await remember_figures(interaction, sent, shown, asked.figures.catalogue, on=None)

    @estimate.autocomplete("chip")
    @completing
    async def _complete_chip(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        return await chip_choices(interaction, current)


def _view(sizing: Sizing, writer: Writer) -> View:
    count = round(sizing.part.low), round(sizing.part.high)
    button = EstimateButton.labelled(
        writer.say("figures-button-sources"),
        _custom_id(_SOURCES, sizing.chip, count, sizing.on),
        discord.ButtonStyle.secondary,
    )
    return card(estimate_texts(sizing, writer), buttons=[button])


def _sources(sizing: Sizing, writer: Writer) -> View:
    title = writer.say("figures-sources-title", organisation=estimate_title(sizing, writer))
    return card(sources_texts(title, estimate_cited(sizing, writer), writer))


def _show_buttons(
    chips: Iterable[Hardware], count: _Count, *, on: date_type
) -> list[EstimateButton]:
    return [
        EstimateButton.labelled(
            each.name, _custom_id(_SHOW, each, count, on), discord.ButtonStyle.primary
        )
        for each in chips
    ]


def _custom_id(shows: str, chip: Hardware, count: _Count, on: date_type) -> str:
    return f"estimate:{shows}:{chip.id}:{count[0]}:{count[1]}:{on:%Y%m%d}"
