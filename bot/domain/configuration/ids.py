"""Discord's ids, kept apart from one another and from other numbers."""

from dataclasses import dataclass
from typing import NewType

GuildId = NewType("GuildId", int)
ChannelId = NewType("ChannelId", int)
"""A channel, a category or a thread: Discord numbers them together."""
RoleId = NewType("RoleId", int)
MemberId = NewType("MemberId", int)
MessageId = NewType("MessageId", int)
OPERATOR = MemberId(0)
"""Whoever types commands where the bot runs: nobody on Discord has this id."""

LARGEST_ID = 2**63 - 1
"""Discord's ids go further in theory, a database's numbers do not."""

Scope = ChannelId | None
"""Where something is set: in one channel, category or thread; None is the whole server.

The server's own id would not do: in old servers the first channel bears it too.
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where one cog's settings are set in one server."""

    guild: GuildId
    scope: Scope
    cog: str
