"""The messages around a server's topics; pure."""

from collections.abc import Iterable, Mapping, Sequence

import discord

from bot.domain.configuration.ids import MemberId
from bot.domain.viewpoints.filling import Fault
from bot.domain.viewpoints.own.statement import TopicStatement
from bot.ui.cards import card, level
from bot.ui.doors import View
from bot.ui.figures.writing import Writer
from bot.ui.histories import change_text
from bot.ui.histories import history_view as history_page_view
from bot.ui.items import button
from bot.ui.viewpoints.own import change_line, fault_lines
from bot.usecases.own_changes import OwnHistoryPage
from cogs.topics._control import Control, Does

_LONGEST_ENTRY = 500
"""Characters of one change: a page of them keeps to what one message holds."""
_MOST_CARE = 5
LABELS: Mapping[Does, str] = {
    Does.FIRST: "own-topic-first",
    Does.SECOND: "own-topic-second",
    Does.PUBLISH: "own-topic-publish",
    Does.PUBLISH_SETTLED: "own-topic-publish-settled",
    Does.DISCARD: "own-topic-discard",
    Does.SETTLE: "own-topic-settle",
    Does.RETIRE: "own-topic-retire",
    Does.LEAVE: "own-cancel",
}


def said_view(*texts: str) -> View:
    """Draw sentences in the place of what was shown."""
    return card(level(["\n".join(texts)]))


def asked_view(
    texts: Sequence[str], control: Control, ways: Iterable[Does], writer: Writer
) -> View:
    """Draw what is to be decided on; the first way is the likeliest."""
    buttons = [
        button(control.to(does), writer.say(LABELS[does]), primary=place == 0)
        for place, does in enumerate(ways)
    ]
    return card(texts, buttons=buttons)


def history_view(
    owner: MemberId,
    page: OwnHistoryPage[TopicStatement],
    care: Mapping[str, Sequence[Fault]],
    writer: Writer,
    notice: str | None = None,
) -> View:
    """Draw a page of changes, newest first, below what needs care, by title."""
    title = writer.say("own-topic-history-title", page=page.page, pages=page.pages)
    texts = [f"## {title}", *([notice] if notice is not None else ()), *_care(care, writer)]
    if not page.changes:
        texts.append(writer.say("own-topic-history-empty"))
    entries: list[tuple[str, discord.ui.Button[View] | None]] = []
    for change in page.changes:
        line = change_line(change.before, change.after, writer)
        text = change_text(change, change.key, line, writer, _LONGEST_ENTRY)
        undo = Control(owner, Does.UNDO, number=change.id)
        way = None if change.undone_by is not None else button(undo, writer.say("own-undo"))
        entries.append((text, way))
    ways = [
        button(Control(owner, Does.PAGE, number=to), writer.say(key))
        for key, to in (("own-newer", page.page - 1), ("own-older", page.page + 1))
        if 1 <= to <= page.pages
    ]
    return history_page_view(texts, entries, ways)


def _care(care: Mapping[str, Sequence[Fault]], writer: Writer) -> list[str]:
    """Return which topics have numbers that no longer hold, if any."""
    lines = [
        "\n".join([f"**{title}**", *fault_lines(faults, writer)]) for title, faults in care.items()
    ]
    return ["\n".join([writer.say("own-topic-care"), *lines[:_MOST_CARE]])] if lines else []
