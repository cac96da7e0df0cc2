"""Where one member stands on one topic."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.configuration.ids import GuildId, MemberId

SECOND_THOUGHTS = timedelta(minutes=5)
"""A stance that changes again within that time changed once: clicks are no history.

Not across the opening or the close of a debate on the topic: it counts what moved in between.
"""


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose stance, on what, in which server: there is one at most."""

    guild: GuildId
    topic: str
    member: MemberId
