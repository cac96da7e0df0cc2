"""The forms of contributions: what they show, and what was typed in them."""

from typing import Any

import discord

from bot.domain.contributions.decisions import LONGEST_REASON
from bot.ui.doors import Form
from bot.ui.items import Addressed
from bot.ui.words import Words

_LONGEST_LABEL, _LONGEST_HELP = 45, 100
REASON = "reason"


def empty_form(control: Addressed, title: str) -> Form:
    """Return a form without fields."""
    form = Form(title=title[:_LONGEST_LABEL], custom_id=control.custom_id, timeout=None)
    form.stop()  # nothing to wait for: what is sent is read from its custom id
    return form


def labelled(label: str, help_: str, component: discord.ui.Item[Form]) -> discord.ui.Label[Form]:
    """Return a field of a form with its label and what it says below."""
    return discord.ui.Label(
        text=label[:_LONGEST_LABEL], description=help_[:_LONGEST_HELP], component=component
    )


def reason_form(
    control: Addressed, title: str, help_: str, words: Words, *, required: bool = True
) -> Form:
    """Return the form that asks why; its help says who will read it."""
    form = empty_form(control, title)
    text = discord.ui.TextInput[Form](
        custom_id=REASON,
        max_length=LONGEST_REASON,
        required=required,
        style=discord.TextStyle.paragraph,
    )
    form.add_item(labelled(words.say("contribution-reason"), help_, text))
    return form


def reject_form(control: Addressed, words: Words) -> Form:
    """Return the form that asks why something is not taken."""
    title, help_ = words.say("contribution-reject-title"), words.say("contribution-reject-help")
    return reason_form(control, title, help_, words)


def values_in(interaction: discord.Interaction[Any]) -> dict[str, str]:
    """Return what was typed or chosen in a form that was sent, by the names of its fields."""
    data: Any = interaction.data
    found: dict[str, str] = {}
    for row in data.get("components", []):
        held: Any = row.get("component") or {}
        chosen = [str(each) for each in held.get("values") or ()]
        found[str(held.get("custom_id"))] = str(held.get("value") or "".join(chosen[:1]))
    return found


def reason_in(interaction: discord.Interaction[Any]) -> str:
    """Return the reason that was typed."""
    return values_in(interaction).get(REASON, "").strip()
