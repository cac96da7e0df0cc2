"""Closes debates, the outcome first and then the lock, and opens them again."""

from dataclasses import dataclass
from enum import StrEnum

import discord

from bot.app import App
from bot.domain.debates.debate import Debate, DebateGoneError
from bot.ui.access import path_of
from bot.ui.doors import View
from cogs.debates._outcome import Outcome, outcome_view
from cogs.debates._recovering import has_outcome
from cogs.debates._threads import (
    RefusedError,
    UnfinishedError,
    find_thread,
    is_passing,
    may_manage,
    public_writer,
)


class Shut(StrEnum):
    """What could be done to the thread of a debate that was closed."""

    LOCKED = "locked"
    """And archived."""
    ARCHIVED = "archived"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Closed:
    """What closing a debate came to."""

    shut: Shut
    unposted: View | None
    """The outcome, where it could not be posted."""


class Closing:
    """Posts the outcomes of debates, and shuts their threads."""

    def __init__(self, app: App) -> None:
        """Act for this program."""
        self._app = app

    async def close(
        self, guild: discord.Guild, closing: Debate, *, resumed: bool = False
    ) -> Closed:
        """Close a debate whose closing was begun, as far as Discord lets the bot.

        `resumed` is whether somebody died at it, who may have posted the outcome.
        """
        try:
            closed = await self._close(guild, closing, resumed=resumed)
        except discord.HTTPException as error:
            raise UnfinishedError from error
        await self._app.debates.closed(closing)
        return closed

    async def reopen(self, guild: discord.Guild, debate: Debate) -> None:
        """Open the thread of a debate that was just opened again; where Discord refuses, it is not.

        Where Discord fails, the debate is open, and its thread can be opened again later.
        """
        thread = await self.thread(guild, debate)
        try:
            await _unshut(thread)
        except discord.HTTPException as error:
            if is_passing(error):
                raise UnfinishedError from error
            await self._app.debates.closed(debate)
            raise RefusedError(channel=str(debate.channel)) from error

    async def thread(self, guild: discord.Guild, debate: Debate) -> discord.Thread:
        """Return the thread of a debate; one that is gone ends it."""
        try:
            thread = await find_thread(guild, debate)
        except discord.Forbidden as error:
            raise RefusedError(channel=str(debate.channel)) from error
        if thread is None:
            await self._app.debates.gone(debate)
            raise DebateGoneError
        return thread

    async def _close(self, guild: discord.Guild, closing: Debate, *, resumed: bool) -> Closed:
        try:
            thread = await self.thread(guild, closing)
        except RefusedError:
            view = await self._outcome(guild, closing, guild.get_channel(closing.channel))
            return Closed(Shut.NOTHING, view)
        view = await self._outcome(guild, closing, thread)
        posted = await _post(thread, view, closing, resumed=resumed)
        return Closed(await _shut(thread), None if posted else view)

    async def _outcome(self, guild: discord.Guild, closing: Debate, place: object) -> View:
        app, of = self._app, (closing.guild, closing.topic)
        since, until = closing.opened_at, closing.closed_at
        outcome = Outcome(
            debate=closing,
            topic=(await app.viewpoints.topics_for(closing.guild)).topics.get(closing.topic),
            tally=await app.stances.tally(*of),
            movement=await app.stances.movement(*of, since=since, until=until),
            arguments=await app.arguments.published(*of),
        )
        return outcome_view(outcome, await public_writer(app, guild, path_of(place)))


async def _post(thread: discord.Thread, view: View, closing: Debate, *, resumed: bool) -> bool:
    """Post the outcome unless it is there; say whether Discord let the bot."""
    try:
        if not (resumed and await has_outcome(thread, closing)):
            await thread.send(view=view)
    except discord.HTTPException as error:
        if is_passing(error):
            raise
        return False
    return True


async def _shut(thread: discord.Thread) -> Shut:
    """Lock and archive a thread, or archive it alone; say what Discord let the bot do."""
    try:
        if may_manage(thread):
            await thread.edit(locked=True, archived=True)
            return Shut.LOCKED
        await thread.edit(archived=True)
    except discord.HTTPException as error:
        if is_passing(error):
            raise
        return Shut.NOTHING
    return Shut.ARCHIVED


async def _unshut(thread: discord.Thread) -> None:
    if thread.locked:
        await thread.edit(locked=False, archived=False)
    elif thread.archived:
        await thread.edit(archived=False)
