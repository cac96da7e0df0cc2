"""The buttons under the card of a topic; what they show is in their custom id."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import discord

from bot.domain.configuration.rules import Rule
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.domain.viewpoints.order import drawn_order
from bot.domain.viewpoints.topics import Topics
from bot.ui.access import topics_here
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.doors import View
from bot.ui.figures.asking import reader_here
from bot.ui.figures.sources import sources_texts
from bot.ui.figures.writing import Writer
from bot.ui.viewpoints.arguing import arguments_button, arguments_here
from bot.ui.viewpoints.card import Drawn, draw_topic, title_of
from bot.ui.viewpoints.standing import stance_button
from bot.ui.why import why_button

_SOURCES, _SHOW = "sources", "show"


class TopicButton(
    LastingButton,
    template=r"viewpoints:(?P<shows>sources|show):(?P<topic>[a-z0-9-]{1,47}):(?P<seed>\d{1,20})",
):
    """Shows a topic's sources, or its card, to whoever presses it, in their language."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Answer privately; a topic that is there no more is refused."""
        _, shows, key, seed = self.custom_id.split(":")
        topics, writer = await topics_here(interaction), await reader_here(interaction)
        topic = topics.at(key)
        order, today = drawn_order(int(seed)), interaction.created_at.date()
        if shows == _SHOW:
            arguments = await arguments_here(interaction, topic)
            drawn = draw_topic(topic, writer, order=order, today=today)
            view = topic_view(topic, drawn, writer, seed=int(seed), arguments=arguments)
        else:
            view = sources_view(topic, topics, writer, order=order, today=today)
        await interaction.response.send_message(view=view, ephemeral=True)


def topic_view(  # noqa: PLR0913 - what is shown, how, and why
    topic: Topic,
    drawn: Drawn,
    writer: Writer,
    *,
    seed: int,
    arguments: int = 0,
    rule: Rule = Rule.VIEWPOINTS,
) -> View:
    """Return the card of a topic as a message; `rule` is why it is there.

    `arguments` is how many are published where it is shown.
    """
    sources = TopicButton.labelled(
        writer.say("figures-button-sources"),
        f"viewpoints:{_SOURCES}:{topic.id}:{seed}",
        discord.ButtonStyle.secondary,
    )
    why = why_button(rule, writer.texts, writer.language)
    if topic.settled:
        return card(drawn.texts, buttons=[sources, why])
    standing = stance_button(topic, writer)
    arguing = arguments_button(topic, writer, arguments)
    return card(drawn.texts, buttons=[standing, arguing, sources, why])


def sources_view(
    topic: Topic, topics: Topics, writer: Writer, *, order: Sequence[Viewpoint], today: date
) -> View:
    """Return what the card of a topic rests on, numbered as on that card."""
    drawn = draw_topic(topic, writer, order=order, today=today)
    title = writer.say("figures-sources-title", organisation=title_of(topic, writer))
    return card(sources_texts(title, drawn.cited, citing(writer, topics)))


def citing(writer: Writer, topics: Topics) -> Writer:
    """Return a writer that also knows what a server's own topics rest on."""
    sources = {**writer.catalogue.sources, **topics.sources}
    return replace(writer, catalogue=replace(writer.catalogue, sources=sources))


def show_button(topic: Topic, writer: Writer, *, seed: int) -> TopicButton:
    """Return a button that shows a topic's card to whoever presses it; it bears the title."""
    return _showing(topic, title_of(topic, writer), discord.ButtonStyle.primary, seed)


def whole_button(topic: Topic, writer: Writer, *, seed: int) -> TopicButton:
    """Return a button that shows the card of a topic that is told of in part."""
    return _showing(topic, writer.say("viewpoints-whole"), discord.ButtonStyle.secondary, seed)


def _showing(topic: Topic, label: str, style: discord.ButtonStyle, seed: int) -> TopicButton:
    return TopicButton.labelled(label, f"viewpoints:{_SHOW}:{topic.id}:{seed}", style)
