"""What somebody typed, made safe to show: it pings nobody and formats nothing."""

import unicodedata

import discord

_LONGEST = 60


def plain(typed: str) -> str:
    """Return `typed` on one line, without invisible marks, markup or mentions; cut if long."""
    visible = "".join(
        " " if character.isspace() else character
        for character in typed[: 4 * _LONGEST]
        if unicodedata.category(character) not in {"Cc", "Cf", "Co", "Cn", "Cs"}
        or character.isspace()
    )
    line = " ".join(visible.split())
    if len(line) > _LONGEST:
        line = f"{line[: _LONGEST - 1].rstrip()}…"
    escaped = discord.utils.escape_markdown(line).replace("<", "\\<").replace("@", "@\u200b")
    return escaped.replace("://", ":\u200b//")
