"""Settings of the tests' own, with a field of every kind; nothing of them is shipped."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from bot.domain.configuration.fields import Channel, Kind, Roles, Several, TimeZone, Trait
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId
from bot.domain.configuration.model import CogSettings, FieldDescription, Raw, Upgrade

GUILD = GuildId(2**60)
CHANNEL = ChannelId(2**60 + 1)
CATEGORY = ChannelId(2**60 + 2)
THREAD = ChannelId(2**60 + 3)
ADA = MemberId(2**60 + 4)
BABBAGE = MemberId(2**60 + 5)


class Pace(StrEnum):
    SLOW = "slow"
    VERY_QUICK = "very_quick"


def _hours_to_minutes(raw: Raw) -> Raw:
    """Version 1 counted hours, and called a field otherwise."""
    hours = raw.get("hours")
    rest = {name: value for name, value in raw.items() if name not in {"hours", "word"}}
    if isinstance(hours, int):
        rest["minutes"] = hours * 60
    return {**rest, "motto": raw["word"]} if "word" in raw else rest


def _pace_in_lower_case(raw: Raw) -> Raw:
    """Version 2 wrote the choices in capitals; this fails on what is no text."""
    pace = raw.get("pace", "slow")
    if not isinstance(pace, str):
        raise TypeError
    return {**raw, "pace": pace.lower()}


class HeraldSettings(CogSettings, frozen=True):
    cog: ClassVar[str] = "herald"
    version: ClassVar[int] = 3
    upgrades: ClassVar[Mapping[int, Upgrade]] = {1: _hours_to_minutes, 2: _pace_in_lower_case}

    enabled: Annotated[bool, Trait.PER_CHANNEL, Trait.POSTS] = False
    pace: Annotated[Pace, Trait.PER_CHANNEL] = Pace.SLOW
    minutes: Annotated[int, Field(ge=1, le=1440), Trait.PER_CHANNEL] = 60
    motto: Annotated[str, Field(min_length=1, max_length=20)] = "calm"
    zone: TimeZone = "UTC"
    channel: Channel = None
    roles: Roles = ()
    paces: Annotated[Several[Pace], Field(min_length=1)] = (Pace.SLOW,)


def some_values(field: FieldDescription) -> Iterator[object]:
    """Yield values that a field may have, its bounds among them."""
    match field.kind:
        case Kind.FLAG:
            yield from (True, False)
        case Kind.CHOICE:
            yield from field.choices
        case Kind.CHOICES:
            yield from (() if field.least else ((),))
            yield from (field.choices[-1:], field.choices)
        case Kind.NUMBER:
            yield from (field.least, field.most)
        case Kind.TEXT:
            yield from ("x" * max(field.least or 0, 1), "é" * (field.most or 1))
        case Kind.TIME:
            yield from ("00:00", "09:05", "23:59")
        case Kind.TIME_ZONE:
            yield from ("Europe/Paris", "America/Port-au-Prince", "Etc/GMT+12")
        case Kind.CHANNEL:
            yield from (None, CHANNEL, 2**63 - 1)
        case Kind.ROLES:
            yield from ((), (7,), tuple(range(1, (field.most or 0) + 1)))
