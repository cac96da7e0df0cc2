"""Cards in forums: a new post whose title or tags name a topic gets one, where it is wanted."""

import logging

import discord
from discord.ext import commands

from bot.client import Contrepoint
from bot.domain.configuration.ids import GuildId
from bot.domain.configuration.rules import Rule
from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.order import drawn_order
from bot.domain.viewpoints.settings import ViewpointsSettings
from bot.domain.viewpoints.topics import Topics
from bot.ui.access import path_of
from bot.ui.figures.asking import public_writer
from bot.ui.figures.remembering import remember_post
from bot.ui.viewpoints.buttons import topic_view
from bot.ui.viewpoints.card import draw_topic

_log = logging.getLogger(__name__)


class ForumsCog(commands.Cog):
    """Looks at the first message of posts: before that one, nobody can answer in them."""

    def __init__(self, client: Contrepoint) -> None:
        """Listen for this client."""
        self._client = client

    async def cog_load(self) -> None:
        """Ask for the messages that open a post."""
        self._client.glances.append(_opens_post)

    async def cog_unload(self) -> None:
        """Ask for them no more."""
        self._client.glances.remove(_opens_post)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Post the card, once, where the forum is to have it."""
        thread = message.channel
        if not _opens_post(message) or not isinstance(thread, discord.Thread) or thread.locked:
            return
        app, guild, path = self._client.app, GuildId(thread.guild.id), path_of(thread)
        settings = await app.configuration.settings_for(ViewpointsSettings, guild, path)
        if settings.enabled and settings.forums and isinstance(thread.parent, discord.ForumChannel):
            topic = topic_of_post(thread, await app.viewpoints.topics_for(guild))
            if topic is not None:
                await self._post(thread, topic)

    async def _post(self, thread: discord.Thread, topic: Topic) -> None:
        app, guild = self._client.app, thread.guild
        writer = await public_writer(app, guild, path_of(thread))
        now = discord.utils.utcnow()
        drawn = draw_topic(topic, writer, order=drawn_order(thread.id), today=now.date())
        arguments = await app.arguments.count(GuildId(guild.id), topic.id)
        view = topic_view(
            topic, drawn, writer, seed=thread.id, arguments=arguments, rule=Rule.FORUM_CARD
        )
        try:
            # The nonce keeps a repeated event from posting a second card.
            sent = await thread.send(view=view, nonce=str(thread.id), silent=True)
        except discord.HTTPException as error:
            _log.info("No card in post %s: %s", thread.id, error)
            return
        await remember_post(app, sent, drawn.figures, writer.catalogue, now=now)


def topic_of_post(thread: discord.Thread, topics: Topics) -> Topic | None:
    """Return the topic that a post is about: by a tag that bears its name, else by the title."""
    tagged = (topics.named(tag.name) for tag in thread.applied_tags)
    return next(filter(None, tagged), None) or topics.found_in(thread.name)


def _opens_post(message: discord.Message) -> bool:
    """Say whether a message opens a post: then both have one id."""
    return message.id == message.channel.id and not message.author.bot
