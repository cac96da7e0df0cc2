"""The table of the topics that are proposed."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.contributions.decisions import ContributionState
from bot.domain.viewpoints.proposals import Proposing, TopicProposal, Verdict
from bot.storage.own_topics import TYPED
from bot.storage.schema import topic_proposals

_PENDING = ContributionState.PENDING.value


class TopicProposalTable:
    """Proposals, each decided on by one conditional write."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def add(self, guild: GuildId, proposing: Proposing, *, by: Author) -> int:
        """Add a pending proposal; return its number."""
        row = {
            "guild_id": guild,
            "author_id": by.member,
            "typed": TYPED.dump_json(dict(proposing.typed)).decode(),
            "why": proposing.why,
            "drafted": proposing.drafted,
            "state": _PENDING,
            "created_at": by.at,
        }
        added = await self._connection.execute(insert(topic_proposals).values(row))
        (number,) = added.inserted_primary_key or (0,)
        return int(number)

    async def decide(self, guild: GuildId, number: int, verdict: Verdict, *, by: Author) -> bool:
        """Decide on a pending proposal; say whether it was pending."""
        pending = and_(_is(guild, number), topic_proposals.c.state == _PENDING)
        decided = {
            "state": verdict.state.value,
            "reason": verdict.reason,
            "topic_id": verdict.topic,
            "decided_by": by.member,
            "decided_at": by.at,
        }
        written = await self._connection.execute(
            update(topic_proposals).where(pending).values(decided)
        )
        return written.rowcount == 1

    async def at(self, guild: GuildId, number: int) -> TopicProposal | None:
        """Return one proposal of a server, None if it has none of this number."""
        query = select(topic_proposals).where(_is(guild, number))
        row = (await self._connection.execute(query)).first()
        return None if row is None else _proposal(row)

    async def next(self, guild: GuildId, *, after: int) -> TopicProposal | None:
        """Return the oldest pending proposal of a server that follows a number."""
        query = (
            select(topic_proposals)
            .where(_waits(guild), topic_proposals.c.id > after)
            .order_by(topic_proposals.c.id)
            .limit(1)
        )
        row = (await self._connection.execute(query)).first()
        return None if row is None else _proposal(row)

    async def waiting(self, guild: GuildId) -> int:
        """Return how many proposals of a server are pending."""
        return await self._count(_waits(guild))

    async def of_author(
        self, guild: GuildId, author: MemberId, *, limit: int
    ) -> list[TopicProposal]:
        """Return topics that a member proposed themselves: first what waits, newest first."""
        table = topic_proposals.c
        own = and_(table.guild_id == guild, table.author_id == author, table.drafted.is_(False))
        order = (table.state != _PENDING, table.id.desc())
        query = select(topic_proposals).where(own).order_by(*order).limit(limit)
        return [_proposal(row) for row in await self._connection.execute(query)]

    async def made_since(self, guild: GuildId, author: MemberId, moment: datetime) -> int:
        """Return how many topics a member has proposed in a server since a moment."""
        table = topic_proposals.c
        own = and_(table.author_id == author, table.drafted.is_(False))
        return await self._count(and_(own, _since(guild, moment)))

    async def drafted_since(self, guild: GuildId, moment: datetime) -> int:
        """Return how many drafts a server was given since a moment."""
        drafted = topic_proposals.c.drafted.is_(True)
        return await self._count(and_(drafted, _since(guild, moment)))

    async def _count(self, which: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(topic_proposals).where(which)
        return await self._connection.scalar(query) or 0


def _is(guild: GuildId, number: int) -> ColumnElement[bool]:
    return and_(topic_proposals.c.guild_id == guild, topic_proposals.c.id == number)


def _since(guild: GuildId, moment: datetime) -> ColumnElement[bool]:
    table = topic_proposals.c
    return and_(table.guild_id == guild, table.created_at > moment)


def _waits(guild: GuildId) -> ColumnElement[bool]:
    return and_(topic_proposals.c.guild_id == guild, topic_proposals.c.state == _PENDING)


def _proposal(row: Row[Any]) -> TopicProposal:
    return TopicProposal(
        id=row.id,
        author=MemberId(row.author_id),
        typed=TYPED.validate_json(row.typed),
        why=row.why,
        drafted=row.drafted,
        state=ContributionState(row.state),
        created_at=row.created_at,
        reason=row.reason,
        topic=row.topic_id,
        decided_by=None if row.decided_by is None else MemberId(row.decided_by),
    )
