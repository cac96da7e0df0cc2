"""The form for what has to be typed; its custom id is all its state."""

from collections.abc import Iterator, Sequence
from typing import Any

import discord

from bot.domain.configuration.fields import Kind
from bot.domain.configuration.model import FieldDescription
from bot.ui.doors import Form
from bot.ui.items import FENCE, Addressed
from bot.ui.words import Words

_LONGEST_LABEL = 45
_LONGEST_HELP = 100
_LONGEST_TYPED = 100  # characters of a number or of a zone's name
TYPED = "typed"


def form(control: Addressed, field: FieldDescription, words: Words, *, filled: str) -> Form:
    """Return the form of one field, filled with a text."""
    label = words.say(field.label)[:_LONGEST_LABEL]
    most = (field.most or _LONGEST_TYPED) if field.kind is Kind.TEXT else _LONGEST_TYPED
    shown = empty_form(control, label)
    typed = discord.ui.TextInput[Form](
        custom_id=TYPED,
        default=filled[:most],
        max_length=most,
        required=field.kind is not Kind.TEXT or bool(field.least),
    )
    shown.add_item(labelled(label, words.say(field.help), typed))
    return shown


def empty_form(control: Addressed, title: str) -> Form:
    """Return a form without fields."""
    shown = Form(title=_cut(title, _LONGEST_LABEL), custom_id=control.custom_id, timeout=None)
    shown.stop()  # nothing to wait for: what is sent is read from its custom id
    return shown


def labelled(name: str, help_: str, component: discord.ui.Item[Form]) -> discord.ui.Label[Form]:
    """Return a field of a form with its name and what is said of it; Discord cuts neither."""
    description = _cut(help_, _LONGEST_HELP)
    return discord.ui.Label(
        text=name[:_LONGEST_LABEL], description=description, component=component
    )


def values_in(interaction: discord.Interaction[Any]) -> dict[str, str]:
    """Return what was typed or chosen in a form that was sent, by the names of its fields."""
    data: Any = interaction.data
    found: dict[str, str] = {}
    for row in data.get("components", []):
        held: Any = row.get("component") or {}
        chosen = [str(each) for each in held.get("values") or ()]
        found[str(held.get("custom_id"))] = str(held.get("value") or "".join(chosen[:1]))
    return found


def given_in(interaction: discord.Interaction[Any]) -> tuple[str, Sequence[str]] | None:
    """Return a custom id, and what was chosen or typed; None for what is no control or form."""
    data: Any = interaction.data
    if interaction.type is discord.InteractionType.component:
        return str(data["custom_id"]), [str(each) for each in data.get("values", ())]
    if interaction.type is discord.InteractionType.modal_submit:
        return str(data["custom_id"]), [_typed_in(interaction)]
    return None


def typed_before(message: discord.Message | None) -> str:
    """Return what a refusal on the panel kept of what was typed."""
    return next(all_typed_before(message), "")


def all_typed_before(message: discord.Message | None) -> Iterator[str]:
    """Yield all that a refusal kept of what was typed, field by field."""
    for part in message.components if message is not None else ():
        for inner in part.children if isinstance(part, discord.Container) else ():
            if isinstance(inner, discord.TextDisplay) and inner.content.startswith(FENCE):
                yield inner.content.removeprefix(FENCE).removesuffix(FENCE).strip()


def _typed_in(interaction: discord.Interaction[Any]) -> str:
    """Return what was typed in a form that was sent."""
    return values_in(interaction).get(TYPED, "")


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
