"""Where sentences end: a judgement on the gap between two words."""

import re
from collections.abc import Sequence
from enum import IntEnum

from bot.domain.text.abbreviations import COUNTS, INITIALISMS, LEADS, NAMES, TAILS
from bot.domain.text.markup import EMOJI, JOINT
from bot.domain.text.words import Word


class Boundary(IntEnum):
    """How sure it is that a sentence ends here."""

    NONE = 0
    POSSIBLE = 1
    """Enough to say nothing of a quotation that ends here; too little to show a sentence so."""
    CERTAIN = 2


_TELLING = re.compile(rf"[.!?…‽\n{EMOJI}]")
_TERMINAL = re.compile(r"[.!?…‽]")
_CONTINUED = re.compile(rf"[.!?…‽{EMOJI}]\s*[,;]|[!?…‽]\s*:")
_ELLIPSIS = re.compile(r"\.\.|…")
_CLOSED = re.compile(rf"[.!?…‽]{JOINT}*\s?[\"”»’')\]]")


def find_boundaries(masked: str, words: Sequence[Word]) -> list[Boundary]:
    """Judge the gap before each word; the first begins a sentence in any case.

    The list is one longer than `words`: its last entry is the end of the text.
    """
    boundaries = [Boundary.NONE] * (len(words) + 1)
    for index in range(1, len(words)):
        gap = masked[words[index - 1].end : words[index].start]
        if gap != " " and _TELLING.search(gap):
            boundaries[index] = _judge(masked, words, index, gap)
    boundaries[0] = boundaries[-1] = Boundary.CERTAIN
    return boundaries


def _judge(masked: str, words: Sequence[Word], index: int, gap: str) -> Boundary:
    if "\n" in gap:
        return Boundary.CERTAIN
    if _CONTINUED.search(gap):
        return Boundary.NONE
    following = masked[words[index].start]
    begins = following.isupper() or following.isdigit()
    if not _TERMINAL.search(gap):
        return Boundary.CERTAIN if begins else Boundary.POSSIBLE
    if _ELLIPSIS.search(gap) and not re.search(r"[!?]", gap):
        return _after_ellipsis(gap, begins=following.isupper())
    if _CLOSED.search(gap) and not begins:
        return Boundary.NONE
    if re.search(r"[!?‽]", gap):
        return _after_mark(masked, words, index, gap)
    return _after_stop(masked, words, index, gap)


def _after_ellipsis(gap: str, *, begins: bool) -> Boundary:
    if begins:
        return Boundary.CERTAIN
    return Boundary.POSSIBLE if EMOJI in gap else Boundary.NONE


def _after_mark(masked: str, words: Sequence[Word], index: int, gap: str) -> Boundary:
    if words[index - 1].folded in NAMES and EMOJI not in gap:
        return Boundary.NONE
    if not any(map(str.isspace, gap)):
        return Boundary.POSSIBLE
    return Boundary.CERTAIN


def _after_stop(masked: str, words: Sequence[Word], index: int, gap: str) -> Boundary:
    before, after = words[index - 1], words[index]
    following = masked[after.start]
    if EMOJI in gap:
        return Boundary.CERTAIN
    if not any(map(str.isspace, gap)):
        glued = following.isupper() and len(before.folded) > 1 and masked[before.end - 1].islower()
        return Boundary.POSSIBLE if glued else Boundary.NONE
    if before.folded in LEADS:
        return Boundary.NONE
    if before.folded in COUNTS and following.isdigit():
        return Boundary.NONE
    if before.folded in TAILS:
        return Boundary.POSSIBLE if following.isupper() else Boundary.NONE
    if len(before.folded) == 1 and before.folded.isalpha():
        return _after_letter(masked, words, index)
    return Boundary.CERTAIN


def _after_letter(masked: str, words: Sequence[Word], index: int) -> Boundary:
    """Judge the gap after a single letter: an initial, a list of initials, or a short word."""
    letter, after = words[index - 1], words[index]
    following = masked[after.start]
    if masked[letter.start] in "aày":
        return Boundary.CERTAIN
    if index > 1 and letter.start - words[index - 2].end in (1, 2):
        joined = f"{words[index - 2].folded}.{letter.folded}"
        if joined in INITIALISMS and following.isupper():
            return Boundary.POSSIBLE
    return Boundary.NONE
