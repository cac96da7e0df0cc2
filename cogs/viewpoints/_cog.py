"""`/viewpoints`: the card of a topic; `/topics`: which there are."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.app import App
from bot.client import Contrepoint
from bot.domain.figures.corrections import Shown, shown_on
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.domain.viewpoints.order import drawn_order
from bot.domain.viewpoints.topics import Topics
from bot.texts import Language
from bot.ui.access import figures_here, server_language, topics_here
from bot.ui.cards import Section, card, fit
from bot.ui.doors import completing
from bot.ui.figures.asking import Choices, reader_here
from bot.ui.figures.remembering import remember
from bot.ui.figures.writing import Writer
from bot.ui.mentions import mention
from bot.ui.viewpoints.arguing import arguments_here
from bot.ui.viewpoints.asking import topic_asked, topic_choices, viewpoints_on
from bot.ui.viewpoints.buttons import topic_view
from bot.ui.viewpoints.card import Drawn, draw_topic, title_of
from bot.usecases.figures import Figures

_KEPT = 256
"""Cards kept: those that are asked for most, in both languages and all six orders."""


class _Asked(NamedTuple):
    """All that a card depends on; topics and figures are told apart by identity."""

    topics: Topics
    topic: str
    figures: Figures
    language: Language
    order: tuple[Viewpoint, ...]
    today: date


class ViewpointsCog(commands.Cog):
    """Shows topics from memory: nothing is deferred."""

    def __init__(self, app: App) -> None:
        """Keep the program's parts, and the cards drawn last."""
        self._app = app
        self._kept = lru_cache(maxsize=_KEPT)(self._drawn)

    @app_commands.command(
        name="viewpoints",
        description=locale_str("viewpoints-description"),
        auto_locale_strings=False,
    )
    @app_commands.rename(
        topic=locale_str("topic", key="viewpoints-topic"),
        private=locale_str("private", key="gpu-private"),
    )
    @app_commands.describe(
        topic=locale_str("viewpoints-topic-description"),
        private=locale_str("gpu-private-description"),
    )
    async def viewpoints(
        self,
        interaction: discord.Interaction[Contrepoint],
        topic: str,
        private: bool = False,  # noqa: FBT001, FBT002 - an option of a slash command
    ) -> None:
        """Answer in public unless asked otherwise; refusals are private."""
        await viewpoints_on(interaction)
        found = await topic_asked(interaction, topic)
        if found is None:
            return
        reader = await reader_here(interaction)
        language = reader.language if private else await server_language(interaction)
        seed = interaction.id
        drawn, shown = self._kept(
            _Asked(
                topics=await topics_here(interaction),
                topic=found.id,
                figures=await figures_here(interaction),
                language=language,
                order=drawn_order(seed),
                today=interaction.created_at.date(),
            )
        )
        writer = Writer(reader.texts, language, reader.catalogue)
        arguments = await arguments_here(interaction, found)
        view = topic_view(found, drawn, writer, seed=seed, arguments=arguments)
        sent = await interaction.response.send_message(view=view, ephemeral=private)
        await remember(interaction, sent, shown, writer.catalogue)

    @viewpoints.autocomplete("topic")
    @completing
    async def _complete_topic(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        return await topic_choices(interaction, current)

    @app_commands.command(
        name="topics", description=locale_str("viewpoints-list"), auto_locale_strings=False
    )
    async def topics(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """List the topics that count here to whoever asks, in their language."""
        await viewpoints_on(interaction)
        writer, topics = await reader_here(interaction), await topics_here(interaction)
        command = mention("viewpoints", interaction.client.command_ids)
        sections = [
            Section(
                [writer.say("viewpoints-list-note", command=command)],
                title=f"## {writer.say('viewpoints-list-title')}",
            ),
            Section(
                [_line(each, writer) for each in topics.topics.values()],
                more=writer.say("viewpoints-list-more"),
            ),
        ]
        await interaction.response.send_message(view=card(fit(sections)), ephemeral=True)

    def _drawn(self, asked: _Asked) -> tuple[Drawn, tuple[Shown, ...]]:
        topic, catalogue = asked.topics.at(asked.topic), asked.figures.catalogue
        writer = Writer(self._app.texts, asked.language, catalogue)
        drawn = draw_topic(topic, writer, order=asked.order, today=asked.today)
        return drawn, shown_on(catalogue, [figure.id for figure in drawn.figures])


def _line(topic: Topic, writer: Writer) -> str:
    settled = f" · {writer.say('viewpoints-settled')}" if topic.settled else ""
    return f"- {title_of(topic, writer)}{settled}"
