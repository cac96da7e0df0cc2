"""What somebody typed, made safe to show: it pings nobody and formats nothing."""

import re
import unicodedata

_LONGEST = 60
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cn", "Cs"})
_MARKUP = re.compile(r"[\\*_~|`<\[\]]|^[>#+-]")
"""discord.py's own escaping leaves alone what stands inside links."""


def plain(typed: str, *, longest: int = _LONGEST) -> str:
    """Return `typed` on one line, without invisible marks, markup or mentions; cut if long."""
    line = visible(typed[: 4 * longest])
    if len(line) > longest:
        line = f"{line[: longest - 1].rstrip()}…"
    escaped = _MARKUP.sub(r"\\\g<0>", line)
    return escaped.replace("@", "@\u200b").replace("://", ":\u200b//")


def visible(typed: str) -> str:
    """Return `typed` on one line, without control characters and other invisible marks.

    What joins emoji or turns a script is not needed to read words.
    """
    shown = (
        " " if character.isspace() else character
        for character in typed
        if character.isspace() or unicodedata.category(character) not in _INVISIBLE
    )
    return " ".join("".join(shown).split())
