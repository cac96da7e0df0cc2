"""The messages around a server's topics; pure."""

from collections.abc import Iterable, Mapping, Sequence

from bot.domain.configuration.ids import MemberId
from bot.domain.viewpoints.filling import Fault
from bot.domain.viewpoints.own.statement import TopicStatement
from bot.ui.cards import card
from bot.ui.doors import View
from bot.ui.figures.writing import Writer
from bot.ui.histories import Telling
from bot.ui.histories import history_view as drawn_history
from bot.ui.items import button
from bot.ui.viewpoints.own import change_line, fault_lines
from bot.usecases.own_changes import OwnHistoryPage
from cogs.topics._control import Control, Does

_MOST_CARE = 5
LABELS: Mapping[Does, str] = {
    Does.FIRST: "own-topic-first",
    Does.SECOND: "own-topic-second",
    Does.PUBLISH: "own-topic-publish",
    Does.PUBLISH_SETTLED: "own-topic-publish-settled",
    Does.DISCARD: "own-topic-discard",
    Does.GO_ON: "own-topic-go-on",
    Does.AFRESH: "own-topic-afresh",
    Does.SOURCES: "figures-button-sources",
    Does.SETTLED_SOURCES: "figures-button-sources",
    Does.SETTLE: "own-topic-settle",
    Does.RETIRE: "own-topic-retire",
    Does.LEAVE: "own-cancel",
}


def asked_view(texts: Sequence[str], ways: Iterable[Control], writer: Writer) -> View:
    """Draw what is to be decided on; the first way is the likeliest."""
    buttons = [
        button(control, writer.say(LABELS[control.does]), primary=place == 0)
        for place, control in enumerate(ways)
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
    telling = Telling[TopicStatement](
        line=lambda change: change_line(change.before, change.after, writer),
        undo=lambda number: Control(owner, Does.UNDO, number=number),
        turn=lambda to: Control(owner, Does.PAGE, number=to),
    )
    return drawn_history(texts, page, telling, writer)


def _care(care: Mapping[str, Sequence[Fault]], writer: Writer) -> list[str]:
    """Return which topics have numbers that no longer hold, if any."""
    lines = [
        "\n".join([f"**{title}**", *fault_lines(faults, writer)]) for title, faults in care.items()
    ]
    return ["\n".join([writer.say("own-topic-care"), *lines[:_MOST_CARE]])] if lines else []
