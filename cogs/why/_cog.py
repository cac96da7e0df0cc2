"""“Why this message?”: a message command for everything that the bot posted."""

from collections.abc import Iterator, Sequence

import discord
from discord.ext import commands

from bot.client import Contrepoint
from bot.domain.configuration.rules import Rule
from bot.errors import ExpectedError
from bot.ui.why import WHY, answer_why


class NotOursError(ExpectedError):
    """Somebody else's message."""

    key = "why-not-ours"


class NoRuleError(ExpectedError):
    """A message of ours that nobody asked for and that names no rule."""

    key = "why-no-rule"


class WhyCog(commands.Cog):
    """Says by which rule a message of the bot is there."""

    async def why(
        self, interaction: discord.Interaction[Contrepoint], message: discord.Message
    ) -> None:
        """Answer as the message's own button would; what was asked for says so."""
        if message.author != interaction.client.user:
            raise NotOursError
        named = _rule_named(message)
        if named is not None:
            await answer_why(interaction, Rule.called(named))
        elif message.interaction_metadata is not None:
            await answer_why(interaction, Rule.ANSWER)
        else:
            raise NoRuleError


def _rule_named(message: discord.Message) -> str | None:
    """Return the rule that a button on a message names, None where there is no such button."""
    ids = (button.custom_id or "" for button in _buttons(message.components))
    return next((each.removeprefix(WHY) for each in ids if each.startswith(WHY)), None)


def _buttons(components: Sequence[object]) -> Iterator[discord.Button]:
    """Yield the buttons among components, wherever they stand."""
    for each in components:
        if isinstance(each, discord.Button):
            yield each
        elif isinstance(each, discord.Container | discord.ActionRow):
            yield from _buttons(each.children)
        elif isinstance(each, discord.SectionComponent):
            yield from _buttons([each.accessory])
