"""The button that shows the arguments on a topic; what it shows stands in its cog."""

from typing import Any

import discord

from bot.domain.configuration.ids import GuildId
from bot.domain.viewpoints.model import Topic
from bot.ui.access import program_of
from bot.ui.buttons import LONGEST_LABEL
from bot.ui.doors import View
from bot.ui.figures.writing import Writer

ARGUMENTS = "arguments:"
"""What the custom id begins with; the topic's id follows."""


def arguments_button(topic: Topic, writer: Writer, count: int) -> discord.ui.Button[View]:
    """Return the button for whatever shows the views of a topic that is not settled."""
    label = writer.say("argument-button", count=count)[:LONGEST_LABEL]
    return discord.ui.Button(label=label, custom_id=f"{ARGUMENTS}{topic.id}")


async def arguments_here(interaction: discord.Interaction[Any], topic: Topic) -> int:
    """Return how many arguments on a topic are published where the interaction happens."""
    if interaction.guild_id is None:
        return 0
    arguments = program_of(interaction).app.arguments
    return await arguments.count(GuildId(interaction.guild_id), topic.id)
