"""Remembers which figures a public answer shows, so that corrections reach it."""

import logging
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import discord

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
    if message is None or interaction.guild_id is None or interaction.channel_id is None:
        return
    posting = Posting(
        guild=GuildId(interaction.guild_id),
        channel=ChannelId(interaction.channel_id),
        message=MessageId(message.id),
        posted_at=interaction.created_at,
        shown=tuple(shown),
    )
    try:
        with unless_lost(_log, "A card is not remembered: the database does not answer."):
            await program_of(interaction).app.postings.remember(posting, catalogue)
    except Exception as error:  # noqa: BLE001 - the answer is out, and right
        report(f"remembering message {message.id}", error)


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


def _public(sent: Sent) -> discord.Message | None:
    message: object = sent
    if isinstance(sent, discord.InteractionCallbackResponse):
        message = sent.resource
    if not isinstance(message, discord.Message) or message.flags.ephemeral:
        return None
    return message
