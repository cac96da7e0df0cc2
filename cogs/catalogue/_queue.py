"""Deciding on the figures that members propose."""

from collections.abc import Sequence
from typing import Any

import discord

from bot.domain.figures.faults import FigureRefusedError
from bot.domain.figures.proposals import Proposal
from bot.domain.figures.typed.form import subject_of, typed_again
from bot.errors import ExpectedError
from bot.ui.access import program_of
from bot.ui.contributions.deciding import Decides, show_decided, show_next
from bot.ui.contributions.forms import reason_in, reject_form
from bot.ui.mentions import mention
from bot.ui.queues import Contributed, Turn
from bot.ui.session import Session, members_session, moderators_session
from cogs.catalogue._control import Control, Does, Purpose, ReviewControl
from cogs.catalogue._desk import Desk
from cogs.catalogue._drafts import Draft, Drafts
from cogs.catalogue._lines import refused_texts
from cogs.catalogue._telling import end_note, tell_author
from cogs.catalogue._views import contributed, ended_view, proposal_view


class FigureToWriteError(ExpectedError):
    """A sentence does not say what a figure is about: the command asks for that."""

    key = "own-proposal-write"


class FigureQueue:
    """The proposals of a server, for the command that shows whatever waits."""

    async def first(self, turn: Turn) -> discord.ui.LayoutView | None:
        """Draw the oldest proposal that waits; None for none."""
        session = await moderators_session(turn.interaction)
        proposals = session.app.figure_proposals
        proposal = await proposals.pending(session.server, after=turn.after)
        if proposal is None:
            return None
        waiting = await proposals.waiting(session.server)
        return proposal_view(proposal, waiting, session.writer, notice=turn.notice)


async def own_proposals(
    interaction: discord.Interaction[Any], guild: discord.Guild, most: int
) -> Sequence[Contributed]:
    """Draw what became of the figures that whoever asks proposed."""
    del guild
    session = await members_session(interaction)
    proposals = session.app.figure_proposals
    found = await proposals.of_author(session.server, session.member, most=most)
    return [contributed(session.member, each, session.writer) for each in found]


class Decisions:
    """One use of a button under a proposal, or of the form that asks for a reason."""

    def __init__(self, session: Session, drafts: Drafts) -> None:
        """Take the moderator who acts, and what is being written."""
        self._session = session
        self._drafts = drafts
        self._proposals = session.app.figure_proposals

    async def use(self, control: ReviewControl) -> None:
        """Do what a button says; a form must be the first answer."""
        session, number = self._session, control.proposal
        if control.does is Decides.LATER:
            await session.begin()
            await show_next(FigureQueue, session, after=number)
        elif control.does is Decides.APPROVE:
            await self._approve(number)
        else:
            proposal = await self._proposals.to_decide(session.server, number, by=session.member)
            if control.does is Decides.EDIT:
                await self._edit(proposal)
            else:
                reason = Control(session.member, Purpose.REVIEW, Does.REASON, number)
                form = reject_form(reason, session.words)
                await session.interaction.response.send_modal(form)

    async def reject(self, control: Control) -> None:
        """Reject a proposal for the reason that was typed, and let its author know it."""
        session = self._session
        reason = reason_in(session.interaction)
        await self._begin()
        rejected = await self._proposals.reject(
            session.server,
            control.number,
            reason,
            by=session.member,
            now=session.interaction.created_at,
        )
        told = await tell_author(session, rejected, reason)
        key = "contribution-rejected-reached" if told else "contribution-rejected-unreached"
        await self._decided(control.number, session.writer.say(key))

    async def _approve(self, number: int) -> None:
        session = self._session
        now = session.interaction.created_at
        await self._proposals.to_decide(session.server, number, by=session.member)
        await self._begin()
        try:
            await self._proposals.approve(session.server, number, by=session.member, now=now)
        except FigureRefusedError as error:
            said = [*refused_texts(error, session.writer), session.writer.say("own-edit-instead")]
            await session.interaction.followup.send("\n".join(said), ephemeral=True)
            return
        await self._decided(number, session.writer.say("own-approved"))

    async def _edit(self, proposal: Proposal) -> None:
        """Open the form, filled with what was proposed."""
        session = self._session
        statement = proposal.statement
        if statement is None or statement.figure is None or statement.source is None:
            add = mention("catalogue add", program_of(session.interaction).command_ids)
            raise FigureToWriteError(command=add, number=str(proposal.id))
        typed = typed_again(statement.figure, statement.source, session.writer.language)
        draft = Draft(
            guild=session.server,
            purpose=Purpose.REVIEW,
            subject=subject_of(statement.figure),
            typed=dict(typed),
            proposal=proposal.id,
        )
        await Desk(session, self._drafts).ask(draft)

    async def _begin(self) -> None:
        """Promise to change the message that bears the button."""
        await self._session.interaction.response.defer()

    async def _decided(self, number: int, said: str) -> None:
        session = self._session
        writer = await session.public_writer()
        ended = ended_view(await self._proposals.at(session.server, number), writer)
        if session.has_own_message:
            await end_note(session, number)
        await show_decided(FigureQueue, session, said, lambda _: ended)
