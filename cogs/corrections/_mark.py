"""The mark on a card whose numbers were corrected: what it says, and where it stands."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import discord

from bot.domain.figures.corrections import Change, Correction
from bot.domain.figures.model import Precision, Words
from bot.domain.text.plain import plain
from bot.ui.cards import TEXT_RESERVE
from bot.ui.figures.writing import Writer

_MARK, _LINE = 1_000_001, 1_000_002
"""Discord's numbers of the two components that make a mark; those of a card are small."""
_SUBJECT, _SPEAKER = 40, 30
"""Characters of names, so that the number always has room."""

_Components = Sequence[discord.ui.Item[Any]]


def mark_text(corrections: Sequence[tuple[Correction, date]], writer: Writer) -> str | None:
    """Return what a card is to say of its numbers, within what cards keep free; None for nothing.

    Each correction comes with the day since when it holds.
    """
    lines = list(dict.fromkeys(_line(each, on, writer) for each, on in corrections))
    for shown in range(len(lines), 0, -1):
        text = _joined(lines, shown, writer)
        if len(text) <= TEXT_RESERVE:
            return text
    return lines[0][:TEXT_RESERVE] if lines else None


def _joined(lines: Sequence[str], shown: int, writer: Writer) -> str:
    more = len(lines) - shown
    rest = [writer.say("corrections-more", count=more)] if more else []
    return "\n".join([*lines[:shown], *rest])


def _line(correction: Correction, on: date, writer: Writer) -> str:
    day, by = writer.dated(on, Precision.DAY), correction.by
    if by is None:
        return writer.say("corrections-withdrawn", date=day)
    superseded = correction.change is Change.SUPERSEDED
    return writer.say(
        "corrections-superseded" if superseded else "corrections-corrected",
        subject=_name(by.subject, writer, most=_SUBJECT),
        date=day,
        number=writer.quantity(by),
        who=_name(by.attributed_to, writer, most=_SPEAKER),
        origin="server" if by.own else "catalogue",
    )


def _name(words: Words, writer: Writer, *, most: int) -> str:
    name = writer.words(words)
    return plain(name if len(name) <= most else f"{name[: most - 1]}…")


def marked(message: discord.Message, text: str | None) -> discord.ui.LayoutView | None:
    """Return a card with this mark in the place of any other; None where it stands so already."""
    view = discord.ui.LayoutView.from_message(message, timeout=None)
    view.stop()  # nothing to wait for: what is pressed is read from its custom id
    containers = (each for each in view.children if isinstance(each, discord.ui.Container))
    card = next(containers, view)
    former = card.find_item(_MARK)
    if text == (former.content if isinstance(former, discord.ui.TextDisplay) else None):
        return None
    kept = [each for each in card.children if each.id not in {_MARK, _LINE}]
    _keep_attachments(view, message)
    card.clear_items()
    for each in [*_mark(text), *kept]:
        card.add_item(each)
    return view


def _mark(text: str | None) -> _Components:
    if text is None:
        return []
    return [discord.ui.TextDisplay(text, id=_MARK), discord.ui.Separator(id=_LINE)]


def _keep_attachments(view: discord.ui.LayoutView, message: discord.Message) -> None:
    """Let pictures show the message's own files, as Discord wants them named in an edit."""
    names = {each.id: each.filename for each in message.attachments}
    galleries = (each for each in view.walk_children() if isinstance(each, discord.ui.MediaGallery))
    for gallery in galleries:
        for item in gallery.items:
            name = names.get(item.media.attachment_id or 0)
            if name is not None:
                item.media = f"attachment://{name}"
