"""What members can do to add an argument to a view, and moderators to decide on it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain

from bot.domain.arguments.model import (
    WITHDRAWABLE,
    Argument,
    Decision,
    DecisionMade,
    Note,
    NotPublishedError,
    OwnMarkError,
    ReportedArgument,
    ReportedBeforeError,
    ReportSettledError,
    RewrittenError,
    Subject,
    TooManyArgumentsError,
    TopicSettledError,
    Verdict,
    Writing,
)
from bot.domain.arguments.support import PublishedArgument, best_first, published
from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.contributions.decisions import (
    DAY,
    LONGEST_REASON,
    AuthorDecidesError,
    ContributionDecidedError,
    ContributionState,
    ContributionUnknownError,
    NotAuthorError,
)
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.storage.database import Database, Tables
from bot.usecases.stances import Stances
from bot.usecases.viewpoints import Viewpoints

MOST_COUNTED = 100
"""Arguments that wait are counted so far: whoever has more to do knows enough."""
_PENDING, _APPROVED = ContributionState.PENDING, ContributionState.APPROVED


class Arguments:
    """The arguments of every server; nothing is published but by `approve`."""

    def __init__(self, database: Database, stances: Stances, viewpoints: Viewpoints) -> None:
        """Rank what is published by where those stand who call it fair."""
        self._database = database
        self._stances = stances
        self._viewpoints = viewpoints
        self._counts: dict[tuple[GuildId, str], int] = {}

    async def open_topic(self, guild: GuildId, key: str) -> Topic:
        """Return a topic that takes arguments; refuses one that is gone or settled."""
        topic = (await self._viewpoints.topics_for(guild)).at(key)
        if topic.settled:
            raise TopicSettledError
        return topic

    async def submit(
        self, subject: Subject, writing: Writing, *, by: MemberId, now: datetime, most: int
    ) -> int:
        """Submit an argument, at most so many a day; return its number."""
        await self.open_topic(subject.guild, subject.topic)
        async with self._database.transaction() as tables:
            await tables.arguments.hold()
            made = await tables.arguments.made_since(subject.guild, by, now - DAY)
            if made >= most:
                raise TooManyArgumentsError(most=most)
            return await tables.arguments.add(subject, writing, Author(by, now))

    async def at(self, guild: GuildId, number: int) -> Argument:
        """Return an argument, whatever became of it; refuses a number that none bears."""
        async with self._database.reading() as tables:
            return await _known(tables, guild, number)

    async def own(self, guild: GuildId, number: int, *, by: MemberId) -> Argument:
        """Return an argument of one's own that may still be rewritten; refuses any other."""
        async with self._database.reading() as tables:
            return _rewritable(await _known(tables, guild, number), by)

    async def rewrite(
        self, guild: GuildId, number: int, writing: Writing, *, seen: int, by: MemberId
    ) -> None:
        """Say it otherwise, while it is pending and as it was seen."""
        async with self._database.transaction() as tables:
            _rewritable(await _known(tables, guild, number), by)
            if not await tables.arguments.rewrite(guild, number, writing, seen=seen):
                raise _overtaken(await _known(tables, guild, number))

    async def withdraw(
        self, guild: GuildId, number: int, *, by: MemberId, now: datetime
    ) -> Argument:
        """Take one's own argument back, pending or published; return it as it was."""
        async with self._database.transaction() as tables:
            argument = await _known(tables, guild, number)
            if argument.author != by:
                raise NotAuthorError
            verdict = Verdict(Decision.WITHDRAWN)
            before = await _decide(tables, argument, verdict, Author(by, now), among=WITHDRAWABLE)
        return self._recounted(before)

    async def of_author(self, guild: GuildId, author: MemberId, *, most: int) -> Sequence[Argument]:
        """Return arguments of a member: what can be taken back first, newest first."""
        async with self._database.reading() as tables:
            return await tables.arguments.of_author(guild, author, limit=most)

    async def pending(self, guild: GuildId, *, after: int = 0) -> Argument | None:
        """Return the oldest argument that waits, of those that follow a number."""
        async with self._database.reading() as tables:
            return await tables.arguments.next(guild, after=after)

    async def waiting(self, guild: GuildId) -> int:
        """Return how many arguments wait, up to `MOST_COUNTED`."""
        async with self._database.reading() as tables:
            return await tables.arguments.waiting(guild, most=MOST_COUNTED)

    async def to_decide(self, guild: GuildId, number: int, *, by: MemberId) -> Argument:
        """Return an argument that a moderator may decide on now; refuses any other."""
        async with self._database.reading() as tables:
            return _decidable(await _known(tables, guild, number), by, _PENDING)

    async def approve(  # noqa: PLR0913 - what, as read, as edited, by whom, when
        self,
        guild: GuildId,
        number: int,
        edited: Writing | None = None,
        *,
        seen: int,
        by: MemberId,
        now: datetime,
    ) -> Argument:
        """Publish an argument as it was read, or what a moderator made of it."""
        argument = await self.to_decide(guild, number, by=by)
        await self.open_topic(guild, argument.subject.topic)
        async with self._database.transaction() as tables:
            argument = _decidable(await _known(tables, guild, number), by, _PENDING)
            written = edited or argument.submitted
            decision = Decision.APPROVED if written == argument.submitted else Decision.AMENDED
            verdict = Verdict(decision, approved=written, seen=seen)
            before = await _decide(tables, argument, verdict, Author(by, now))
        return self._recounted(before)

    async def reject(  # noqa: PLR0913 - what, why, as read, by whom, when
        self, guild: GuildId, number: int, reason: str, *, seen: int, by: MemberId, now: datetime
    ) -> Argument:
        """Close an argument as it was read with a reason for its author; return it as it was."""
        async with self._database.transaction() as tables:
            argument = _decidable(await _known(tables, guild, number), by, _PENDING)
            verdict = Verdict(Decision.REJECTED, reason[:LONGEST_REASON], seen=seen)
            return await _decide(tables, argument, verdict, Author(by, now))

    async def to_remove(self, guild: GuildId, number: int, *, by: MemberId) -> Argument:
        """Return a published argument that a moderator may take down; refuses any other."""
        async with self._database.reading() as tables:
            return _decidable(await _known(tables, guild, number), by, _APPROVED)

    async def remove(
        self, guild: GuildId, number: int, reason: str, *, by: MemberId, now: datetime
    ) -> Argument:
        """Take a published argument down with a reason for its author; return it as it was."""
        async with self._database.transaction() as tables:
            argument = _decidable(await _known(tables, guild, number), by, _APPROVED)
            verdict = Verdict(Decision.REMOVED, reason[:LONGEST_REASON])
            before = await _decide(tables, argument, verdict, Author(by, now))
            await tables.argument_voices.settle(guild, number)
        return self._recounted(before)

    async def report(
        self, guild: GuildId, number: int, reason: str, *, by: MemberId, now: datetime
    ) -> bool:
        """Report a published argument; say whether moderators have to be told of it."""
        async with self._database.transaction() as tables:
            await tables.argument_voices.hold()
            _published(await _known(tables, guild, number))
            given = reason[:LONGEST_REASON] or None
            if not await tables.argument_voices.report(guild, number, given, Author(by, now)):
                raise ReportedBeforeError
            return await tables.argument_voices.open_reports(guild, number) == 1

    async def reported(self, guild: GuildId, *, after: int = 0) -> ReportedArgument | None:
        """Return the first argument with reports to look at, of those that follow a number."""
        async with self._database.reading() as tables:
            reported = await tables.argument_voices.next_reported(guild, after=after)
            if reported is None:
                return None
            decided = await tables.argument_decisions.of(guild, reported.argument.id)
            return replace(reported, decided=tuple(decided))

    async def keep(self, guild: GuildId, number: int, *, by: MemberId, now: datetime) -> Argument:
        """Leave a reported argument published; its reports are settled by that."""
        async with self._database.transaction() as tables:
            argument = _decidable(await _known(tables, guild, number), by, _APPROVED)
            if not await tables.argument_voices.settle(guild, number):
                raise ReportSettledError
            await tables.argument_decisions.add(guild, number, Decision.KEPT, Author(by, now))
            return argument

    async def decided(self, guild: GuildId, topic: str) -> Mapping[int, Sequence[DecisionMade]]:
        """Return what was decided of the arguments on a topic by their numbers, oldest first."""
        async with self._database.reading() as tables:
            return await tables.argument_decisions.about(guild, topic)

    async def mark(self, guild: GuildId, number: int, *, by: MemberId, now: datetime) -> bool:
        """Call a published argument a fair statement of its view, or no longer; say which."""
        async with self._database.transaction() as tables:
            await tables.argument_voices.hold()
            if _published(await _known(tables, guild, number)).author == by:
                raise OwnMarkError
            return await tables.argument_voices.mark(guild, number, Author(by, now))

    async def published(
        self, guild: GuildId, topic: str
    ) -> Mapping[Viewpoint, Sequence[PublishedArgument]]:
        """Return the published arguments on a topic by view, best supported first."""
        async with self._database.reading() as tables:
            found = await tables.arguments.published(guild, topic)
            marks = await tables.argument_voices.marks(guild, topic)
        self._counts[guild, topic] = len(found)
        everybody = set(chain.from_iterable(marks.values()))
        stances = await self._stances.stances_of(guild, topic, everybody)
        ranked = best_first(published(each, marks.get(each.id, ()), stances) for each in found)
        return {each: [one for one in ranked if one.viewpoint is each] for each in Viewpoint}

    async def count(self, guild: GuildId, topic: str) -> int:
        """Return how many arguments on a topic are published, from memory once it was asked.

        An author may have been forgotten since; listing them counts anew.
        """
        if (guild, topic) not in self._counts:
            self._counts[guild, topic] = sum((await self.counts(guild, topic)).values())
        return self._counts[guild, topic]

    async def counts(
        self, guild: GuildId, topic: str, *, since: datetime | None = None
    ) -> Mapping[Viewpoint, int]:
        """Return how many arguments on a topic are published, or were since a moment, by view."""
        async with self._database.reading() as tables:
            return await tables.arguments.counts(guild, topic, since=since)

    async def noted(self, guild: GuildId, number: int, note: Note) -> None:
        """Remember the message that tells moderators of an argument."""
        async with self._database.transaction() as tables:
            await tables.arguments.noted(guild, number, note)

    def _recounted(self, decided: Argument) -> Argument:
        """Forget how many were published on the topic of what was decided."""
        self._counts.pop((decided.subject.guild, decided.subject.topic), None)
        return decided


async def _known(tables: Tables, guild: GuildId, number: int) -> Argument:
    argument = await tables.arguments.at(guild, number)
    if argument is None:
        raise ContributionUnknownError
    return argument


def _rewritable(argument: Argument, by: MemberId) -> Argument:
    if argument.author != by:
        raise NotAuthorError
    if argument.state is not _PENDING:
        raise ContributionDecidedError(argument)
    return argument


def _decidable(argument: Argument, by: MemberId, state: ContributionState) -> Argument:
    if argument.state is not state:
        raise ContributionDecidedError(argument)
    if argument.author == by:
        raise AuthorDecidesError
    return argument


def _published(argument: Argument) -> Argument:
    if argument.state is not _APPROVED:
        raise NotPublishedError
    return argument


def _overtaken(argument: Argument) -> RewrittenError | ContributionDecidedError:
    """Return why a conditional write changed nothing."""
    if argument.state is _PENDING:
        return RewrittenError()
    return ContributionDecidedError(argument)


async def _decide(
    tables: Tables,
    argument: Argument,
    verdict: Verdict,
    by: Author,
    *,
    among: Collection[ContributionState] = (),
) -> Argument:
    """Decide on an argument in the state in which it was read, or in one of several.

    Returns it as it was.
    """
    guild, states = argument.subject.guild, among or {argument.state}
    if not await tables.arguments.decide(guild, argument.id, verdict, among=states, by=by):
        raise _overtaken(await _known(tables, guild, argument.id))
    await tables.argument_decisions.add(guild, argument.id, verdict.decision, by)
    return argument
