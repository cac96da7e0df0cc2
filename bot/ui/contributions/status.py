"""What became of somebody's contributions, of whatever kind, a page at a time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Self

import discord

from bot.errors import ExpectedError
from bot.ui.contributions.acting import Acting
from bot.ui.doors import View
from bot.ui.items import button, drawn
from bot.ui.queues import Contributed

A_PAGE = 8
"""Contributions on a page: four components each, and six around them, keep below Discord's 40."""
_HEAD = "contributed:"
_PAGE = re.compile(rf"{_HEAD}(?P<number>[1-9][0-9]{{0,3}})", re.ASCII)


class NoSuchPageError(ExpectedError):
    """A page that a button leads to is not there, or not any more."""

    key = "contribution-page-gone"


@dataclass(frozen=True, slots=True)
class StatusPage:
    """A page of what whoever asks contributed; the first is 1."""

    number: int = 1

    @property
    def custom_id(self) -> str:
        """All of it, in what Discord sends back."""
        return f"{_HEAD}{self.number}"

    @classmethod
    def read(cls, custom_id: str) -> Self | None:
        """Return what a custom id says; None for one of somebody else's making.

        Raises `NoSuchPageError` for one of ours that is no page.
        """
        if not custom_id.startswith(_HEAD):
            return None
        found = _PAGE.fullmatch(custom_id)
        if found is None:
            raise NoSuchPageError
        return cls(int(found["number"]))


FIRST_PAGE = StatusPage()


async def status_view(
    acting: Acting, notice: str | None = None, page: StatusPage = FIRST_PAGE
) -> View:
    """Draw what whoever acts contributed, below what has just been done."""
    words = acting.words
    end = page.number * A_PAGE
    lists = [
        await each(acting.interaction, acting.guild, end + 1) for each in acting.program.own_lists
    ]
    found = _in_turn(lists)
    shown = found[end - A_PAGE : end]
    if not shown and page != FIRST_PAGE:
        raise NoSuchPageError
    rows: list[discord.ui.Item[Any]] = [
        discord.ui.TextDisplay(f"## {words.say('contribution-status-title')}"),
        *([discord.ui.TextDisplay(notice)] if notice is not None else ()),
        *(row for each in shown for row in each.rows),
    ]
    if not shown:
        rows.append(discord.ui.TextDisplay(words.say("contribution-status-none")))
    turns = [
        *([(page.number - 1, "contribution-status-previous")] if page != FIRST_PAGE else ()),
        *([(page.number + 1, "contribution-status-more")] if len(found) > end else ()),
    ]
    if turns:
        buttons = (button(StatusPage(to), words.say(key)) for to, key in turns)
        rows.append(discord.ui.ActionRow(*buttons))
    return drawn(rows)


def _in_turn(lists: Sequence[Sequence[Contributed]]) -> list[Contributed]:
    """Return the open ones, then the others; of either, one of each list in turn."""
    each = [one for turn in zip_longest(*lists) for one in turn if one is not None]
    return sorted(each, key=lambda one: not one.open)
