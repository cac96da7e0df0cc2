"""Where sentences end: a judgement on the gap between two words."""

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from bot.domain.text.abbreviations import (
    COUNTS,
    INITIALISMS,
    LEADS,
    MEASURES,
    NAMES,
    STARTERS,
    SUBJECTS,
    TAILS,
    TITLES,
)
from bot.domain.text.markup import EMOJI, JOINT
from bot.domain.text.words import Word


class Boundary(IntEnum):
    """How sure it is that a sentence ends here."""

    NONE = 0
    POSSIBLE = 1
    """Enough to say nothing of a quotation that ends here; too little to show a sentence so."""
    CERTAIN = 2


_TELLING = re.compile(rf"[.!?…‽\n{EMOJI}]")
_CONTINUED = re.compile(rf"[.!?…‽{EMOJI}]\s*[,;]|[!?…‽]\s*:")
_TERMINAL = re.compile(r"[.!?…‽]")
_MARK = re.compile(r"[!?‽]")
_ELLIPSIS = re.compile(r"\.\.|…")
_TWO_DOTS = re.compile(r"(?<!\.)\.\.(?!\.)\s")
_CLOSED = re.compile(rf"[.!?…‽]{JOINT}*\s?[\"”»’')\]]")
_BEGINNING = re.compile(r"(?:[.!?]\s|\n[^\S\n]{0,6})(?!I\b)([^\W\d_])")


class _Gap(NamedTuple):
    """What stands between two words, and around it."""

    text: str
    before: Word
    written: str
    """The word before, as written."""
    after: Word
    follows: str
    """The first character of the word after, as written."""
    earlier: str
    """What stands right before the word before, letters and stops: `p.` of `p. ex.`"""
    initial: bool
    """Whether the word after is a single letter with a stop."""
    casual: bool
    """Whether the text begins its sentences without capitals."""

    @property
    def upper(self) -> bool:
        return self.follows.isupper()

    @property
    def starter(self) -> bool:
        """Whether the word after looks like the beginning of a sentence."""
        word = self.after.folded in STARTERS and not self.initial
        return word and (self.upper or self.casual)

    @property
    def subject(self) -> bool:
        """Whether it looks like the beginning of a subject, whatever its case."""
        return self.after.folded in SUBJECTS and not self.initial


def find_boundaries(masked: str, words: Sequence[Word]) -> list[Boundary]:
    """Judge the gap before each word; the first begins a sentence in any case.

    The list is one longer than `words`: its last entry is the end of the text.
    """
    boundaries = [Boundary.NONE] * (len(words) + 1)
    casual = _is_casual(masked)
    for index in range(1, len(words)):
        text = masked[words[index - 1].end : words[index].start]
        if text != " " and _TELLING.search(text):
            boundaries[index] = _judge(_gap(masked, words, index, text, casual=casual))
    boundaries[0] = boundaries[-1] = Boundary.CERTAIN
    return boundaries


def _is_casual(masked: str) -> bool:
    letters = _BEGINNING.findall(f"\n{masked}")
    return 2 * sum(map(str.islower, letters)) > len(letters)


def _gap(masked: str, words: Sequence[Word], index: int, text: str, *, casual: bool) -> _Gap:
    before, after = words[index - 1], words[index]
    return _Gap(
        text=text.lstrip(JOINT),
        before=before,
        written=masked[before.start : before.end],
        after=after,
        follows=masked[after.start],
        earlier=masked[max(0, before.start - 3) : before.start].strip(),
        initial=after.end - after.start == 1 and masked[after.end : after.end + 1] == ".",
        casual=casual,
    )


def _judge(gap: _Gap) -> Boundary:
    if "\n" in gap.text:
        return Boundary.CERTAIN
    if _CONTINUED.search(gap.text):
        return Boundary.NONE
    begins = gap.upper or gap.follows.isdigit()
    if not _TERMINAL.search(gap.text):
        return Boundary.CERTAIN if begins or gap.casual else Boundary.POSSIBLE
    if _CLOSED.search(gap.text) and not begins:
        return Boundary.POSSIBLE if gap.casual else Boundary.NONE
    return _after_terminal(gap)


def _after_terminal(gap: _Gap) -> Boundary:
    if _MARK.search(gap.text):
        return _after_mark(gap)
    if _ELLIPSIS.search(gap.text):
        return _after_ellipsis(gap)
    return _after_stop(gap)


def _after_ellipsis(gap: _Gap) -> Boundary:
    if gap.upper:
        return Boundary.CERTAIN
    parts = EMOJI in gap.text or (gap.casual and gap.subject)
    return Boundary.POSSIBLE if parts or _TWO_DOTS.search(gap.text) else Boundary.NONE


def _after_mark(gap: _Gap) -> Boundary:
    if gap.before.folded in NAMES and gap.text.startswith("!") and EMOJI not in gap.text:
        return Boundary.NONE
    joined = _is_glued(gap) and not (gap.upper and _TERMINAL.match(gap.text[-1]))
    return Boundary.POSSIBLE if joined else Boundary.CERTAIN


def _is_glued(gap: _Gap) -> bool:
    """Return whether no space follows the last mark."""
    rest = gap.text[max(map(gap.text.rfind, ".!?…‽")) + 1 :]
    return EMOJI not in rest and not any(map(str.isspace, rest))


def _after_stop(gap: _Gap) -> Boundary:
    if EMOJI in gap.text:
        return Boundary.CERTAIN
    if _is_glued(gap):
        return Boundary.POSSIBLE if gap.upper and len(gap.before.folded) > 1 else Boundary.NONE
    if not gap.text.startswith("."):  # after a bracket or a quotation mark: no abbreviation
        return Boundary.CERTAIN
    return _after_abbreviation(gap)


def _after_abbreviation(gap: _Gap) -> Boundary:
    """Judge a word, a stop and a space, by the word."""
    word = gap.before.folded
    if word in LEADS and not (word in MEASURES and gap.earlier[-1:].isdigit()):
        return Boundary.NONE
    if word in TITLES:
        return Boundary.CERTAIN if gap.starter and word != "ex" else Boundary.NONE
    if word in COUNTS and gap.follows.isdigit():
        return Boundary.NONE
    if word in TAILS:
        return _after_tail(gap, sure=word == "etc")
    if len(word) == 1 and word.isalpha():
        return _after_letter(gap)
    return Boundary.CERTAIN


def _after_tail(gap: _Gap, *, sure: bool = False) -> Boundary:
    if gap.upper:
        return Boundary.CERTAIN if sure or gap.starter else Boundary.POSSIBLE
    # Without capitals, only the next word tells.
    return Boundary.POSSIBLE if gap.casual and (sure or gap.subject) else Boundary.NONE


def _after_letter(gap: _Gap) -> Boundary:
    """Judge what follows a single letter: an initial, the last of several, or a short word."""
    letter = gap.before.folded
    if gap.earlier.endswith(("'", "’")):
        return Boundary.CERTAIN
    if gap.earlier.endswith((".", ".-", "-")):
        last_two = f"{gap.earlier.strip('.-')[-1:]}.{letter}".casefold()
        if last_two in INITIALISMS:
            return _after_tail(gap)
        return Boundary.POSSIBLE if gap.starter else Boundary.NONE
    if gap.written in "aày" or gap.starter:
        return Boundary.CERTAIN
    return Boundary.NONE
