"""Deciding on a proposed topic, inside whatever transaction it is decided in."""

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId
from bot.domain.contributions.decisions import (
    ContributionDecidedError,
    ContributionState,
    ContributionUnknownError,
)
from bot.domain.viewpoints.proposals import TopicProposal, Verdict
from bot.storage.database import Tables


async def known(tables: Tables, guild: GuildId, number: int) -> TopicProposal:
    """Return a proposal of a server, whatever became of it."""
    proposal = await tables.topic_proposals.at(guild, number)
    if proposal is None:
        raise ContributionUnknownError
    return proposal


async def pending(tables: Tables, guild: GuildId, number: int) -> TopicProposal:
    """Return a proposal that waits for a decision; refuses any other."""
    proposal = await known(tables, guild, number)
    if proposal.state is not ContributionState.PENDING:
        raise ContributionDecidedError(proposal)
    return proposal


async def decide(tables: Tables, guild: GuildId, number: int, verdict: Verdict, by: Author) -> None:
    """Decide on a proposal by one conditional write; refused where somebody decided first."""
    if not await tables.topic_proposals.decide(guild, number, verdict, by=by):
        raise ContributionDecidedError(await known(tables, guild, number))
