"""What an edition's message is to Discord: how it is posted, and how it is found again."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any

import discord
from discord.http import Route

from bot.client import Contrepoint
from bot.client.once import ONCE
from bot.domain.configuration.ids import ChannelId, MessageId
from bot.domain.debates.tags import tag_named
from bot.domain.digest.delivery import Delivery, Parcel
from bot.ui.forums import givable_tags
from bot.ui.own_posts import custom_ids, own_messages, own_posts

_SKEW = timedelta(minutes=1)
"""Discord's clock and this machine's may differ by so much."""
Place = discord.TextChannel | discord.Thread | discord.ForumChannel
_MOST_READ = 500
"""Messages among which an edition is looked for: what may come in while nobody looks."""


def place_of(guild: discord.Guild, channel: ChannelId | None) -> Place | None:
    """Return a channel that an edition can be posted in, None where there is none."""
    found = guild.get_channel_or_thread(channel or 0)
    return found if isinstance(found, Place) else None


async def post(client: Contrepoint, place: Place, delivery: Delivery, tag: str) -> MessageId:
    """Post an edition, and return its message; in a forum, the post.

    Discord knows a nonce for minutes: a message that is sent again there is the same message.
    Posts in forums have none, so that these are sent but once.
    """
    parcel = delivery.parcel
    if parcel is None:
        message = f"nothing to post for {delivery.day}"
        raise ValueError(message)
    return await post_besides(client, place, parcel, tag, nonce=delivery.nonce)


def may_read(place: Place) -> bool:
    """Say whether the bot may look for its messages: where it may not, Discord shows none."""
    rights = place.permissions_for(place.guild.me)
    return rights.view_channel and rights.read_message_history


async def post_besides(
    client: Contrepoint, place: Place, parcel: Parcel, tag: str, *, nonce: str
) -> MessageId:
    """Post an edition that counts as no day's, and return its message."""
    if isinstance(place, discord.ForumChannel):
        return await _send(client, place, "threads", _as_post(place, parcel, tag))
    once = {"nonce": nonce, "enforce_nonce": True}
    return await _send(client, place, "messages", {**parcel.payload, **once})


async def find(place: Place, delivery: Delivery) -> MessageId | None:
    """Return the message of an edition, None where there is none.

    Of posts that Discord made twice, the first one stays.
    """
    if isinstance(place, discord.ForumChannel):
        return await _find_post(place, delivery)
    me, since = place.guild.me, (delivery.sent_at or delivery.claimed_at) - _SKEW
    async for message in own_messages(place, since, bot=me, most=_MOST_READ):
        if delivery.marker in custom_ids(message):
            return MessageId(message.id)
    return None


async def _find_post(forum: discord.ForumChannel, delivery: Delivery) -> MessageId | None:
    me, since = forum.guild.me, (delivery.sent_at or delivery.claimed_at) - _SKEW
    found = [
        thread
        async for thread, first in own_posts(forum, since, bot=me)
        if delivery.marker in custom_ids(first)
    ]
    for again in found[1:]:
        with suppress(discord.HTTPException):  # it takes the right to manage threads
            await again.delete()
    return MessageId(found[0].id) if found else None


async def _send(client: Contrepoint, place: Place, what: str, body: dict[str, Any]) -> MessageId:
    route = Route("POST", "/channels/{channel_id}/" + what, channel_id=place.id)
    context = ONCE if what == "threads" else None
    made = await client.http.request(route, json=body, trace_request_ctx=context)
    return MessageId(int(made["id"]))


def _as_post(forum: discord.ForumChannel, parcel: Parcel, tag: str) -> dict[str, Any]:
    return {
        "name": parcel.title,
        "message": dict(parcel.payload),
        "applied_tags": [str(each) for each in _tags(forum, tag)],
    }


def _tags(forum: discord.ForumChannel, name: str) -> Sequence[int]:
    """Return the tag of that name, if the forum still has it and the bot may give it."""
    tags = givable_tags(forum)
    found = tag_named([each.name for each in tags], name) if name else None
    return [] if found is None else [tags[found].id]
