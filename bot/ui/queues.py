"""What members contribute: each kind has a queue for moderators and a list for its author."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import discord


@dataclass(frozen=True)
class Turn:
    """One look at what waits."""

    interaction: discord.Interaction[Any]
    guild: discord.Guild
    after: int = 0
    """What bears a number up to this one is left for later."""
    notice: str | None = None
    """What has just been done."""


class Queue(Protocol):
    """One kind of contribution that moderators decide on."""

    async def first(self, turn: Turn) -> discord.ui.LayoutView | None:
        """Draw the oldest that waits, with the buttons that decide on it; None for none."""
        ...


OwnList = Callable[
    [discord.Interaction[Any], discord.Guild], Awaitable[Sequence[discord.ui.Item[Any]]]
]
"""Draws what became of somebody's own contributions of one kind, newest first; empty for none."""
