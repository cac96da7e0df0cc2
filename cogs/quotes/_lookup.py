"""Messages of one server, by their ids or their link, for whoever may read them there."""

import re
from dataclasses import dataclass
from typing import Any

import discord

from bot.domain.configuration.ids import LARGEST_ID, MemberId
from bot.errors import ExpectedError
from bot.ui.access import program_of
from cogs.quotes._messages import Room

_LINK = re.compile(
    r"<?https://(?:(?:ptb|canary)\.)?discord(?:app)?\.com/channels/"
    r"(?P<guild>\d{1,20}|@me)/(?P<channel>\d{1,20})/(?P<message>\d{1,20})/?>?",
    re.ASCII,
)


class NotALinkError(ExpectedError):
    """What was given leads to no message."""

    key = "whole-link-wrong"


class LinkElsewhereError(ExpectedError):
    """The link leads to another server, or to a direct conversation."""

    key = "whole-link-elsewhere"


class MessageGoneError(ExpectedError):
    """There is no such message, or none that whoever asks, or the bot, may read."""

    key = "whole-message-gone"


class MessageDeletedError(MessageGoneError):
    """It was there, and is no more."""


class ServersOnlyError(ExpectedError):
    """Messages are looked up in servers."""

    key = "whole-servers-only"


class OptedOutError(ExpectedError):
    """Whoever wrote the message does not want to be quoted by the bot."""

    key = "whole-opted-out"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a message stands in its server."""

    channel: int
    message: int


def address_in(link: str, guild: int) -> Address:
    """Return where a link leads to; raises the refusal of one that leads elsewhere."""
    found = _LINK.fullmatch(link.strip())
    if found is None or max(int(found["channel"]), int(found["message"])) > LARGEST_ID:
        raise NotALinkError
    if found["guild"] != str(guild):
        raise LinkElsewhereError
    return Address(int(found["channel"]), int(found["message"]))


def guild_of(interaction: discord.Interaction[Any]) -> discord.Guild:
    """Return the server; refused in direct conversations."""
    if interaction.guild is None:
        raise ServersOnlyError
    return interaction.guild


async def message_at(interaction: discord.Interaction[Any], address: Address) -> discord.Message:
    """Return a message of this server that whoever acts may read at this moment."""
    guild, member = guild_of(interaction), interaction.user
    if not isinstance(member, discord.Member):
        raise ServersOnlyError
    try:
        channel = await _channel(guild, address.channel)
        if not isinstance(channel, Room) or not await _may_read(channel, member):
            raise MessageGoneError
    except (discord.NotFound, discord.Forbidden, discord.InvalidData) as error:
        raise MessageGoneError from error  # InvalidData: it is another server's
    try:
        return await channel.fetch_message(address.message)
    except discord.NotFound as error:
        raise MessageDeletedError from error
    except discord.Forbidden as error:
        raise MessageGoneError from error


def refuse_opted_out(interaction: discord.Interaction[Any], message: discord.Message) -> None:
    """Refuse the message of somebody who does not want to be quoted."""
    if program_of(interaction).app.privacy.is_opted_out(MemberId(message.author.id)):
        raise OptedOutError


async def _channel(guild: discord.Guild, channel: int) -> object:
    """Return a channel or thread; those that were archived are not in memory."""
    return guild.get_channel_or_thread(channel) or await guild.fetch_channel(channel)


async def _may_read(channel: Room, member: discord.Member) -> bool:
    if isinstance(channel, discord.Thread) and channel.parent is None:
        return False
    may = channel.permissions_for(member)
    if not (may.view_channel and may.read_message_history):
        return False
    if isinstance(channel, discord.Thread) and channel.is_private() and not may.manage_threads:
        await channel.fetch_member(member.id)  # not found for whoever was not let in
    return True
