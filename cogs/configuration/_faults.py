"""Stored values that no longer hold, in words; pure."""

from collections.abc import Mapping, Sequence

from bot.domain.configuration.model import CogSettings, describe_field
from bot.domain.configuration.stored import Fault
from bot.domain.text.plain import plain
from bot.ui.cards import Section, fit
from bot.ui.words import Words

_MOST_LINES = 5
_REPORT_ROOM = 3000


def faults_text(
    faults: Sequence[Fault], models: Mapping[str, type[CogSettings]], words: Words
) -> str:
    """Return what a page says of the faults of its cog."""
    lines = _lines(faults, models, words)
    more = len(lines) - _MOST_LINES
    if more > 0:
        lines = [*lines[:_MOST_LINES], words.say("configuration-more", count=more)]
    return "\n".join([words.say("configuration-faults"), *lines])


def faults_mark(faults: Sequence[Fault], words: Words) -> str:
    """Return the line that the home page has on them."""
    cogs = ", ".join(dict.fromkeys(words.cog(fault.cog) for fault in faults))
    return words.say("configuration-faults-home", count=len(faults), cogs=cogs)


def report_texts(
    faults: Sequence[Fault], models: Mapping[str, type[CogSettings]], words: Words
) -> list[str]:
    """Return what moderators are told of them."""
    head = Section(
        [words.say("configuration-report")], f"## {words.say('configuration-report-title')}"
    )
    more = words.say("configuration-report-more")
    return fit([head, Section(_lines(faults, models, words), more=more)], room=_REPORT_ROOM)


def _lines(
    faults: Sequence[Fault], models: Mapping[str, type[CogSettings]], words: Words
) -> list[str]:
    return [
        words.say(
            "configuration-fault",
            setting=_name(fault, models, words),
            cog=words.cog(fault.cog),
            place=words.place(fault.scope),
            stored=plain(fault.stored),
        )
        for fault in faults
    ]


def _name(fault: Fault, models: Mapping[str, type[CogSettings]], words: Words) -> str:
    field = describe_field(models[fault.cog], fault.field)
    return plain(fault.field) if field is None else words.say(field.label)
