"""A proposed topic as moderators are shown it: in the queue, and in their channel."""

from typing import Any

import discord

from bot.domain.figures.model import OWN
from bot.domain.viewpoints.order import drawn_order
from bot.domain.viewpoints.own.overlay import own_sources
from bot.domain.viewpoints.own.statement import TopicDraft
from bot.domain.viewpoints.proposals import TopicProposal
from bot.ui.doors import View
from bot.ui.figures.referring import speaking_of
from bot.ui.figures.writing import Writer
from bot.ui.session import Session
from bot.ui.viewpoints.card import draw_topic
from cogs.topics._proposal_views import proposal_view, typed_texts

_LONGEST_ADDRESSES = 2000  # longer values are no longer said


async def drawn_pending(
    session: Session, proposal: TopicProposal, notice: str | None = None
) -> View:
    """Draw a proposal for the moderator who acts, with how many wait."""
    writer = session.writer
    waiting = await session.app.topic_proposals.waiting(session.server)
    count = writer.say("topic-proposal-waiting", count=waiting)
    shown = [*await _draft_texts(session, proposal, writer), count]
    return proposal_view(proposal, shown, writer, notice=notice)


async def drawn_note(
    session: Session, proposal: TopicProposal, *others: discord.ui.Item[Any]
) -> View:
    """Draw a proposal for all moderators, with other buttons."""
    writer = await session.public_writer()
    shown = await _draft_texts(session, proposal, writer)
    return proposal_view(proposal, shown, writer, *others)


async def _draft_texts(session: Session, proposal: TopicProposal, writer: Writer) -> list[str]:
    """Return a model's draft as the card that it would be; or its fields, and what they lack."""
    if not proposal.drafted:
        return []
    public = await session.public_writer()
    draft = TopicDraft(typed=dict(proposal.typed), drafted=True)
    judged = await session.app.own_topics.judged(session.server, draft, speaking_of(public))
    if judged.whole is None:
        return typed_texts(proposal.typed, judged.faults, writer)
    order = drawn_order(session.interaction.id)
    drawn = draw_topic(judged.whole, public, order=order, today=session.now.date())
    return [*drawn.texts, *_addresses(proposal, writer), writer.say("topic-proposal-whole")]


def _addresses(proposal: TopicProposal, writer: Writer) -> list[str]:
    """Return where a draft's sources lead, so that a moderator sees it before publishing."""
    found = [f"<{each.url}>" for each in own_sources(f"{OWN}0", proposal.typed)]
    said = " · ".join(found)[:_LONGEST_ADDRESSES]
    return [writer.say("topic-proposal-sources", addresses=said)] if found else []
