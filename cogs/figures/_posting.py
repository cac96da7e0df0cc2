"""A chart's way to Discord: its card is sent with the picture or, if need be, without."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import discord

from bot.domain.figures.comparison import Comparison
from bot.ui.access import program_of
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.charts.process import ChartError
from bot.ui.doors import report
from bot.ui.figures.remembering import remember_figures
from bot.ui.figures.writing import Writer
from cogs.figures._chart import chart_of
from cogs.figures._chart_card import chart_texts, description_of

_FILE = "chart.png"


@dataclass(frozen=True)
class Asked:
    """For whom a chart is, and how its card begins."""

    writer: Writer
    private: bool
    today: bool
    """Whether the question was about now."""
    notes: tuple[str, ...] = ()
    """Small lines under the title."""


async def post_chart(
    interaction: discord.Interaction[Any],
    answer: Comparison,
    asked: Asked,
    buttons: Sequence[LastingButton],
) -> None:
    """Draw while Discord shows that the bot is at it, then send the card with its picture."""
    await interaction.response.defer(ephemeral=asked.private, thinking=True)
    writer = asked.writer
    texts = chart_texts(answer, writer, today=asked.today, notes=asked.notes)
    png = await _drawn(interaction, answer, writer)
    if png is None:
        sentence = f"-# {writer.say('chart-undrawn')}"
        view = card([*texts, sentence], buttons=buttons)
        sent = await interaction.followup.send(view=view, ephemeral=asked.private, wait=True)
        await _remember(interaction, sent, answer, asked)
        return
    file = discord.File(io.BytesIO(png), _FILE)
    picture = discord.MediaGalleryItem(file, description=description_of(answer, writer))
    view = card(texts, buttons=buttons, picture=picture)
    sent = await interaction.followup.send(view=view, file=file, ephemeral=asked.private, wait=True)
    await _remember(interaction, sent, answer, asked)


async def _remember(
    interaction: discord.Interaction[Any],
    sent: discord.WebhookMessage,
    answer: Comparison,
    asked: Asked,
) -> None:
    figures = [point.figure for point in answer.points]
    day = None if asked.today else answer.on
    await remember_figures(interaction, sent, figures, asked.writer.catalogue, on=day)


async def _drawn(
    interaction: discord.Interaction[Any], answer: Comparison, writer: Writer
) -> bytes | None:
    chart = chart_of(answer, writer)
    if chart is None:
        return None
    try:
        return await program_of(interaction).charts.png(chart)
    except ChartError as error:
        report("a chart", error)
        return None
