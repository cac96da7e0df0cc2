"""What just happened, above a panel; pure."""

from dataclasses import dataclass
from typing import Any

import discord

from bot.domain.configuration.history import ChangedMeanwhileError
from bot.domain.configuration.model import CogSettings
from bot.ui.doors import View
from bot.ui.items import Addressed, button, fenced
from bot.ui.words import Words

_MOST_CHANGES = 8


@dataclass(frozen=True)
class Notice:
    """A few sentences; where something typed was refused, with what was typed."""

    text: str
    correct: Addressed | None = None
    typed: str = ""


def noticed(notice: Notice | None, words: Words) -> list[discord.ui.Item[Any]]:
    """Return the rows of a notice; of what was typed, with the button that corrects it."""
    if notice is None:
        return []
    text: discord.ui.TextDisplay[View] = discord.ui.TextDisplay(notice.text)
    if notice.correct is None:
        return [text]
    again = button(notice.correct, words.say("configuration-correct"), primary=True)
    return [
        text,
        discord.ui.TextDisplay(fenced(notice.typed)),
        discord.ui.ActionRow(again),
    ]


def overtaken_notice(
    error: ChangedMeanwhileError, model: type[CogSettings], words: Words
) -> Notice:
    """Say that somebody else saved first, and what they changed."""
    lines = [line for each in error.changes for line in words.change(model, each)]
    return Notice("\n".join([words.explain(error), *lines[:_MOST_CHANGES]]))
