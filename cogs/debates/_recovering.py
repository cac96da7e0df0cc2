"""Finds what somebody had posted of a debate when they died at opening or closing it."""

from contextlib import suppress

import discord

from bot.domain.configuration.rules import Rule
from bot.domain.debates.debate import Debate
from bot.ui.why import WHY
from cogs.debates._places import Place
from cogs.debates._threads import custom_ids, is_passing

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


async def has_outcome(thread: discord.Thread, debate: Debate) -> bool:
    """Say whether the outcome of a debate that was being closed was posted."""
    async for message in thread.history(limit=_NEAR, after=debate.closed_at):
        ours = message.author.id == thread.guild.me.id
        if ours and f"{WHY}{Rule.DEBATE.slug}" in custom_ids(message):
            return True
    return False


async def _in_forum(forum: discord.ForumChannel, debate: Debate) -> discord.Thread | None:
    for thread in await forum.guild.active_threads():
        ours = thread.parent_id == forum.id and thread.owner_id == forum.guild.me.id
        if not ours or thread.created_at is None or thread.created_at < debate.opened_at:
            continue
        # A post has the number of its first message.
        if _is_card(await thread.fetch_message(thread.id), debate):
            return thread
    return None


async def _in_channel(channel: discord.TextChannel, debate: Debate) -> discord.Thread | None:
    async for message in channel.history(limit=_NEAR, after=debate.opened_at):
        if message.author.id == channel.guild.me.id and _is_card(message, debate):
            with suppress(discord.NotFound):
                # A thread has the number of the message that it was started from.
                found = await channel.guild.fetch_channel(message.id)
                return found if isinstance(found, discord.Thread) else None
            await message.delete()
    return None


def _is_card(message: discord.Message, debate: Debate) -> bool:
    """Say whether a message is the card of this very debate, whose number its buttons bear."""
    own = f":{debate.topic}:{debate.id}"
    return any(each.endswith(own) for each in custom_ids(message))
