"""What servers say of topics, in words; pure."""

from collections.abc import Iterable

from bot.domain.text.plain import plain
from bot.domain.viewpoints.filling import Fault
from bot.domain.viewpoints.own.statement import TopicEdit, TopicStatement
from bot.domain.viewpoints.own.typed import Field, field_of
from bot.errors import Value
from bot.ui.figures.writing import Writer

_LONGEST_TITLE = 80


def field_name(field: Field, writer: Writer) -> str:
    """Return the name of a field as its form has it."""
    return writer.say(f"own-topic-field-{field.slug}")


def fault_lines(faults: Iterable[Fault], writer: Writer) -> list[str]:
    """Return what is wrong, field by field, each fault once."""
    lines = (_fault_line(fault, writer) for fault in faults)
    return list(dict.fromkeys(lines))


def side_line(statement: TopicStatement | None, writer: Writer) -> str:
    """Return one side of a change."""
    if statement is None:
        return writer.say("own-history-nothing")
    if statement.retired:
        return writer.say("own-topic-retired-here")
    settled = [writer.say("viewpoints-settled")] if statement.settled else []
    title = (statement.typed or {}).get(Field.TITLE)
    titled = [] if title is None else [plain(title, longest=_LONGEST_TITLE)]
    return " · ".join([*titled, *settled])


def change_line(before: TopicStatement | None, after: TopicStatement | None, writer: Writer) -> str:
    """Return what was said before a change and after, and which fields it touched."""
    sides = {"before": side_line(before, writer), "after": side_line(after, writer)}
    line = writer.say("own-history-change", **sides)
    if before is None or after is None or before.typed is None or after.typed is None:
        return line
    old, new = before.typed, after.typed
    fields = [field_name(each, writer) for each in Field if old.get(each) != new.get(each)]
    if not fields:
        return line
    return f"{line}\n-# {writer.say('own-topic-touched', fields=', '.join(fields))}"


def topic_edit_line(edit: TopicEdit, writer: Writer) -> str:
    """Return what would be said of a topic instead of what is."""
    return f"{edit.key} · {change_line(edit.before, edit.after, writer)}"


def _fault_line(fault: Fault, writer: Writer) -> str:
    said: dict[str, Value] = {
        key: plain(value, longest=120) if isinstance(value, str) else value
        for key, value in fault.values.items()
    }
    reason = writer.say(fault.reason, **said)
    return writer.say("own-fault", field=field_name(field_of(fault.field), writer), reason=reason)
