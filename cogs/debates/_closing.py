"""Closes debates: the outcome, the lock, the archive; and opens them again."""

from collections.abc import Awaitable
from dataclasses import dataclass

import discord

from bot.app import App
from bot.domain.debates.debate import Debate, DebateGoneError
from bot.ui.access import path_of
from bot.ui.doors import View
from bot.ui.figures.asking import public_writer
from cogs.debates._outcome import Outcome, outcome_view
from cogs.debates._recovering import has_outcome
from cogs.debates._threads import (
    RefusedError,
    find_thread,
    halfway,
    may_manage,
)


@dataclass(frozen=True)
class Closed:
    """What closing a debate came to, before its thread is archived."""

    thread: discord.Thread | None
    """None where the bot may not see it any more."""
    locked: bool
    unposted: View | None
    """The outcome, where it could not be posted."""


class Closing:
    """Posts the outcomes of debates, and shuts their threads."""

    def __init__(self, app: App) -> None:
        """Act for this program."""
        self._app = app

    async def close(self, guild: discord.Guild, closing: Debate, *, again: bool = False) -> Closed:
        """Post the outcome of a debate and lock its thread, as far as Discord lets the bot.

        `again` is whether somebody died at it, who may have posted the outcome.
        """
        with halfway():
            return await self._close(guild, closing, again=again)

    async def archive(self, closing: Debate, thread: discord.Thread | None) -> bool:
        """End the closing of a debate; say whether its thread could be archived.

        It comes last: whatever is sent to an archived thread opens it again.
        """
        done = thread is not None and await _allowed(thread.edit(archived=True))
        await self._app.debates.closed(closing)
        return done

    async def reopen(self, debate: Debate, thread: discord.Thread) -> None:
        """Open the thread of a debate that was just opened again; where Discord refuses, it is not.

        Where Discord fails, the debate is open, and its thread can be opened again later.
        """
        locked = thread.locked  # naming a lock needs the right to manage threads
        edit = thread.edit(archived=False, locked=False) if locked else thread.edit(archived=False)
        if not await _allowed(edit):
            await self._app.debates.closed(debate)
            raise RefusedError(channel=str(debate.channel))

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

    async def _close(self, guild: discord.Guild, closing: Debate, *, again: bool) -> Closed:
        try:
            thread = await self.thread(guild, closing)
        except RefusedError:
            channel = guild.get_channel(closing.channel)
            return Closed(None, locked=False, unposted=await self._outcome(guild, closing, channel))
        view = await self._outcome(guild, closing, thread)
        posted = await _post(thread, view, closing, again=again)
        return Closed(thread, await _locked(thread), None if posted else view)

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


async def _post(thread: discord.Thread, view: View, closing: Debate, *, again: bool) -> bool:
    """Post the outcome unless it is there; say whether Discord let the bot."""
    try:
        with halfway():
            if not (again and await has_outcome(thread, closing)):
                await thread.send(view=view)
    except discord.HTTPException:
        return False
    return True


async def _locked(thread: discord.Thread) -> bool:
    """Lock a thread; say whether Discord let the bot."""
    # An archived thread takes no other change, and one that was silent for a week is archived.
    return may_manage(thread) and await _allowed(thread.edit(locked=True, archived=False))


async def _allowed(edit: Awaitable[discord.Thread]) -> bool:
    """Change a thread; say whether Discord let the bot."""
    try:
        with halfway():
            await edit
    except discord.HTTPException:
        return False
    return True
