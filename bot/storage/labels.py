"""What moderators say of hints: a side of the table of hints."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId
from bot.domain.quotes.earning import (
    ENOUGH,
    FORTNIGHT,
    JUDGED,
    Label,
    Labelled,
    Tally,
    Trial,
    is_wrong,
)
from bot.domain.quotes.hint import HintMode, Outcome
from bot.storage.schema import hints

_UNDECIDED = {Outcome.FINE.value, Outcome.NOT_A_QUOTE.value, Outcome.EXPIRED.value}
"""How a hint ends that a label can still be put on."""


_LABELS = {each.value for each in Label}
_DROPPED = "dropped"
"""Stands in the place of a label where nobody can judge the hint any more."""


class LabelTable:
    """Right or wrong, said once of each hint."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def trial(self, guild: GuildId, *, since: datetime | None, now: datetime) -> Trial:
        """Return what a server's hints were worth, of those noted since a moment."""
        here = _of(guild, since)
        newest = (
            select(hints.c.label)
            .where(here, hints.c.label.in_(_LABELS))
            .order_by(hints.c.id.desc())
            .limit(ENOUGH)
        )
        first = select(func.min(hints.c.created_at)).where(here)
        lately = select(func.count()).where(here, hints.c.created_at > now - FORTNIGHT)
        return Trial(
            labels=[Label(each) for each in await self._connection.scalars(newest)],
            first=await self._connection.scalar(first),
            lately=await self._connection.scalar(lately) or 0,
        )

    async def wrong(self, guild: GuildId, *, since: datetime | None) -> int:
        """Return how many of the newest shown hints, since a moment, were found wrong."""
        shown = hints.c.mode == HintMode.SHOWN.value
        newest = (
            select(hints.c.id)
            .where(_of(guild, since), shown)
            .order_by(hints.c.id.desc())
            .limit(JUDGED)
        )
        found = await self._tallies(hints.c.id.in_(newest))
        return sum(each.count for each in found if is_wrong(each))

    async def to_label(self, guild: GuildId, *, below: int | None, most: int) -> list[int]:
        """Return the newest hints, below a number if any, that nobody has judged in any way."""
        observed = and_(hints.c.mode == HintMode.OBSERVED.value, hints.c.outcome.is_(None))
        shown = and_(
            hints.c.mode == HintMode.SHOWN.value,
            or_(hints.c.outcome.is_(None), hints.c.outcome.in_(_UNDECIDED)),
        )
        query = select(hints.c.id).where(
            hints.c.guild_id == guild, hints.c.label.is_(None), or_(observed, shown)
        )
        if below is not None:
            query = query.where(hints.c.id < below)
        found = await self._connection.scalars(query.order_by(hints.c.id.desc()).limit(most))
        return list(found)

    async def put(self, guild: GuildId, hint: int, label: Label, *, by: MemberId) -> bool:
        """Label a hint of a server; say whether nobody had before."""
        unlabelled = and_(_is(guild, hint), _not_judged())
        written = await self._connection.execute(
            update(hints).where(unlabelled).values(label=label.value, labelled_by=by)
        )
        return written.rowcount == 1

    async def of(self, guild: GuildId, hint: int) -> Labelled | None:
        """Return the label of a hint of a server, None where there is none."""
        query = select(hints.c.label, hints.c.labelled_by).where(_is(guild, hint))
        row = (await self._connection.execute(query)).first()
        label = None if row is None else _label(row.label)
        if row is None or label is None:
            return None
        return Labelled(label, row.labelled_by and MemberId(row.labelled_by))

    async def drop(self, guild: GuildId, hint: int) -> None:
        """Ask no more about a hint that nobody can judge any more; its end stays what it is."""
        await self._connection.execute(
            update(hints).where(_is(guild, hint), hints.c.label.is_(None)).values(label=_DROPPED)
        )

    async def tallies(self, guild: GuildId) -> list[Tally]:
        """Return what became of all hints of a server."""
        return await self._tallies(hints.c.guild_id == guild)

    async def _tallies(self, which: ColumnElement[bool]) -> list[Tally]:
        kinds = (hints.c.channel_id, hints.c.mode, hints.c.outcome, hints.c.label)
        query = select(*kinds, func.count().label("number")).where(which).group_by(*kinds)
        return [
            Tally(
                channel=ChannelId(row.channel_id),
                mode=HintMode(row.mode),
                outcome=row.outcome and Outcome(row.outcome),
                label=_label(row.label),
                count=row.number,
            )
            for row in await self._connection.execute(query)
        ]


def _is(guild: GuildId, hint: int) -> ColumnElement[bool]:
    return and_(hints.c.guild_id == guild, hints.c.id == hint)


def _not_judged() -> ColumnElement[bool]:
    return or_(hints.c.label.is_(None), hints.c.label == _DROPPED)


def _label(stored: str | None) -> Label | None:
    return Label(stored) if stored in _LABELS else None


def _of(guild: GuildId, since: datetime | None) -> ColumnElement[bool]:
    here = hints.c.guild_id == guild
    return here if since is None else and_(here, hints.c.created_at > since)
