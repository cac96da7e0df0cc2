"""Telling the moderators' channel, once, of stored values that no longer hold."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime

import discord

from bot.client import Contrepoint
from bot.domain.configuration.ids import GuildId
from bot.domain.configuration.rules import Rule
from bot.domain.configuration.server import ServerSettings
from bot.domain.configuration.stored import Fault
from bot.errors import ExpectedError
from bot.ui.access import language_at
from bot.ui.cards import card
from bot.ui.doors import report
from bot.ui.moderators_room import moderators_room
from bot.ui.places import of_places_answering
from bot.ui.why import why_button
from bot.ui.words import Words
from cogs.configuration._faults import report_texts

_SUBJECT = "settings"
_REFUSALS = (discord.Forbidden, discord.NotFound, discord.DiscordServerError, OSError)
"""What another attempt can get past, without anybody mending the program."""
_log = logging.getLogger(__name__)


def of_places_there(guild: discord.Guild, faults: Sequence[Fault]) -> list[Fault]:
    """Return the faults of the server and of channels in memory: a panel does not wait."""
    return [
        fault
        for fault in faults
        if fault.scope is None or guild.get_channel_or_thread(fault.scope) is not None
    ]


async def report_all(client: Contrepoint, *, now: datetime) -> None:
    """Report the faults of every server that this process serves; one that fails stops no other.

    A database that does not answer is the end of it.
    """
    everywhere = await client.app.configuration.all_faults()
    for server, faults in everywhere.items():
        guild = client.get_guild(server)
        if guild is None:
            continue
        try:
            await report_faults(client, guild, faults, now=now)
        except ExpectedError:
            raise
        except Exception as error:  # noqa: BLE001 - the other servers are told all the same
            report(f"the report of settings to server {server}", error)


async def report_faults(
    client: Contrepoint, guild: discord.Guild, faults: Sequence[Fault], *, now: datetime
) -> None:
    """Post the faults that nobody has posted before, where moderators can be told."""
    found = {fault.digest: fault for fault in await of_places_answering(guild, faults)}
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
    except BaseException as error:
        await asyncio.shield(reports.release(server, _SUBJECT, claimed))
        if not isinstance(error, _REFUSALS):
            raise
        _log.warning("Server %s: stored values that do not hold were not told: %s", server, error)
        return
    await reports.posted(server, _SUBJECT, claimed, message.id)
