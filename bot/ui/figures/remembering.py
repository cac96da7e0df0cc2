"""Remembers which figures a public answer shows, so that corrections reach it."""

import logging
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

import discord

from bot.app import App
from bot.domain.configuration.ids import ChannelId, GuildId, MessageId
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.corrections import Shown, shown_on
from bot.domain.figures.model import Figure
from bot.domain.figures.postings import Posting
from bot.ui.access import program_of
from bot.ui.doors import report, unless_lost

_log = logging.getLogger(__name__)

Sent = discord.InteractionCallbackResponse[Any] | discord.Message
"""What Discord tells of an answer, a late one or the first."""
Place = tuple[GuildId, ChannelId, MessageId]
"""Where a message is."""


async def remember(
    interaction: discord.Interaction[Any],
    sent: Sent,
    shown: Sequence[Shown],
    catalogue: Catalogue,
) -> None:
    """Note the numbers of an answer that is out already, drawn from this catalogue.

    What one person alone sees is not remembered. Nobody waits for this: it never raises.
    """
    message = _public(sent)
    if message is not None and interaction.guild_id is not None:
        guild, now = GuildId(interaction.guild_id), interaction.created_at
        await _note(program_of(interaction).app, _posting(guild, message, shown, now), catalogue)


async def remember_post(
    app: App,
    message: discord.Message,
    figures: Iterable[Figure],
    catalogue: Catalogue,
    *,
    now: datetime,
) -> None:
    """Note these figures of what the bot has posted by itself, as they hold at present."""
    if message.guild is not None:
        place = (GuildId(message.guild.id), ChannelId(message.channel.id), MessageId(message.id))
        await remember_shown(app, place, [figure.id for figure in figures], catalogue, now=now)


async def remember_shown(
    app: App, place: Place, figures: Iterable[str], catalogue: Catalogue, *, now: datetime
) -> None:
    """Note the figures, by their ids, of a message that the bot has posted by itself.

    Those that have gone meanwhile are left out.
    """
    guild, channel, message = place
    shown = shown_on(catalogue, [key for key in figures if key in catalogue.figures])
    posting = Posting(guild, channel, message, posted_at=now, shown=shown)
    await _note(app, posting, catalogue)


async def remember_figures(
    interaction: discord.Interaction[Any],
    sent: Sent,
    figures: Iterable[Figure],
    catalogue: Catalogue,
    *,
    on: date | None,
) -> None:
    """Note these figures of an answer that is out already; `on` is the day if not the present."""
    shown = shown_on(catalogue, [figure.id for figure in figures], on=on)
    await remember(interaction, sent, shown, catalogue)


def _posting(
    guild: GuildId, message: discord.Message, shown: Sequence[Shown], now: datetime
) -> Posting:
    channel, message_id = ChannelId(message.channel.id), MessageId(message.id)
    return Posting(guild, channel, message_id, posted_at=now, shown=tuple(shown))


async def _note(app: App, posting: Posting, catalogue: Catalogue) -> None:
    try:
        with unless_lost(_log, "A card is not remembered: the database does not answer."):
            await app.postings.remember(posting, catalogue)
    except Exception as error:  # noqa: BLE001 - the answer is out, and right
        report(f"remembering message {posting.message}", error)


def _public(sent: Sent) -> discord.Message | None:
    message: object = sent
    if isinstance(sent, discord.InteractionCallbackResponse):
        message = sent.resource
    if not isinstance(message, discord.Message) or message.flags.ephemeral:
        return None
    return message
