"""Cards: one container of text with a row of buttons, inside Discord's limits."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import discord

from bot.ui.doors import View

TEXT_LIMIT = 4000
"""Characters of text in one message of components."""
TEXT_RESERVE = 200
COMPONENT_RESERVE = 2
"""Kept free on every card, for a mark that comes later ("superseded on … by …")."""
TEXT_ROOM = TEXT_LIMIT - TEXT_RESERVE


@dataclass
class Section:
    """A heading and its lines; lines are dropped from the end where room is short."""

    lines: list[str]
    title: str | None = None
    more: str | None = None
    """Said once where lines were dropped."""
    dropped: int = field(default=0, init=False)

    def text(self) -> str:
        """Return the section as it is drawn."""
        shown = [*self.lines, *([self.more] if self.dropped and self.more else ())]
        return "\n".join([*([self.title] if self.title else ()), *shown])


def fit(sections: Sequence[Section], *, room: int = TEXT_ROOM) -> list[str]:
    """Return the sections' texts within `room` characters, dropping lines of the longest first.

    The first section and every heading's first line are kept: they hold the answer.
    """
    while sum(len(section.text()) for section in sections) > room:
        longest = max(sections[1:], key=lambda section: len(section.lines), default=None)
        if longest is None or len(longest.lines) <= 1:
            break
        longest.lines.pop()
        longest.dropped += 1
    texts = [section.text() for section in sections]
    return _cut(texts, room)


def level(texts: Sequence[str], *, room: int = TEXT_ROOM) -> list[str]:
    """Return the texts within `room` characters: where it is short, the longest lose their ends."""
    lengths = [len(text) for text in texts]
    most = max(lengths, default=0)
    while sum(min(length, most) for length in lengths) > room:
        most -= 1
    return [text if len(text) <= most else _end(text[: most - 2]) for text in texts]


def _end(text: str) -> str:
    """Return the whole lines of a text that was cut, or its only line, with a mark."""
    whole, _, _ = text.rpartition("\n")
    return f"{whole}\n…" if whole else f"{text}…"


def _cut(texts: list[str], room: int) -> list[str]:
    """Cut the last texts where even single lines are too long for the room."""
    kept: list[str] = []
    for text in texts:
        left = room - sum(map(len, kept))
        if len(text) > left:
            if left > 1:
                kept.append(f"{text[: left - 1]}…")
            break
        kept.append(text)
    return kept


def card(
    texts: Sequence[str], *, buttons: Sequence[discord.ui.Item[Any]] = (), accent: int | None = None
) -> View:
    """Return a message of components: the texts in one container, the buttons in rows of five.

    A line parts the first text, which holds the answer, from the others.
    """
    first, *others = (discord.ui.TextDisplay[View](text) for text in texts)
    line: list[discord.ui.Separator[View]] = [discord.ui.Separator()] if others else []
    container: discord.ui.Container[View] = discord.ui.Container(
        first, *line, *others, accent_colour=accent
    )
    for start in range(0, len(buttons), 5):
        container.add_item(discord.ui.ActionRow(*buttons[start : start + 5]))
    view = View(timeout=None)
    view.add_item(container)
    view.stop()  # nothing to wait for: what is pressed is read from its custom id
    return view
