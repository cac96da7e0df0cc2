"""Arguments in words; pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import discord

from bot.domain.arguments.model import Argument, DecisionMade, ReportedArgument
from bot.domain.arguments.reading import LONGEST_ARGUMENT
from bot.domain.arguments.support import PublishedArgument
from bot.domain.text.plain import plain
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.ui.contributions.deciding import reason_line
from bot.ui.viewpoints.argument_lines import published_text, source_text, text_line
from bot.ui.words import Words
from bot.usecases.arguments import MOST_COUNTED

_SHORT = 120
_LAST = 3
"""Decisions that are told of one argument."""


def topic_name(key: str, topic: Topic | None, words: Words) -> str:
    """Return a topic's title, its id where it is not offered any more."""
    return key if topic is None else topic.title.read(words.language)


def heading(viewpoint: Viewpoint, count: int, words: Words) -> str:
    """Return the title of the arguments for one view."""
    return f"### {words.say(f'viewpoint-{viewpoint}')} · {count}"


@dataclass(frozen=True)
class Beside:
    """What stands beside an argument that waits."""

    topic: Topic | None
    """None where it is not offered any more."""
    counts: Mapping[Viewpoint, int]
    """How many are published, by view."""
    waiting: int


def pending_texts(argument: Argument, beside: Beside, words: Words) -> list[str]:
    """Return an argument as moderators decide on it, with what publishing it would do."""
    subject, writing = argument.subject, argument.submitted
    head = title_text(argument, beside.topic, words)
    about = [
        words.say("argument-submitted", moment=discord.utils.format_dt(argument.created_at, "f")),
        words.say("argument-length", length=len(writing.text), most=LONGEST_ARGUMENT),
        source_text(writing, words),
    ]
    after = {**beside.counts, subject.viewpoint: beside.counts[subject.viewpoint] + 1}
    many = "many" if beside.waiting >= MOST_COUNTED else "some"
    last = [
        parity_text(after, words),
        words.say("argument-waiting", count=beside.waiting, many=many),
    ]
    return [f"{head}\n-# {' · '.join(about)}", text_line(writing), "\n".join(last)]


def parity_text(counts: Mapping[Viewpoint, int], words: Words) -> str:
    """Return how many arguments each view would have."""
    return words.say("argument-parity", **{each.value: counts[each] for each in Viewpoint})


def reported_texts(reported: ReportedArgument, topic: Topic | None, words: Words) -> list[str]:
    """Return a reported argument as moderators decide on it."""
    argument = reported.argument
    head = words.say(
        "argument-reported-title",
        viewpoint=words.say(f"viewpoint-{argument.subject.viewpoint}"),
        topic=topic_name(argument.subject.topic, topic, words),
    )
    reasons = "\n".join(map(reason_line, reported.reasons))
    said = f"{text_line(argument.writing)}\n-# {source_text(argument.writing, words)}"
    reports = words.say("argument-reports", count=reported.count)
    earlier = earlier_text(reported.decided, words)
    return [head, said, "\n".join(filter(None, [reports, reasons, earlier]))]


def earlier_text(decided: Sequence[DecisionMade], words: Words) -> str | None:
    """Return what was last decided of an argument, by whom and when; None for nothing."""
    if not decided:
        return None
    said = [_decision_text(each, words) for each in decided[-_LAST:]]
    return words.say("argument-earlier", decisions=" · ".join(said))


def _decision_text(decided: DecisionMade, words: Words) -> str:
    return words.say(
        "argument-decision",
        decision=decided.decision.value,
        member="nobody" if decided.by is None else str(decided.by),
        day=discord.utils.format_dt(decided.at, "d"),
    )


def about_text(argument: Argument, topic: Topic | None, words: Words) -> str:
    """Return when an argument was sent, for what, and how it begins."""
    moment = discord.utils.format_dt(argument.created_at, "d")
    view = words.say(f"viewpoint-{argument.subject.viewpoint}")
    name = topic_name(argument.subject.topic, topic, words)
    return f"{moment} · {name} · {view}\n{plain(argument.writing.text, longest=_SHORT)}"


def status_text(argument: Argument, topic: Topic | None, words: Words) -> str:
    """Return what became of an argument, for its author."""
    state = words.say("contribution-state", state=argument.state.value)
    lines = [about_text(argument, topic, words), f"-# {state}"]
    if argument.reason:
        lines.append(reason_line(argument.reason))
    return "\n".join(lines)


def title_text(argument: Argument, topic: Topic | None, words: Words) -> str:
    """Return what an argument is for."""
    return words.say(
        "argument-proposed",
        viewpoint=words.say(f"viewpoint-{argument.subject.viewpoint}"),
        topic=topic_name(argument.subject.topic, topic, words),
    )


def best_of(arguments: Sequence[PublishedArgument], most: int, words: Words) -> str:
    """Return the best supported ones for a view, or that there is none."""
    shown = [published_text(each, words) for each in arguments[:most]]
    return "\n".join(shown) if shown else words.say("argument-none")
