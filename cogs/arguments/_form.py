"""The form of an argument: what it shows, what was typed in it, and what is left of that."""

from dataclasses import dataclass
from typing import Any

import discord

from bot.domain.arguments.model import Writing
from bot.domain.arguments.reading import LONGEST_ARGUMENT, LONGEST_SOURCE, read_writing
from bot.domain.viewpoints.model import Viewpoint
from bot.ui.doors import Form
from bot.ui.form import all_typed_before, empty_form, labelled, values_in
from bot.ui.items import Addressed, fenced
from bot.ui.words import Words

VIEWPOINT, TEXT, SOURCE, WHOSE = "viewpoint", "text", "source", "whose"
_OWN, _QUOTED = "own", "quoted"
_LONGEST_KEPT = 900
"""Characters of each field that are shown again where they are refused."""


@dataclass(frozen=True)
class Typed:
    """What stands in the form."""

    text: str = ""
    source: str = ""
    quotes: bool = False
    viewpoint: Viewpoint | None = None

    def read(self) -> Writing:
        """Return the argument that it says; raises what is wrong with it."""
        return read_writing(self.text, self.source, quotes=self.quotes)

    def fences(self) -> list[discord.ui.Item[Any]]:
        """Return what was typed as it is shown and read again: the text always comes first."""
        return kept(self.text, *([self.source] if self.source else ()))


def kept(*typed: str) -> list[discord.ui.Item[Any]]:
    """Return what was typed as it is shown and read again."""
    return [discord.ui.TextDisplay(fenced(each[:_LONGEST_KEPT])) for each in typed]


def typed_again(writing: Writing) -> Typed:
    """Return what has to be typed to say this."""
    return Typed(writing.text, writing.source or "", writing.quotes)


def typed_in(interaction: discord.Interaction[Any]) -> Typed:
    """Return what was typed in a form that was sent."""
    values = values_in(interaction)
    viewpoint = values.get(VIEWPOINT, "")
    return Typed(
        text=values.get(TEXT, ""),
        source=values.get(SOURCE, ""),
        quotes=values.get(WHOSE) == _QUOTED,
        viewpoint=Viewpoint(viewpoint) if viewpoint in set(Viewpoint) else None,
    )


def argument_before(
    message: discord.Message | None, *, quotes: bool, viewpoint: Viewpoint | None = None
) -> Typed:
    """Return what a refusal kept of what was typed."""
    text, source, *_ = [*all_typed_before(message), "", ""]
    return Typed(text, source, quotes, viewpoint)


def argument_form(
    control: Addressed, title: str, typed: Typed, words: Words, *, asks_viewpoint: bool = False
) -> Form:
    """Return the form, filled; it says what is stored."""
    form = empty_form(control, title)
    say = words.say
    if asks_viewpoint:
        view = _viewpoints(typed.viewpoint, words)
        form.add_item(
            labelled(say("argument-field-viewpoint"), say("argument-help-viewpoint"), view)
        )
    text = _input(TEXT, typed.text, LONGEST_ARGUMENT, long=True)
    form.add_item(labelled(say("argument-field-text"), say("argument-help-text"), text))
    source = _input(SOURCE, typed.source, LONGEST_SOURCE, long=False)
    form.add_item(labelled(say("argument-field-source"), say("argument-help-source"), source))
    whose = _whose(words, quotes=typed.quotes)
    form.add_item(labelled(say("argument-field-whose"), say("argument-help-whose"), whose))
    return form


def _input(name: str, filled: str, most: int, *, long: bool) -> discord.ui.TextInput[Form]:
    return discord.ui.TextInput[Form](
        custom_id=name,
        default=filled[:most],
        max_length=most,
        required=long,
        style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
    )


def _viewpoints(chosen: Viewpoint | None, words: Words) -> discord.ui.Select[Form]:
    options = [
        discord.SelectOption(
            label=words.say(f"viewpoint-{each}"), value=each.value, default=each is chosen
        )
        for each in Viewpoint
    ]
    return discord.ui.Select[Form](custom_id=VIEWPOINT, options=options)


def _whose(words: Words, *, quotes: bool) -> discord.ui.Select[Form]:
    said = ((_OWN, words.say("argument-whose-own")), (_QUOTED, words.say("argument-whose-quoted")))
    options = [
        discord.SelectOption(label=label, value=value, default=(value == _QUOTED) is quotes)
        for value, label in said
    ]
    return discord.ui.Select[Form](custom_id=WHOSE, options=options)
