"""Texts of messages that Discord gives only when a command is used on them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import discord

from bot.errors import ExpectedError

_PATIENCE = timedelta(minutes=15)
_MOST = 50
"""Texts kept at a time; the oldest make room."""


class UnreadableError(ExpectedError):
    """Discord does not give the bot the text of this message."""

    key = "whole-unreadable"


@dataclass(frozen=True)
class _Kept:
    text: str
    edited_at: datetime | None
    at: datetime


class HandedTexts:
    """Where the bot may not read messages: what it was handed, in memory, for a while."""

    def __init__(self) -> None:
        """Start with none, as after every restart."""
        self._kept: dict[int, _Kept] = {}

    def keep(self, message: discord.Message, text: str, *, now: datetime) -> None:
        """Keep the text of a message that a command was used on."""
        fresh = {key: kept for key, kept in self._kept.items() if now - kept.at <= _PATIENCE}
        fresh[message.id] = _Kept(text, message.edited_at, now)
        self._kept = dict(list(fresh.items())[-_MOST:])

    def text_of(self, message: discord.Message, *, now: datetime) -> str:
        """Return the text of a message that is still what it was; refused where it is not known."""
        kept = self._kept.get(message.id)
        fresh = kept is not None and now - kept.at <= _PATIENCE
        if kept is None or not fresh or kept.edited_at != message.edited_at:
            raise UnreadableError
        return kept.text
