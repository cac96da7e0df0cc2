"""The button by which a member proposes a topic that is not there yet."""

import re
from dataclasses import dataclass
from typing import Self

import discord

from bot.domain.viewpoints.wording import LIMITS
from bot.ui.doors import View
from bot.ui.items import button
from bot.ui.words import Words

_PROPOSE = re.compile(r"topic-propose:(?P<title>.*)", re.DOTALL)
_UNIT = 2
"""Bytes of one of the units in which Discord counts: some emoji take two."""


@dataclass(frozen=True, slots=True)
class ProposeControl:
    """Opens the form, filled with what was looked for."""

    title: str

    @property
    def custom_id(self) -> str:
        """All of it, in what Discord sends back."""
        return f"topic-propose:{self.title}"

    @classmethod
    def read(cls, custom_id: str) -> Self | None:
        """Return what a custom id says; None for one of somebody else's making."""
        found = _PROPOSE.fullmatch(custom_id)
        return found and cls(found["title"])


def propose_button(typed: str, words: Words) -> discord.ui.Button[View]:
    """Return the button for what somebody looked for in vain."""
    line = " ".join(typed.split()).encode("utf-16-le", "ignore")
    title = line[: _UNIT * LIMITS["title"]].decode("utf-16-le", "ignore")
    return button(ProposeControl(title), words.say("topic-propose"))
