"""Going back to observing where hints are wrong too often, and telling the moderators so."""

import logging
from typing import Any

import discord

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.configuration.rules import Rule
from bot.domain.configuration.server import ServerSettings
from bot.domain.quotes.earning import JUDGED
from bot.ui.access import Program, language_at, program_of
from bot.ui.cards import card
from bot.ui.mentions import mention
from bot.ui.moderators_room import moderators_room
from bot.ui.why import why_button
from bot.ui.words import Words

_log = logging.getLogger(__name__)


async def reconsider(interaction: discord.Interaction[Any]) -> None:
    """Look whether hints are still worth being shown, after somebody has judged one."""
    program, guild, bot = program_of(interaction), interaction.guild, interaction.client.user
    if guild is None or bot is None:
        return
    by, now = MemberId(bot.id), interaction.created_at
    if await program.app.labels.retreat(GuildId(guild.id), by=by, now=now):
        await tell_retreats(program, guild)


async def tell_retreats(program: Program, guild: discord.Guild) -> None:
    """Tell the moderators of a server, where they can be told, what they were not told yet."""
    labels, id_ = program.app.labels, GuildId(guild.id)
    async with labels.telling(id_) as untold:
        if untold and (message := await _tell(program, guild)) is not None:
            await labels.told(id_, untold, message.id)


async def _tell(program: Program, guild: discord.Guild) -> discord.Message | None:
    """Tell them; None where there is no way."""
    app = program.app
    settings = await app.configuration.settings_for(ServerSettings, GuildId(guild.id))
    room = moderators_room(guild, settings)
    if room is None:
        _log.info("Server %s: hints went back to observing; no channel", guild.id)
        return None
    words = Words(app.texts, await language_at(app, guild, ()))
    view = card(
        _texts(program, words), buttons=[why_button(Rule.RETREAT, words.texts, words.language)]
    )
    try:
        return await room.send(view=view, silent=True)
    except (discord.Forbidden, discord.NotFound) as error:
        _log.info("Server %s: a retreat could not be told: %s", guild.id, error)
        return None


def _texts(program: Program, words: Words) -> list[str]:
    ids = program.command_ids
    said = words.say(
        "label-retreat",
        last=JUDGED,
        review=mention("quotes review", ids),
        stats=mention("quotes stats", ids),
        history=mention("config history", ids),
    )
    return [f"## {words.say('label-retreat-title')}\n{said}"]
