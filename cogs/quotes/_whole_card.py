"""From a message's sentences to the card on which some are chosen; pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import discord

from bot.domain.quotes.spoilers import excerpt, hides, shaded
from bot.domain.quotes.whole import block_of, calm, whole_sentences
from bot.domain.text.span import Span
from bot.errors import ExpectedError
from bot.ui.doors import View
from bot.ui.items import FENCE, LONGEST_OPTION, button, drawn, option_select
from bot.ui.words import Words
from cogs.quotes._whole_control import PER_PAGE, Control, Does

_ROOM = 3000
"""Characters for the sentences of a page; each gets its share."""
_LONGEST_MESSAGE = 2000
"""Characters that most members can send at once."""


class NoSentencesError(ExpectedError):
    """The message has no words of its own."""

    key = "whole-nothing"


class BlockTooLongError(ExpectedError):
    """No message can hold the quotation."""

    key = "whole-too-long"


@dataclass(frozen=True)
class Source:
    """A message whose sentences are quoted."""

    text: str
    names: Mapping[int, str]
    """Of the members and roles that it mentions."""
    link: str

    @cached_property
    def sentences(self) -> Sequence[Span]:
        """Its sentences; refused where there are none."""
        found = whole_sentences(self.text)
        if not found:
            raise NoSentencesError
        return found

    @property
    def pages(self) -> int:
        """How many pages they fill."""
        return -(-len(self.sentences) // PER_PAGE)

    def page(self, control: Control) -> Sequence[Span]:
        """Return the sentences of a page."""
        first = control.page * PER_PAGE
        return self.sentences[first : first + PER_PAGE]


def card_view(source: Source, control: Control, words: Words) -> View:
    """Draw what a control asks for: the sentences it chose, if any, else its page."""
    there = [number for number in control.chosen if number < len(source.page(control))]
    if not there:
        return list_view(source, control, words)
    return _block_view(source, control.to(control.does, chosen=there), words)


def list_view(source: Source, control: Control, words: Words, *notice: str) -> View:
    """Draw a page of sentences to choose from; a single one is quoted at once."""
    if len(source.sentences) == 1:
        return _block_view(source, control.to(Does.CHOOSE, page=0, chosen=[0]), words)
    control = control.to(Does.PAGE, page=min(control.page, source.pages - 1))
    title = words.say("whole-title", page=control.page + 1, pages=source.pages)
    lines = [f"## {title}", *notice, words.say("whole-choose"), *_lines(source, control)]
    return drawn(
        [
            discord.ui.TextDisplay("\n".join(lines)),
            _select(source, control, words),
            _ways(source, control, words),
        ]
    )


def _block_view(source: Source, control: Control, words: Words) -> View:
    """Draw the chosen sentences as a block quotation, ready to paste."""
    chosen = [control.page * PER_PAGE + number for number in control.chosen]
    block = block_of(source.text, chosen, source.names)
    if len(block) > _LONGEST_MESSAGE:
        raise BlockTooLongError(count=len(block), most=_LONGEST_MESSAGE)
    covered = hides(block) and control.does is not Does.COPY
    said = words.say("whole-covered" if covered else "whole-ready")
    shown = block if covered else f"{FENCE}\n{block}\n{FENCE}"
    rows: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(f"{said}\n{shown}")]
    if len(source.sentences) > 1:
        rows.append(_select(source, control, words))
    copy = [button(control.to(Does.COPY, chosen=control.chosen), words.say("whole-copy"))]
    return drawn([*rows, _ways(source, control, words, *(copy if covered else ()))])


def _lines(source: Source, control: Control) -> list[str]:
    """Return the sentences of a page as they look, long ones cut; what they hide stays hidden."""
    spans, first = source.page(control), control.page * PER_PAGE
    room = _ROOM // len(spans)
    return [
        f"**{number}** · {_cut(calm(excerpt(source.text, span), source.names), room)}"
        for number, span in enumerate(spans, start=first + 1)
    ]


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else f"{excerpt(text, Span(0, room - 1))}…"


def _select(source: Source, control: Control, words: Words) -> discord.ui.ActionRow[View]:
    first = control.page * PER_PAGE
    options = [
        discord.SelectOption(
            label=_label(first + number, calm(shaded(source.text, span), source.names)),
            value=str(number),
            default=number in control.chosen,
        )
        for number, span in enumerate(source.page(control))
    ]
    choose = control.to(Does.CHOOSE)
    return option_select(choose, words.say("whole-placeholder"), options, most=len(options))


def _label(number: int, text: str) -> str:
    label = f"{number + 1} · {' '.join(text.split())}"
    return label if len(label) <= LONGEST_OPTION else f"{label[: LONGEST_OPTION - 1]}…"


def _ways(
    source: Source, control: Control, words: Words, *before: discord.ui.Button[View]
) -> discord.ui.ActionRow[View]:
    turns = [
        button(control.to(Does.PAGE, page=to), words.say(key))
        for key, to in (("whole-earlier", control.page - 1), ("whole-later", control.page + 1))
        if 0 <= to < source.pages
    ]
    link: discord.ui.Button[View] = discord.ui.Button(
        label=words.say("whole-original"), url=source.link
    )
    return discord.ui.ActionRow(*before, *turns, link)
