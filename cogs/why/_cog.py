"""“Why this message?”: a message command for everything that the bot posted."""

from collections.abc import Iterator, Sequence

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.client import Contrepoint
from bot.domain.configuration.rules import Rule
from bot.errors import ExpectedError
from bot.ui.why import WHY, answer_why

_KEY = "why-this-message"
_NAME = "Why this message?"


class NotOursError(ExpectedError):
    """Somebody else's message."""

    key = "why-not-ours"


class NoRuleError(ExpectedError):
    """A message of ours that nobody asked for and that names no rule."""

    key = "why-no-rule"


class WhyCog(commands.Cog):
    """Says by which rule a message of the bot is there."""

    def __init__(self, client: Contrepoint) -> None:
        """Take the client, whose tree bears the command: a cog cannot declare one on messages."""
        self._tree = client.tree
        self._menu = app_commands.ContextMenu(
            name=locale_str(_NAME, key=_KEY),
            callback=self.why,
            auto_locale_strings=False,
            extras={"key": _KEY},
        )

    async def cog_load(self) -> None:
        """Add the command."""
        self._tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take the command away."""
        self._tree.remove_command(self._menu.name, type=self._menu.type)

    async def why(
        self, interaction: discord.Interaction[Contrepoint], message: discord.Message
    ) -> None:
        """Answer as the message's own button would; what was asked for says so."""
        if message.author != interaction.client.user:
            raise NotOursError
        named = next(_rules_named(message.components), None)
        if named is not None:
            await answer_why(interaction, Rule.called(named))
        elif message.interaction_metadata is not None:
            await answer_why(interaction, Rule.ANSWER)
        else:
            raise NoRuleError


def _rules_named(components: Sequence[object]) -> Iterator[str]:
    """Yield the rules that the buttons on a message name."""
    for each in components:
        if isinstance(each, discord.Container | discord.ActionRow):
            yield from _rules_named(each.children)
        elif isinstance(each, discord.Button) and (each.custom_id or "").startswith(WHY):
            yield (each.custom_id or "").removeprefix(WHY)
