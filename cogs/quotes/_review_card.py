"""From a hint to the question whether it is right, and from counts to their card; pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import discord

from bot.domain.quotes.earning import ChannelCounts, Label, Labelled
from bot.domain.quotes.hint import Hint, HintKind, Lack
from bot.domain.quotes.passage import passage_of
from bot.domain.quotes.spoilers import excerpt
from bot.domain.text.span import Span
from bot.ui.cards import Section, fit
from bot.ui.words import Words
from bot.usecases.labels import Progress
from cogs.quotes._sentence import quoted, shown

_ROOM, _SENTENCE_ROOM = 1200, 1900  # characters of what a reply quotes, and of the sentence
_MARKS = re.compile(r"^\s*(?:>>>|>)\s?", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """A hint, and the two messages as they are now."""

    hint: Hint
    lack: Lack
    reply: str
    """What the reply says."""
    reply_link: str
    original_link: str


def question_texts(case: Case, progress: Progress, words: Words, *notice: str) -> list[str]:
    """Return what is asked of a hint: what the reply quotes, and what the message says."""
    finding, original = case.lack.findings[0], case.lack.source.text
    sentence = shown(passage_of(finding, original))
    moment = discord.utils.format_dt(case.hint.created_at, "R")
    said = (
        words.say("label-written-altered")
        if case.lack.kind is HintKind.ALTERED
        else words.say("label-written-truncated")
    )
    return [
        "\n".join([
            *notice,
            f"## {words.say('label-title')}",
            words.say("label-where", channel=str(case.hint.channel), moment=moment),
        ]),
        f"{words.say('label-quoted')}\n{_quotation(case)}",
        f"{said}\n{sentence if len(sentence) <= _SENTENCE_ROOM else f'> {case.original_link}'}",
        progress_text(progress, words),
    ]  # fmt: skip


def progress_text(progress: Progress, words: Words) -> str:
    """Return how many labels there are, and how many are asked for."""
    return words.say(
        "label-progress",
        earned="yes" if progress.earned else "no",
        labels=len(progress.trial.labels),
        right=progress.trial.right,
        needed=progress.needed,
    )


def labelled_text(label: Label, before: Labelled | None, words: Words) -> str:
    """Return what became of a press: it is the label now, or somebody was first."""
    if before is None:
        return words.say("label-done", label=label)
    member = "nobody" if before.by is None else str(before.by)
    return words.say("label-done-before", member=member, label=before.label)


def stats_texts(counts: Sequence[ChannelCounts], words: Words) -> list[str]:
    """Return what became of hints, channel by channel; what has no room is left out, and told."""
    title = f"## {words.say('label-stats-title')}"
    if not counts:
        return [f"{title}\n{words.say('label-stats-none')}"]
    lines = [line for each in counts for line in _lines(each, words)]
    note = Section([words.say("label-stats-note")], title=title)
    return fit([note, Section(lines, more=words.say("label-stats-more"))])


def _lines(counts: ChannelCounts, words: Words) -> Iterator[str]:
    channel = str(counts.channel)
    if counts.shown:
        yield words.say(
            "label-stats-shown",
            channel=channel,
            shown=counts.shown,
            mended=counts.mended,
            fine=counts.fine,
            added=counts.added,
            wrong=counts.wrong,
            not_a_quote=counts.not_a_quote,
            expired=counts.expired,
        )
    if counts.noted:
        yield words.say(
            "label-stats-noted",
            channel=channel,
            noted=counts.noted,
            right=counts.right,
            wrong=counts.noted_wrong,
        )


def _quotation(case: Case) -> str:
    """Return what the reply quotes; what it hides stays hidden."""
    quotation = case.lack.findings[0].quotation
    end = quotation.start + min(len(quotation.text), _ROOM)
    cut = "…" if len(quotation.text) > _ROOM else ""
    text = excerpt(case.reply, Span(quotation.start, end))
    return quoted(f"{_MARKS.sub('', text).strip()}{cut}")
