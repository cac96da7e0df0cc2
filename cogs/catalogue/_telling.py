"""Telling those whom a proposal concerns: the moderators, by notes kept true, and its author."""

from typing import Any

import discord

from bot.domain.figures.proposals import Proposal
from bot.ui.contributions import deciding
from bot.ui.contributions.deciding import Decides, reason_line
from bot.ui.contributions.notes import change_note, change_used_note
from bot.ui.doors import View
from bot.ui.session import Session
from bot.ui.words import Words
from cogs.catalogue._control import ReviewControl
from cogs.catalogue._lines import status_text
from cogs.catalogue._views import ended_view, proposal_view


async def tell_moderators(session: Session, number: int) -> None:
    """Post a proposal in the moderators' channel, where there is one to post in."""

    async def draw(words: Words, why: discord.ui.Item[Any]) -> View | None:
        del words
        proposals = session.app.figure_proposals
        proposal = await proposals.pending(session.server, after=number - 1)
        if proposal is None or proposal.id != number:
            return None
        waiting = await proposals.waiting(session.server)
        return proposal_view(proposal, waiting, await session.public_writer(), why)

    await deciding.post(session, draw)


async def end_note(session: Session, number: int) -> None:
    """Say on the note of a proposal what became of it."""
    proposal = await session.app.figure_proposals.at(session.server, number)
    view = ended_view(proposal, await session.public_writer())
    later = ReviewControl(Decides.LATER, number)
    await change_note(session, later, proposal.created_at, view)


async def end_used_note(session: Session, number: int) -> None:
    """Say on the note whose button came too late what became of its proposal."""

    async def draw() -> View:
        proposal = await session.app.figure_proposals.at(session.server, number)
        return ended_view(proposal, await session.public_writer())

    await change_used_note(session, draw)


async def tell_author(session: Session, rejected: Proposal, reason: str) -> bool:
    """Write to the author why a proposal was rejected; say whether they could be reached."""
    lines = [status_text(rejected, await session.public_writer()), reason_line(reason)]
    key = "contribution-rejected-told"
    return await deciding.tell_author(session, rejected.author, key, *lines)
