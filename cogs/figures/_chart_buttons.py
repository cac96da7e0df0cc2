"""The buttons of charts; what they show is in their custom id."""

from datetime import date
from typing import Any, NamedTuple

import discord

from bot.domain.figures.comparison import Comparison
from bot.domain.figures.model import Metric
from bot.domain.figures.selection import Selection, enough
from bot.ui.access import figures_here
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.figures.asking import reader_here
from bot.ui.figures.charting import COMPARED, SHOW, SOURCES, chart_id
from bot.ui.figures.metrics import capital
from bot.ui.figures.sources import sources_texts
from bot.ui.figures.writing import Writer
from bot.usecases.figures import Figures
from cogs.figures._chart_card import cited
from cogs.figures._choosing import nothing_recorded
from cogs.figures._posting import Asked, post_chart
from cogs.figures._state import day_of, metric_of, state_of


class _State(NamedTuple):
    """What a custom id says."""

    shows: str
    way: str
    metric: Metric
    on: date
    codes: list[str]


class ChartButton(
    LastingButton,
    template=(
        r"chart:(?P<shows>sources|show):(?P<way>[ct]):(?P<metric>[a-z0-9_]{1,30})"
        r":(?P<on>\d{8}):(?P<codes>(?:[a-z2-7]{6}){1,8})"
    ),
):
    """Shows the sources of a chart, or the chart of what was meant, to whoever presses it."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Answer privately, in the reader's language."""
        today = interaction.created_at.date()
        state = self._state(today=today)
        figures, reader = await figures_here(interaction), await reader_here(interaction)
        selections = enough([figures.selected(code) for code in state.codes], least=1)
        answer = looked_up(figures, state.way, selections, state.metric, on=state.on)
        if state.shows == SOURCES:
            title = reader.say(
                "figures-sources-title", organisation=capital(reader.metric(state.metric))
            )
            view = card(sources_texts(title, cited(answer, reader), reader))
            await interaction.response.send_message(view=view, ephemeral=True)
            return
        if not answer.points:
            raise nothing_recorded(figures, answer, reader)
        buttons = chart_buttons(answer, state.way, reader)
        await post_chart(
            interaction, answer, Asked(reader, private=True, today=state.on == today), buttons
        )

    def _state(self, *, today: date) -> _State:
        """Return what the custom id says; any id can be sent, so a wrong one is refused."""
        said = state_of(self)
        codes = said["codes"]
        return _State(
            said["shows"],
            said["way"],
            metric_of(said["metric"]),
            day_of(said["on"], today=today),
            [codes[start : start + _CODE] for start in range(0, len(codes), _CODE)],
        )


_CODE = 6


def looked_up(
    figures: Figures, way: str, selections: tuple[Selection, ...], metric: Metric, *, on: date
) -> Comparison:
    """Return the values beside each other, or over time."""
    if way == COMPARED:
        return figures.compare(selections, metric, on=on)
    return figures.follow(selections, metric, on=on)


def chart_buttons(answer: Comparison, way: str, writer: Writer) -> list[ChartButton]:
    """Return the buttons under a chart."""
    custom_id = chart_id(SOURCES, way, answer.selections, answer.metric, on=answer.on)
    label = writer.say("figures-button-sources")
    return [ChartButton.labelled(label, custom_id, discord.ButtonStyle.secondary)]


def show_button(
    label: str, way: str, selections: tuple[Selection, ...], metric: Metric, *, on: date
) -> ChartButton:
    """Return a button that shows the chart of these selections."""
    custom_id = chart_id(SHOW, way, selections, metric, on=on)
    return ChartButton.labelled(label, custom_id, discord.ButtonStyle.primary)
