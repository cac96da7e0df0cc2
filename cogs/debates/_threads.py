"""What opening and closing have in common: threads, the language there, Discord's refusals."""

from collections.abc import Generator
from contextlib import contextmanager
from http import HTTPStatus

import discord

from bot.domain.debates.debate import Debate
from bot.errors import ExpectedError

WEEK = 10_080
"""Minutes: the longest that Discord lets a thread be silent before it leaves the list."""


class UnfinishedError(ExpectedError):
    """Discord failed in the middle of a step."""

    key = "debates-unfinished"


class RefusedError(ExpectedError):
    """Discord refused what seemed to be allowed a moment before."""

    key = "debates-refused"


def is_passing(error: discord.HTTPException) -> bool:
    """Say whether Discord fails rather than refuses, so that nobody knows what was done."""
    return error.status >= HTTPStatus.INTERNAL_SERVER_ERROR


@contextmanager
def halfway() -> Generator[None]:
    """Say so where Discord, or the way to it, fails in the middle of a step; refusals pass."""
    try:
        yield
    except OSError as error:
        raise UnfinishedError from error
    except discord.HTTPException as error:
        if is_passing(error):
            raise UnfinishedError from error
        raise


async def find_thread(guild: discord.Guild, debate: Debate) -> discord.Thread | None:
    """Return the thread of a debate, None for one that is gone.

    Threads that were archived are not in memory. Where the bot may not look, Discord refuses.
    """
    if debate.thread is None:
        return None
    known = guild.get_thread(debate.thread)
    if known is not None:
        return known
    try:
        found = await guild.fetch_channel(debate.thread)
    except (discord.NotFound, discord.InvalidData):
        return None
    return found if isinstance(found, discord.Thread) else None


def may_manage(thread: discord.Thread) -> bool:
    """Say whether the bot may lock a thread, and open a locked one."""
    return thread.permissions_for(thread.guild.me).manage_threads
