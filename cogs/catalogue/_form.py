"""The form of a figure: what it shows, and what was typed in it."""

from collections.abc import Mapping
from typing import Any

import discord

from bot.domain.figures.model import Status
from bot.domain.figures.typed.form import LONGEST, REQUIRED, Field
from bot.ui.doors import Form
from bot.ui.figures.writing import Writer, slug
from bot.ui.items import Addressed

_LONGEST_LABEL, _LONGEST_HELP = 45, 100
REASON = "reason"


def figure_form(
    control: Addressed, title: str, filled: Mapping[Field, str], writer: Writer
) -> Form:
    """Return the form, filled with what was typed."""
    form = _empty(control, title)
    for field in Field:
        component = (
            _statuses(filled.get(field, ""), writer)
            if field is Field.STATUS
            else _input(field, filled.get(field, ""))
        )
        form.add_item(
            discord.ui.Label(
                text=writer.say(f"own-field-{field}")[:_LONGEST_LABEL],
                description=writer.say(f"own-help-{field}")[:_LONGEST_HELP],
                component=component,
            )
        )
    return form


def reason_form(control: Addressed, most: int, writer: Writer) -> Form:
    """Return the form that asks why a proposal is rejected."""
    form = _empty(control, writer.say("own-reject-title"))
    text = discord.ui.TextInput[Form](
        custom_id=REASON, max_length=most, style=discord.TextStyle.paragraph
    )
    form.add_item(
        discord.ui.Label(
            text=writer.say("own-reject-reason")[:_LONGEST_LABEL],
            description=writer.say("own-reject-help")[:_LONGEST_HELP],
            component=text,
        )
    )
    return form


def values_in(interaction: discord.Interaction[Any]) -> dict[str, str]:
    """Return what was typed or chosen in a form that was sent, by the names of its fields."""
    data: Any = interaction.data
    found: dict[str, str] = {}
    for row in data.get("components", []):
        held: Any = row.get("component") or {}
        chosen = [str(each) for each in held.get("values") or ()]
        found[str(held.get("custom_id"))] = str(held.get("value") or "".join(chosen[:1]))
    return found


def fields_in(interaction: discord.Interaction[Any]) -> dict[Field, str]:
    """Return what was typed in the form of a figure."""
    values = values_in(interaction)
    return {field: values.get(field, "")[: LONGEST[field]] for field in Field}


def _empty(control: Addressed, title: str) -> Form:
    form = Form(title=title[:_LONGEST_LABEL], custom_id=control.custom_id, timeout=None)
    form.stop()  # nothing to wait for: what is sent is read from its custom id
    return form


def _input(field: Field, filled: str) -> discord.ui.TextInput[Form]:
    long = field in {Field.SOURCE, Field.NOTE}
    return discord.ui.TextInput[Form](
        custom_id=field,
        default=filled[: LONGEST[field]],
        max_length=LONGEST[field],
        required=field in REQUIRED,
        style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
    )


def _statuses(chosen: str, writer: Writer) -> discord.ui.Select[Form]:
    options = [
        discord.SelectOption(
            label=writer.say(f"figures-status-{slug(status)}"),
            value=status.value,
            default=status.value == chosen,
        )
        for status in Status
    ]
    return discord.ui.Select[Form](custom_id=Field.STATUS, options=options)
