"""Finishes what somebody died at, and ends the debates whose threads are gone."""

import logging
from datetime import datetime

import discord

from bot.app import App
from bot.domain.configuration.ids import GuildId
from bot.domain.debates.debate import Debate, DebateGoneError, DebateState
from bot.errors import ExpectedError
from cogs.debates._closing import Closing
from cogs.debates._opening import Opening
from cogs.debates._threads import find_thread

_log = logging.getLogger(__name__)


class Tending:
    """Looks after the debates that stand."""

    def __init__(self, app: App, opening: Opening, closing: Closing) -> None:
        """Act for this program."""
        self._debates = app.debates
        self._opening = opening
        self._closing = closing

    async def tend(self, guild: discord.Guild, *, now: datetime) -> list[Debate]:
        """Look after the debates of a server; return those that ended, their threads being gone."""
        standing = await self._debates.standing(GuildId(guild.id))
        return [each for each in standing if await self._ends(guild, each, now=now)]

    async def resume(self, guild: discord.Guild, debate: Debate, *, now: datetime) -> None:
        """Take over a debate that somebody was opening or closing when they died."""
        try:
            taken = await self._debates.take_over(debate, now=now)
            if taken.state is DebateState.OPENING:
                await self._opening.resume(guild, taken)
            else:
                closed = await self._closing.close(guild, taken, again=True)
                await self._closing.archive(taken, closed.thread)
        except DebateGoneError:
            _log.info("Debate %d is over: its thread is gone", debate.id)
        except (ExpectedError, discord.HTTPException, OSError) as error:
            _log.warning("Debate %d stays as it is for now: %r", debate.id, error)

    async def _ends(self, guild: discord.Guild, debate: Debate, *, now: datetime) -> bool:
        """Look after one debate; say whether it ends, its thread being gone."""
        if debate.is_stuck(now=now):
            await self.resume(guild, debate, now=now)
        if debate.state is not DebateState.OPEN:
            return False
        try:
            if await find_thread(guild, debate) is not None:
                return False
        except (discord.HTTPException, OSError):
            return False  # that is not known just now
        await self._debates.gone(debate)
        return True
