"""Where in a message some words stand, and whether whole sentences do there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from bot.domain.text.reading import Range, Reading
from bot.domain.text.sentences import Boundary

MANY = 12
"""Places looked at where the same words stand again and again."""
_TRIES = 20 * MANY
_LONG = 6
"""Letters of a word whose last one is easily lost."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a message, from `first` up to `last`."""

    first: int
    last: int
    inside: bool = False
    """Whether the quotation ends within the word `last`."""
    literal: bool = True
    """Whether these very words are quoted, rather than such that are like them."""

    @property
    def reach(self) -> Range:
        """The words of which at least a part is quoted."""
        return self.first, self.last + self.inside


def find_places(source: Reading, squashed: str, *, after: int = 0) -> list[Place]:
    """Return where some words stand in `source`, whatever is between them, from a word on.

    They begin where a word does; of very many places the first are returned.
    """
    return list(islice(_places(source, squashed, source.offsets[after]), MANY))


def find_whole(source: Reading, squashed: str) -> Place | None:
    """Return the first of those places where these words are sentences."""
    places = islice(_places(source, squashed, 0), MANY)
    return next((each for each in places if is_whole(source, each)), None)


def _places(source: Reading, squashed: str, position: int) -> Iterator[Place]:
    for _ in range(_TRIES):
        position = source.squashed.find(squashed, position)
        if position < 0:
            return
        if position in source.starts:
            yield _place(source, position, position + len(squashed))
        position += 1


def _place(source: Reading, start: int, end: int) -> Place:
    first, last = source.starts[start], source.word_at(end)
    if source.offsets[last] == end:
        return Place(first, last)
    word = source.words[last].folded
    forgotten = len(word) >= _LONG and word.isalpha() and end == source.offsets[last + 1] - 1
    return Place(first, last + forgotten, inside=not forgotten, literal=False)


def over_struck(source: Reading, place: Place) -> Place:
    """Return a place with the struck words beside it: whoever leaves them out cuts nothing."""
    first, last = place.first, place.last
    for start, end in source.struck:
        if start < first <= end:
            first = start
        if start <= last < end:
            return replace(place, first=first, last=end, inside=False)
    return replace(place, first=first)


def begins(source: Reading, place: Place) -> bool:
    """Return whether a sentence may begin where these words do."""
    return source.boundaries[place.first] >= Boundary.POSSIBLE


def ends(source: Reading, place: Place) -> bool:
    """Return whether a sentence may end where these words do."""
    return not place.inside and source.boundaries[place.last] >= Boundary.POSSIBLE


def is_whole(source: Reading, place: Place) -> bool:
    """Return whether these words are sentences."""
    return begins(source, place) and ends(source, place)


def is_marked(source: Reading, place: Place) -> bool:
    """Return whether the message itself sets these words between quotation marks.

    Whole sentences of what stands there are meant as well as all of it.
    """
    return not place.inside and any(
        first <= place.first
        and place.last <= last
        and (first == place.first or begins(source, place))
        and (last == place.last or ends(source, place))
        for first, last in source.marked
    )


def sentences_of(source: Reading, place: Place) -> list[Range]:
    """Return the sentences that hold these words; where they may be whole, they count as such."""
    ranges = source.sentences(*place.reach)
    if is_whole(source, place):
        ranges[0] = (place.first, ranges[0][1])
        ranges[-1] = (ranges[-1][0], place.last)
    return ranges
