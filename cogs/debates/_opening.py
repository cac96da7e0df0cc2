"""Opens debates: the card first, then the thread that is started from it; or a post with both."""

from contextlib import suppress

import discord

from bot.app import App
from bot.domain.configuration.ids import ChannelId
from bot.domain.configuration.rules import Rule
from bot.domain.debates.debate import Debate
from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.order import drawn_order
from bot.ui.access import path_of
from bot.ui.figures.asking import public_writer
from bot.ui.figures.remembering import remember_post
from bot.ui.viewpoints.buttons import topic_view
from bot.ui.viewpoints.card import draw_topic, title_of
from cogs.debates._places import Place
from cogs.debates._recovering import find_opened, started_from
from cogs.debates._threads import (
    WEEK,
    RefusedError,
    halfway,
    is_passing,
)

_STARTED = 160004
"""Discord's code for a message that has a thread already."""


class Opening:
    """Posts the cards of debates."""

    def __init__(self, app: App) -> None:
        """Act for this program."""
        self._app = app

    async def open(
        self, place: Place, topic: Topic, tags: list[discord.ForumTag], *, begun: Debate
    ) -> Debate:
        """Post the card of a debate that was begun; where Discord refuses, none was.

        Where Discord fails, whoever comes later finds out what was done.
        """
        try:
            with halfway():
                thread = await self._post(place, topic, tags, begun)
        except discord.HTTPException as error:
            await self._app.debates.abandon(begun)
            raise RefusedError(channel=str(place.id)) from error
        return await self._app.debates.opened(begun, ChannelId(thread.id))

    async def resume(self, guild: discord.Guild, debate: Debate) -> None:
        """Finish what somebody died at: the debate is open if it was posted, else forgotten."""
        place = guild.get_channel(debate.channel)
        found = await find_opened(place, debate) if isinstance(place, Place) else None
        if found is None:
            await self._app.debates.abandon(debate)
        else:
            await self._app.debates.opened(debate, ChannelId(found.id))

    async def _post(
        self, place: Place, topic: Topic, tags: list[discord.ForumTag], begun: Debate
    ) -> discord.Thread:
        writer = await public_writer(self._app, place.guild, path_of(place))
        # The debate's number is how its card is known again.
        name, seed, now = title_of(topic, writer), begun.id, begun.opened_at
        drawn = draw_topic(topic, writer, order=drawn_order(seed), today=now.date())
        arguments = await self._app.arguments.count(begun.guild, topic.id)
        view = topic_view(topic, drawn, writer, seed=seed, arguments=arguments, rule=Rule.DEBATE)
        if isinstance(place, discord.ForumChannel):
            thread, message = await place.create_thread(
                name=name, view=view, applied_tags=tags, auto_archive_duration=WEEK
            )
        else:
            message = await place.send(view=view)
            thread = await _thread_from(message, name)
        await remember_post(self._app, message, drawn.figures, writer.catalogue, now=now)
        return thread


async def _thread_from(message: discord.Message, name: str) -> discord.Thread:
    """Start the thread of a card; where Discord refuses, the card goes too."""
    try:
        return await message.create_thread(name=name, auto_archive_duration=WEEK)
    except discord.HTTPException as error:
        # discord.py asks again by itself where an answer was lost on its way.
        started = await started_from(message) if error.code == _STARTED else None
        if started is not None:
            return started
        if not is_passing(error):
            with suppress(discord.HTTPException):
                await message.delete()
        raise
