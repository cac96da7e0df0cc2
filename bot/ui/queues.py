"""What waits for moderators: each kind of contribution has a queue, and one command shows all."""

from typing import Any, Protocol

import discord

from bot.ui.doors import View


class Queue(Protocol):
    """One kind of contribution that moderators decide on."""

    async def first(
        self, interaction: discord.Interaction[Any], guild: discord.Guild
    ) -> View | None:
        """Draw the oldest that waits, with the buttons that decide on it; None for none."""
        ...
