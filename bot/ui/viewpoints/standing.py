"""The button that asks where somebody stands; what is done when it is pressed stands in its cog."""

import discord

from bot.domain.viewpoints.model import Topic
from bot.ui.buttons import LONGEST_LABEL
from bot.ui.doors import View
from bot.ui.figures.writing import Writer

STANCE = "stance:"
"""What the custom id begins with; the topic's id follows."""


def stance_button(topic: Topic, writer: Writer) -> discord.ui.Button[View]:
    """Return the button for whatever shows the views of a topic that is not settled."""
    label = writer.say("stances-button")[:LONGEST_LABEL]
    return discord.ui.Button(label=label, custom_id=f"{STANCE}{topic.id}")
