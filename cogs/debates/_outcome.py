"""The outcome of a debate, as it is posted in its thread; pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import discord

from bot.domain.arguments.support import PublishedArgument
from bot.domain.configuration.rules import Rule
from bot.domain.debates.debate import Debate
from bot.domain.text.plain import plain
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.domain.viewpoints.order import drawn_order
from bot.domain.viewpoints.tally import Movement, Tally
from bot.ui.cards import Section, card, fit
from bot.ui.doors import View
from bot.ui.figures.writing import Writer
from bot.ui.viewpoints.arguing import arguments_button
from bot.ui.viewpoints.card import title_of
from bot.ui.why import why_button

_OF_EACH = 2
"""Arguments told for each view, so that none has more room than another."""


@dataclass(frozen=True)
class Outcome:
    """What a debate came to, as far as it may be told."""

    debate: Debate
    topic: Topic | None
    """None where it was retired meanwhile."""
    tally: Tally
    movement: Movement
    arguments: Mapping[Viewpoint, Sequence[PublishedArgument]]
    """The best supported of each view first."""


def outcome_view(outcome: Outcome, writer: Writer) -> View:
    """Return the card with the outcome."""
    why = why_button(Rule.DEBATE, writer.texts, writer.language)
    topic, count = outcome.topic, sum(map(len, outcome.arguments.values()))
    all_of_them = [] if topic is None else [arguments_button(topic, writer, count)]
    return card(outcome_texts(outcome, writer), buttons=[*all_of_them, why])


def outcome_texts(outcome: Outcome, writer: Writer) -> list[str]:
    """Return the title and the span, where members stand and moved, the arguments."""
    order = drawn_order(outcome.debate.id)
    best = [*_arguments(outcome, writer, order)] or [writer.say("debates-no-arguments")]
    stand = tally_line(outcome.tally, writer, order=order)
    return fit(
        [
            Section([_span(outcome.debate, writer)], title=f"## {_title(outcome, writer)}"),
            Section([stand, *movement_lines(outcome.movement, writer)]),
            Section(best, title=writer.say("debates-arguments"), more=writer.say("debates-more")),
        ]
    )


def _title(outcome: Outcome, writer: Writer) -> str:
    if outcome.topic is None:
        return writer.say("debates-outcome-untitled")
    return writer.say("debates-outcome", title=title_of(outcome.topic, writer))


def _span(debate: Debate, writer: Writer) -> str:
    until = debate.closed_at or debate.stepped_at
    return writer.say(
        "debates-span",
        since=discord.utils.format_dt(debate.opened_at, "D"),
        until=discord.utils.format_dt(until, "D"),
    )


def tally_line(tally: Tally, writer: Writer, *, order: Sequence[Viewpoint]) -> str:
    """Return how many stand where, or that too few do to be told."""
    if tally.counts is None:
        return writer.say("debates-tally-few")
    counts = [
        writer.say("stances-count", viewpoint=each.value, count=tally.counts[each])
        for each in order
    ]
    return writer.say("debates-tally", answers=tally.answers, counts=", ".join(counts))


def movement_lines(movement: Movement, writer: Writer) -> list[str]:
    """Return who many went from which view to which, or that too few did to be told."""
    return [
        writer.say("debates-moved", count=each.count, before=each.before, after=each.after)
        for each in movement.moves
    ] or [writer.say("debates-moved-few")]


def _arguments(outcome: Outcome, writer: Writer, order: Sequence[Viewpoint]) -> Iterator[str]:
    for viewpoint in order:
        for each in outcome.arguments.get(viewpoint, ())[:_OF_EACH]:
            yield _argument(each, writer)


def _argument(argument: PublishedArgument, writer: Writer) -> str:
    return writer.say(
        "debates-argument",
        view=writer.say(f"viewpoint-{argument.viewpoint}"),
        text=plain(argument.writing.text, longest=400),
        support=argument.shown_support or 0,
        source=argument.writing.source or "none",
    )
