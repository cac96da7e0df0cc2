"""`/compare` and `/timeline`: several organisations on one chart."""

from datetime import date as date_type
from typing import NamedTuple

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.client import Contrepoint
from bot.domain.figures.selection import Selection
from bot.ui.access import figures_here
from bot.ui.doors import completing
from bot.ui.figures.asking import Choices, Question, question, reader_here, refuse
from bot.ui.figures.charting import COMPARED, FOLLOWED
from bot.ui.figures.metrics import metric_choices
from bot.usecases.figures import Figures, Selected
from cogs.figures._chart_buttons import (
    chart_buttons,
    looked_up,
    show_button,
)
from cogs.figures._choosing import (
    AskedBack,
    Wanted,
    choose,
    metric_of,
    names_choices,
    nothing_recorded,
)
from cogs.figures._posting import Asked, post_chart

_Names = app_commands.Range[str, 1, 400]


class _Typed(NamedTuple):
    """What was typed into the options."""

    organisations: str
    metric: str
    date: str | None = None


class _Way(NamedTuple):
    """How values are shown, and of how many at least."""

    code: str
    least: int


_COMPARED, _FOLLOWED = _Way(COMPARED, 2), _Way(FOLLOWED, 1)


class ChartsCog(commands.Cog):
    """Shows values side by side, or over time."""

    @app_commands.command(
        name="compare", description=locale_str("compare-description"), auto_locale_strings=False
    )
    @app_commands.rename(
        organisations=locale_str("organisations", key="chart-organisations"),
        metric=locale_str("metric", key="chart-metric"),
        date=locale_str("date", key="chart-date"),
        private=locale_str("private", key="chart-private"),
    )
    @app_commands.describe(
        organisations=locale_str("chart-organisations-description"),
        metric=locale_str("chart-metric-description"),
        date=locale_str("chart-date-description"),
        private=locale_str("chart-private-description"),
    )
    async def compare(
        self,
        interaction: discord.Interaction[Contrepoint],
        organisations: _Names,
        metric: str,
        date: str | None = None,
        private: bool = False,  # noqa: FBT001, FBT002 - an option of a slash command
    ) -> None:
        """Answer in public unless asked or set otherwise; refusals are private."""
        asked = await question(interaction, private=private)
        await _answer(interaction, asked, _COMPARED, _Typed(organisations, metric, date))

    @app_commands.command(
        name="timeline", description=locale_str("timeline-description"), auto_locale_strings=False
    )
    @app_commands.rename(
        organisations=locale_str("organisations", key="chart-organisations"),
        metric=locale_str("metric", key="chart-metric"),
        private=locale_str("private", key="chart-private"),
    )
    @app_commands.describe(
        organisations=locale_str("chart-organisations-description"),
        metric=locale_str("chart-metric-description"),
        private=locale_str("chart-private-description"),
    )
    async def timeline(
        self,
        interaction: discord.Interaction[Contrepoint],
        organisations: _Names,
        metric: str,
        private: bool = False,  # noqa: FBT001, FBT002 - an option of a slash command
    ) -> None:
        """Answer in public unless asked or set otherwise; refusals are private."""
        asked = await question(interaction, private=private)
        await _answer(interaction, asked, _FOLLOWED, _Typed(organisations, metric))

    @compare.autocomplete("organisations")
    @timeline.autocomplete("organisations")
    @completing
    async def _complete_organisations(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        figures, reader = await figures_here(interaction), await reader_here(interaction)
        return names_choices(figures, current, reader)

    @compare.autocomplete("metric")
    @timeline.autocomplete("metric")
    @completing
    async def _complete_metric(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        figures, reader = await figures_here(interaction), await reader_here(interaction)
        typed = str(getattr(interaction.namespace, "organisations", ""))
        on = interaction.created_at.date()
        sure = _sure(figures, typed, on=on)
        return metric_choices(reader, current, first=figures.metrics_recorded(sure, on=on))


async def _answer(
    interaction: discord.Interaction[Contrepoint], asked: Question, way: _Way, typed: _Typed
) -> None:
    """Refuse from memory, or draw; `asked` says for whom."""
    on, reader = asked.on(typed.date), asked.reader
    metric = metric_of(typed.metric, reader)
    chosen = choose(asked, typed.organisations, Wanted(metric, on, way.least))
    if isinstance(chosen, AskedBack):
        offers = [
            show_button(label, way.code, selections, metric, on=on)
            for label, selections in chosen.offers
        ]
        await refuse(interaction, chosen.text, offers)
        return
    answer = looked_up(asked.figures, way.code, chosen.selections, metric, on=on)
    if not answer.points:
        raise nothing_recorded(asked.figures, answer, reader)
    shown = Asked(asked.writer, private=asked.private, today=on == asked.today, notes=chosen.notes)
    await post_chart(interaction, answer, shown, chart_buttons(answer, way.code, asked.writer))


def _sure(figures: Figures, typed: str, *, on: date_type) -> list[Selection]:
    """Return what names in no doubt stand for."""
    found = (figures.select(name, on=on) for name in figures.names_in(typed))
    return [each.selection for each in found if isinstance(each, Selected)]
