"""What became of one quotation of one message."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.quotes.align import (
    Difference,
    Likeness,
    Place,
    find_likeness,
    find_places,
)
from bot.domain.quotes.elision import Pieces, admits, pieces_of
from bot.domain.quotes.model import Change, Finding, Kind, Nudge, Quotation, Verdict
from bot.domain.text.meaning import turns
from bot.domain.text.reading import Reading
from bot.domain.text.sentences import Boundary
from bot.domain.text.span import Span

_SHORTEST = {Kind.BLOCK: 3, Kind.INLINE: 5}
"""Words of a quotation; with fewer it is a term."""
_MANY = 9
"""Pieces of a shortened quotation that are looked for."""


@dataclass(frozen=True)
class _Case:
    """A quotation beside one message it may be from."""

    quotation: Quotation
    quoted: Reading
    source: Reading
    index: int


def judge_quotation(
    quotation: Quotation, quoted: Reading, source: Reading, index: int
) -> Finding:
    """Judge a quotation against the source that has this index."""
    case = _Case(quotation, quoted, source, index)
    unrelated = Finding(quotation, Verdict.UNRELATED)
    if not quoted.words or not source.words:
        return unrelated
    pieces = pieces_of(quoted)
    exact = _judge_exact(case, pieces)
    if exact is not None:
        return exact
    if _is_short(case):
        return unrelated
    return _judge_elided(case, pieces) or _judge_sentences(case) or _judge_alike(case) or unrelated


def _is_short(case: _Case) -> bool:
    return case.quoted.count < _SHORTEST[case.quotation.kind]


# Word for word


def _judge_exact(case: _Case, pieces: Pieces) -> Finding | None:
    places = find_places(case.source, case.quoted.squashed)
    if not places:
        return None
    for place in places:
        if _is_whole(case.source, place):
            return _complete(case, place)
    if any(_is_within(place, case.source.code) for place in places):
        return Finding(case.quotation, Verdict.UNRELATED)
    for place in places:
        if _is_marked(case.source, place):
            return _complete(case, place) if case.quotation.kind is Kind.BLOCK else _nothing(case)
    if _is_short(case):
        return _nothing(case)
    return _cut(case, places[0], pieces)


def _nothing(case: _Case) -> Finding:
    return Finding(case.quotation, Verdict.UNRELATED)


def _begins(source: Reading, place: Place) -> bool:
    return source.boundaries[place.first] >= Boundary.POSSIBLE


def _ends(source: Reading, place: Place) -> bool:
    return not place.inside and source.boundaries[place.last] >= Boundary.POSSIBLE


def _is_whole(source: Reading, place: Place) -> bool:
    return _begins(source, place) and _ends(source, place)


def _is_within(place: Place, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(first <= place.first and place.last <= last for first, last in ranges)


def _is_marked(source: Reading, place: Place) -> bool:
    """Return whether the message itself sets these words between quotation marks.

    Whole sentences of what stands there are meant as well as all of it.
    """
    if place.inside:
        return False
    return any(
        first <= place.first
        and place.last <= last
        and (first == place.first or _begins(source, place))
        and (last == place.last or _ends(source, place))
        for first, last in source.marked
    )


def _complete(case: _Case, place: Place) -> Finding:
    return Finding(
        case.quotation,
        Verdict.COMPLETE,
        source=case.index,
        sentences=[case.source.span(*each) for each in _sentences(case.source, place)],
    )


def _sentences(source: Reading, place: Place) -> list[tuple[int, int]]:
    """Return the sentences that hold these words; where they may be whole, they count as such."""
    ranges = source.sentences(place.first, place.last)
    if _is_whole(source, place):
        ranges[0] = (place.first, ranges[0][1])
        ranges[-1] = (ranges[-1][0], place.last)
    return ranges


def _cut(case: _Case, place: Place, pieces: Pieces) -> Finding:
    source = case.source
    admitted = (_begins(source, place) or admits(pieces.opens, source.gap(place.first))) and (
        _ends(source, place) or admits(pieces.closes, source.gap(place.last))
    )
    verdict = Verdict.ELIDED if admitted else Verdict.TRUNCATED
    return _shortened(case, [place], verdict, Nudge.DEPENDS if admitted else Nudge.YES)


def _shortened(
    case: _Case, places: Sequence[Place], verdict: Verdict, nudge: Nudge
) -> Finding:
    sentences = case.source.sentences(places[0].first, places[-1].last)
    edges = [sentences[0][0], *(e for p in places for e in (p.first, p.last)), sentences[-1][1]]
    cut = [pair for pair in zip(edges[::2], edges[1::2], strict=True) if pair[0] < pair[1]]
    return Finding(
        case.quotation,
        verdict,
        nudge,
        case.index,
        sentences=[case.source.span(*each) for each in sentences],
        cut=[case.source.span(*each) for each in cut],
        telling=_telling(case.source, cut),
    )


def _telling(source: Reading, ranges: Sequence[tuple[int, int]]) -> list[Span]:
    words = (word for first, last in ranges for word in source.words[first:last])
    return [Span(word.start, word.end) for word in words if turns(word)]


# With marks of elision


def _judge_elided(case: _Case, pieces: Pieces) -> Finding | None:
    if not 1 < len(pieces.ranges) <= _MANY:
        return None
    places = _in_order(case, pieces.ranges)
    if places is None:
        return None
    begins = _begins(case.source, places[0])
    ends = _ends(case.source, places[-1])
    if not (begins or pieces.opens) or not (ends or pieces.closes):
        return _shortened(case, places, Verdict.TRUNCATED, Nudge.YES)
    kept = sum(place.last - place.first for place in places)
    most = 2 * kept >= places[-1].last - places[0].first
    nudge = Nudge.NO if begins and ends and most else Nudge.DEPENDS
    return _shortened(case, places, Verdict.ELIDED, nudge)


def _in_order(case: _Case, ranges: Sequence[tuple[int, int]]) -> list[Place] | None:
    """Return where the pieces stand one after another; None if one does not."""
    places: list[Place] = []
    after = 0
    for number, words in enumerate(ranges, start=1):
        squashed = case.quoted.squash(*words)
        found = find_places(case.source, squashed, after=after) or _nearly(case, words, after)
        if not found:
            return None
        fits = _begins if number == 1 else _ends if number == len(ranges) else _anywhere
        place = next((each for each in found if fits(case.source, each)), found[0])
        places.append(place)
        after = place.last
    return places


def _anywhere(_source: Reading, _place: Place) -> bool:
    return True


def _nearly(case: _Case, words: tuple[int, int], after: int) -> list[Place]:
    likeness = find_likeness(case.source, case.quoted, words, after=after)
    if likeness is None or likeness.differences:
        return []
    return [likeness.place]


# Sentence by sentence


def _judge_sentences(case: _Case) -> Finding | None:
    """Find each sentence of a quotation that leaves others out between them."""
    quoted, source = case.quoted, case.source
    if len(quoted.certain) <= 2:
        return None
    places: list[Place] = []
    for first, last in pairwise(quoted.certain):
        found = find_places(source, quoted.squash(first, last))
        place = next((each for each in found if _is_whole(source, each)), None)
        if place is None:
            return None
        places.append(place)
    spans = [source.span(*each) for place in places for each in _sentences(source, place)]
    return Finding(case.quotation, Verdict.COMPLETE, source=case.index, sentences=spans)


# Nearly


def _judge_alike(case: _Case) -> Finding | None:
    likeness = find_likeness(case.source, case.quoted, (0, len(case.quoted.words)))
    if likeness is None or not likeness.convinces:
        return None
    return _altered(case, likeness) if likeness.differences else _judge_same(case, likeness.place)


def _judge_same(case: _Case, place: Place) -> Finding:
    if _is_whole(case.source, place) or _is_marked(case.source, place):
        return _complete(case, place)
    return _shortened(case, [place], Verdict.TRUNCATED, Nudge.YES)


def _altered(case: _Case, likeness: Likeness) -> Finding:
    sentences = case.source.sentences(likeness.place.first, likeness.place.last)
    lost = [each.original for each in likeness.differences if each.original[0] < each.original[1]]
    return Finding(
        case.quotation,
        Verdict.ALTERED,
        Nudge.YES,
        case.index,
        sentences=[case.source.span(*each) for each in sentences],
        cut=[case.source.span(*each) for each in lost],
        changes=[_change(case, each) for each in likeness.differences],
        telling=_telling(case.source, lost),
    )


def _change(case: _Case, difference: Difference) -> Change:
    return Change(
        quoted=_words_span(case.quoted, difference.quoted, case.quotation.start),
        original=_words_span(case.source, difference.original, 0),
    )


def _words_span(reading: Reading, words: tuple[int, int], offset: int) -> Span | None:
    first, last = words
    if first == last:
        return None
    return Span(reading.words[first].start + offset, reading.words[last - 1].end + offset)
