"""Whose turn it is: never shown first, then longest ago; the same for a server whenever asked."""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256

from bot.domain.configuration.ids import GuildId

Shown = Mapping[str, date]
"""When a server's editions last showed what has these ids."""
Turn = tuple[date, str]


def turn(guild: GuildId, key: str, shown: Shown) -> Turn:
    """Return what sorts an id into the order of turns; servers differ in what is never shown."""
    return shown.get(key, date.min), sha256(f"{guild}:{key}".encode()).hexdigest()
