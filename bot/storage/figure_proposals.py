"""The table of the figures that members propose."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.contributions.decisions import ContributionState
from bot.domain.figures.own import Statement, from_text, to_text
from bot.domain.figures.proposals import Proposal, Verdict
from bot.storage.schema import figure_proposals

_PENDING = ContributionState.PENDING.value


class FigureProposalTable:
    """Proposals, each decided on by one conditional write."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def add(
        self, guild: GuildId, by: Author, statement: Statement | None, said: str | None
    ) -> int:
        """Add a pending proposal; return its number."""
        row = {
            "guild_id": guild,
            "author_id": by.member,
            "statement": None if statement is None else to_text(statement),
            "said": said,
            "state": _PENDING,
            "created_at": by.at,
        }
        added = await self._connection.execute(insert(figure_proposals).values(row))
        (number,) = added.inserted_primary_key or (0,)
        return int(number)

    async def decide(self, guild: GuildId, number: int, verdict: Verdict, *, by: Author) -> bool:
        """Decide on a pending proposal; say whether it was pending."""
        pending = and_(_is(guild, number), figure_proposals.c.state == _PENDING)
        decided = {
            "state": verdict.state.value,
            "reason": verdict.reason,
            "figure_id": verdict.figure,
            "decided_by": by.member,
            "decided_at": by.at,
        }
        written = await self._connection.execute(
            update(figure_proposals).where(pending).values(decided)
        )
        return written.rowcount == 1

    async def at(self, guild: GuildId, number: int) -> Proposal | None:
        """Return one proposal of a server, None if it has none of this number."""
        query = select(figure_proposals).where(_is(guild, number))
        row = (await self._connection.execute(query)).first()
        return None if row is None else _proposal(row)

    async def next(self, guild: GuildId, *, after: int) -> Proposal | None:
        """Return the oldest pending proposal of a server that follows a number."""
        query = (
            select(figure_proposals)
            .where(_waits(guild), figure_proposals.c.id > after)
            .order_by(figure_proposals.c.id)
            .limit(1)
        )
        row = (await self._connection.execute(query)).first()
        return None if row is None else _proposal(row)

    async def waiting(self, guild: GuildId) -> int:
        """Return how many proposals of a server are pending."""
        return await self._count(_waits(guild))

    async def of_author(self, guild: GuildId, author: MemberId, *, limit: int) -> list[Proposal]:
        """Return proposals of a member in a server: first what waits, newest first."""
        table = figure_proposals.c
        query = select(figure_proposals).where(table.guild_id == guild, table.author_id == author)
        order = (table.state != _PENDING, table.id.desc())
        rows = await self._connection.execute(query.order_by(*order).limit(limit))
        return [_proposal(row) for row in rows]

    async def made_since(self, guild: GuildId, author: MemberId, moment: datetime) -> int:
        """Return how much a member has proposed in a server since a moment."""
        table = figure_proposals.c
        return await self._count(
            and_(table.guild_id == guild, table.author_id == author, table.created_at > moment)
        )

    async def _count(self, which: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(figure_proposals).where(which)
        return await self._connection.scalar(query) or 0


def _is(guild: GuildId, number: int) -> ColumnElement[bool]:
    return and_(figure_proposals.c.guild_id == guild, figure_proposals.c.id == number)


def _waits(guild: GuildId) -> ColumnElement[bool]:
    return and_(figure_proposals.c.guild_id == guild, figure_proposals.c.state == _PENDING)


def _proposal(row: Row[Any]) -> Proposal:
    return Proposal(
        id=row.id,
        guild=GuildId(row.guild_id),
        author=MemberId(row.author_id),
        statement=from_text(row.statement),
        said=row.said,
        state=ContributionState(row.state),
        created_at=row.created_at,
        reason=row.reason,
        figure=row.figure_id,
        decided_by=None if row.decided_by is None else MemberId(row.decided_by),
        decided_at=row.decided_at,
    )
