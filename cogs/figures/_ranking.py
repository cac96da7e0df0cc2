"""`/ranking`: who has most of what is counted or measured."""

from datetime import date as date_type
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.client import Contrepoint
from bot.domain.figures.model import Metric, Precision
from bot.domain.figures.ranking import Ranking
from bot.ui.access import figures_here
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.doors import View, completing
from bot.ui.figures.asking import Choices, question, reader_here, refuse
from bot.ui.figures.metrics import (
    capital,
    find_metric,
    metric_choices,
    nearest_metrics,
    unknown_metric_text,
)
from bot.ui.figures.remembering import remember_figures
from bot.ui.figures.sources import sources_texts
from bot.ui.figures.writing import Writer
from cogs.figures._figure_buttons import FigureButton, which_buttons
from cogs.figures._ranking_card import (
    is_ranked_whole,
    ranking_cited,
    ranking_texts,
    ranking_title,
    shown_in_ranking,
    whole_ranking_texts,
    why_ranked_texts,
)
from cogs.figures._state import day_of, metric_of, state_of

_SOURCES, _WHY, _ALL, _SHOW = "sources", "why", "all", "show"
_INSTEAD = 3
"""Organisations offered where nobody can be ranked."""


class RankingButton(
    LastingButton,
    template=r"ranking:(?P<shows>sources|why|all|show):(?P<metric>[a-z0-9_]{1,21}):(?P<on>\d{8})",
):
    """Shows a ranking, or one side of it, to whoever presses it, in their language."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Answer privately."""
        state, today = state_of(self), interaction.created_at.date()
        on = day_of(state["on"], today=today)
        figures, writer = await figures_here(interaction), await reader_here(interaction)
        ranking = figures.ranking(metric_of(state["metric"]), on=on)
        view = _side(state["shows"], ranking, writer, today=on == today)
        await interaction.response.send_message(view=view, ephemeral=True)


class RankingCog(commands.Cog):
    """Ranks organisations from memory: nothing is deferred."""

    @app_commands.command(
        name="ranking", description=locale_str("ranking-description"), auto_locale_strings=False
    )
    @app_commands.rename(
        metric=locale_str("metric", key="figure-metric"),
        date=locale_str("date", key="gpu-date"),
        private=locale_str("private", key="gpu-private"),
    )
    @app_commands.describe(
        metric=locale_str("figure-metric-description"),
        date=locale_str("gpu-date-description"),
        private=locale_str("gpu-private-description"),
    )
    async def ranking(
        self,
        interaction: discord.Interaction[Contrepoint],
        metric: str,
        date: str | None = None,
        private: bool = False,  # noqa: FBT001, FBT002 - an option of a slash command
    ) -> None:
        """Answer in public unless asked or set otherwise; refusals are private."""
        asked = await question(interaction, private=private)
        on = asked.on(date)
        wanted = find_metric(asked.reader.texts, metric)
        if wanted is None:
            near = nearest_metrics(asked.reader.texts, metric)
            text = unknown_metric_text(asked.reader, metric)
            await refuse(
                interaction, text, [_button(_SHOW, each, asked.reader, on) for each in near]
            )
            return
        ranking = asked.figures.ranking(wanted, on=on)
        alone = asked.private or not ranking.lists
        view = _view(ranking, asked.reader if alone else asked.writer, today=on == asked.today)
        sent = await interaction.response.send_message(view=view, ephemeral=alone)
        day = None if on == asked.today else on
        catalogue = asked.figures.catalogue
        shown = shown_in_ranking(ranking)
        await remember_figures(interaction, sent, shown, catalogue, on=day)

    @ranking.autocomplete("metric")
    @completing
    async def _complete_metric(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        return metric_choices(await reader_here(interaction), current, first=())


def _view(ranking: Ranking, writer: Writer, *, today: bool) -> View:
    """Return the card or, where nobody can be ranked, that it is so and what is known instead."""
    if not ranking.lists:
        return card([_nothing(ranking, writer, today=today)], buttons=_instead(ranking, writer))
    shown = [_SOURCES, _WHY] if is_ranked_whole(ranking) else [_SOURCES, _WHY, _ALL]
    buttons = [_button(each, ranking.metric, writer, ranking.on) for each in shown]
    return card(ranking_texts(ranking, writer, today=today), buttons=buttons)


def _side(shows: str, ranking: Ranking, writer: Writer, *, today: bool) -> View:
    if shows == _SHOW or not ranking.lists:
        return _view(ranking, writer, today=today)
    if shows == _SOURCES:
        title = writer.say(
            "figures-sources-title", organisation=ranking_title(ranking, writer, today=True)
        )
        return card(sources_texts(title, ranking_cited(ranking, writer), writer))
    if shows == _ALL:
        return card(whole_ranking_texts(ranking, writer, today=today))
    return card(why_ranked_texts(ranking, writer))


def _nothing(ranking: Ranking, writer: Writer, *, today: bool) -> str:
    metric = writer.metric(ranking.metric)
    if today:
        return writer.say("ranking-nothing", metric=metric)
    date = writer.dated(ranking.on, Precision.DAY)
    return writer.say("ranking-nothing-on", metric=metric, date=date)


def _instead(ranking: Ranking, writer: Writer) -> list[FigureButton]:
    few = ranking.without[:_INSTEAD]
    return which_buttons(few, ranking.metric, writer, on=ranking.on)


def _button(shows: str, metric: Metric, writer: Writer, on: date_type) -> RankingButton:
    custom_id = f"ranking:{shows}:{metric.value}:{on:%Y%m%d}"
    if shows == _SHOW:
        label = capital(writer.metric(metric))
        return RankingButton.labelled(label, custom_id, discord.ButtonStyle.primary)
    label = writer.say(f"figures-button-{shows}")
    return RankingButton.labelled(label, custom_id, discord.ButtonStyle.secondary)
