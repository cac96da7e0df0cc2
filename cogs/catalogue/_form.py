"""The form of a figure: what it shows, and what was typed in it."""

from collections.abc import Mapping
from typing import Any

import discord

from bot.domain.figures.model import Status
from bot.domain.figures.typed.form import LONGEST, REQUIRED, Field
from bot.ui.contributions.forms import empty_form, labelled, values_in
from bot.ui.doors import Form
from bot.ui.figures.writing import Writer, slug
from bot.ui.items import Addressed


def figure_form(
    control: Addressed, title: str, filled: Mapping[Field, str], writer: Writer
) -> Form:
    """Return the form, filled with what was typed."""
    form = empty_form(control, title)
    for field in Field:
        component = (
            _statuses(filled.get(field, ""), writer)
            if field is Field.STATUS
            else _input(field, filled.get(field, ""))
        )
        label, help_ = writer.say(f"own-field-{field}"), writer.say(f"own-help-{field}")
        form.add_item(labelled(label, help_, component))
    return form


def fields_in(interaction: discord.Interaction[Any]) -> dict[Field, str]:
    """Return what was typed in the form of a figure."""
    values = values_in(interaction)
    return {field: values.get(field, "")[: LONGEST[field]] for field in Field}


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
