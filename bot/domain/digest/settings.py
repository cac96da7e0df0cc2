"""What is set of the daily digest."""

from datetime import time
from enum import StrEnum
from typing import Annotated, ClassVar
from zoneinfo import ZoneInfo

from pydantic import Field

from bot.domain.configuration.fields import (
    Channel,
    Needs,
    Permission,
    Role,
    Several,
    TimeOfDay,
    Trait,
)
from bot.domain.configuration.model import CogSettings
from bot.domain.digest.calendar import Schedule

LONGEST_TAG = 20
"""Characters of a forum's tag, as Discord has them."""
_POSTING = Needs(
    permissions=(
        Permission.VIEW_CHANNEL,
        Permission.SEND_MESSAGES,
        Permission.READ_MESSAGE_HISTORY,  # what was posted is read back before it is posted again
    ),
    time_zone=True,
    tag="tag",
)


class Weekday(StrEnum):
    """The days of a week, in their order."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class Part(StrEnum):
    """What an edition may have, in the order in which it is read."""

    CORRECTIONS = "corrections"
    """Figures that were corrected since the last edition."""
    FIGURE = "figure"
    """The figure of the day."""
    QUESTION = "question"
    """The question of the day."""
    ACTIVITY = "activity"
    """What happened in the server since the last edition."""
    DUE = "due"
    """Plans and predictions that fell due."""


class DigestSettings(CogSettings, frozen=True):
    """Where and when the digest is posted, and what is in it."""

    cog: ClassVar[str] = "digest"

    channel: Annotated[Channel, Trait.POSTS, Trait.FORUMS, _POSTING] = None
    tag: Annotated[str, Field(max_length=LONGEST_TAG)] = ""
    time: TimeOfDay = "09:00"
    days: Annotated[Several[Weekday], Field(min_length=1)] = tuple(Weekday)
    parts: Annotated[Several[Part], Field(min_length=1)] = tuple(Part)
    notify: Annotated[Role, Needs(mentions=True)] = ()
    heartbeat: bool = True
    hours_late: Annotated[int, Field(ge=1, le=23)] = 6

    def schedule(self, zone: str) -> Schedule | None:
        """Return when editions are due by the clocks of a time zone, None for no digest."""
        if self.channel is None:
            return None
        days = frozenset(day for day, each in enumerate(Weekday) if each in self.days)
        return Schedule(time.fromisoformat(self.time), ZoneInfo(zone), days)
