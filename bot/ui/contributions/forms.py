"""The forms of contributions: what they show, and what was typed in them."""

from typing import Any

import discord

from bot.domain.contributions.decisions import LONGEST_REASON
from bot.domain.text.plain import visible
from bot.ui.doors import Form
from bot.ui.form import empty_form, labelled, values_in
from bot.ui.items import Addressed
from bot.ui.words import Words

REASON = "reason"


def reason_form(  # noqa: PLR0913 - what it does, what it says, what stands in it
    control: Addressed,
    title: str,
    help_: str,
    words: Words,
    *,
    filled: str = "",
    required: bool = True,
) -> Form:
    """Return the form that asks why; its help says who will read it."""
    form = empty_form(control, title)
    text = discord.ui.TextInput[Form](
        custom_id=REASON,
        default=filled[:LONGEST_REASON],
        max_length=LONGEST_REASON,
        required=required,
        style=discord.TextStyle.paragraph,
    )
    form.add_item(labelled(words.say("contribution-reason"), help_, text))
    return form


def reject_form(control: Addressed, words: Words, filled: str = "") -> Form:
    """Return the form that asks why something is not taken."""
    title, help_ = words.say("contribution-reject-title"), words.say("contribution-reject-help")
    return reason_form(control, title, help_, words, filled=filled)


def reason_in(interaction: discord.Interaction[Any]) -> str:
    """Return the reason that was typed, on one line and without what nobody sees."""
    return visible(values_in(interaction).get(REASON, ""))
