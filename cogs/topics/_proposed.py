"""A proposed topic as moderators are shown it: in the queue, and in their channel."""

from typing import Any

import discord

from bot.domain.figures.model import OWN
from bot.domain.viewpoints.order import drawn_order
from bot.domain.viewpoints.own.overlay import own_sources
from bot.domain.viewpoints.own.statement import TopicDraft, TopicRefusedError
from bot.domain.viewpoints.proposals import TopicProposal
from bot.domain.viewpoints.topics import Topics
from bot.ui.doors import View
from bot.ui.figures.referring import speaking_of
from bot.ui.figures.writing import Writer
from bot.ui.session import Session
from bot.ui.viewpoints.buttons import sources_view
from bot.ui.viewpoints.card import draw_topic
from bot.usecases.own_topics import Judged
from cogs.topics._proposal_views import proposal_view, typed_texts

_LONGEST_ADDRESSES = 2000  # longer values are no longer said


async def drawn_pending(
    session: Session, proposal: TopicProposal, notice: str | None = None
) -> View:
    """Draw a proposal for the moderator who acts, with how many wait."""
    writer = session.writer
    waiting = await session.app.topic_proposals.waiting(session.server)
    count = writer.say("topic-proposal-waiting", count=waiting)
    shown, whole = await _draft_texts(session, proposal, writer)
    return proposal_view(proposal, [*shown, count], writer, notice=notice, sources=whole)


async def drawn_note(
    session: Session, proposal: TopicProposal, *others: discord.ui.Item[Any]
) -> View:
    """Draw a proposal for all moderators, with other buttons."""
    writer = await session.public_writer()
    shown, whole = await _draft_texts(session, proposal, writer)
    return proposal_view(proposal, shown, writer, *others, sources=whole)


async def show_draft_sources(session: Session, number: int) -> None:
    """Show what a model's draft rests on, numbered as on its card, which stays where it is."""
    proposal = await session.app.topic_proposals.to_decide(session.server, number)
    judged = await _judged(session, proposal)
    if judged.whole is None:
        raise TopicRefusedError(judged.faults)
    topics = Topics.build([judged.whole], own_sources(judged.whole.id, proposal.typed))
    order, today = drawn_order(number), session.now.date()
    view = sources_view(judged.whole, topics, session.writer, order=order, today=today)
    await session.interaction.response.send_message(view=view, ephemeral=True)


async def _draft_texts(
    session: Session, proposal: TopicProposal, writer: Writer
) -> tuple[list[str], bool]:
    """Return a model's draft as the card that it would be, and that it would be one.

    Else return its fields with what they lack; of what a member proposes, nothing.
    """
    if not proposal.drafted:
        return [], False
    judged = await _judged(session, proposal)
    if judged.whole is None:
        return typed_texts(proposal.typed, judged.faults, writer), False
    public, order = await session.public_writer(), drawn_order(proposal.id)
    drawn = draw_topic(judged.whole, public, order=order, today=session.now.date())
    note = writer.say("topic-proposal-whole")
    return [*drawn.texts, *_addresses(proposal, writer), note], True


async def _judged(session: Session, proposal: TopicProposal) -> Judged:
    speaking = speaking_of(await session.public_writer())
    draft = TopicDraft(typed=dict(proposal.typed), drafted=proposal.drafted)
    return await session.app.own_topics.judged(session.server, draft, speaking)


def _addresses(proposal: TopicProposal, writer: Writer) -> list[str]:
    """Return where a draft's sources lead, so that a moderator sees it before publishing."""
    found = [f"<{each.url}>" for each in own_sources(f"{OWN}0", proposal.typed)]
    said = " · ".join(found)[:_LONGEST_ADDRESSES]
    return [writer.say("topic-proposal-sources", addresses=said)] if found else []
