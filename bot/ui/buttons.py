"""Buttons that keep working after a restart: their custom id is all their state."""

import re
from typing import Any, Self

import discord

from bot.ui.access import program_of
from bot.ui.doors import explain


class LastingButton(discord.ui.DynamicItem[discord.ui.Button[Any]], template="lasting:"):
    """Base of the buttons whose state is in their custom id.

    discord.py only logs what such a button raises, so the door to `explain` stands here.
    Subclasses give `template=` and implement `press`; what a custom id says is checked there
    again, since anybody can send any id.
    """

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        """Take the button as it stands on the message; `press` reads its custom id."""
        del interaction, match
        if not isinstance(item, discord.ui.Button):
            message = f"not a button: {item!r}"
            raise TypeError(message)
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Press the button, and explain what goes wrong."""
        program_of(interaction).in_flight.track()
        try:
            await self.press(interaction)
        except Exception as error:  # noqa: BLE001 - this is the door: nothing passes it unexplained
            await explain(interaction, error)

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Do what the button says."""
        raise NotImplementedError

    @classmethod
    def labelled(cls, label: str, custom_id: str, style: discord.ButtonStyle) -> Self:
        """Return a button to put on a card; Discord cuts no label, so we do."""
        button: discord.ui.Button[Any] = discord.ui.Button(
            label=label[:LONGEST_LABEL], custom_id=custom_id, style=style
        )
        return cls(button)


LONGEST_LABEL = 80
