"""The kinds of fields that a cog's settings are made of, beside bool, int, str and StrEnum."""

import re
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Annotated, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from bot.domain.configuration.ids import LARGEST_ID, ChannelId, RoleId


class Kind(Enum):
    """What a field is to whoever sets it."""

    FLAG = auto()
    CHOICE = auto()
    CHOICES = auto()
    NUMBER = auto()
    TEXT = auto()
    TIME_ZONE = auto()
    TIME = auto()
    CHANNEL = auto()
    ROLES = auto()


class Trait(Enum):
    """What else a field says of itself, in its annotation."""

    PER_CHANNEL = auto()
    """May differ by category, channel and thread."""
    POSTS = auto()
    """Turning it on makes the bot post by itself."""
    FORUMS = auto()
    """Names a channel that may be a forum."""


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
    mentions: bool = False
    """The roles that it names have to be ones that the bot may notify."""
    tag: str = ""
    """The field that names the tag of a post, where the channel that it names is a forum."""


ZONE = re.compile(r"[A-Z][\w+-]*(/[A-Z][\w+-]*)*", re.ASCII)
"""Not `right/Europe/Paris` or `localtime`, which are files of some machines beside the zones."""
_TIME = re.compile(r"([0-9]{1,2})(?:\s?[:h]\s?([0-9]{2})?)?")
"""9, 9:00, 09:00, and as the French write: 9 h, 9 h 30."""
_HOURS, _MINUTES = 24, 60
_ID = Field(gt=0, le=LARGEST_ID)


def _known_zone(name: str) -> str:
    try:
        if ZONE.fullmatch(name):
            return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a folder, such as Europe
        pass
    raise PydanticCustomError("time_zone", "not a known time zone")


def _time_of_day(text: str) -> str:
    found = _TIME.fullmatch(text.strip().lower())
    hour, minute = (int(part or 0) for part in found.groups()) if found else (_HOURS, 0)
    if hour >= _HOURS or minute >= _MINUTES:
        raise PydanticCustomError("time", "not a time of day")
    return f"{hour:02}:{minute:02}"


def _in_order(chosen: tuple[StrEnum, ...]) -> tuple[StrEnum, ...]:
    return tuple(each for each in type(chosen[0]) if each in chosen) if chosen else ()


TimeZone = Annotated[str, Field(max_length=60), AfterValidator(_known_zone), Kind.TIME_ZONE]
"""The name of a time zone: Europe/Paris."""

TimeOfDay = Annotated[str, AfterValidator(_time_of_day), Kind.TIME]
"""A time as clocks show it: 09:00."""

Channel = Annotated[Annotated[ChannelId, _ID] | None, Kind.CHANNEL]
"""One of the server's channels, or none."""

Roles = Annotated[tuple[Annotated[RoleId, _ID], ...], Field(max_length=25), Kind.ROLES]
"""Some of the server's roles: no more than one select shows."""

Role = Annotated[Roles, Field(max_length=1)]
"""One of the server's roles, or none."""

E = TypeVar("E", bound=StrEnum)
Several = Annotated[tuple[E, ...], AfterValidator(_in_order), Kind.CHOICES]
"""Some of the choices of an enumeration, in its order, each once."""
