"""The table of the topics that are proposed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.contributions.decisions import ContributionState
from bot.domain.viewpoints.own.typed import Field
from bot.domain.viewpoints.proposals import Proposing, TopicProposal, Verdict
from bot.storage.own_topics import TYPED
from bot.storage.schema import topic_proposals

_PENDING = ContributionState.PENDING.value
_UNDONE = ContributionState.WITHDRAWN.value
"""The state of a draft that is being made, or of which nothing came: it was never proposed."""
_UNDER_WAY = and_(
    topic_proposals.c.drafted.is_(True),
    topic_proposals.c.state == _UNDONE,
    topic_proposals.c.decided_at.is_(None),
)


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
            "drafted": False,
            "state": _PENDING,
            "created_at": by.at,
        }
        return await self._add(row)

    async def begin_draft(self, guild: GuildId, *, by: Author) -> int:
        """Note that a draft is asked for; return its number. Nobody sees it before it is done."""
        row = {
            "guild_id": guild,
            "author_id": by.member,
            "typed": "{}",
            "drafted": True,
            "state": _UNDONE,
            "created_at": by.at,
        }
        return await self._add(row)

    async def end_draft(self, guild: GuildId, number: int, *, at: datetime) -> None:
        """Note that nothing came of a draft."""
        await self._end(guild, number, {"decided_at": at})

    async def propose_draft(self, guild: GuildId, number: int, typed: Mapping[Field, str]) -> None:
        """Have a draft that was made wait for a decision."""
        text = TYPED.dump_json(dict(typed)).decode()
        await self._end(guild, number, {"typed": text, "state": _PENDING})

    async def _end(self, guild: GuildId, number: int, values: Mapping[str, object]) -> None:
        begun = and_(_is(guild, number), _UNDER_WAY)
        await self._connection.execute(update(topic_proposals).where(begun).values(**values))

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

    async def is_drafting(self, guild: GuildId, *, since: datetime) -> bool:
        """Say whether a draft that was asked for since a moment is being made."""
        return bool(await self._count(and_(_UNDER_WAY, _since(guild, since))))

    async def drafted_since(self, guild: GuildId, moment: datetime) -> int:
        """Return how many drafts a server asked for since a moment, whatever came of them."""
        drafted = topic_proposals.c.drafted.is_(True)
        return await self._count(and_(drafted, _since(guild, moment)))

    async def _add(self, row: Mapping[str, object]) -> int:
        added = await self._connection.execute(insert(topic_proposals).values(**row))
        (number,) = added.inserted_primary_key or (0,)
        return int(number)

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
