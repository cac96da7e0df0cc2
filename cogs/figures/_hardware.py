"""`/hardware`: the datasheet of a processor."""

from collections.abc import Iterable
from datetime import date as date_type
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.client import Contrepoint
from bot.domain.figures.datasheet import Datasheet
from bot.domain.figures.model import Hardware
from bot.domain.text.plain import plain
from bot.ui.access import figures_here
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.doors import View, completing
from bot.ui.figures.asking import Choices, Question, chip_choices, question, reader_here, refuse
from bot.ui.figures.remembering import remember_figures
from bot.ui.figures.sources import sources_texts
from bot.ui.figures.writing import Writer
from cogs.figures._hardware_card import hardware_cited, hardware_texts, shown_on_sheet
from cogs.figures._state import day_of, state_of

_SOURCES, _SHOW = "sources", "show"


class HardwareButton(
    LastingButton,
    template=r"hardware:(?P<shows>sources|show):(?P<chip>[a-z0-9-]{1,70}):(?P<on>\d{8})",
):
    """Shows a datasheet, or its sources, to whoever presses it, in their language."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Answer privately."""
        state = state_of(self)
        on = day_of(state["on"], today=interaction.created_at.date())
        figures, writer = await figures_here(interaction), await reader_here(interaction)
        sheet = figures.datasheet(state["chip"], on=on)
        if state["shows"] == _SHOW:
            view = _view(sheet, writer)
        else:
            title = writer.say("figures-sources-title", organisation=sheet.chip.name)
            view = card(sources_texts(title, hardware_cited(sheet, writer), writer))
        await interaction.response.send_message(view=view, ephemeral=True)


class HardwareCog(commands.Cog):
    """Shows datasheets from memory: nothing is deferred."""

    @app_commands.command(
        name="hardware", description=locale_str("hardware-description"), auto_locale_strings=False
    )
    @app_commands.rename(
        chip=locale_str("chip", key="hardware-chip"),
        private=locale_str("private", key="gpu-private"),
    )
    @app_commands.describe(
        chip=locale_str("hardware-chip-description"),
        private=locale_str("gpu-private-description"),
    )
    async def hardware(
        self,
        interaction: discord.Interaction[Contrepoint],
        chip: str,
        private: bool = False,  # noqa: FBT001, FBT002 - an option of a slash command
    ) -> None:
        """Answer in public unless asked or set otherwise; refusals are private."""
        asked = await question(interaction, private=private)
        found = asked.figures.chip(chip)
        if found is None:
            near = asked.figures.nearest_chips(chip)
            buttons = _show_buttons(near, on=asked.today)
            await refuse(interaction, unknown_chip_text(asked, chip), buttons)
            return
        sheet = asked.figures.datasheet(found.id, on=asked.today)
        view = _view(sheet, asked.writer)
        sent = await interaction.response.send_message(view=view, ephemeral=asked.private)
        shown = shown_on_sheet(sheet)
        await remember_figures(interaction, sent, shown, asked.figures.catalogue, on=None)

    @hardware.autocomplete("chip")
    @completing
    async def _complete_chip(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        return await chip_choices(interaction, current)


def unknown_chip_text(asked: Question, typed: str) -> str:
    """Return the sentence that names the processors nearest to what was typed."""
    near = asked.figures.nearest_chips(typed)
    if not near:
        return asked.reader.say("hardware-unknown-far", typed=plain(typed))
    names = ", ".join(f"**{each.name}**" for each in near)
    return asked.reader.say("hardware-unknown", typed=plain(typed), chips=names)


def _view(sheet: Datasheet, writer: Writer) -> View:
    button = HardwareButton.labelled(
        writer.say("figures-button-sources"),
        _custom_id(_SOURCES, sheet.chip, sheet.on),
        discord.ButtonStyle.secondary,
    )
    sourced = bool(hardware_cited(sheet, writer))
    return card(hardware_texts(sheet, writer), buttons=[button] if sourced else [])


def _show_buttons(chips: Iterable[Hardware], *, on: date_type) -> list[HardwareButton]:
    return [
        HardwareButton.labelled(each.name, _custom_id(_SHOW, each, on), discord.ButtonStyle.primary)
        for each in chips
    ]


def _custom_id(shows: str, chip: Hardware, on: date_type) -> str:
    return f"hardware:{shows}:{chip.id}:{on:%Y%m%d}"
