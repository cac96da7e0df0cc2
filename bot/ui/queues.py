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


@dataclass(frozen=True)
class Contributed:
    """What became of one contribution, for its author."""

    rows: Sequence[discord.ui.Item[Any]]
    """At most four components, buttons included: so many keep to a page."""
    open: bool
    """Whether its author can still change it or take it back."""


OwnList = Callable[[discord.Interaction[Any], discord.Guild, int], Awaitable[Sequence[Contributed]]]
"""Draws at most so many of somebody's own contributions of one kind: open ones, then the newest."""
