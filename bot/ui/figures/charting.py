"""What the buttons of charts bear, and the one that a card with a figure may offer."""

from collections.abc import Sequence
from datetime import date

import discord

from bot.domain.figures.comparison import follow
from bot.domain.figures.model import Figure, Metric
from bot.domain.figures.selection import MOST, Selection
from bot.ui.doors import View
from bot.ui.figures.writing import Writer

SOURCES, SHOW = "sources", "show"
"""What the button of a chart shows."""
COMPARED, FOLLOWED = "c", "t"
"""How its custom id says which of the two commands was used."""
_FEWEST = 3
"""Days from which on a number's course is worth a chart."""


def chart_id(
    shows: str, way: str, selections: Sequence[Selection], metric: Metric, *, on: date
) -> str:
    """Return the custom id of the button of a chart."""
    codes = "".join(each.code for each in selections[:MOST])
    return f"chart:{shows}:{way}:{metric.value}:{on:%Y%m%d}:{codes}"


def course_button(figure: Figure, writer: Writer, *, on: date) -> discord.ui.Button[View] | None:
    """Return the button that shows how a figure's number changed; None where little is known."""
    selections = (Selection(figure.organisation),)
    points = follow(writer.catalogue, selections, figure.metric, on=on).points
    if len({each.day for each in points if each.figure.metric is figure.metric}) < _FEWEST:
        return None
    custom_id = chart_id(SHOW, FOLLOWED, selections, figure.metric, on=on)
    return discord.ui.Button(label=writer.say("chart-button"), custom_id=custom_id)
