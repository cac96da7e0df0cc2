"""What members contribute: each kind has a queue for moderators and a list for its author."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

import discord


class Queue(Protocol):
    """One kind of contribution that moderators decide on."""

    async def first(
        self,
        interaction: discord.Interaction[Any],
        guild: discord.Guild,
        *,
        after: int = 0,
        notice: str | None = None,
    ) -> discord.ui.LayoutView | None:
        """Draw the oldest that waits, with the buttons that decide on it; None for none.

        Those up to the number `after` are left for later; `notice` says what has just been done.
        """
        ...


OwnList = Callable[
    [discord.Interaction[Any], discord.Guild], Awaitable[Sequence[discord.ui.Item[Any]]]
]
"""Draws what became of somebody's own contributions of one kind, newest first; empty for none."""
