"""The kinds of fields that a cog's settings are made of, beside bool, int, str and StrEnum."""

import re
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from bot.domain.configuration.ids import LARGEST_ID, ChannelId, RoleId


class Kind(Enum):
    """What a field is to whoever sets it."""

    FLAG = auto()
    CHOICE = auto()
    NUMBER = auto()
    TEXT = auto()
    TIME_ZONE = auto()
    CHANNEL = auto()
    ROLES = auto()


class Trait(Enum):
    """What else a field says of itself, in its annotation."""

    PER_CHANNEL = auto()
    """May differ by category, channel and thread."""
    POSTS = auto()
    """Turning it on makes the bot post by itself."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """Choices of a field that posts with which it does not, beside its default."""

    choices: tuple[StrEnum, ...]


class Permission(StrEnum):
    """What the bot may do in a channel, as discord.py names it."""

    VIEW_CHANNEL = "view_channel"
    SEND_MESSAGES = "send_messages"
    SEND_MESSAGES_IN_THREADS = "send_messages_in_threads"
    MANAGE_THREADS = "manage_threads"
    READ_MESSAGE_HISTORY = "read_message_history"


@dataclass(frozen=True, slots=True)
class Needs:
    """What has to be so, outside the settings, for a field to do what it says; in its annotation.

    It is needed where the field is switched on: in the channel that it names, else in the place
    where it is set.
    """

    permissions: tuple[Permission, ...] = ()
    """Of the bot; in a thread, those of a thread."""
    message_content: bool = False
    """The intent to read messages' text."""
    time_zone: bool = False
    """A time zone that somebody chose."""
    commands: bool = False
    """The roles that it names have to be shown the moderators' commands."""


_ZONE = re.compile(r"[A-Z][\w+-]*(/[A-Z][\w+-]*)*", re.ASCII)
"""Not `right/Europe/Paris` or `localtime`, which are files of some machines beside the zones."""
_ID = Field(gt=0, le=LARGEST_ID)


def _known_zone(name: str) -> str:
    try:
        if _ZONE.fullmatch(name):
            return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a folder, such as Europe
        pass
    raise PydanticCustomError("time_zone", "not a known time zone")


TimeZone = Annotated[str, Field(max_length=60), AfterValidator(_known_zone), Kind.TIME_ZONE]
"""The name of a time zone: Europe/Paris."""

Channel = Annotated[Annotated[ChannelId, _ID] | None, Kind.CHANNEL]
"""One of the server's channels, or none."""

Roles = Annotated[tuple[Annotated[RoleId, _ID], ...], Field(max_length=25), Kind.ROLES]
"""Some of the server's roles: no more than one select shows."""
