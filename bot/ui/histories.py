"""What a server says and how it came to be so, as moderators read it; pure."""

from collections.abc import Sequence
from typing import Any, TypeVar

import discord

from bot.domain.configuration.ids import OPERATOR, MemberId
from bot.domain.own.changes import Change
from bot.ui.doors import View
from bot.ui.figures.writing import Writer
from bot.ui.items import drawn

S = TypeVar("S")


def change_text(change: Change[S], about: str, line: str, writer: Writer, longest: int) -> str:
    """Return one entry of a history: who, when and what about, above the line of what changed."""
    head = writer.say(
        "own-history-entry",
        moment=discord.utils.format_dt(change.at, "f"),
        member=_member(change.by, writer),
        figure=about,
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
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def history_view(
    texts: Sequence[str],
    entries: Sequence[tuple[str, discord.ui.Button[View] | None]],
    ways: Sequence[discord.ui.Button[View]],
) -> View:
    """Draw a page of changes below some texts, each with the button that takes it back, if any."""
    rows: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(text) for text in texts]
    rows += [entry(text, way) for text, way in entries]
    return drawn([*rows, discord.ui.ActionRow(*ways)] if ways else rows)


def entry(text: str, way: discord.ui.Button[View] | None) -> discord.ui.Item[Any]:
    """Return a text beside a button, or alone."""
    if way is None:
        return discord.ui.TextDisplay(text)
    return discord.ui.Section(text, accessory=way)


def _member(member: MemberId | None, writer: Writer) -> str:
    if member is None:
        return writer.say("configuration-nobody")
    return writer.say("configuration-operator") if member == OPERATOR else f"<@{member}>"
