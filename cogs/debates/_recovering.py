"""Finds what somebody had posted of a debate when they died at opening or closing it."""

from datetime import timedelta

import discord

from bot.domain.configuration.rules import Rule
from bot.domain.debates.debate import Debate
from bot.ui.why import WHY
from cogs.debates._places import Place
from cogs.debates._threads import custom_ids, is_passing

_NEAR = 100
"""Messages after a step was begun among which its own is looked for."""
_SLACK = timedelta(seconds=1)
"""Discord finds what comes after a millisecond, and not what comes within it."""


async def find_opened(place: Place, debate: Debate) -> discord.Thread | None:
    """Return the thread of a debate that was being opened; None for none, as far as one may look.

    A card without thread is taken away: then it is as if nobody had begun.
    """
    try:
        if isinstance(place, discord.ForumChannel):
            return await _in_forum(place, debate)
        return await _in_channel(place, debate)
    except discord.HTTPException as error:
        if is_passing(error):
            raise
        return None


async def started_from(message: discord.Message) -> discord.Thread | None:
    """Return the thread that was started from a message, None for none."""
    if message.guild is None:
        return None
    try:
        # Both have one number.
        found = await message.guild.fetch_channel(message.id)
    except discord.NotFound:
        return None
    return found if isinstance(found, discord.Thread) else None


async def has_outcome(thread: discord.Thread, debate: Debate) -> bool:
    """Say whether the outcome of a debate that was being closed was posted."""
    since = (debate.closed_at or debate.stepped_at) - _SLACK
    async for message in thread.history(limit=_NEAR, after=since):
        ours = message.author.id == thread.guild.me.id
        if ours and f"{WHY}{Rule.DEBATE.slug}" in custom_ids(message):
            return True
    return False


async def _in_forum(forum: discord.ForumChannel, debate: Debate) -> discord.Thread | None:
    since = discord.utils.time_snowflake(debate.opened_at - _SLACK)
    for thread in await forum.guild.active_threads():
        here = thread.parent_id == forum.id and thread.id >= since
        if here and thread.owner_id == forum.guild.me.id:
            first = [each async for each in thread.history(limit=1, oldest_first=True)]
            if any(_is_card(each, debate) for each in first):
                return thread
    return None


async def _in_channel(channel: discord.TextChannel, debate: Debate) -> discord.Thread | None:
    async for message in channel.history(limit=_NEAR, after=debate.opened_at - _SLACK):
        if message.author.id == channel.guild.me.id and _is_card(message, debate):
            started = await started_from(message)
            if started is None:
                await message.delete()
            return started
    return None


def _is_card(message: discord.Message, debate: Debate) -> bool:
    """Say whether a message is the card of this very debate, whose number its buttons bear."""
    own = f":{debate.topic}:{debate.id}"
    return any(each.endswith(own) for each in custom_ids(message))
