"""What members can do to have a topic written, and moderators to decide on it."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.contributions.decisions import (
    DAY,
    LONGEST_REASON,
    ContributionState,
    NotAuthorError,
)
from bot.domain.viewpoints.drafting import (
    DraftingOffError,
    Material,
    checked_article,
    hold_to_material,
    typed_of,
)
from bot.domain.viewpoints.own.gate import title_faults
from bot.domain.viewpoints.own.statement import TopicDraft, TopicRefusedError
from bot.domain.viewpoints.own.typed import Field
from bot.domain.viewpoints.proposals import (
    LONGEST_DRAFTING,
    LONGEST_WHY,
    MOST_A_DAY,
    MOST_DRAFTS_A_DAY,
    DraftUnderWayError,
    OtherDraftError,
    Proposing,
    TooManyDraftsError,
    TooManyTopicProposalsError,
    TopicProposal,
    Verdict,
)
from bot.drafting import Draft
from bot.storage.database import Database, Tables
from bot.usecases.topic_decisions import decide, known, pending
from bot.usecases.viewpoints import Viewpoints


class TopicProposals:
    """The proposed topics of every server."""

    def __init__(self, database: Database, viewpoints: Viewpoints, draft: Draft | None) -> None:
        """Judge titles beside these topics, and ask this for drafts; None where none are made."""
        self._database = database
        self._viewpoints = viewpoints
        self._draft = draft

    async def propose(
        self, guild: GuildId, title: str, why: str, *, by: MemberId, now: datetime
    ) -> int:
        """Propose a topic by its title; return the proposal's number.

        Raises `TopicRefusedError` with what is wrong with the title.
        """
        said = " ".join(title.split())
        topics = (await self._viewpoints.topics_for(guild)).topics
        if faults := title_faults(said, topics.values()):
            raise TopicRefusedError(faults)
        proposing = Proposing(
            {Field.TITLE: said}, why.replace("\0", "").strip()[:LONGEST_WHY] or None
        )
        async with self._database.transaction() as tables:
            await tables.own_topics.hold()  # so that many at once are counted
            made = await tables.topic_proposals.made_since(guild, by, now - DAY)
            if made >= MOST_A_DAY:
                raise TooManyTopicProposalsError(most=MOST_A_DAY)
            return await tables.topic_proposals.add(guild, proposing, by=Author(by, now))

    async def hold_drafting(self, guild: GuildId, *, now: datetime) -> None:
        """Refuse where the operator named nothing that drafts, or where no draft may begin now."""
        self._drafting()
        async with self._database.reading() as tables:
            await _hold_drafts(tables, guild, now)

    async def draft(
        self, guild: GuildId, material: Material, *, by: MemberId, now: datetime
    ) -> TopicProposal:
        """Have a topic drafted, and propose what holds to the material; else nothing is proposed.

        The model is asked outside any transaction: it may take a minute and a half. Whatever comes
        of it counts among the drafts of the day.
        """
        ask = self._drafting()
        given = replace(material, article=checked_article(material.article))
        number = await self._begin(guild, Author(by, now))
        try:
            drafted = await ask(given)
            await asyncio.to_thread(hold_to_material, drafted, given)  # an article may be long
        except Exception:
            async with self._database.transaction() as tables:
                await tables.topic_proposals.end_draft(guild, number, at=now)
            raise
        async with self._database.transaction() as tables:
            await tables.topic_proposals.propose_draft(guild, number, typed_of(drafted))
            return await known(tables, guild, number)

    async def _begin(self, guild: GuildId, by: Author) -> int:
        """Begin a draft; one at a time, and so many a day."""
        async with self._database.transaction() as tables:
            await tables.own_topics.hold()  # so that many at once are counted
            await _hold_drafts(tables, guild, by.at)
            return await tables.topic_proposals.begin_draft(guild, by=by)

    async def pending(self, guild: GuildId, *, after: int = 0) -> TopicProposal | None:
        """Return the oldest proposal that waits, of those that follow a number."""
        async with self._database.reading() as tables:
            return await tables.topic_proposals.next(guild, after=after)

    async def waiting(self, guild: GuildId) -> int:
        """Return how many proposals wait."""
        async with self._database.reading() as tables:
            return await tables.topic_proposals.waiting(guild)

    async def of_author(
        self, guild: GuildId, author: MemberId, *, most: int
    ) -> Sequence[TopicProposal]:
        """Return topics that a member proposed: what can be taken back first, newest first."""
        async with self._database.reading() as tables:
            return await tables.topic_proposals.of_author(guild, author, limit=most)

    async def at(self, guild: GuildId, number: int) -> TopicProposal:
        """Return a proposal, whatever became of it."""
        async with self._database.reading() as tables:
            return await known(tables, guild, number)

    async def to_decide(self, guild: GuildId, number: int) -> TopicProposal:
        """Return a proposal that may be decided on now; refuses any other."""
        async with self._database.reading() as tables:
            return await pending(tables, guild, number)

    async def take(self, guild: GuildId, number: int, *, by: MemberId, now: datetime) -> TopicDraft:
        """Begin a moderator's own draft with what was proposed; publishing it approves that.

        Refused where they are writing another new topic, which would be lost.
        """
        async with self._database.transaction() as tables:
            proposal = await pending(tables, guild, number)
            kept = await tables.topic_drafts.at(guild, by, "")
            if kept is not None and kept.proposal == number:
                return kept
            if kept is not None and any(text.strip() for text in kept.typed.values()):
                raise OtherDraftError
            draft = TopicDraft(
                typed=dict(proposal.typed), proposal=number, drafted=proposal.drafted
            )
            await tables.topic_drafts.keep(guild, by, draft, now=now)
            return draft

    async def reject(
        self, guild: GuildId, number: int, reason: str, *, by: MemberId, now: datetime
    ) -> TopicProposal:
        """Close a proposal with a reason for its author; return it as it is then."""
        verdict = Verdict(ContributionState.REJECTED, reason[:LONGEST_REASON])
        async with self._database.transaction() as tables:
            await decide(tables, guild, number, verdict, Author(by, now))
            return await known(tables, guild, number)

    async def withdraw(self, guild: GuildId, number: int, *, by: MemberId, now: datetime) -> None:
        """Take one's own proposal back while it is pending."""
        async with self._database.transaction() as tables:
            if (await known(tables, guild, number)).author != by:
                raise NotAuthorError
            verdict = Verdict(ContributionState.WITHDRAWN)
            await decide(tables, guild, number, verdict, Author(by, now))

    def _drafting(self) -> Draft:
        if self._draft is None:
            raise DraftingOffError
        return self._draft


async def _hold_drafts(tables: Tables, guild: GuildId, now: datetime) -> None:
    """Refuse a draft beside another, or more of them than a server is given within a day."""
    proposals = tables.topic_proposals
    if await proposals.is_drafting(guild, since=now - LONGEST_DRAFTING):
        raise DraftUnderWayError
    if await proposals.drafted_since(guild, now - DAY) >= MOST_DRAFTS_A_DAY:
        raise TooManyDraftsError(most=MOST_DRAFTS_A_DAY)
