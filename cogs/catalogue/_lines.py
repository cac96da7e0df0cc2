"""Servers' figures in words; pure."""

from collections.abc import Mapping, Sequence

import discord

from bot.domain.contributions.decisions import ContributionState
from bot.domain.figures.faults import FigureRefusedError
from bot.domain.figures.model import Figure
from bot.domain.figures.own import OwnChange, Statement
from bot.domain.figures.proposals import Proposal
from bot.domain.figures.typed.form import Field, Typed
from bot.domain.text.plain import plain
from bot.errors import TextKey, Value
from bot.ui.contributions.deciding import reason_line
from bot.ui.figures.own import figure_line, side_line, statement_lines
from bot.ui.figures.writing import Writer

_LONGEST_QUOTE = 900


def preview_texts(
    title: str,
    statement: Statement,
    before: Figure | None,
    others: Sequence[Figure],
    writer: Writer,
) -> list[str]:
    """Return what would be saved, what it takes the place of, and what it would stand beside."""
    lines = [f"## {title}"]
    if before is not None:
        lines.append(writer.say("own-before", figure=figure_line(before, writer)))
        lines.append(writer.say("own-after"))
    texts = ["\n".join([*lines, *statement_lines(statement, writer)])]
    shown = [figure_line(each, writer) for each in others if each is not before][:_BESIDE]
    if shown:
        texts.append("\n".join([writer.say("own-beside"), *(f"- {line}" for line in shown)]))
    return texts


_BESIDE = 6
"""Figures that say something else and are shown before saving."""


def refused_texts(error: FigureRefusedError, writer: Writer) -> list[str]:
    """Return what is wrong, field by field."""
    lines = [_fault(each.field, each.reason, each.values, writer) for each in error.faults]
    return ["\n".join([writer.say("own-refused", count=len(error.faults)), *dict.fromkeys(lines)])]


def typed_text(typed: Typed) -> str:
    """Return what was typed, to be copied where nothing else is left of it."""
    said = [text.strip() for field, text in typed.items() if field is not Field.STATUS]
    lines = "\n".join(filter(None, said))
    return f"```\n{lines.replace('`', '’')[:_LONGEST_QUOTE]}\n```" if lines else ""


def change_line(change: OwnChange, writer: Writer) -> str:
    """Return what was said before a change, and after."""
    before, after = (side_line(each, writer) for each in (change.before, change.after))
    return writer.say("own-history-change", before=before, after=after)


def proposal_texts(proposal: Proposal, waiting: int, writer: Writer) -> list[str]:
    """Return a proposal as moderators decide on it."""
    moment = discord.utils.format_dt(proposal.created_at, "f")
    title = writer.say("own-proposal-title")
    head = writer.say("own-proposal-from", member=str(proposal.author), moment=moment)
    texts = ["\n".join([f"## {title}", head])]
    if proposal.statement is not None:
        texts.append("\n".join(statement_lines(proposal.statement, writer)))
    if proposal.said is not None:
        said = plain(proposal.said, longest=_LONGEST_QUOTE)
        texts.append(f"{writer.say('own-proposal-said')}\n> {said}")
    return [*texts, writer.say("own-proposal-waiting", count=waiting)]


def about_line(proposal: Proposal, writer: Writer) -> str:
    """Return which proposal it is: what it says, and when it was made."""
    moment = discord.utils.format_dt(proposal.created_at, "d")
    said = (
        statement_lines(proposal.statement, writer)[0]
        if proposal.statement is not None
        else plain(proposal.said or "")
    )
    return f"{moment} · {said}"


def status_text(proposal: Proposal, writer: Writer) -> str:
    """Return what became of a proposal, for its author."""
    state = writer.say("contribution-state", state=proposal.state.value)
    lines = [about_line(proposal, writer), f"-# {state}"]
    if proposal.state is ContributionState.REJECTED and proposal.reason:
        lines.append(reason_line(proposal.reason))
    return "\n".join(lines)


def _fault(field: str, reason: str, values: Mapping[str, Value], writer: Writer) -> str:
    known = field in set(Field)
    name = writer.say(f"own-field-{field}") if known else field
    said = {
        key: writer.say(value) if isinstance(value, TextKey) else _safe(value)
        for key, value in values.items()
    }
    return writer.say("own-fault", field=name, reason=writer.say(reason, **said))


def _safe(value: Value) -> Value:
    return plain(value) if isinstance(value, str) else value
