"""A message, read: its words, its sentences, and what of it is compared."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import itemgetter

from bot.domain.text.gaps import FOREIGN_ENDS
from bot.domain.text.marks import find_pairs
from bot.domain.text.markup import EMOJI, INLINE_CODE, JOINT, NAME, mask
from bot.domain.text.sentences import Boundary, find_boundaries
from bot.domain.text.span import Span
from bot.domain.text.words import Word, words_of

Range = tuple[int, int]
"""The first of some words, and the first after them."""


@dataclass(frozen=True)
class Reading:
    """A text and its words; what costs more is worked out when it is first asked for."""

    text: str
    masked: str
    words: tuple[Word, ...]
    found: Sequence[Boundary] = ()
    """Of a part of a text: its boundaries, which the whole has shown."""

    @cached_property
    def squashed(self) -> str:
        """All words without anything between them."""
        return "".join(word.folded for word in self.words)

    @property
    def count(self) -> int:
        """How many words there are as one counts them by eye: `l’ami` and `3,5` are one."""
        return count_in(self.masked)

    @cached_property
    def offsets(self) -> Sequence[int]:
        """Where each word begins in `squashed`, and last where the text ends in it."""
        return list(accumulate((len(word.folded) for word in self.words), initial=0))

    def letters(self, words: Range) -> int:
        """Return how many letters and digits some words have."""
        return self.offsets[words[1]] - self.offsets[words[0]]

    @cached_property
    def starts(self) -> Mapping[int, int]:
        """Which word begins at an offset of `squashed`; one may begin behind a minus sign."""
        begun = {offset: index for index, offset in enumerate(self.offsets[:-1])}
        signed = {
            self.offsets[index] + 1: index
            for index, word in enumerate(self.words)
            if word.folded[0] == "-"
        }
        return signed | begun

    @cached_property
    def boundaries(self) -> Sequence[Boundary]:
        """Whether a sentence ends before each word, and last, at the end."""
        return self.found or find_boundaries(self.masked, self.words)

    @cached_property
    def certain(self) -> Sequence[int]:
        """The words that begin a sentence, and last, the number of all words."""
        return [i for i, each in enumerate(self.boundaries) if each is Boundary.CERTAIN]

    @cached_property
    def marked(self) -> Sequence[Range]:
        """What the text itself puts between quotation marks, as ranges of words."""
        return [self._range_of(span) for span in find_pairs(self.masked)]

    @cached_property
    def _code(self) -> Sequence[Range]:
        spans = (Span(*match.span()) for match in INLINE_CODE.finditer(self.text))
        return [self._range_of(span) for span in spans]

    def is_code(self, words: Range) -> bool:
        """Return whether words are set as code in one go."""
        return _hold(self._code, words)

    @cached_property
    def struck(self) -> Sequence[Range]:
        """What is struck out, as ranges of words."""
        spans = (Span(*match.span()) for match in _STRUCK.finditer(self.text))
        ranges = map(self._range_of, spans)
        return [(first, last) for first, last in ranges if first < last]

    def is_struck(self, words: Range) -> bool:
        """Return whether there are words, and all of them are struck out in one go."""
        return words[0] < words[1] and _hold(self.struck, words)

    def is_bracketed(self, words: Range) -> bool:
        """Return whether some words are all that stands in square brackets on one line."""
        around = self.around(*words)
        before, after = self.gap(words[0]), self.gap(words[1])
        inner = around[before.rfind("[") + 1 : len(around) - len(after) + after.find("]")]
        held = "[" in before and "]" in after and len(inner) <= _LONGEST_ASIDE
        return held and _BREAKING.isdisjoint(inner)

    @cached_property
    def added(self) -> Range | None:
        """What stands in round brackets on one line at the very end, as a range of words."""
        close = self.text.rfind(")")
        if close < 0 or _HELD.search(self.text, close):
            return None
        line = self.text[max(0, close - _LONGEST_ASIDE) : close].rpartition("\n")[2]
        _, opened, inner = line.rpartition("(")
        if not opened or ")" in inner:
            return None
        return self._range_of(Span(close - len(inner) - 1, close))

    def part(self, words: Range) -> "Reading":
        """Return some words, which begin and end as sentences do, as a text of their own."""
        (first, last), span = words, self.span(*words)
        at = span.start
        kept = self.words[first:last]
        moved = [Word(each.start - at, each.end - at, each.folded) for each in kept]
        # What begins a text is the mark of an item rather than a minus sign.
        moved[0] = moved[0]._replace(folded=moved[0].folded.removeprefix("-"))
        found = (Boundary.CERTAIN, *self.boundaries[first + 1 : last], Boundary.CERTAIN)
        return Reading(span.of(self.text), span.of(self.masked), tuple(moved), found)

    @cached_property
    def _positions(self) -> Sequence[int]:
        return [word.start for word in self.words]

    def _range_of(self, span: Span) -> Range:
        return self.first_after(span.start), self.first_after(span.end)

    def first_after(self, position: int) -> int:
        """Return the index of the first word that begins at a position of the text or later."""
        return bisect_left(self._positions, position)

    def gap(self, index: int) -> str:
        """Return what stands before a word; after the last one, for the number of all words."""
        return self.around(index, index)

    def around(self, first: int, last: int) -> str:
        """Return some words with all that stands between them and their neighbours."""
        begin = self.words[first - 1].end if first else 0
        end = self.words[last].start if last < len(self.words) else len(self.text)
        return self.text[begin:end]

    def squash(self, words: Range) -> str:
        """Return some words without anything between them."""
        return self.squashed[self.offsets[words[0]] : self.offsets[words[1]]]

    def folded(self, words: Range) -> list[str]:
        """Return what is compared of some words."""
        return [word.folded for word in self.words[slice(*words)]]

    def word_at(self, offset: int) -> int:
        """Return the index of the word that holds or begins at an offset of `squashed`."""
        return bisect_right(self.offsets, offset) - 1

    def sentences(self, first: int, last: int) -> list[Range]:
        """Return the sentences that hold the words from `first` up to `last`, as such ranges."""
        low = bisect_right(self.certain, first) - 1
        high = bisect_left(self.certain, last)
        return list(zip(self.certain[low:high], self.certain[low + 1 : high + 1], strict=True))

    def span(self, first: int, last: int) -> Span:
        """Return the characters of some words, with the punctuation that belongs to them."""
        return Span(self._part(first)[1], self._part(last)[0])

    def _part(self, index: int) -> tuple[int, int]:
        """Return where the words before a word end, with punctuation, and where it begins so."""
        if index not in self._parts:
            begin = self.words[index - 1].end if index else 0
            end = self.words[index].start if index < len(self.words) else len(self.text)
            ending = _LAST if self.boundaries[index] else _ENDING
            closed = ending.match(self.masked, begin, end) if index else None
            middle = closed.end() if closed else begin
            opened = _SEPARATING.match(self.masked, middle, end)
            self._parts[index] = middle, opened.end() if opened else middle
        return self._parts[index]

    @cached_property
    def _parts(self) -> dict[int, tuple[int, int]]:
        return {}


_MOST_WORDS = 900
"""Of a message of 4,000 characters."""
_LONGEST_ASIDE = 61
"""Characters that somebody adds in brackets, and the opening one."""
_HELD = re.compile(r"[^\W_]")
_STRUCK = re.compile(r"~~.+?~~", re.DOTALL)
_BREAKING = frozenset("[]\n")
_SEPARATING = re.compile(rf"(?:[\s{EMOJI}]|[.!?…]+(?=[\s{EMOJI}]))+")
_CLOSING = rf"(?:{JOINT}|[)\]»”\"’',;%€°]|[ \u00a0\u202f]»)*"
_MARKED = rf"[^\n]*[.!?…‽{FOREIGN_ENDS}]"
"""Up to the last mark of the sentence, after an address too."""
_ENDING = re.compile(rf"(?:{_MARKED}|[^\n{NAME}]*:)?{_CLOSING}")
_LAST = re.compile(rf"(?:{_MARKED}|[^\n{EMOJI}]*{NAME}|[^\n]*:)?{_CLOSING}")
"""Where a sentence ends, an address or a mention may be the last of it, without a mark."""


def _hold(ranges: Sequence[Range], words: Range) -> bool:
    """Return whether one of some ranges, which stand in order and apart, holds all of the words."""
    index = bisect_right(ranges, words[0], key=itemgetter(0))
    return index > 0 and words[1] <= ranges[index - 1][1]


def count_in(masked: str) -> int:
    """Return how many words one counts in a masked text."""
    return sum(map(bool, map(_HELD.search, masked.split())))


def read(text: str) -> Reading:
    """Read a text; of one with more words than prose has room for in a message, the first."""
    masked = mask(text)
    words = words_of(masked, most=_MOST_WORDS)
    if len(words) == _MOST_WORDS:
        text, masked = text[: words[-1].end], masked[: words[-1].end]
    return Reading(text, masked, words)
