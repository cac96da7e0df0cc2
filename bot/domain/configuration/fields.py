"""The kinds of fields that a cog's settings are made of, beside bool, int, str and StrEnum."""

import re
from enum import Enum, auto
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from bot.domain.configuration.ids import ChannelId, RoleId


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


_ZONE = re.compile(r"[A-Z][\w+-]*(/[A-Z][\w+-]*)*", re.ASCII)
"""Not `right/Europe/Paris` or `localtime`, which are files of some machines beside the zones."""
_ID = Field(gt=0, lt=2**63)


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
