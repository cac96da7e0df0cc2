"""Answers the buttons and forms of proposed topics."""

from collections.abc import Sequence
from typing import Any

import discord

from bot.domain.contributions.decisions import ContributionDecidedError, ContributionUnknownError
from bot.ui.access import program_of
from bot.ui.panel import PanelCog
from bot.ui.session import Session, members_session, moderators_session
from bot.ui.viewpoints.proposing import ProposeControl
from cogs.topics import _proposing
from cogs.topics._drafting import draft_pasted
from cogs.topics._notes import end_used_note
from cogs.topics._proposal_control import MEMBERS, ProposalControl, ProposalDoes
from cogs.topics._proposals import Decisions


class ProposalsCog(PanelCog):
    """Lets members propose topics, and moderators decide on them."""

    async def answer(
        self, interaction: discord.Interaction[Any], custom_id: str, given: Sequence[str]
    ) -> None:
        """Answer a member's button or form, or a moderator's."""
        del given
        propose, control = ProposeControl.read(custom_id), ProposalControl.read(custom_id)
        if propose is not None:
            program_of(interaction).in_flight.track()
            await _proposing.ask(await members_session(interaction), propose.title)
        elif control is not None:
            program_of(interaction).in_flight.track()
            await _use(interaction, control)


async def _use(interaction: discord.Interaction[Any], control: ProposalControl) -> None:
    if control.does in MEMBERS:
        session = await members_session(interaction)
        if control.does is ProposalDoes.SEND:
            await _proposing.send(session)
        elif control.does is ProposalDoes.CORRECT:
            await _proposing.ask_again(session)
        else:
            await _proposing.withdraw(session, control.number)
    elif control.does is ProposalDoes.PASTED:
        await draft_pasted(await moderators_session(interaction))
    else:
        await _decide(await moderators_session(interaction), control)


async def _decide(session: Session, control: ProposalControl) -> None:
    try:
        await Decisions(session).use(control)
    except (ContributionDecidedError, ContributionUnknownError):
        await end_used_note(session, control.number)
        raise
