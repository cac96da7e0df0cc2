"""From a server's changes to what is shown of them; pure."""

from collections.abc import Mapping
from typing import Any

import discord

from bot.domain.configuration.changes import Change
from bot.domain.configuration.ids import MemberId
from bot.domain.configuration.model import CogSettings
from bot.ui.doors import View
from bot.ui.items import button, drawn
from bot.ui.notice import Notice, noticed
from bot.ui.words import Words
from bot.usecases.configuration import HistoryPage
from cogs.configuration._control import Control, Does

_LONGEST_ENTRY = 420
"""Characters of one change: a page of them keeps to what one message holds."""


def history_view(
    owner: MemberId,
    page: HistoryPage,
    models: Mapping[str, type[CogSettings]],
    words: Words,
    notice: Notice | None = None,
) -> View:
    """Draw a page of changes, newest first, each with the button that takes it back."""
    title = words.say("configuration-history-title", page=page.page, pages=page.pages)
    rows: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(f"## {title}")]
    rows += noticed(notice, words)
    if not page.changes:
        rows.append(discord.ui.TextDisplay(words.say("configuration-history-empty")))
    rows += [_entry(owner, change, models, words) for change in page.changes]
    ways = [
        button(Control(owner, Does.HISTORY, revision=to), words.say(key))
        for key, to in (
            ("configuration-newer", page.page - 1),
            ("configuration-older", page.page + 1),
        )
        if 1 <= to <= page.pages
    ]
    home = button(Control(owner, Does.HOME), words.say("configuration-back"))
    return drawn([*rows, discord.ui.ActionRow(*ways, home)])


def _entry(
    owner: MemberId, change: Change, models: Mapping[str, type[CogSettings]], words: Words
) -> discord.ui.Item[Any]:
    text = _text(change, models, words)
    if change.undone_by is not None or change.cog not in models:
        return discord.ui.TextDisplay(text)
    undo = Control(owner, Does.UNDO, revision=change.id)
    return discord.ui.Section(text, accessory=button(undo, words.say("configuration-undo")))


def _text(change: Change, models: Mapping[str, type[CogSettings]], words: Words) -> str:
    known = change.cog in models
    head = words.say(
        "configuration-history-entry",
        moment=discord.utils.format_dt(change.at, "f"),
        member=words.member(change.by),
        cog=words.cog(change.cog) if known else change.cog,
        place=words.place(change.scope),
    )
    marks = [
        words.say(key)
        for key, holds in (
            ("configuration-undone", change.undone_by is not None),
            ("configuration-undoing", change.undoes is not None),
            ("configuration-insisted", change.insisted),
        )
        if holds
    ]
    lines = words.change(models[change.cog], change) if known else []
    text = "\n".join([head, *marks, *lines])
    return text if len(text) <= _LONGEST_ENTRY else f"{text[: _LONGEST_ENTRY - 1]}…"
