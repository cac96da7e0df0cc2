"""Telling those whom a proposal concerns: the moderators, and its author."""

import logging

import discord

from bot.domain.configuration.rules import Rule
from bot.domain.configuration.server import ServerSettings
from bot.domain.figures.proposals import Proposal
from bot.domain.text.plain import plain
from bot.ui.access import program_of
from bot.ui.cards import card
from bot.ui.doors import unless_lost
from bot.ui.mentions import mention
from bot.ui.moderators_room import moderators_room
from bot.ui.session import Session, servers_writer
from bot.ui.why import why_button
from cogs.catalogue._lines import reason_line, status_text
from cogs.catalogue._views import proposal_view

_log = logging.getLogger(__name__)


async def tell_moderators(session: Session, number: int) -> None:
    """Post a proposal in the moderators' channel, where there is one to post in.

    It is stored already, and stands in the queue whatever keeps this from being posted.
    """
    try:
        with unless_lost(_log, "Moderators are not told of a proposal: no database."):
            await _post(session, number)
    except discord.HTTPException as error:
        _log.info("Server %s: a proposal could not be told: %s", session.guild.id, error)


async def _post(session: Session, number: int) -> None:
    app = session.app
    settings = await app.configuration.settings_for(ServerSettings, session.server)
    room = moderators_room(session.guild, settings)
    proposal = await app.figure_proposals.pending(session.server, after=number - 1)
    if room is None or proposal is None or proposal.id != number:
        return
    writer = await servers_writer(session)
    waiting = await app.figure_proposals.waiting(session.server)
    why = why_button(Rule.PROPOSAL, writer.texts, writer.language)
    await room.send(view=proposal_view(proposal, waiting, writer, why), silent=True)


async def tell_author(session: Session, rejected: Proposal, reason: str) -> bool:
    """Write to the author why a proposal was rejected; say whether they could be reached."""
    writer = await servers_writer(session)
    status = mention("contribute status", program_of(session.interaction).command_ids)
    said = writer.say("own-rejected-told", server=plain(session.guild.name), status=status)
    why = why_button(Rule.PROPOSAL, writer.texts, writer.language)
    texts = [said, status_text(rejected, writer), reason_line(reason)]
    try:
        channel = await session.interaction.client.create_dm(discord.Object(rejected.author))
        await channel.send(view=card(["\n".join(texts)], buttons=[why]))
    except discord.HTTPException as error:
        _log.info("Server %s: an author could not be told: %s", session.guild.id, error)
        return False
    return True
