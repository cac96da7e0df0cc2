"""Where a debate can be opened, what the bot needs there, and which tag it gets."""

from collections.abc import Mapping, Sequence
from typing import Any

import discord

from bot.domain.debates.tags import fitting_tag, tag_named
from bot.domain.text.plain import plain
from bot.domain.viewpoints.model import Topic
from bot.errors import ExpectedError
from bot.ui.figures.writing import Writer
from bot.ui.forums import givable_tags
from cogs.debates._threads import may_manage

Place = discord.TextChannel | discord.ForumChannel
"""What threads and posts belong to."""

_IN_CHANNEL: Mapping[str, str] = {
    "view_channel": "view-channel",
    "send_messages": "send-messages",
    "create_public_threads": "create-public-threads",
    "send_messages_in_threads": "send-messages-in-threads",
    "read_message_history": "read-message-history",
}
"""What opening a debate needs, as discord.py names it and as our texts do."""
_IN_FORUM: Mapping[str, str] = {
    "view_channel": "view-channel",
    "send_messages": "create-posts",
    "send_messages_in_threads": "send-messages-in-posts",
    "read_message_history": "read-message-history",
}
"""Discord calls some of the same permissions otherwise in forums."""


class NoPlaceError(ExpectedError):
    """Neither a text channel nor a forum, nor a thread of one."""

    key = "debates-no-place"


class NotAllowedError(ExpectedError):
    """The bot lacks permissions there."""

    key = "debates-not-allowed"


class TagUnknownError(ExpectedError):
    """The forum has no tag of this name, or none that the bot may give."""

    key = "debates-tag-unknown"


class TagNeededError(ExpectedError):
    """Posts of this forum need a tag, and none fits by itself."""

    key = "debates-tag-needed"


class SettledError(ExpectedError):
    """A settled topic has no views."""

    key = "debates-settled"


def place_of(interaction: discord.Interaction[Any], named: int | None) -> Place:
    """Return the channel of this id or, without one, that in which somebody acts."""
    found = _named(interaction, named)
    if not isinstance(found, Place):
        raise NoPlaceError
    return found


def tag_names(interaction: discord.Interaction[Any], named: int | None, typed: str) -> list[str]:
    """Return the tags to offer for what has been typed so far; only forums have any."""
    found = _named(interaction, named)
    tags = givable_tags(found) if isinstance(found, discord.ForumChannel) else []
    return [tag.name for tag in tags if typed.casefold() in tag.name.casefold()]


def _named(interaction: discord.Interaction[Any], named: int | None) -> object:
    guild, here = interaction.guild, interaction.channel
    if named is None or guild is None:
        return here.parent if isinstance(here, discord.Thread) else here
    return guild.get_channel(named)


def check_allowed(place: Place, writer: Writer) -> None:
    """Refuse a place where the bot could not post the card and what follows."""
    allowed = place.permissions_for(place.guild.me)
    needed = _IN_FORUM if isinstance(place, discord.ForumChannel) else _IN_CHANNEL
    missing = [name for right, name in needed.items() if not getattr(allowed, right)]
    if missing:
        raise not_allowed(place, missing, writer)


def check_unlockable(thread: discord.Thread, writer: Writer) -> None:
    """Refuse a thread that is locked where the bot may not unlock it."""
    if thread.locked and isinstance(thread.parent, Place) and not may_manage(thread):
        raise not_allowed(thread.parent, [managing(thread.parent)], writer)


def managing(place: object) -> str:
    """Return what our texts call the right to lock threads in a place."""
    return "manage-posts" if isinstance(place, discord.ForumChannel) else "manage-threads"


def not_allowed(place: Place, missing: Sequence[str], writer: Writer) -> NotAllowedError:
    """Return which permissions are missing in a place, and who can give them, to refuse with."""
    return NotAllowedError(
        permissions=", ".join(writer.say("debates-permission", name=each) for each in missing),
        channel=str(place.id),
        bot=plain(place.guild.me.display_name),
    )


def tags_for(place: Place, topic: Topic, typed: str | None) -> list[discord.ForumTag]:
    """Return the tag that was asked for or else fits; none where none fits and none is needed."""
    if not isinstance(place, discord.ForumChannel):
        return []
    tags = givable_tags(place)
    names = [tag.name for tag in tags]
    found = fitting_tag(names, topic) if typed is None else tag_named(names, typed)
    if found is not None:
        return [tags[found]]
    if typed is not None:
        raise TagUnknownError(typed=plain(typed), tags=_listed(names))
    if place.flags.require_tag:
        raise TagNeededError(tags=_listed(names))
    return []


def _listed(names: Sequence[str]) -> str:
    return ", ".join(map(plain, names)) or "none"
