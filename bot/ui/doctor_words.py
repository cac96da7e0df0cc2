"""The doctor's report in words; pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import discord

from bot.domain.doctor.facts import Actions
from bot.domain.doctor.findings import Finding, Severity
from bot.errors import TextKey, Value
from bot.ui.cards import Section, fit
from bot.ui.words import Words

_SIGNS = {Severity.ATTENTION: "doctor-attention", Severity.BROKEN: "doctor-broken"}


@dataclass(frozen=True)
class Report:
    """How every cog is doing in one server."""

    cogs: Sequence[str]
    findings: Sequence[Finding]
    actions: Mapping[str, Actions]
    """By cog, of those that act by themselves."""


def report_texts(report: Report, words: Words, *, title: str, last: str | None = None) -> list[str]:
    """Return the title, a text a cog, and `last`; lines are dropped where room is short."""
    sections = [
        Section([*_lines(report, cog, words)], more=words.say("doctor-more")) for cog in report.cogs
    ]
    ends = [last] if last is not None else []
    heading = Section([f"## {title}", *ends])  # the first section is never cut
    head, *texts = fit([heading, *sections])
    return [head.splitlines()[0], *texts, *ends]


def finding_line(finding: Finding, words: Words) -> str:
    """Return what is wrong, with its sign and the name of the cog."""
    cog, sentence = words.cog(finding.cog), _sentence(finding, words)
    return words.say(_SIGNS[finding.severity], cog=cog, sentence=sentence)


def _lines(report: Report, cog: str, words: Words) -> Iterator[str]:
    found = [each for each in report.findings if each.cog == cog]
    if not found:
        yield words.say("doctor-fine", cog=words.cog(cog))
    # What is broken stands before what only deserves a look.
    for finding in sorted(found, key=lambda each: -each.severity.value):
        yield finding_line(finding, words)
    actions = report.actions.get(cog, Actions())
    if actions.last is not None:
        yield words.say("doctor-acted", moment=_moment(actions.last))
    if actions.next is not None:
        yield words.say("doctor-acts", moment=_moment(actions.next))


def _moment(moment: datetime) -> str:
    return discord.utils.format_dt(moment, "R")


def _sentence(finding: Finding, words: Words) -> str:
    values = {name: _said(value, words) for name, value in finding.values.items()}
    return words.say(finding.key, **values)


def _said(value: Value | tuple[TextKey, ...], words: Words) -> Value:
    if isinstance(value, tuple):
        return ", ".join(words.say(key) for key in value)
    return words.say(value) if isinstance(value, TextKey) else value
