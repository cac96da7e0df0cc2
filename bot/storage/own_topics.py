"""The tables of what servers say of topics, of its changes, and of what is being written."""

from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, and_, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.viewpoints.own.statement import (
    TopicDraft,
    TopicStatement,
    from_text,
    to_text,
)
from bot.domain.viewpoints.own.typed import Field
from bot.storage.own import OwnTable, Place
from bot.storage.schema import own_topic_changes, own_topics, topic_drafts
from bot.storage.upsert import upsert

_TOPICS = Place[TopicStatement](
    now=own_topics,
    changes=own_topic_changes,
    key="topic_id",
    lock=0x436F6E7472650012,  # "Contre" and a number
    write=to_text,
    read=from_text,
)
TYPED = TypeAdapter(dict[Field, str])
"""What somebody types, as JSON."""


class OwnTopicTable(OwnTable[TopicStatement]):
    """What servers say of topics now, and how it came to be so."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        super().__init__(connection, _TOPICS)


class TopicDraftTable:
    """What moderators are writing, one draft of each for each topic."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def at(self, guild: GuildId, author: MemberId, about: str) -> TopicDraft | None:
        """Return somebody's draft about a topic."""
        query = select(topic_drafts).where(_one(guild, author, about))
        row = (await self._connection.execute(query)).first()
        if row is None:
            return None
        typed = TYPED.validate_json(row.typed)
        return TopicDraft(about, typed, row.revision, row.proposal_id, drafted=row.drafted)

    async def keep(
        self, guild: GuildId, author: MemberId, draft: TopicDraft, *, now: datetime
    ) -> None:
        """Keep a draft, in the place of the one about the same topic."""
        row = {
            "guild_id": guild,
            "author_id": author,
            "topic_id": draft.about,
            "typed": TYPED.dump_json(draft.typed).decode(),
            "revision": draft.revision,
            "kept_at": now,
            "proposal_id": draft.proposal,
            "drafted": draft.drafted,
        }
        await upsert(self._connection, topic_drafts, row)

    async def release(self, guild: GuildId, author: MemberId, about: str, proposal: int) -> None:
        """Keep a draft as its author's own, where it is of this proposal still."""
        of_it = and_(_one(guild, author, about), topic_drafts.c.proposal_id == proposal)
        await self._connection.execute(update(topic_drafts).where(of_it).values(proposal_id=None))

    async def drop(self, guild: GuildId, author: MemberId, about: str) -> None:
        """Forget a draft."""
        await self._connection.execute(delete(topic_drafts).where(_one(guild, author, about)))


def _one(guild: GuildId, author: MemberId, about: str) -> ColumnElement[bool]:
    table = topic_drafts.c
    return and_(table.guild_id == guild, table.author_id == author, table.topic_id == about)
