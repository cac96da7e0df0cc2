"""Finds what somebody had posted of a debate when they died at opening or closing it."""

import discord

from bot.domain.configuration.rules import Rule
from bot.domain.debates.debate import Debate
from bot.ui.own_posts import custom_ids, own_messages, own_posts
from bot.ui.why import WHY
from cogs.debates._places import Place
from cogs.debates._threads import is_passing

_NEAR = 100
"""Messages after a step was begun among which its own is looked for."""


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
    since, me = debate.closed_at or debate.stepped_at, thread.guild.me
    async for message in own_messages(thread, since, bot=me, most=_NEAR):
        if f"{WHY}{Rule.DEBATE.slug}" in custom_ids(message):
            return True
    return False


async def _in_forum(forum: discord.ForumChannel, debate: Debate) -> discord.Thread | None:
    async for thread, first in own_posts(forum, debate.opened_at, bot=forum.guild.me):
        if _is_card(first, debate):
            return thread
    return None


async def _in_channel(channel: discord.TextChannel, debate: Debate) -> discord.Thread | None:
    me = channel.guild.me
    async for message in own_messages(channel, debate.opened_at, bot=me, most=_NEAR):
        if _is_card(message, debate):
            started = await started_from(message)
            if started is None:
                await message.delete()
            return started
    return None


def _is_card(message: discord.Message, debate: Debate) -> bool:
    """Say whether a message is the card of this very debate, whose number its buttons bear."""
    own = f":{debate.topic}:{debate.id}"
    return any(each.endswith(own) for each in custom_ids(message))
