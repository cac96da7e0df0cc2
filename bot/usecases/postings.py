"""Which public cards show which figures, and the marking of those that were corrected."""

import asyncio
from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime

from bot.domain.configuration.ids import ChannelId, GuildId, MessageId
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.corrections import Correction, correction_of
from bot.domain.figures.postings import (
    KEPT,
    LEASE,
    MOST_ATTEMPTS,
    Due,
    Posting,
    PostingState,
    pause_after,
)
from bot.storage.database import Database

_AT_ONCE = 100
"""Cards told of as due at a time."""


class Postings:
    """Remembers cards, notices which of their numbers were corrected, and who marks which."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database
        self._waiting: list[Posting] = []
        self._turn = asyncio.Lock()
        self._places: set[tuple[GuildId, ChannelId]] | None = None
        self._judged: dict[GuildId, Catalogue] = {}
        """By which catalogue each server's cards were last looked at."""

    async def remember(self, posting: Posting, catalogue: Catalogue) -> None:
        """Remember a card that was drawn from this catalogue.

        Those that are posted while others are written down are written together.
        """
        if not posting.shown:
            return
        self._waiting.append(posting)
        async with self._turn:
            waiting, self._waiting = self._waiting, []
            if waiting:
                async with self._database.transaction() as tables:
                    await tables.postings.add(waiting)
        if self._places is not None:
            self._places.add((posting.guild, posting.channel))
        if self._judged.get(posting.guild) is not catalogue:
            self._judged.pop(posting.guild, None)

    async def servers(self) -> frozenset[GuildId]:
        """Return the servers with cards; asks the database once."""
        if self._places is None:
            async with self._database.reading() as tables:
                found = await tables.postings.places()
            self._places = found
        return frozenset(guild for guild, _ in self._places)

    async def look(self, guild: GuildId, catalogue: Catalogue, *, now: datetime) -> None:
        """Notice which numbers on a server's cards do not hold any more.

        Costs nothing where the same catalogue was looked at before.
        """
        if self._judged.get(guild) is catalogue:
            return
        self._judged[guild] = catalogue  # a card remembered meanwhile takes it back
        try:
            await self._look(guild, catalogue, now=now)
        except BaseException:
            self._judged.pop(guild, None)
            raise

    async def due(self, guilds: Collection[GuildId], *, now: datetime) -> list[Due]:
        """Return cards of these servers that are to be marked, the longest due first."""
        async with self._database.reading() as tables:
            return await tables.postings.due(guilds, now=now, most=_AT_ONCE)

    async def claim(self, due: Due, *, now: datetime) -> Due | None:
        """Take it upon oneself to mark a card; None where somebody else has, or it is given up."""
        until = now + LEASE
        async with self._database.transaction() as tables:
            if due.attempts >= MOST_ATTEMPTS:
                await tables.postings.settle(due, PostingState.GIVEN_UP)
                return None
            claimed = await tables.postings.lease(due, until=until)
        return replace(due, due_at=until, attempts=due.attempts + 1) if claimed else None

    async def corrections(self, claim: Due, catalogue: Catalogue) -> list[tuple[Correction, date]]:
        """Return what a card is to say of its numbers, and since when, the first number first."""
        async with self._database.reading() as tables:
            shown = await tables.postings.corrected(claim.message)
        found = ((correction_of(each, catalogue), on) for each, on in shown)
        return [(correction, on) for correction, on in found if correction is not None]

    async def figures_on(self, guild: GuildId, message: MessageId) -> list[str]:
        """Return the ids of the figures that a card of a server shows, none if it is forgotten."""
        async with self._database.reading() as tables:
            return await tables.postings.figures_on(guild, message)

    async def settle(self, claim: Due, state: PostingState, *, now: datetime) -> None:
        """Remember how the marking of a card ended.

        Whoever took so long that somebody else began may have written over what that one wrote:
        then it is done once more.
        """
        async with self._database.transaction() as tables:
            if not await tables.postings.settle(claim, state):
                await tables.postings.again(claim.message, now=now)

    async def failed(self, claim: Due, *, now: datetime) -> None:
        """Let a card be tried again later."""
        async with self._database.transaction() as tables:
            await tables.postings.put_off(claim, until=now + pause_after(claim.attempts))

    async def removed(
        self, guild: GuildId, channel: ChannelId, messages: Collection[MessageId]
    ) -> None:
        """Forget cards that were deleted; asks nothing where no card is in the channel."""
        if self._is_place(guild, channel):
            async with self._database.transaction() as tables:
                await tables.postings.remove(messages)

    async def vanished(self, guild: GuildId, channel: ChannelId) -> None:
        """Forget the cards of a channel that is there no more."""
        if self._is_place(guild, channel):
            async with self._database.transaction() as tables:
                await tables.postings.vanished(guild, channel)

    async def sweep(self, *, now: datetime) -> None:
        """Forget the cards that are too old to be marked."""
        async with self._database.transaction() as tables:
            await tables.postings.sweep(before=now - KEPT)

    def _is_place(self, guild: GuildId, channel: ChannelId) -> bool:
        return self._places is None or (guild, channel) in self._places

    async def _look(self, guild: GuildId, catalogue: Catalogue, *, now: datetime) -> None:
        async with self._database.reading() as tables:
            shown = await tables.postings.shown(guild)
        judged = [(each, said, correction_of(each, catalogue)) for each, said in shown]
        changed = [
            (each, said, correction and correction.digest)
            for each, said, correction in judged
            if said != (correction and correction.digest)
        ]
        if changed:
            async with self._database.transaction() as tables:
                for each, said, correction in changed:
                    await tables.postings.correct(guild, each, said, correction, now=now)
