"""Where a quotation stands in a message: word for word, or nearly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import edlib
from rapidfuzz.distance import Levenshtein

from bot.domain.quotes.differences import matters, reads_alike
from bot.domain.text.reading import Reading

_MANY = 32
"""Places looked at where the same words stand again and again."""
_UNLIKE = 0.5
"""Share of letters that may differ at most where something was quoted nearly."""
_CONVINCING = ((12, 0.6), (24, 0.5))
"""Letters in common, and their share: with so many of both, one was copied from the other."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a message, from `first` up to `last`."""

    first: int
    last: int
    inside: bool = False
    """Whether the quotation ends within the word `last`."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of a quotation and what stands in their place in the message, as ranges."""

    quoted: tuple[int, int]
    original: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Likeness:
    """The place that resembles a quotation most, and in what it differs."""

    place: Place
    differences: Sequence[Difference]
    """Those that matter."""
    same: int
    """How many letters and digits both have in common."""
    share: float
    """Which part that is of the longer one."""

    @property
    def convinces(self) -> bool:
        """Whether so much in common is no accident; the shorter, the more there must be."""
        return any(self.same >= same and self.share >= share for same, share in _CONVINCING)


def find_places(source: Reading, squashed: str, *, after: int = 0) -> list[Place]:
    """Return where some words stand in `source`, whatever is between them, from a word on."""
    return list(islice(_places(source, squashed, after), _MANY))


def _places(source: Reading, squashed: str, after: int) -> Iterator[Place]:
    starts = source.starts
    at = source.squashed.find(squashed, source.offsets[after])
    tries = 0
    while at >= 0 and tries < _MANY * 8:
        if at in starts:
            end = at + len(squashed)
            last = source.word_at(end)
            yield Place(starts[at], last, inside=source.offsets[last] != end)
        tries += 1
        at = source.squashed.find(squashed, at + 1)


def find_likeness(
    source: Reading, quoted: Reading, words: tuple[int, int], *, after: int = 0
) -> Likeness | None:
    """Return the place most like some words of a quotation; None if nothing is like them."""
    begin = source.offsets[after]
    pattern = _single_bytes(quoted.squash(*words))
    found = _nearest(pattern, _single_bytes(source.squashed[begin:]))
    if found is None:
        return None
    first = source.word_at(begin + found[0])
    last = source.word_at(begin + found[1] - 1) + 1
    near = _compare(source, quoted, words, (first, last))
    if not near.differences:
        return near
    # Where much was left out, the most alike letters are not those of the whole sentence.
    sentences = source.sentences(first, last)
    wide = _compare(source, quoted, words, (max(after, sentences[0][0]), sentences[-1][1]))
    return wide if wide.share > near.share else near


def _single_bytes(squashed: str) -> bytes:
    """Give edlib no more than the 256 characters that it can tell apart."""
    return squashed.encode("latin-1", "replace")


def _nearest(pattern: bytes, text: bytes) -> tuple[int, int] | None:
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


def _compare(
    source: Reading, quoted: Reading, ours: tuple[int, int], theirs: tuple[int, int]
) -> Likeness:
    """Align words with words; what the message says before and after is no difference."""
    steps = list(
        Levenshtein.opcodes(
            [word.folded for word in quoted.words[slice(*ours)]],
            [word.folded for word in source.words[slice(*theirs)]],
        )
    )
    while steps[0].tag == "insert":
        steps.pop(0)
    while steps[-1].tag == "insert":
        steps.pop()
    place = Place(theirs[0] + steps[0].dest_start, theirs[0] + steps[-1].dest_end)
    differences = [
        Difference(
            (ours[0] + step.src_start, ours[0] + step.src_end),
            (theirs[0] + step.dest_start, theirs[0] + step.dest_end),
        )
        for step in steps
        if step.tag != "equal"
    ]
    unlike = [
        each
        for each in differences
        if not reads_alike(quoted.words[slice(*each.quoted)], source.words[slice(*each.original)])
    ]
    grave = [
        each
        for each in unlike
        if matters(quoted.words[slice(*each.quoted)], source.words[slice(*each.original)])
    ]
    held, there = quoted.letters(ours), source.letters((place.first, place.last))
    same = held - sum(quoted.letters(each.quoted) for each in unlike)
    return Likeness(place, grave, same, same / max(held, there))
