"""What members can do to have a figure added, and moderators to decide on it."""

from collections.abc import Sequence
from datetime import datetime

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
from bot.domain.figures.own import OwnChange, Statement
from bot.domain.figures.proposals import (
    LONGEST_SAID,
    MOST_A_DAY,
    NothingToApproveError,
    Proposal,
    TooManyProposalsError,
    Verdict,
)
from bot.storage.database import Database, Tables
from bot.usecases.catalogue import Catalogues


class FigureProposals:
    """The proposals of every server."""

    def __init__(self, database: Database, catalogues: Catalogues) -> None:
        """Add what is approved to these catalogues."""
        self._database = database
        self._catalogues = catalogues

    async def propose(
        self, guild: GuildId, statement: Statement, *, by: MemberId, now: datetime
    ) -> int:
        """Propose a figure; return the proposal's number."""
        return await self._add(guild, Author(by, now), statement, None)

    async def ask(self, guild: GuildId, said: str, *, by: MemberId, now: datetime) -> int:
        """Ask for a figure that settles what was said in a sentence."""
        return await self._add(guild, Author(by, now), None, said[:LONGEST_SAID])

    async def pending(self, guild: GuildId, *, after: int = 0) -> Proposal | None:
        """Return the oldest proposal that waits, of those that follow a number."""
        async with self._database.reading() as tables:
            return await tables.figure_proposals.next(guild, after=after)

    async def waiting(self, guild: GuildId) -> int:
        """Return how many proposals wait."""
        async with self._database.reading() as tables:
            return await tables.figure_proposals.waiting(guild)

    async def of_author(self, guild: GuildId, author: MemberId, *, most: int) -> Sequence[Proposal]:
        """Return figures that a member proposed: what can be taken back first, newest first."""
        async with self._database.reading() as tables:
            return await tables.figure_proposals.of_author(guild, author, limit=most)

    async def at(self, guild: GuildId, number: int) -> Proposal:
        """Return a proposal, whatever became of it."""
        async with self._database.reading() as tables:
            return await _known(tables, guild, number)

    async def to_decide(self, guild: GuildId, number: int, *, by: MemberId) -> Proposal:
        """Return a proposal that a moderator may decide on now; refuses any other."""
        async with self._database.reading() as tables:
            return await _open(tables, guild, number, by)

    async def approve(
        self,
        guild: GuildId,
        number: int,
        edited: Statement | None = None,
        *,
        by: MemberId,
        now: datetime,
    ) -> OwnChange:
        """Add what was proposed, or what a moderator made of it, and close the proposal."""
        author = Author(by, now)
        async with self._catalogues.changing(guild) as changing:
            proposal = await _open(changing.tables, guild, number, by)
            statement = edited or proposal.statement
            if statement is None:
                raise NothingToApproveError
            change = await changing.add(statement, author)
            verdict = Verdict(ContributionState.APPROVED, figure=change.key)
            await _decide(changing.tables, proposal, verdict, author)
            return change

    async def reject(
        self, guild: GuildId, number: int, reason: str, *, by: MemberId, now: datetime
    ) -> Proposal:
        """Close a proposal with a reason for its author; return it as it was."""
        async with self._database.transaction() as tables:
            proposal = await _open(tables, guild, number, by)
            verdict = Verdict(ContributionState.REJECTED, reason[:LONGEST_REASON])
            await _decide(tables, proposal, verdict, Author(by, now))
            return proposal

    async def withdraw(self, guild: GuildId, number: int, *, by: MemberId, now: datetime) -> None:
        """Take one's own proposal back while it is pending."""
        async with self._database.transaction() as tables:
            proposal = await _known(tables, guild, number)
            if proposal.author != by:
                raise NotAuthorError
            verdict = Verdict(ContributionState.WITHDRAWN)
            await _decide(tables, proposal, verdict, Author(by, now))

    async def _add(
        self, guild: GuildId, by: Author, statement: Statement | None, said: str | None
    ) -> int:
        async with self._database.transaction() as tables:
            await tables.own_figures.hold()  # so that many at once are counted
            made = await tables.figure_proposals.made_since(guild, by.member, by.at - DAY)
            if made >= MOST_A_DAY:
                raise TooManyProposalsError(most=MOST_A_DAY)
            return await tables.figure_proposals.add(guild, by, statement, said)


async def _known(tables: Tables, guild: GuildId, number: int) -> Proposal:
    proposal = await tables.figure_proposals.at(guild, number)
    if proposal is None:
        raise ContributionUnknownError
    return proposal


async def _open(tables: Tables, guild: GuildId, number: int, by: MemberId) -> Proposal:
    proposal = await _known(tables, guild, number)
    if proposal.state is not ContributionState.PENDING:
        raise ContributionDecidedError(proposal)
    if proposal.author == by:
        raise AuthorDecidesError
    return proposal


async def _decide(tables: Tables, proposal: Proposal, verdict: Verdict, by: Author) -> None:
    if not await tables.figure_proposals.decide(proposal.guild, proposal.id, verdict, by=by):
        raise ContributionDecidedError(await _known(tables, proposal.guild, proposal.id))
