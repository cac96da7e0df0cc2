"""Where sentences end: a judgement on the gap between two words."""

import re
from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise

from bot.domain.text.abbreviations import (
    COUNTS,
    DOTTED_LEADS,
    INITIALISMS,
    LEADS,
    MEASURES,
    MOMENTS,
    MONTHS,
    NAMES,
    TAILS,
    TITLES,
)
from bot.domain.text.gaps import Gap, shape_of
from bot.domain.text.markup import JOINT
from bot.domain.text.vocabulary import laughs
from bot.domain.text.words import Word


class Boundary(IntEnum):
    """How sure it is that a sentence ends here."""

    NONE = 0
    POSSIBLE = 1
    """Enough to say nothing of a quotation that ends here; too little to show a sentence so."""
    CERTAIN = 2


_ABBREVIATIONS = LEADS | TITLES | COUNTS | TAILS
_HOUR = re.compile(r"\d\s?[ap]\.\Z", re.IGNORECASE)
_BEGINNING = re.compile(
    rf"(?:[.!?]{JOINT}{{0,6}}\s|\n[^\S\n]{{0,6}}){JOINT}{{0,6}}(?!I\b)([^\W\d_])"
)


def find_boundaries(masked: str, words: Sequence[Word]) -> list[Boundary]:
    """Judge the gap before each word; the first begins a sentence in any case.

    The list is one longer than `words`: its last entry is the end of the text.
    """
    boundaries = [Boundary.NONE] * (len(words) + 1)
    casual = _is_casual(masked)
    for index, (before, after) in enumerate(pairwise(words), start=1):
        text = masked[before.end : after.start]
        if text != " " and (shape := shape_of(text)).pauses:
            boundaries[index] = _judge(Gap(masked, before, after, shape, casual))
        elif not masked[after.start].islower() and laughs(before.folded):
            boundaries[index] = Boundary.NONE if "," in text else Boundary.POSSIBLE
    boundaries[0] = boundaries[-1] = Boundary.CERTAIN
    return boundaries


def _is_casual(masked: str) -> bool:
    letters = _BEGINNING.findall(f"\n{masked}")
    return 2 * sum(map(str.islower, letters)) > len(letters)


def _judge(gap: Gap) -> Boundary:
    shape = gap.shape
    if shape.plain:
        return _after_word(gap)
    if shape.line or shape.foreign:
        return Boundary.CERTAIN
    if shape.continued:
        return Boundary.NONE
    follows = gap.follows
    begins = follows.isupper() or follows.isdigit()
    if not shape.terminal:
        return Boundary.CERTAIN if begins or gap.casual else Boundary.POSSIBLE
    if shape.closed and not begins:
        return Boundary.POSSIBLE if gap.casual else Boundary.NONE
    after = _after_mark if shape.mark else _after_ellipsis if shape.ellipsis else _after_stop
    return after(gap)


def _after_ellipsis(gap: Gap) -> Boundary:
    if gap.follows.isupper():
        return Boundary.CERTAIN
    subject = gap.follows.isdigit() or (gap.casual and gap.subject)
    parts = gap.shape.emoji or gap.shape.two_dots or subject
    return Boundary.POSSIBLE if parts else Boundary.NONE


def _after_mark(gap: Gap) -> Boundary:
    if gap.before in NAMES and gap.exclaims and not gap.starter:
        return Boundary.NONE
    joined = gap.shape.glued and not (gap.shape.bare and gap.follows.isupper())
    return Boundary.POSSIBLE if joined else Boundary.CERTAIN


def _after_stop(gap: Gap) -> Boundary:
    if gap.shape.emoji:
        return Boundary.CERTAIN
    if gap.shape.glued:
        begins = gap.follows.isupper() and len(gap.before) > 1
        return Boundary.POSSIBLE if begins else Boundary.NONE
    if not gap.shape.stop:  # after a bracket or a quotation mark: no abbreviation
        return Boundary.CERTAIN
    return _after_word(gap)


def _after_word(gap: Gap) -> Boundary:
    """Judge a word, a stop and a space, by the word."""
    word = gap.before
    found = _after_abbreviation(gap, word) if word in _ABBREVIATIONS else None
    if found is not None:
        return found
    if len(word) == 1 and word.isalpha():
        return _after_letter(gap)
    return Boundary.CERTAIN


def _after_abbreviation(gap: Gap, word: str) -> Boundary | None:
    """Return None for what abbreviates nothing here, such as `no` without a number behind it."""
    if word == "m" and _HOUR.search(gap.earlier):
        return _after_hour(gap)
    if _leads(gap, word):
        return Boundary.NONE
    if word in TITLES:
        return Boundary.CERTAIN if gap.starter and word != "ex" else Boundary.NONE
    return _after_tail(gap, sure=word == "etc") if word in TAILS else None


def _leads(gap: Gap, word: str) -> bool:
    """Return whether a word always belongs to what follows, or does to a number that follows."""
    if word in LEADS:
        return not (word in MEASURES and gap.earlier[-1:].isdigit())
    return (word in COUNTS and gap.numbered) or (word in MONTHS and gap.follows.isdigit())


def _after_hour(gap: Gap) -> Boundary:
    if gap.follows.isupper():
        return Boundary.POSSIBLE if gap.after in MOMENTS else Boundary.CERTAIN
    return _after_tail(gap)


def _after_tail(gap: Gap, *, sure: bool = False) -> Boundary:
    if gap.follows.isupper():
        return Boundary.CERTAIN if sure or gap.starter else Boundary.POSSIBLE
    if sure and gap.follows.isdigit():
        return Boundary.POSSIBLE
    # Without capitals, only the next word tells.
    return Boundary.POSSIBLE if gap.casual and (sure or gap.subject) else Boundary.NONE


def _after_letter(gap: Gap) -> Boundary:
    """Judge what follows a single letter: an initial, a unit, or a short word."""
    earlier = gap.earlier
    mark = earlier[-1:]
    if mark in {"'", "’"}:
        return Boundary.CERTAIN
    if mark in {".", "-"}:
        return _after_letters(gap, earlier)
    measures = gap.written in "hgls" and mark.isdigit()
    if gap.written in "aày" or gap.starter or measures:
        return Boundary.CERTAIN
    return Boundary.NONE


def _after_letters(gap: Gap, earlier: str) -> Boundary:
    """Judge what follows the last of several letters: `U.S.`, `J. K.`."""
    last_two = f"{earlier.rstrip('.-')[-1:].casefold()}.{gap.before}"
    if last_two in DOTTED_LEADS:
        return Boundary.NONE
    if last_two in INITIALISMS:
        return _after_tail(gap)
    return Boundary.POSSIBLE if gap.starter else Boundary.NONE
