"""How much was written since a moment, where everybody can see it: counts alone are kept."""

import asyncio
import logging
from collections import deque
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import aiohttp
import discord

from bot.client import Contrepoint
from bot.client.within import within
from bot.domain.configuration.ids import ChannelId
from bot.domain.digest.material import Activity, Busy
from cogs.digest._visible import seen_by_all

MOST_REQUESTS = 20
"""What one edition may ask Discord for."""
LONGEST = 20.0
"""Seconds that it may take; editions wait for it."""
_PAGE = 100
"""Messages that Discord gives at once."""
_WRITTEN = frozenset({discord.MessageType.default, discord.MessageType.reply})
_FAILED = (discord.HTTPException, aiohttp.ClientError, OSError)
_log = logging.getLogger(__name__)

_Room = discord.TextChannel | discord.Thread


@dataclass(eq=False)
class _Count:
    """What was counted of a room so far; who wrote is forgotten with it."""

    room: _Room
    before: discord.Message | None = None
    messages: int = 0
    people: set[int] = field(default_factory=set[int])

    def add(self, page: Sequence[discord.Message], since: datetime) -> bool:
        """Count a page of messages, newest first; return whether there may be more."""
        recent = [each for each in page if each.created_at >= since]
        written = [each for each in recent if _is_a_persons(each)]
        self.messages += len(written)
        self.people |= {each.author.id for each in written}
        self.before = page[-1] if page else None
        return len(recent) == _PAGE

    @property
    def busy(self) -> Busy:
        """What may be told of it."""
        return Busy(ChannelId(self.room.id), len(self.people), self.messages)


async def count_activity(
    client: Contrepoint, guild: discord.Guild, debates: Collection[ChannelId], *, since: datetime
) -> Activity:
    """Count messages and people since a moment; debates and threads come before channels.

    A room is asked again for more once all others were asked. What cannot be read, or not in
    time, is left out.
    """
    waiting = deque(_Count(room) for room in _rooms(guild, debates, since))
    counted: list[_Count] = []
    refused = False
    loop = asyncio.get_running_loop()
    until = loop.time() + LONGEST
    for _ in range(MOST_REQUESTS):
        if not waiting:
            break
        count = waiting.popleft()
        try:
            async with within(client, timedelta(seconds=until - loop.time())):
                await client.pace.turn()
                more = await _read_on(count, since)
        except _FAILED as error:
            _log.info("Channel %s is not counted: %r", count.room.id, error)
            refused = True
            continue
        if count not in counted:
            counted.append(count)
        if more:
            waiting.append(count)
    places = tuple(each.busy for each in counted if each.messages)
    return Activity(places, cut=refused or bool(waiting))


async def _read_on(count: _Count, since: datetime) -> bool:
    page = [each async for each in count.room.history(limit=_PAGE, before=count.before)]
    return count.add(page, since)


def _rooms(
    guild: discord.Guild, debates: Collection[ChannelId], since: datetime
) -> Iterable[_Room]:
    """Return where something was written since, as far as is known without asking."""
    rooms: list[_Room] = [
        room
        for room in (*guild.threads, *guild.text_channels)
        if seen_by_all(room) and _is_readable(room) and _was_written_in(room, since)
    ]
    return sorted(rooms, key=lambda room: _place(room, debates))


def _place(room: _Room, debates: Collection[ChannelId]) -> tuple[bool, bool, int]:
    channel = isinstance(room, discord.TextChannel)
    return room.id not in debates, channel, -(room.last_message_id or 0)


def _is_readable(room: _Room) -> bool:
    rights = room.permissions_for(room.guild.me)
    return rights.view_channel and rights.read_message_history


def _was_written_in(room: _Room, since: datetime) -> bool:
    last = room.last_message_id
    return last is not None and discord.utils.snowflake_time(last) >= since


def _is_a_persons(message: discord.Message) -> bool:
    return not message.author.bot and message.webhook_id is None and message.type in _WRITTEN
