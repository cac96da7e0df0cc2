"""The two forms of a topic: what they show, and what was typed in them."""

from collections.abc import Mapping
from typing import Any

import discord

from bot.domain.viewpoints.own.gate import REQUIRED
from bot.domain.viewpoints.own.typed import FIRST, LONGEST, SECOND, Field, Typed
from bot.ui.doors import Form
from bot.ui.figures.writing import Writer
from bot.ui.form import empty_form, labelled, values_in
from bot.ui.viewpoints.own import field_name
from cogs.topics._control import Control, Does

FIELDS: Mapping[Does, tuple[Field, ...]] = {Does.WRITE_FIRST: FIRST, Does.WRITE_SECOND: SECOND}
_TITLES = {Does.WRITE_FIRST: "own-topic-title-first", Does.WRITE_SECOND: "own-topic-title-second"}
_SHORT = frozenset({Field.TITLE, Field.NAMES})


def topic_form(control: Control, filled: Typed, writer: Writer) -> Form:
    """Return the form that a control sends, filled with what was typed."""
    form = empty_form(control, writer.say(_TITLES[control.does]))
    for field in FIELDS[control.does]:
        help_ = writer.say(f"own-topic-help-{field.slug}")
        form.add_item(labelled(field_name(field, writer), help_, _input(field, filled)))
    return form


def fields_in(interaction: discord.Interaction[Any], control: Control) -> dict[Field, str]:
    """Return what was typed in a form that was sent."""
    values = values_in(interaction)
    return {field: values.get(field, "")[: LONGEST[field]] for field in FIELDS[control.does]}


def _input(field: Field, filled: Typed) -> discord.ui.TextInput[Form]:
    style = discord.TextStyle.short if field in _SHORT else discord.TextStyle.paragraph
    return discord.ui.TextInput[Form](
        custom_id=field,
        default=filled.get(field, "")[: LONGEST[field]],
        max_length=LONGEST[field],
        required=field in REQUIRED,
        style=style,
    )
