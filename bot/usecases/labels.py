"""What moderators can do about the worth of hints: judge them, and see what became of them."""

import asyncio
import hashlib
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.domain.quotes.earning import (
    ChannelCounts,
    HintUnknownError,
    Label,
    Labelled,
    Trial,
    counted,
    enough,
    has_earned,
    has_lost,
)
from bot.domain.quotes.hint import Hint
from bot.domain.quotes.settings import Mode, QuotesSettings
from bot.storage.database import Database, Tables
from bot.usecases.configuration import Configuration
from bot.usecases.earning import RETREATS, trial_of
from bot.usecases.reports import GIVEN_UP

_AT_ONCE = 10
"""Hints that are looked at for one that can still be judged."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a server is from showing hints."""

    trial: Trial
    needed: int
    """Labels that are asked for."""
    earned: bool


class Labels:
    """The labels of every server's hints, and what follows from them."""

    def __init__(self, database: Database, configuration: Configuration) -> None:
        """Work on this database, and on what is set."""
        self._database = database
        self._configuration = configuration
        self._telling = asyncio.Lock()

    async def to_label(self, guild: GuildId, *, below: int | None = None) -> Sequence[Hint]:
        """Return some of the newest hints, below a number if any, that were not judged yet."""
        async with self._database.reading() as tables:
            found = await tables.labels.to_label(guild, below=below, most=_AT_ONCE)
            hints = [await tables.hints.hint(each) for each in found]
        return [each for each in hints if each is not None]

    async def put(
        self, guild: GuildId, hint: int, label: Label, *, by: MemberId
    ) -> Labelled | None:
        """Label a hint; return the label that it had before, None where this is the first."""
        async with self._database.transaction() as tables:
            if await tables.labels.put(guild, hint, label, by=by):
                return None
            before = await tables.labels.of(guild, hint)
        if before is None:
            raise HintUnknownError
        return before

    async def drop(self, guild: GuildId, hint: int) -> None:
        """Ask no more about a hint that cannot be judged any more."""
        async with self._database.transaction() as tables:
            await tables.labels.drop(guild, hint)

    async def progress(self, guild: GuildId, *, now: datetime) -> Progress:
        """Return how far a server is from showing hints."""
        async with self._database.reading() as tables:
            trial = await trial_of(tables, guild, now=now)
        return Progress(trial, enough(trial, now=now), has_earned(trial, now=now))

    async def counts(self, guild: GuildId) -> Sequence[ChannelCounts]:
        """Return what became of a server's hints, channel by channel, and of nobody's."""
        async with self._database.reading() as tables:
            return counted(await tables.labels.tallies(guild))

    async def retreat(self, guild: GuildId, *, by: MemberId, now: datetime) -> bool:
        """Go back to observing where hints were wrong too often; say whether that was now.

        However many look at once, one of them does it, and owes the moderators word.
        """

        async def is_due(tables: Tables) -> bool:
            since = await tables.moderator_reports.last(guild, RETREATS)
            return has_lost(await tables.labels.wrong(guild, since=since)) and (
                await tables.moderator_reports.claim(
                    guild, RETREATS, _digest(now), given_up=now - GIVEN_UP, now=now
                )
            )

        changes = await self._configuration.withdraw(
            Place(guild, None, QuotesSettings.cog),
            {"mode": (Mode.HINT, Mode.OBSERVE.value)},
            when=is_due,
            author=Author(by, now),
        )
        return bool(changes)

    async def untold(self, guild: GuildId) -> frozenset[str]:
        """Return the retreats that the moderators of a server were not told of."""
        async with self._database.reading() as tables:
            return await tables.moderator_reports.untold(guild, RETREATS)

    @asynccontextmanager
    async def telling(self, guild: GuildId) -> AsyncGenerator[frozenset[str]]:
        """Give what was not told to one alone at a time, so that nothing is told twice."""
        async with self._telling:
            yield await self.untold(guild)

    async def untold_servers(self) -> frozenset[GuildId]:
        """Return the servers with such retreats."""
        async with self._database.reading() as tables:
            return await tables.moderator_reports.untold_servers(RETREATS)

    async def told(self, guild: GuildId, retreats: frozenset[str], message: int) -> None:
        """Remember the message that tells of them."""
        async with self._database.transaction() as tables:
            await tables.moderator_reports.posted(guild, RETREATS, retreats, message)


def _digest(now: datetime) -> str:
    """Return what tells one retreat from another."""
    return hashlib.sha256(now.isoformat().encode()).hexdigest()
