"""The outcome of a debate, as it is posted in its thread; pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import discord

from bot.domain.arguments.support import PublishedArgument
from bot.domain.configuration.rules import Rule
from bot.domain.debates.debate import Debate
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.domain.viewpoints.order import drawn_order
from bot.domain.viewpoints.tally import Movement, Tally
from bot.ui.cards import Section, card, fit
from bot.ui.doors import View
from bot.ui.figures.writing import Writer
from bot.ui.viewpoints.arguing import arguments_button
from bot.ui.viewpoints.argument_lines import published_text
from bot.ui.viewpoints.card import title_of
from bot.ui.why import why_button
from bot.ui.words import Words

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
    if topic is None or topic.settled:
        return card(outcome_texts(outcome, writer), buttons=[why])
    arguing = arguments_button(topic, writer, count)
    return card(outcome_texts(outcome, writer), buttons=[arguing, why])


def outcome_texts(outcome: Outcome, writer: Writer) -> list[str]:
    """Return the title and the span, where members stand and moved, the arguments."""
    order, words = drawn_order(outcome.debate.id), Words(writer.texts, writer.language)
    stand = tally_line(outcome.tally, writer, order=order)
    some = any(outcome.arguments.values())
    none = [] if some else [writer.say("debates-no-arguments")]
    return fit(
        [
            Section([_span(outcome.debate, writer)], title=f"## {_title(outcome, writer)}"),
            Section([stand, *movement_lines(outcome.movement, writer)]),
            Section(none, title=writer.say("debates-arguments")),
            *(_best(each, outcome.arguments[each], words) for each in order if some),
        ]
    )


def _best(viewpoint: Viewpoint, best: Sequence[PublishedArgument], words: Words) -> Section:
    """Return the best-supported arguments for one view, which is never left out."""
    lines = [published_text(each, words) for each in best[:_OF_EACH]]
    view = words.say(f"viewpoint-{viewpoint}")
    return Section(lines or [words.say("debates-no-argument")], title=f"**{view}**")


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
