"""Where a message nearly says what was quoted of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import edlib
from rapidfuzz.distance import Levenshtein

from bot.domain.quotes.differences import Difference, find_grave, unlike
from bot.domain.quotes.places import Place
from bot.domain.text.reading import Range, Reading

_UNLIKE = 0.5
"""Share of the letters of a quotation that may differ at most."""
_MOST = 40
"""Differences of a quotation; with more it is another text."""
FEWEST = 12
"""Letters in common with which anything can be told."""
_CONVINCING = ((FEWEST, 0.6), (24, 0.5))
"""Letters in common, and their share: with so many of both, one was copied from the other."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """The place most like a quotation, and in what it differs."""

    place: Place
    differences: Sequence[Difference]
    same: int
    """How many letters and digits both have in common."""
    share: float
    """Which part that is of the longer of both."""

    @property
    def convinces(self) -> bool:
        """Whether so much in common is no accident; the shorter, the more there must be."""
        return any(self.same >= same and self.share >= share for same, share in _CONVINCING)


def find_likeness(
    source: Reading, quoted: Reading, words: Range, *, after: int = 0
) -> Likeness | None:
    """Return the place most like some words of a quotation, and the differences that matter.

    None if nothing is like them.
    """
    nearest = find_nearest(source, quoted, words, after=after)
    if nearest is None:
        return None
    return replace(nearest, differences=find_grave(quoted, source, nearest.differences))


def find_nearest(
    source: Reading, quoted: Reading, words: Range, *, after: int = 0
) -> Likeness | None:
    """Return that place, and all differences."""
    if after == len(source.words):
        return None
    begin = source.offsets[after]
    found = _nearest(_bytes(quoted.squash(words)), _bytes(source.squashed[begin:]))
    if found is None:
        return None
    first = source.word_at(begin + found[0])
    last = source.word_at(begin + found[1] - 1) + 1
    ranges = dict.fromkeys(_ranges(source, first, last, after))
    compared = (_compare(source, quoted, words, each) for each in ranges)
    nearest = max(filter(None, compared), key=lambda each: each.share, default=None)
    if nearest is None or nearest.share < 1 - _UNLIKE:
        return None
    return nearest


def _ranges(source: Reading, first: int, last: int, after: int) -> Iterator[Range]:
    """Yield the whole sentences inside a place, the place, and the sentences it touches.

    Where much was added or left out, the letters most alike are not those of whole sentences.
    """
    inside = source.certain[bisect_left(source.certain, first) : bisect_right(source.certain, last)]
    if len(inside) > 1:
        yield inside[0], inside[-1]
    yield first, last
    touched = source.sentences(first, last)
    yield max(after, touched[0][0]), touched[-1][1]


def _bytes(squashed: str) -> bytes:
    """Give edlib no more than the 256 characters that it can tell apart."""
    return squashed.encode("latin-1", "replace")


def _nearest(pattern: bytes, text: bytes) -> Range | None:
    """Return where `text` is most like `pattern`.

    The start is sought backwards from the first of the ends: edlib would seek one for each of
    them, and there may be thousands.
    """
    allowed = int(len(pattern) * _UNLIKE)
    found = edlib.align(pattern, text, mode="HW", task="distance", k=allowed)
    if found["editDistance"] < 0:
        return None
    end = found["locations"][0][1] + 1
    before = text[max(0, end - len(pattern) - allowed) : end]
    back = edlib.align(pattern[::-1], before[::-1], mode="SHW", task="distance", k=allowed)
    return end - (back["locations"][-1][1] + 1), end


def _compare(source: Reading, quoted: Reading, ours: Range, theirs: Range) -> Likeness | None:
    """Align words with words, and return every difference; None for very many.

    What the message says before and after is none.
    """
    steps = list(Levenshtein.opcodes(quoted.folded(ours), source.folded(theirs)))
    while steps[0].tag == "insert":
        steps.pop(0)
    while steps[-1].tag == "insert":
        steps.pop()
    differences = [
        Difference(
            (ours[0] + step.src_start, ours[0] + step.src_end),
            (theirs[0] + step.dest_start, theirs[0] + step.dest_end),
        )
        for step in steps
        if step.tag != "equal"
    ]
    if len(differences) > _MOST:
        return None
    different = unlike(quoted, source, differences)
    first, last = theirs[0] + steps[0].dest_start, theirs[0] + steps[-1].dest_end
    place = Place(first, last, literal=False)
    letters = quoted.letters(ours)
    same = letters - sum(quoted.letters(each.quoted) for each in different)
    longer = max(letters, source.letters((place.first, place.last)))
    return Likeness(place, different, same, same / longer)
