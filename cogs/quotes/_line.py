"""The public line of a hint, with its two buttons."""

import discord

from bot.domain.configuration.rules import Rule
from bot.domain.quotes.hint import Hint, Lack
from bot.ui.doors import View
from bot.ui.why import why_button
from bot.ui.words import Words
from cogs.quotes._buttons import show_button
from cogs.quotes._card import hint_text, message_of


def line_view(hint: Hint, lack: Lack, said: str, words: Words) -> View:
    """Draw the line about what a reply says and lacks."""
    why = why_button(Rule.HINT, words.texts, words.language)
    return message_of([hint_text(lack, said, words)], [show_button(hint.id, words), why])


def says_the_same(message: discord.Message, view: View) -> bool:
    """Say whether a message already tells what a view does."""
    drawn = [each.content for each in view.children if isinstance(each, discord.ui.TextDisplay)]
    return drawn == [
        each.content for each in message.components if isinstance(each, discord.TextDisplay)
    ]
