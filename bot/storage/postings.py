"""The tables of public cards and of the numbers on them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.ids import ChannelId, GuildId, MessageId
from bot.domain.digest.material import Card, Cards, CorrectedNumber
from bot.domain.figures.corrections import Shown
from bot.domain.figures.postings import Due, Posting, PostingState
from bot.storage.schema import posted_figures, postings
from bot.storage.upsert import insert_all_new


class PostingTable:
    """Which cards show which numbers; one that is to be marked is leased to whoever marks it."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def add(self, cards: Sequence[Posting]) -> None:
        """Remember cards, unless they are remembered already."""
        await insert_all_new(self._connection, postings, list(map(_card, cards)))
        numbers = [row for each in cards for row in _numbers(each)]
        await insert_all_new(self._connection, posted_figures, numbers)

    async def places(self) -> set[tuple[GuildId, ChannelId]]:
        """Return where cards are remembered."""
        query = select(postings.c.guild_id, postings.c.channel_id).distinct()
        rows = await self._connection.execute(query)
        return {(GuildId(guild), ChannelId(channel)) for guild, channel in rows}

    async def remove(self, messages: Collection[MessageId]) -> None:
        """Forget cards."""
        await self._forget(postings.c.message_id.in_(messages))

    async def vanished(self, guild: GuildId, channel: ChannelId) -> None:
        """Forget the cards of a channel."""
        here = and_(postings.c.guild_id == guild, postings.c.channel_id == channel)
        await self._forget(here)

    async def sweep(self, *, before: datetime) -> None:
        """Forget the cards posted before a moment."""
        await self._forget(postings.c.posted_at < before)

    async def shown(self, guild: GuildId) -> list[tuple[Shown, str | None]]:
        """Return each number that a server's cards show, with what is to be said of it so far."""
        query = select(*_NUMBER, posted_figures.c.correction).distinct()
        rows = await self._connection.execute(query.where(posted_figures.c.guild_id == guild))
        return [(Shown(*number), said) for *number, said in rows]

    async def correct(
        self,
        guild: GuildId,
        shown: Shown,
        said: str | None,
        correction: str | None,
        *,
        now: datetime,
    ) -> None:
        """Say another thing of a number than was said; the cards that show it are due at once."""
        which = _is(guild, shown, said)
        on_these = postings.c.message_id.in_(select(posted_figures.c.message_id).where(which))
        there = postings.c.state != PostingState.GONE.value
        await self._connection.execute(
            update(postings)
            .where(on_these, there)
            .values(state=PostingState.DUE.value, due_at=now, attempts=0)
        )
        at = None if correction is None else now
        moment = {"corrected_on": at and at.date(), "corrected_at": at}
        await self._connection.execute(
            update(posted_figures).where(which).values(correction=correction, **moment)
        )

    async def due(self, guilds: Collection[GuildId], *, now: datetime, most: int) -> list[Due]:
        """Return the cards of these servers that are to be marked, the longest due first."""
        query = (
            select(
                postings.c.guild_id,
                postings.c.channel_id,
                postings.c.message_id,
                postings.c.due_at,
                postings.c.attempts,
            )
            .where(
                postings.c.state == PostingState.DUE.value,
                postings.c.due_at <= now,
                postings.c.guild_id.in_(guilds),
            )
            .order_by(postings.c.due_at, postings.c.message_id)
            .limit(most)
        )
        return [
            Due(GuildId(guild), ChannelId(channel), MessageId(message), due_at, attempts)
            for guild, channel, message, due_at, attempts in await self._connection.execute(query)
        ]

    async def lease(self, due: Due, *, until: datetime) -> bool:
        """Take it upon oneself to mark a card; say whether nobody else has."""
        return await self._move(due, due_at=until, attempts=due.attempts + 1)

    async def settle(self, due: Due, state: PostingState) -> bool:
        """End the marking of a card; say whether it was still one's own."""
        return await self._move(due, state=state.value, due_at=None)

    async def put_off(self, due: Due, *, until: datetime) -> bool:
        """Let a card be marked later; say whether it was still one's own."""
        return await self._move(due, due_at=until)

    async def again(self, message: MessageId, *, now: datetime) -> None:
        """Let a card be marked once more."""
        await self._connection.execute(
            update(postings)
            .where(postings.c.message_id == message)
            .values(state=PostingState.DUE.value, due_at=now)
        )

    async def corrected(self, message: MessageId) -> list[tuple[Shown, date]]:
        """Return the numbers of a card of which something is to be said, and since when."""
        query = (
            select(*_NUMBER, posted_figures.c.corrected_on)
            .where(posted_figures.c.message_id == message, posted_figures.c.correction.is_not(None))
            .order_by(posted_figures.c.place)
        )
        return [(Shown(*number), on) for *number, on in await self._connection.execute(query)]

    async def corrected_within(
        self, guild: GuildId, since: datetime, *, until: datetime, most: int
    ) -> list[CorrectedNumber]:
        """Return the numbers found corrected in a span on cards that say so, or soon do.

        Newest first; `most` bounds the channels read of, each with its cards of one number.
        """
        values = {"guild": guild, "since": since, "until": until, "most": most}
        found: dict[Shown, list[Cards]] = {}
        for row in await self._connection.execute(_CORRECTED_WITHIN, values):
            shown = Shown(row.figure, row.digest, row.plan, row.shown_for)
            card = Card(ChannelId(row.channel_id), MessageId(row.newest), row.posted_at)
            found.setdefault(shown, []).append(Cards(card, row.cards))
        return [CorrectedNumber(shown, tuple(cards)) for shown, cards in found.items()]

    async def figures_on(self, guild: GuildId, message: MessageId) -> list[str]:
        """Return the ids of the figures that a card of a server shows, in their order."""
        query = (
            select(posted_figures.c.figure)
            .where(posted_figures.c.guild_id == guild, posted_figures.c.message_id == message)
            .order_by(posted_figures.c.place)
        )
        return list(await self._connection.scalars(query))

    async def _forget(self, which: ColumnElement[bool]) -> None:
        cards = select(postings.c.message_id).where(which)
        numbers = delete(posted_figures).where(posted_figures.c.message_id.in_(cards))
        await self._connection.execute(numbers)
        await self._connection.execute(delete(postings).where(which))

    async def _move(self, due: Due, **values: object) -> bool:
        mine = and_(
            postings.c.message_id == due.message,
            postings.c.state == PostingState.DUE.value,
            postings.c.due_at == due.due_at,
        )
        moved = await self._connection.execute(update(postings).where(mine).values(values))
        return moved.rowcount == 1


_NUMBER = (
    posted_figures.c.figure,
    posted_figures.c.digest,
    posted_figures.c.plan,
    posted_figures.c.shown_for,
)
_SHOWS = postings.c.message_id == posted_figures.c.message_id
_NEWEST = func.max(postings.c.message_id).label("newest")
_CORRECTED_WITHIN = (
    select(
        *_NUMBER,
        postings.c.channel_id,
        _NEWEST,
        func.max(postings.c.posted_at).label("posted_at"),
        func.count().label("cards"),
    )
    .join_from(posted_figures, postings, _SHOWS)
    .where(
        posted_figures.c.guild_id == bindparam("guild"),
        posted_figures.c.correction.is_not(None),
        posted_figures.c.corrected_at >= bindparam("since"),
        posted_figures.c.corrected_at < bindparam("until"),
        postings.c.state.in_([PostingState.STANDING.value, PostingState.DUE.value]),
    )
    .group_by(*_NUMBER, postings.c.channel_id)
    .order_by(_NEWEST.desc(), posted_figures.c.figure)
    .limit(bindparam("most"))
)


def _card(posting: Posting) -> Mapping[str, object]:
    return {
        "message_id": posting.message,
        "guild_id": posting.guild,
        "channel_id": posting.channel,
        "posted_at": posting.posted_at,
        "state": PostingState.STANDING.value,
        "attempts": 0,
    }


def _numbers(posting: Posting) -> Iterator[Mapping[str, object]]:
    for place, shown in enumerate(posting.shown):
        yield {
            "message_id": posting.message,
            "place": place,
            "guild_id": posting.guild,
            "figure": shown.figure,
            "digest": shown.digest,
            "plan": shown.plan,
            "shown_for": shown.on,
        }


def _is(guild: GuildId, shown: Shown, said: str | None) -> ColumnElement[bool]:
    """Return whether a row is of this number, with this said of it."""
    return and_(
        posted_figures.c.guild_id == guild,
        posted_figures.c.figure == shown.figure,
        posted_figures.c.digest == shown.digest,
        posted_figures.c.plan == shown.plan,
        posted_figures.c.shown_for.is_not_distinct_from(shown.on),
        posted_figures.c.correction.is_not_distinct_from(said),
    )
