"""What becomes of hints: each is claimed once, posted once, and settled once."""

import asyncio
from collections.abc import AsyncGenerator, Collection, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from weakref import WeakValueDictionary

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId
from bot.domain.quotes.hint import (
    Hint,
    HintKind,
    HintMode,
    HintState,
    MessageId,
    Occasion,
    Outcome,
    Sighting,
)
from bot.domain.quotes.settings import QuotesSettings
from bot.storage.database import Database, Tables
from bot.usecases.standing_hints import StandingHints

_LONGEST_PAUSE = timedelta(days=7)

_Resting = tuple[HintMode, GuildId, ChannelId | MemberId, str]
"""What rests after a hint of one mode: a channel, or a replier; the text tells which."""


class Quotes:
    """The hints of every server; what stands, and what rests, is asked from memory first."""

    def __init__(self, database: Database) -> None:
        """Work on this database; the first look says what stands."""
        self._database = database
        self._standing = StandingHints()
        self._added_mark: object = None
        self._last: dict[_Resting, datetime] = {}
        self._turn = asyncio.Lock()  # so that no look forgets what was claimed meanwhile
        self._pens = WeakValueDictionary[int, asyncio.Lock]()

    def is_resting(self, occasion: Occasion, settings: QuotesSettings, *, now: datetime) -> bool:
        """Say whether a hint would be too soon, as far as that is known without a query."""
        return any(
            who in self._last and now < self._last[who] + pause
            for who, pause in _pauses(occasion, settings).items()
        )

    async def must_rest(
        self, occasion: Occasion, settings: QuotesSettings, *, now: datetime
    ) -> bool:
        """Say whether a hint would be too soon."""
        async with self._database.reading() as tables:
            await self._recall(tables, occasion)
        return self.is_resting(occasion, settings, now=now)

    async def claim(
        self, sighting: Sighting, settings: QuotesSettings, *, now: datetime
    ) -> Hint | None:
        """Take it upon oneself to hint at a reply; None where it is too soon, or was done."""
        occasion = sighting.occasion
        async with self._turn:
            if self.is_resting(occasion, settings, now=now):
                return None
            async with self._database.transaction() as tables:
                await tables.hints.hold(occasion.guild)
                await self._recall(tables, occasion)
                if self.is_resting(occasion, settings, now=now):
                    return None
                expires_at = now + timedelta(hours=settings.expiry)
                hint = await tables.hints.claim(sighting, now=now, expires_at=expires_at)
            if hint is not None:
                self._last |= dict.fromkeys(_pauses(occasion, settings), now)
                self._keep(hint)
        return hint

    async def posted(self, hint: Hint, message: MessageId) -> Hint | None:
        """Remember the message of a hint; return what became of it, None if it was forgotten."""
        async with self._turn:
            async with self._database.transaction() as tables:
                found = await tables.hints.posted(hint.id, message)
            if found is not None:
                self._keep(found)
        return found

    @asynccontextmanager
    async def writing(self, hint: Hint) -> AsyncGenerator[Hint | None]:
        """Give a hint as it is now to one alone at a time, so that its message follows its state.

        Whoever came first has the pen first; None for a hint that nobody sees any more.
        """
        pen = self._pens.setdefault(hint.id, asyncio.Lock())
        async with pen:
            yield await self.hint(hint.id)

    async def restate(self, hint: Hint, kind: HintKind) -> Hint | None:
        """Say what became of the sentence by now; None where somebody had ended the hint before."""
        async with self._turn:
            async with self._database.transaction() as tables:
                first = await tables.hints.restate(hint.id, kind)
                found = await tables.hints.hint(hint.id)
            if found is not None:
                self._keep(found)
        return found if first else None

    async def settle(self, hint: Hint, outcome: Outcome, *, now: datetime) -> Hint | None:
        """End a hint; return it as it is then, None where somebody had ended it before."""
        async with self._turn:
            async with self._database.transaction() as tables:
                first = await tables.hints.settle(hint.id, outcome, now=now)
                found = await tables.hints.hint(hint.id)
            if found is not None:
                self._keep(found)
        return found if first else None

    async def removed(self, hint: Hint) -> None:
        """Remember that the message of a hint is there no more."""
        async with self._turn:
            async with self._database.transaction() as tables:
                await tables.hints.removed(hint.id)
            self._standing.drop(hint.id)

    async def vanished(
        self, guild: GuildId, channel: ChannelId | None = None, *, now: datetime
    ) -> None:
        """End what stood in a channel, or in a whole server, that is there no more."""
        gone = [
            each
            for each in self._standing.all()
            if each.guild == guild and channel in {None, each.channel}
        ]
        if not gone:
            return
        async with self._turn:
            async with self._database.transaction() as tables:
                await tables.hints.vanished(guild, channel, now=now)
            for each in gone:
                self._standing.drop(each.id)

    async def hint(self, id_: int) -> Hint | None:
        """Return a hint that somebody sees or saw, None if there is none of this number."""
        async with self._database.reading() as tables:
            found = await tables.hints.hint(id_)
        return found if found is not None and found.mode is HintMode.SHOWN else None

    def touched(self, messages: Collection[int]) -> list[Hint]:
        """Return, without a query, the standing hints that hang on any of these messages."""
        return self._standing.touched(messages)

    async def look(self, *, now: datetime) -> list[Hint]:
        """Return the hints that stand, those that other processes posted too.

        Added sentences stay for good: they are read again only when something became of them.
        """
        async with self._turn:
            async with self._database.reading() as tables:
                found = await tables.hints.standing()
                mark = await tables.hints.added_mark()
                if mark == self._added_mark:
                    added = [each for each in self._standing.all() if each.is_added]
                else:
                    added = await tables.hints.added()
            self._standing, self._added_mark = StandingHints([*found, *added]), mark
        recent = {who: at for who, at in self._last.items() if now < at + _LONGEST_PAUSE}
        self._last = recent
        return self._standing.all()

    async def actions(self, guild: GuildId) -> tuple[datetime | None, datetime | None]:
        """Return when a server last saw a hint, and when the next one expires."""
        async with self._database.reading() as tables:
            return await tables.hints.last_shown(guild), await tables.hints.next_expiry(guild)

    async def _recall(self, tables: Tables, occasion: Occasion) -> None:
        """Read anew when there was last a hint here, and at this member's replies."""
        in_channel, at_replier = _who(occasion)
        for who, last in (
            (in_channel, await tables.hints.last_in_channel(occasion)),
            (at_replier, await tables.hints.last_at_replier(occasion)),
        ):
            self._last.pop(who, None)
            if last is not None:
                self._last[who] = last

    def _keep(self, hint: Hint) -> None:
        if hint.state is HintState.CLAIMED or hint.message is not None:
            self._standing.put(hint)
        else:
            self._standing.drop(hint.id)


def _who(occasion: Occasion) -> tuple[_Resting, _Resting]:
    return (
        (occasion.mode, occasion.guild, occasion.channel, "channel"),
        (occasion.mode, occasion.guild, occasion.replier, "replier"),
    )


def _pauses(occasion: Occasion, settings: QuotesSettings) -> Mapping[_Resting, timedelta]:
    """Return how long what rests."""
    in_channel, at_replier = _who(occasion)
    return {
        in_channel: timedelta(minutes=settings.channel_pause),
        at_replier: timedelta(hours=settings.person_pause),
    }
