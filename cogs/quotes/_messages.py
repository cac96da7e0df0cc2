"""From Discord's messages to what is judged."""

from collections.abc import Mapping
from http import HTTPStatus

import discord

from bot.domain.configuration.ids import MemberId
from bot.domain.quotes.hint import MessageId, Source
from bot.domain.text.plain import plain
from bot.ui.messages import text_of

Room = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread
"""Where people talk, and the bot knows the channel."""

_WRITTEN = {discord.MessageType.default, discord.MessageType.reply}
_ARCHIVED, _LOCKED = 50083, 160005


def names_of(message: discord.Message) -> Mapping[int, str]:
    """Return how the members and roles that a message mentions are called, by id."""
    members = {each.id: plain(each.display_name) for each in message.mentions}
    return members | {role.id: plain(role.name) for role in message.role_mentions}


def source_of(message: discord.Message) -> Source:
    """Return a message as one that may have been quoted."""
    return Source(
        id=MessageId(message.id),
        author=None if message.message_snapshots else MemberId(message.author.id),
        text=text_of(message),
        edited=message.edited_at is not None,
    )


def is_written(message: discord.Message) -> bool:
    """Say whether somebody wrote a message, rather than Discord or a program."""
    return message.type in _WRITTEN and not message.author.bot and message.webhook_id is None


def is_out_of_reach(error: discord.HTTPException) -> bool:
    """Say whether Discord refuses for good: gone, forbidden, archived or locked."""
    return error.status in {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND} or error.code in {
        _ARCHIVED,
        _LOCKED,
    }
