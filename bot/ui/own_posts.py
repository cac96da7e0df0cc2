"""Finds what the bot itself posted since a moment, for whoever takes a step over."""

from collections.abc import AsyncGenerator
from datetime import datetime, timedelta

import discord

_SLACK = timedelta(seconds=1)
"""Discord finds what comes after a millisecond, and not what comes within it."""


async def own_messages(
    channel: discord.abc.Messageable, since: datetime, *, bot: discord.abc.User, most: int
) -> AsyncGenerator[discord.Message]:
    """Yield the bot's own messages among the first so many since a moment, oldest first."""
    after = since - _SLACK
    async for message in channel.history(limit=most, after=after, oldest_first=True):
        if message.author.id == bot.id:
            yield message


async def own_posts(
    forum: discord.ForumChannel, since: datetime, *, bot: discord.abc.User
) -> AsyncGenerator[tuple[discord.Thread, discord.Message]]:
    """Yield the bot's posts in a forum since a moment with their first messages, oldest first.

    Of those that were archived, the last hundred are looked at.
    """
    first = discord.utils.time_snowflake(since - _SLACK)
    active = await forum.guild.active_threads()
    archived = [each async for each in forum.archived_threads()]
    here = [each for each in (*active, *archived) if each.parent_id == forum.id]
    for thread in sorted(here, key=lambda each: each.id):
        if thread.owner_id == bot.id and thread.id >= first:
            async for message in thread.history(limit=1, oldest_first=True):
                yield thread, message


def custom_ids(message: discord.Message) -> set[str]:
    """Return the custom ids of the buttons on a message of components."""
    view = discord.ui.LayoutView.from_message(message, timeout=None)
    view.stop()  # it is only read
    buttons = (each for each in view.walk_children() if isinstance(each, discord.ui.Button))
    return {each.custom_id for each in buttons if each.custom_id}
