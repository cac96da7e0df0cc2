"""What a server says and how it came to be so, as moderators read it; pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import discord

from bot.domain.configuration.ids import OPERATOR, MemberId
from bot.domain.own.changes import Change
from bot.ui.doors import View
from bot.ui.figures.writing import Writer
from bot.ui.items import Addressed, button, drawn
from bot.usecases.own_changes import OwnHistoryPage

S = TypeVar("S")

_LONGEST_ENTRY = 550
"""Characters of one change: a page of them keeps to what one message holds."""


@dataclass(frozen=True)
class Telling(Generic[S]):
    """How the changes of one kind of statement are told, and what their buttons do."""

    line: Callable[[Change[S]], str]
    """What was said before a change, and after."""
    undo: Callable[[int], Addressed]
    """Takes the change with this number back."""
    turn: Callable[[int], Addressed]
    """Shows this page."""


def history_view(
    texts: Sequence[str], page: OwnHistoryPage[S], telling: Telling[S], writer: Writer
) -> View:
    """Draw a page of changes below some texts, newest first, each with what takes it back."""
    rows: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(text) for text in texts]
    for change in page.changes:
        undo = button(telling.undo(change.id), writer.say("own-undo"))
        way = None if change.undone_by is not None else undo
        rows.append(entry(_told(change, telling.line(change), writer), way))
    ways = [
        button(telling.turn(to), writer.say(key))
        for key, to in (("own-newer", page.page - 1), ("own-older", page.page + 1))
        if 1 <= to <= page.pages
    ]
    return drawn([*rows, discord.ui.ActionRow(*ways)] if ways else rows)


def entry(text: str, way: discord.ui.Button[View] | None) -> discord.ui.Item[Any]:
    """Return a text beside a button, or alone."""
    if way is None:
        return discord.ui.TextDisplay(text)
    return discord.ui.Section(text, accessory=way)


def _told(change: Change[S], line: str, writer: Writer) -> str:
    """Return who changed what and when, above the line of what changed."""
    head = writer.say(
        "own-history-entry",
        moment=discord.utils.format_dt(change.at, "f"),
        member=_member(change.by, writer),
        figure=change.key,
    )
    marks = [
        writer.say(key)
        for key, holds in (
            ("own-history-undone", change.undone_by is not None),
            ("own-history-undoing", change.undoes is not None),
        )
        if holds
    ]
    text = "\n".join([head, *marks, line])
    return text if len(text) <= _LONGEST_ENTRY else f"{text[: _LONGEST_ENTRY - 1]}…"


def _member(member: MemberId | None, writer: Writer) -> str:
    if member is None:
        return writer.say("configuration-nobody")
    return writer.say("configuration-operator") if member == OPERATOR else f"<@{member}>"
