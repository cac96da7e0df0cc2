"""Telling the moderators' channel, once, of stored values that no longer hold."""

import logging
from collections.abc import Sequence
from datetime import datetime

import discord

from bot.client import Contrepoint
from bot.domain.configuration.ids import GuildId
from bot.domain.configuration.rules import Rule
from bot.domain.configuration.server import ServerSettings
from bot.domain.configuration.stored import Fault
from bot.ui.access import language_at
from bot.ui.cards import card
from bot.ui.moderators_room import moderators_room
from bot.ui.why import why_button
from bot.ui.words import Words
from cogs.configuration._faults import report_texts

_SUBJECT = "settings"
_log = logging.getLogger(__name__)


def of_places_there(guild: discord.Guild, faults: Sequence[Fault]) -> list[Fault]:
    """Return the faults of the server and of channels that it still has."""
    return [
        fault
        for fault in faults
        if fault.scope is None or guild.get_channel_or_thread(fault.scope) is not None
    ]


async def report_all(client: Contrepoint, *, now: datetime) -> None:
    """Report the faults of every server that this process serves."""
    everywhere = await client.app.configuration.all_faults()
    for server, faults in everywhere.items():
        guild = client.get_guild(server)
        if guild is not None:
            await report_faults(client, guild, faults, now=now)


async def report_faults(
    client: Contrepoint, guild: discord.Guild, faults: Sequence[Fault], *, now: datetime
) -> None:
    """Post the faults that nobody has posted before, where moderators can be told."""
    found = {fault.digest: fault for fault in of_places_there(guild, faults)}
    if not found:
        return
    settings = await client.app.configuration.settings_for(ServerSettings, GuildId(guild.id))
    room = moderators_room(guild, settings)
    if room is None:
        _log.info("Server %s: %d stored values do not hold; no channel", guild.id, len(found))
        return
    reports, server = client.app.reports, GuildId(guild.id)
    claimed = await reports.claim(server, _SUBJECT, found, now=now)
    if not claimed:
        return
    words = Words(client.app.texts, await language_at(client.app, guild, ()))
    told = [fault for digest, fault in found.items() if digest in claimed]
    view = card(
        report_texts(told, client.app.configuration.models, words),
        buttons=[why_button(Rule.REPORT, words.texts, words.language)],
    )
    try:
        message = await room.send(view=view, silent=True)
    except (discord.Forbidden, discord.NotFound) as error:
        await reports.release(server, _SUBJECT, claimed)
        _log.info("Server %s: stored values that do not hold could not be told: %s", server, error)
        return
    await reports.posted(server, _SUBJECT, claimed, message.id)
