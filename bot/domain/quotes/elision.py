"""Marks by which a quotation admits that something is left out: `[…]`, `(...)`, `…`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.text.reading import Reading, read

_MARK = re.compile(r"[\[(]\s*(?:…|\.{2,})\s*[\])]|…|\.{2,}")


@dataclass(frozen=True)
class Pieces:
    """What stands between such marks, and whether the quotation begins or ends with one."""

    readings: Sequence[Reading]
    opens: bool
    closes: bool


def pieces_of(quoted: Reading) -> Pieces:
    """Part a quotation at its marks of elision."""
    parts = [read(part) for part in _MARK.split(quoted.text)]
    held = [bool(part.words) for part in parts]
    return Pieces(
        readings=[part for part in parts if part.words],
        opens=not held[0],
        closes=not held[-1],
    )
