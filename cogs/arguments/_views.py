"""The messages around arguments; pure."""

from collections.abc import Mapping, Sequence
from typing import Any

import discord

from bot.domain.arguments.model import WITHDRAWABLE, Argument, DecisionMade, ReportedArgument
from bot.domain.arguments.support import PublishedArgument
from bot.domain.contributions.decisions import ContributionState
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.domain.viewpoints.order import drawn_order
from bot.ui.cards import card, level
from bot.ui.doors import View
from bot.ui.items import Addressed, button, drawn
from bot.ui.queues import Contributed
from bot.ui.viewpoints.argument_lines import published_text
from bot.ui.words import Words
from cogs.arguments._control import FROM_QUEUE, ArgumentControl, Does, TopicControl, TopicDoes
from cogs.arguments._lines import (
    Beside,
    best_of,
    earlier_text,
    heading,
    pending_texts,
    reported_texts,
    status_text,
)

A_PAGE = 5
"""Arguments on a page: each has a row of buttons, and all keep to one message."""
_BEST = 2
"""Arguments of each view on the first page."""

Published = Mapping[Viewpoint, Sequence[PublishedArgument]]
Log = Mapping[int, Sequence[DecisionMade]]
"""What was decided of arguments, by their numbers: for moderators."""
Rows = list[discord.ui.Item[Any]]


def all_view(topic: Topic, published: Published, words: Words, *, seed: int) -> View:
    """Draw the best arguments for each view, in an order drawn from `seed`."""
    title = words.say("argument-title", topic=topic.title.read(words.language))
    rows: Rows = [discord.ui.TextDisplay(f"## {title}")]
    ways = list[discord.ui.Item[Any]]()
    for viewpoint in drawn_order(seed):
        found = published[viewpoint]
        head = heading(viewpoint, len(found), words)
        rows.append(discord.ui.TextDisplay(f"{head}\n{best_of(found, _BEST, words)}"))
        if found:
            page = TopicControl(TopicDoes.PAGE, topic.id, viewpoint, 1)
            ways.append(button(page, words.say(f"viewpoint-{viewpoint}")))
    if not topic.settled:
        add = TopicControl(TopicDoes.ADD, topic.id)
        ways.append(button(add, words.say("argument-add"), primary=True))
    rows.append(discord.ui.TextDisplay(words.say("argument-order")))
    return drawn([*rows, *([discord.ui.ActionRow(*ways)] if ways else ())])


def page_view(  # noqa: PLR0913 - what, which page, in which words, for whom
    topic: Topic,
    viewpoint: Viewpoint,
    arguments: Sequence[PublishedArgument],
    page: int,
    words: Words,
    *,
    log: Log | None,
    notice: str | None = None,
) -> View:
    """Draw a page of the arguments for one view, each with what can be done about it.

    Without a log it is drawn for somebody who is no moderator.
    """
    pages = max(1, -(-len(arguments) // A_PAGE))
    page = min(max(1, page), pages)
    title = topic.title.read(words.language)
    rows: Rows = [
        discord.ui.TextDisplay(f"## {title}\n{heading(viewpoint, len(arguments), words)}")
    ]
    if notice is not None:
        rows.append(discord.ui.TextDisplay(notice))
    for argument in arguments[(page - 1) * A_PAGE : page * A_PAGE]:
        rows.append(discord.ui.TextDisplay(published_text(argument, words)))
        earlier = None if log is None else earlier_text(log.get(argument.id, ()), words)
        if earlier is not None:
            rows.append(discord.ui.TextDisplay(earlier))
        rows.append(_voices(argument, words, moderates=log is not None))
    ways = [
        button(TopicControl(TopicDoes.PAGE, topic.id, viewpoint, to), words.say(key))
        for key, to in (("argument-previous", page - 1), ("argument-next", page + 1))
        if 1 <= to <= pages
    ]
    ways.append(button(TopicControl(TopicDoes.ALL, topic.id), words.say("argument-all")))
    if not topic.settled:
        add = TopicControl(TopicDoes.ADD, topic.id, viewpoint)
        ways.append(button(add, words.say("argument-add"), primary=True))
    return drawn([*rows, discord.ui.ActionRow(*ways)])


def refused_view(sentence: str, typed: Rows, again: Addressed, words: Words) -> View:
    """Draw why what was typed is refused, what it was, and the way back to the form."""
    ways = discord.ui.ActionRow(button(again, words.say("argument-correct"), primary=True))
    return drawn([discord.ui.TextDisplay(sentence), *typed, ways])


def pending_view(
    argument: Argument,
    beside: Beside,
    words: Words,
    *others: discord.ui.Item[Any],
    notice: str | None = None,
) -> View:
    """Draw an argument with the buttons that decide on it, and other ones."""
    texts = pending_texts(argument, beside, words)
    ways = {
        Does.APPROVE: "contribution-approve",
        Does.AMEND: "contribution-edit",
        Does.REJECT: "contribution-reject",
        Does.LATER: "contribution-later",
    }
    return _to_decide(texts, argument, ways, words, *others, notice=notice)


def reported_view(
    reported: ReportedArgument,
    topic: Topic | None,
    words: Words,
    *others: discord.ui.Item[Any],
    notice: str | None = None,
) -> View:
    """Draw a reported argument with the buttons that decide on it, and other ones."""
    texts = reported_texts(reported, topic, words)
    ways = {
        Does.KEEP: "argument-keep",
        Does.REMOVE: "argument-remove",
        Does.SKIP: "contribution-later",
    }
    return _to_decide(texts, reported.argument, ways, words, *others, notice=notice)


def contributed(argument: Argument, topic: Topic | None, words: Words) -> Contributed:
    """Draw what became of somebody's argument, with what they can still do about it."""
    ways = list[discord.ui.Item[Any]]()
    if argument.state is ContributionState.PENDING:
        edit = ArgumentControl(Does.EDIT, argument.id, argument.revision)
        ways.append(button(edit, words.say("argument-edit")))
    if argument.state in WITHDRAWABLE:
        withdraw = ArgumentControl(Does.WITHDRAW, argument.id)
        ways.append(button(withdraw, words.say("contribution-withdraw")))
    text = discord.ui.TextDisplay[Any](status_text(argument, topic, words))
    rows = [text, *([discord.ui.ActionRow(*ways)] if ways else ())]
    return Contributed(rows, open=bool(ways))


def _voices(
    argument: PublishedArgument, words: Words, *, moderates: bool
) -> discord.ui.ActionRow[Any]:
    mark = ArgumentControl(Does.MARK, argument.id)
    report = ArgumentControl(Does.REPORT, argument.id)
    remove = ArgumentControl(Does.REMOVE, argument.id)
    ways = [button(mark, words.say("argument-mark")), button(report, words.say("argument-report"))]
    if moderates:
        ways.append(button(remove, words.say("argument-remove")))
    return discord.ui.ActionRow(*ways)


def _to_decide(
    texts: Sequence[str],
    argument: Argument,
    ways: Mapping[Does, str],
    words: Words,
    *others: discord.ui.Item[Any],
    notice: str | None,
) -> View:
    buttons = [
        button(
            ArgumentControl(
                does, argument.id, FROM_QUEUE if does is Does.REMOVE else argument.revision
            ),
            words.say(key),
            primary=place == 0,
        )
        for place, (does, key) in enumerate(ways.items())
    ]
    return card(level([*([notice] if notice else ()), *texts]), buttons=[*buttons, *others])
