"""Deciding on the topics that are proposed, and telling moderators of them."""

from typing import Any

import discord

from bot.domain.figures.model import OWN
from bot.domain.viewpoints.order import drawn_order
from bot.domain.viewpoints.own.overlay import own_sources
from bot.domain.viewpoints.own.statement import TopicDraft
from bot.domain.viewpoints.proposals import TopicProposal
from bot.ui.contributions.deciding import (
    post,
    reason_line,
    said_view,
    show_decided,
    show_next,
    tell_author,
)
from bot.ui.contributions.forms import reason_in, reject_form
from bot.ui.doors import View
from bot.ui.figures.referring import speaking_of
from bot.ui.figures.writing import Writer
from bot.ui.queues import Turn
from bot.ui.session import Session, moderators_session
from bot.ui.viewpoints.card import draw_topic
from bot.ui.words import Words
from cogs.topics._control import Control, Does
from cogs.topics._desk import Desk
from cogs.topics._proposal_control import ProposalControl, ProposalDoes
from cogs.topics._proposal_views import proposal_view, status_text, typed_texts

_LONGEST_ADDRESSES = 2000  # longer values are no longer said


class TopicQueue:
    """The proposed topics of a server, for the command that shows whatever waits."""

    async def first(self, turn: Turn) -> discord.ui.LayoutView | None:
        """Draw the oldest proposal that waits; None for none."""
        session = await moderators_session(turn.interaction)
        proposal = await session.app.topic_proposals.pending(session.server, after=turn.after)
        if proposal is None:
            return None
        return await drawn_pending(session, proposal, session.writer, notice=turn.notice)


async def drawn_pending(
    session: Session,
    proposal: TopicProposal,
    writer: Writer,
    *others: discord.ui.Item[Any],
    notice: str | None = None,
) -> View:
    """Draw a proposal; a model's draft as the card that it would be, or with what it lacks."""
    waiting = await session.app.topic_proposals.waiting(session.server)
    shown = await _draft_texts(session, proposal, writer) if proposal.drafted else []
    return proposal_view(proposal, shown, waiting, writer, *others, notice=notice)


async def tell_moderators(session: Session, number: int) -> None:
    """Post a proposal in the moderators' channel, where there is one to post in."""

    async def draw(words: Words, why: discord.ui.Item[Any]) -> View | None:
        del words
        proposal = await session.app.topic_proposals.pending(session.server, after=number - 1)
        if proposal is None or proposal.id != number:
            return None
        return await drawn_pending(session, proposal, await session.public_writer(), why)

    await post(session, draw)


class Decisions:
    """One use of a button under a proposal, or of the form that asks for a reason."""

    def __init__(self, session: Session) -> None:
        """Take the moderator who acts."""
        self._session = session
        self._proposals = session.app.topic_proposals

    async def use(self, control: ProposalControl) -> None:
        """Do what a button or a form says; a form must be the first answer."""
        session, number = self._session, control.number
        if control.does is ProposalDoes.LATER:
            await session.begin()
            await show_next(TopicQueue, session, after=number)
        elif control.does is ProposalDoes.WRITE:
            await self._proposals.take(session.server, number, by=session.member, now=session.now)
            await Desk(session).open(Control(session.member, Does.FIRST))
        elif control.does is ProposalDoes.REJECTED:
            await self._reject(number, reason_in(session.interaction))
        else:
            await self._ask(number)

    async def _ask(self, number: int) -> None:
        """Ask for the reason that the author reads; a draft of a model has no author to tell."""
        session = self._session
        proposal = await self._proposals.to_decide(session.server, number)
        if proposal.drafted:
            await self._reject(number, "")
            return
        reason = ProposalControl(ProposalDoes.REJECTED, number)
        await session.interaction.response.send_modal(reject_form(reason, session.words))

    async def _reject(self, number: int, reason: str) -> None:
        session = self._session
        await session.interaction.response.defer()
        rejected = await self._proposals.reject(
            session.server, number, reason, by=session.member, now=session.now
        )
        said = session.words.say(await self._told(rejected, reason))
        writer = await session.public_writer()

        def closed(words: Words) -> View:
            title = status_text(rejected, writer).split("\n")[0]
            by = words.say("contribution-rejected-by", member=str(session.member))
            return said_view(title, by)

        await show_decided(TopicQueue, session, said, closed)

    async def _told(self, rejected: TopicProposal, reason: str) -> str:
        """Tell the author, if a member is; return the key of what the moderator is told."""
        if rejected.drafted:
            return "topic-proposal-dropped"
        session = self._session
        about = status_text(rejected, await session.public_writer()).split("\n")[0]
        told = await tell_author(
            session, rejected.author, "contribution-rejected-told", about, reason_line(reason)
        )
        return "contribution-rejected-reached" if told else "contribution-rejected-unreached"


async def _draft_texts(session: Session, proposal: TopicProposal, writer: Writer) -> list[str]:
    """Return a model's draft as the card that it would be; or its fields, and what they lack."""
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
