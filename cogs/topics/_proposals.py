"""Deciding on the topics that are proposed."""

from functools import partial

import discord

from bot.domain.viewpoints.proposals import TopicProposal
from bot.ui.contributions.deciding import reason_line, show_decided, show_next, tell_author
from bot.ui.contributions.forms import reason_in, reject_form
from bot.ui.queues import Turn
from bot.ui.session import Session, moderators_session
from cogs.topics._control import Control, Does
from cogs.topics._desk import Desk
from cogs.topics._notes import end_note
from cogs.topics._proposal_control import ProposalControl, ProposalDoes
from cogs.topics._proposal_views import about_line, ended_view
from cogs.topics._proposed import drawn_pending, show_draft_sources


class TopicQueue:
    """The proposed topics of a server, for the command that shows whatever waits."""

    async def first(self, turn: Turn) -> discord.ui.LayoutView | None:
        """Draw the oldest proposal that waits; None for none."""
        session = await moderators_session(turn.interaction)
        proposal = await session.app.topic_proposals.pending(session.server, after=turn.after)
        if proposal is None:
            return None
        return await drawn_pending(session, proposal, turn.notice)


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
        elif control.does is ProposalDoes.SOURCES:
            await show_draft_sources(session, number)
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
        said = session.words.say(await self._told(rejected))
        await show_decided(TopicQueue, session, said, partial(ended_view, rejected))
        if session.has_own_message:
            await end_note(session, number)

    async def _told(self, rejected: TopicProposal) -> str:
        """Tell the author, if a member is; return the key of what the moderator is told."""
        if rejected.drafted:
            return "topic-proposal-dropped"
        session = self._session
        about = about_line(rejected, await session.public_words())
        reason = reason_line(rejected.reason or "")
        told = await tell_author(
            session, rejected.author, "contribution-rejected-told", about, reason
        )
        return "contribution-rejected-reached" if told else "contribution-rejected-unreached"
