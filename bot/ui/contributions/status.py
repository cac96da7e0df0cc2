"""What became of somebody's contributions, of whatever kind, on one page."""

from collections.abc import Sequence
from typing import Any

import discord

from bot.ui.contributions.acting import Acting
from bot.ui.doors import View
from bot.ui.items import drawn


async def status_view(acting: Acting, notice: str | None = None) -> View:
    """Draw the lists of every kind, below what has just been done."""
    words = acting.words
    rows: list[discord.ui.Item[Any]] = [
        discord.ui.TextDisplay(f"## {words.say('contribution-status-title')}")
    ]
    if notice is not None:
        rows.append(discord.ui.TextDisplay(notice))
    lists = [await each(acting.interaction, acting.guild) for each in acting.program.own_lists]
    found = [row for each in lists for row in each]
    return drawn([*rows, *(found or _nothing(acting))])


def _nothing(acting: Acting) -> Sequence[discord.ui.Item[Any]]:
    return [discord.ui.TextDisplay(acting.words.say("contribution-status-none"))]
