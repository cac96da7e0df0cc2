"""Marks by which a quotation admits that something is left out: `[…]`, `(...)`, `…`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.text.reading import Reading

_MARK = re.compile(r"[\[(]\s*(?:…|\.{2,})\s*[\])]|…|\.{2,}")
_CAPITAL = re.compile(r"\[[^\W\d_]\](?=[^\W\d_])")
"""How a quotation begins that owns to beginning within a sentence: `[T]he`."""
_BARE = re.compile(r"…|\.{2,}")


@dataclass(frozen=True)
class Pieces:
    """What stands between such marks, as ranges of words."""

    ranges: Sequence[tuple[int, int]]
    opens: str = ""
    """The mark before the first word, if any."""
    closes: str = ""
    """The mark after the last word, if any."""


def pieces_of(quoted: Reading) -> Pieces:
    """Part a quotation, which has a word at least, at its marks of elision."""
    marks = list(_MARK.finditer(quoted.text))
    capital = _CAPITAL.match(quoted.text.lstrip())
    if not marks:
        return Pieces([(0, len(quoted.words))], opens=capital.group() if capital else "")
    edges = [0, *(quoted.first_after(mark.start()) for mark in marks), len(quoted.words)]
    return Pieces(
        ranges=[(first, last) for first, last in pairwise(edges) if first < last],
        opens=marks[0].group() if edges[1] == 0 else "",
        closes=marks[-1].group() if edges[-2] == edges[-1] else "",
    )


def admits(mark: str, passage: str) -> bool:
    """Return whether a mark says that something is left out.

    A bare ellipsis does not where the original has one itself: in the `passage` between the words.
    """
    return bool(mark) and (mark[0] in "[(" or _BARE.search(passage) is None)
