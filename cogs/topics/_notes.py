"""The notes that tell moderators of proposed topics, kept true to what became of each."""

from typing import Any

import discord

from bot.ui.contributions.deciding import post
from bot.ui.contributions.notes import change_note, change_used_note
from bot.ui.doors import View
from bot.ui.session import Session
from bot.ui.words import Words
from cogs.topics._proposal_control import ProposalControl, ProposalDoes
from cogs.topics._proposal_views import ended_view
from cogs.topics._proposed import drawn_note


async def tell_moderators(session: Session, number: int) -> None:
    """Post a proposal in the moderators' channel, where there is one to post in."""

    async def draw(words: Words, why: discord.ui.Item[Any]) -> View | None:
        del words
        proposal = await session.app.topic_proposals.pending(session.server, after=number - 1)
        if proposal is None or proposal.id != number:
            return None
        return await drawn_note(session, proposal, why)

    await post(session, draw)


async def end_note(session: Session, number: int) -> None:
    """Say on the note of a proposal what became of it."""
    proposal = await session.app.topic_proposals.at(session.server, number)
    view = ended_view(proposal, await session.public_words())
    write = ProposalControl(ProposalDoes.WRITE, number)
    await change_note(session, write, proposal.created_at, view)


async def end_used_note(session: Session, number: int) -> None:
    """Say on the note whose button came too late what became of its proposal."""

    async def draw() -> View:
        proposal = await session.app.topic_proposals.at(session.server, number)
        return ended_view(proposal, await session.public_words())

    await change_used_note(session, draw)
