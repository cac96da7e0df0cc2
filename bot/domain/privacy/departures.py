"""Which servers the bot has left, and how long their data stay."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.configuration.ids import GuildId

GRACE = timedelta(days=30)
"""How long a server's data stay after the bot left it."""


@dataclass(frozen=True, slots=True)
class Shard:
    """The part of all servers that one process can see."""

    number: int = 0
    count: int = 1

    def sees(self, guild: GuildId) -> bool:
        """Say whether this server would be told of here, as Discord shares servers out."""
        return (guild >> 22) % self.count == self.number


@dataclass(frozen=True, slots=True)
class Attendance:
    """What is not yet known of where the bot is."""

    left: frozenset[GuildId]
    returned: frozenset[GuildId]


def attendance(
    present: Collection[GuildId],
    *,
    stored: Collection[GuildId],
    departed: Collection[GuildId],
    shard: Shard,
) -> Attendance:
    """Compare where the bot is with the servers that have data, and those known to be left."""
    seen_here = frozenset(filter(shard.sees, stored))
    return Attendance(
        left=seen_here.difference(present, departed),
        returned=frozenset(departed).intersection(present),
    )
