"""How a topic is named by whoever asks for it, and what is offered where none is."""

from typing import Any

import discord

from bot.domain.text.plain import plain
from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.settings import ViewpointsOffError, ViewpointsSettings
from bot.ui.access import settings_here, topics_here
from bot.ui.figures.asking import Choices, choice, reader_here, refuse
from bot.ui.viewpoints.buttons import show_button
from bot.ui.viewpoints.card import title_of
from bot.ui.viewpoints.proposing import propose_button
from bot.ui.words import Words


async def topic_choices(interaction: discord.Interaction[Any], typed: str) -> Choices:
    """Return the topics to offer while a name is being typed, in the reader's language."""
    writer, topics = await reader_here(interaction), await topics_here(interaction)
    return [choice(title_of(topic, writer), topic.id) for topic in topics.suggest(typed)]


async def topic_asked(interaction: discord.Interaction[Any], typed: str) -> Topic | None:
    """Return the topic that is named so; where none is, refuse privately and offer the nearest.

    In servers it can be proposed, too.
    """
    topics = await topics_here(interaction)
    topic = topics.named(typed)
    if topic is not None:
        return topic
    writer, near = await reader_here(interaction), topics.nearest(typed)
    key = "viewpoints-unknown" if near else "viewpoints-unknown-far"
    buttons: list[discord.ui.Item[Any]] = [
        show_button(each, writer, seed=interaction.id) for each in near
    ]
    if interaction.guild_id is not None:
        words = Words(writer.texts, writer.language)
        buttons.append(propose_button(typed, words))
    await refuse(interaction, writer.say(key, typed=plain(typed)), buttons)
    return None


async def viewpoints_on(interaction: discord.Interaction[Any]) -> ViewpointsSettings:
    """Return what is set here; refused where topics are not shown."""
    settings = await settings_here(interaction, ViewpointsSettings)
    if not settings.enabled:
        raise ViewpointsOffError
    return settings
