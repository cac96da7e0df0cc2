"""What moderators can do with the topics of their server."""

from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.contributions.decisions import ContributionState
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.model import OWN
from bot.domain.own.changes import Seen, edits_to, next_id, said
from bot.domain.own.history import taken_back
from bot.domain.viewpoints.filling import Fault, Saying
from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.own.gate import Gate, needing_care
from bot.domain.viewpoints.own.overlay import own_topic
from bot.domain.viewpoints.own.statement import (
    RETIRED,
    CuratedTopicError,
    DraftGoneError,
    FileTopicError,
    SettledAlreadyError,
    TopicChange,
    TopicDraft,
    TopicEdit,
    TopicRefusedError,
    TopicRetiredError,
    TopicStatement,
)
from bot.domain.viewpoints.own.typed import Typed
from bot.domain.viewpoints.proposals import ProposalClosedError, Verdict
from bot.domain.viewpoints.topics import TopicGoneError
from bot.storage.database import Database, Tables
from bot.usecases.catalogue import Catalogues
from bot.usecases.own_changes import OwnHistoryPage, history_page
from bot.usecases.own_topic_changes import TopicChanging
from bot.usecases.viewpoints import Viewpoints

Speaking = Callable[[Catalogue], Saying]
"""Says the figures of a catalogue in each language, the server's first."""
_NEW = f"{OWN}0"
"""The id of a topic that has none yet."""


@dataclass(frozen=True)
class TopicStanding:
    """A topic as it is offered in a server."""

    topic: Topic
    seen: Seen
    """What a change must name."""


@dataclass(frozen=True)
class Judged:
    """What would become of a draft if it were published."""

    faults: Sequence[Fault]
    """What keeps it from being published with its three views."""
    whole: Topic | None
    """As it would be published with them; None where something keeps it from that."""
    settled: Topic | None
    """As it would be published without, with facts and evidence alone; None likewise."""


class OwnTopics:
    """What every server says of topics."""

    def __init__(self, database: Database, viewpoints: Viewpoints, catalogues: Catalogues) -> None:
        """Judge by servers' figures, and lay over the curated topics."""
        self._database = database
        self._viewpoints = viewpoints
        self._catalogues = catalogues

    async def standing(self, guild: GuildId, topic: str) -> TopicStanding:
        """Return a topic that is offered in a server, with the revision that a change must name."""
        found = (await self._viewpoints.topics_for(guild)).at(topic)
        async with self._database.reading() as tables:
            revision = (await tables.own_topics.at(guild, topic)).revision
        return TopicStanding(found, Seen(topic, revision))

    async def editing(self, guild: GuildId, topic: str) -> Seen:
        """Return what an edit must name; refused for a topic that came with the bot."""
        standing = await self.standing(guild, topic)
        _hold_own(topic)
        return standing.seen

    async def draft(self, guild: GuildId, seen: Seen, *, by: MemberId) -> TopicDraft:
        """Return what somebody is writing: what was kept, else the topic as it was published.

        A topic that has no id yet is named by an empty one.
        """
        async with self._database.reading() as tables:
            return await _draft(tables, guild, seen, by)

    async def fill(
        self, guild: GuildId, seen: Seen, fields: Typed, *, by: MemberId, now: datetime
    ) -> TopicDraft:
        """Keep what somebody typed in some fields, whatever it is.

        The draft stays as old as the oldest that went into it, whatever was published since.
        """
        async with self._database.transaction() as tables:
            before = await _draft(tables, guild, seen, by)
            typed = {**before.typed, **fields}
            draft = replace(before, typed=typed, revision=min(before.revision, seen.revision))
            await tables.topic_drafts.keep(guild, by, draft, now=now)
            return draft

    async def go_on(self, guild: GuildId, seen: Seen, *, by: MemberId, now: datetime) -> TopicDraft:
        """Have a draft replace what was published since it was begun, once its writer was told."""
        async with self._database.transaction() as tables:
            published = (await tables.own_topics.at(guild, seen.key)).statement
            kept = await _kept(tables, guild, seen.key, by, published)
            if kept is None:
                raise DraftGoneError
            draft = replace(kept, revision=seen.revision)
            await tables.topic_drafts.keep(guild, by, draft, now=now)
            return draft

    async def discard(self, guild: GuildId, about: str, *, by: MemberId) -> None:
        """Forget a draft."""
        async with self._database.transaction() as tables:
            await tables.topic_drafts.drop(guild, by, about)

    async def judged(self, guild: GuildId, draft: TopicDraft, speaking: Speaking) -> Judged:
        """Return what would become of a draft."""
        gate = await self._gate(guild, speaking)
        topics = await self._viewpoints.topics_for(guild)
        key = draft.about or _NEW

        def judge(*, settled: bool) -> tuple[list[Fault], Topic | None]:
            statement = TopicStatement(typed=draft.typed, settled=settled)
            faults = gate.faults(key, statement, topics.topics.values())
            if faults:
                return faults, None
            return faults, own_topic(key, draft.typed, settled=settled, drafted=draft.drafted)

        faults, whole = judge(settled=False)
        return Judged(faults, whole, judge(settled=True)[1])

    async def publish(
        self,
        guild: GuildId,
        about: str,
        *,
        settled: bool,
        speaking: Speaking,
        author: Author,
    ) -> TopicChange:
        """Publish a draft, settled or with its three views; refused where it does not hold.

        Raises `TopicChangedError` where somebody else changed the topic since the draft was begun,
        and `ProposalClosedError` where its proposal waits no more, from which it is released.
        """
        try:
            return await self._publish(guild, about, speaking, author, settled=settled)
        except ProposalClosedError as error:
            async with self._database.transaction() as tables:
                await tables.topic_drafts.release(guild, author.member, about, error.number)
            raise

    async def _publish(
        self, guild: GuildId, about: str, speaking: Speaking, author: Author, *, settled: bool
    ) -> TopicChange:
        gate = await self._gate(guild, speaking)
        async with self._changing(guild) as changing:
            published = said(changing.stored).get(about)
            draft = await _kept(changing.tables, guild, about, author.member, published)
            if draft is None:
                raise DraftGoneError
            offered = changing.offered()
            if about and about not in offered:
                raise TopicRetiredError
            seen = Seen(about or next_id(changing.stored), draft.revision)
            statement = TopicStatement(typed=draft.typed, settled=settled, drafted=draft.drafted)
            faults = gate.faults(seen.key, statement, offered.values())
            if faults:
                raise TopicRefusedError(faults)
            change = await changing.say(seen, statement, author)
            await changing.tables.topic_drafts.drop(guild, author.member, about)
            if draft.proposal is not None:
                await _approve(changing.tables, guild, draft.proposal, change.key, author)
            return change

    async def settle(
        self, guild: GuildId, seen: Seen, *, by: MemberId, now: datetime
    ) -> TopicChange:
        """Show facts and evidence of a topic alone here, be it curated or the server's own."""
        async with self._changing(guild) as changing:
            if changing.at(seen.key).settled:
                raise SettledAlreadyError
            before = said(changing.stored).get(seen.key, RETIRED)
            settled = before.model_copy(update={"settled": True})
            return await changing.say(seen, settled, Author(by, now))

    async def retire(
        self, guild: GuildId, seen: Seen, *, by: MemberId, now: datetime
    ) -> TopicChange:
        """Offer a topic in this server no more, be it curated or the server's own."""
        async with self._changing(guild) as changing:
            changing.at(seen.key)
            return await changing.say(seen, RETIRED, Author(by, now))

    async def history(self, guild: GuildId, page: int = 1) -> OwnHistoryPage[TopicStatement]:
        """Return one page of the changes of a server's topics."""
        async with self._database.reading() as tables:
            return await history_page(tables.own_topics, guild, page)

    async def needing_care(self, guild: GuildId) -> Mapping[str, Sequence[Fault]]:
        """Return, by id, what is wrong by now with the numbers in a server's own topics."""
        catalogue = (await self._catalogues.figures_for(guild)).catalogue
        return needing_care(await self.said(guild), catalogue)

    async def undo(
        self, guild: GuildId, change_id: int, *, by: MemberId, now: datetime
    ) -> TopicChange:
        """Take one change back; refused where a later one touched the same topic."""
        async with self._changing(guild) as changing:
            change = await changing.table.change(guild, change_id)
            edit = taken_back(change, changing.stored)
            return await changing.save(edit, Author(by, now), undoes=change_id)

    async def said(self, guild: GuildId) -> Mapping[str, TopicStatement]:
        """Return what a server says of topics, by topic."""
        async with self._database.reading() as tables:
            return said(await tables.own_topics.of_server(guild))

    async def compared(
        self, guild: GuildId, wanted: Mapping[str, TopicStatement] | None, gate: Gate
    ) -> tuple[TopicEdit, ...]:
        """Return what a file would change of a server's topics; refuses what breaks a rule."""
        async with self._database.reading() as tables:
            stored = await tables.own_topics.of_server(guild)
            changing = TopicChanging(tables, self._viewpoints.laid, guild, stored)
        edits = edits_to(wanted, stored)
        beside = changing.offered(edits).values()
        for edit in edits:
            after = edit.after
            if after is None or after.typed is None:
                continue
            for fault in gate.faults(edit.key, after, beside):
                raise FileTopicError(topic=edit.key, field=fault.field)
        changing.judge(edits)
        return edits

    async def within(self, tables: Tables, guild: GuildId) -> TopicChanging:
        """Change topics in a transaction that changes more; `saved` is to follow it."""
        await tables.own_topics.hold()
        stored = await tables.own_topics.of_server(guild)
        return TopicChanging(tables, self._viewpoints.laid, guild, stored)

    async def saved(self, guild: GuildId, changing: TopicChanging) -> None:
        """Take note of what a transaction, which has ended, has changed."""
        for change in changing.made:
            await self._viewpoints.saved(guild, change)

    @asynccontextmanager
    async def _changing(self, guild: GuildId) -> AsyncGenerator[TopicChanging]:
        """Open a transaction that no other change of topics can cross, and take note of its own."""
        async with self._database.transaction() as tables:
            changing = await self.within(tables, guild)
            yield changing
        await self.saved(guild, changing)

    async def _gate(self, guild: GuildId, speaking: Speaking) -> Gate:
        catalogue = (await self._catalogues.figures_for(guild)).catalogue
        return Gate(catalogue, speaking(catalogue))


async def _draft(tables: Tables, guild: GuildId, seen: Seen, by: MemberId) -> TopicDraft:
    """Return what is kept about a topic that the server once wrote, or about a new one."""
    published = await tables.own_topics.at(guild, seen.key)
    if seen.key:
        _hold_own(seen.key)
        if published.revision == 0:
            raise TopicGoneError
    statement = published.statement or RETIRED
    kept = await _kept(tables, guild, seen.key, by, published.statement)
    begun = TopicDraft(seen.key, statement.typed or {}, seen.revision, drafted=statement.drafted)
    return kept or begun


async def _kept(
    tables: Tables, guild: GuildId, about: str, by: MemberId, published: TopicStatement | None
) -> TopicDraft | None:
    """Return what somebody is writing; it keeps the mark of the topic that it edits."""
    kept = await tables.topic_drafts.at(guild, by, about)
    drafted = published is not None and published.drafted
    return kept and replace(kept, drafted=kept.drafted or drafted)


async def _approve(tables: Tables, guild: GuildId, number: int, topic: str, author: Author) -> None:
    """Approve the proposal that became a topic; raises `ProposalClosedError`."""
    verdict = Verdict(ContributionState.APPROVED, topic=topic)
    if not await tables.topic_proposals.decide(guild, number, verdict, by=author):
        proposal = await tables.topic_proposals.at(guild, number)
        raise ProposalClosedError(number, proposal and proposal.state)


def _hold_own(topic: str) -> None:
    """Refuse to write what came with the bot."""
    if not topic.startswith(OWN):
        raise CuratedTopicError
