"""What became of one quotation of one message."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.domain.quotes.differences import find_grave
from bot.domain.quotes.elision import Pieces, admits, pieces_of
from bot.domain.quotes.findings import Case, altered, complete, shortened, unrelated
from bot.domain.quotes.likeness import Likeness, find_likeness, find_nearest
from bot.domain.quotes.model import Finding, Kind, Nudge, Verdict
from bot.domain.quotes.places import (
    MANY,
    Place,
    begins,
    ends,
    find_places,
    find_whole,
    is_marked,
    is_whole,
    over_struck,
)
from bot.domain.quotes.remarks import without_remarks
from bot.domain.quotes.titles import is_title
from bot.domain.quotes.trifles import is_trifle
from bot.domain.text.reading import Range, Reading

_SHORTEST = {Kind.BLOCK: 3, Kind.INLINE: 5}
"""Words of a quotation; with fewer it is a term."""
_MOST_PIECES = 6
"""Pieces of a shortened quotation that are looked for."""
_FOREIGN = "\u0530"
"""After the letters of Latin, Greek and Cyrillic: where sentences end otherwise elsewhere."""
_NEARLY = 0.75
"""Share of the letters of a piece that must stand there."""


def judge_quotation(case: Case) -> Finding:
    """Judge a quotation: word for word, then in pieces, sentence by sentence, and nearly."""
    return _judge(case, _judge_apart)


def _judge(case: Case, nearly: Callable[[Case, Pieces], Finding | None]) -> Finding:
    if not case.quoted.words or not case.source.words or not _is_known(case.quoted):
        return unrelated(case)
    pieces = pieces_of(case.quoted)
    places = find_places(case.source, case.quoted.squash((0, len(case.quoted.words))))
    if places:
        return _judge_exact(case, places, pieces)
    if _is_short(case):
        return unrelated(case)
    return (
        _judge_pieces(case, pieces)
        or _judge_sentences(case)
        or nearly(case, pieces)
        or unrelated(case)
    )


def _is_known(quoted: Reading) -> bool:
    """Return whether the rules know the script of a quotation."""
    letters = quoted.squashed
    return letters.isascii() or 2 * sum(1 for letter in letters if letter < _FOREIGN) > len(letters)


def _is_short(case: Case) -> bool:
    return case.quoted.count < _SHORTEST[case.quotation.kind]


def _judge_exact(case: Case, places: Sequence[Place], pieces: Pieces) -> Finding:
    source = case.source
    whole = next((place for place in places if is_whole(source, place)), None)
    if whole:
        return complete(case, [whole])
    if len(places) == MANY or any(source.is_code((place.first, place.last)) for place in places):
        return unrelated(case)
    marked = next((place for place in places if is_marked(source, place)), None)
    if marked and case.quotation.kind is Kind.BLOCK:
        return complete(case, [marked])
    if marked or _is_short(case):
        return unrelated(case)
    return _judge_cut(case, places[0], pieces)


def _judge_cut(case: Case, place: Place, pieces: Pieces) -> Finding:
    """Judge words that begin or end in mid-sentence."""
    source = case.source
    wider = over_struck(source, place)
    if is_whole(source, wider) or _is_continued(case, place):
        return complete(case, [wider])
    place = wider
    if _is_admitted(source, place, pieces):
        return shortened(case, [place], Verdict.ELIDED, Nudge.DEPENDS)
    if is_title(case, place):
        return unrelated(case)
    nudge = Nudge.DEPENDS if is_trifle(source, place) else Nudge.YES
    return shortened(case, [place], Verdict.TRUNCATED, nudge)


def _is_continued(case: Case, place: Place) -> bool:
    """Return whether the reply itself says the rest of the sentence around the quotation."""
    if place.inside:
        return False
    source = case.source
    sentences = source.sentences(*place.reach)
    before = [] if begins(source, place) else source.folded((sentences[0][0], place.first))
    after = [] if ends(source, place) else source.folded((place.last, sentences[-1][1]))
    return (not before or case.said_before(len(before)) == before) and (
        not after or case.said_after(len(after)) == after
    )


def _judge_pieces(case: Case, pieces: Pieces) -> Finding | None:
    """Judge what is left around marks of elision."""
    if not 1 < len(pieces.ranges) <= _MOST_PIECES:
        return None
    places = _in_order(case, pieces.ranges)
    if places is None:
        return None
    first, last = places[0], places[-1]
    if not _is_admitted(case.source, Place(first.first, last.last, last.inside), pieces):
        return shortened(case, places, Verdict.TRUNCATED, Nudge.YES)
    kept = sum(place.last - place.first for place in places)
    most = 2 * kept >= last.last - first.first
    both = begins(case.source, first) and ends(case.source, last)
    return shortened(case, places, Verdict.ELIDED, Nudge.NO if both and most else Nudge.DEPENDS)


def _is_admitted(source: Reading, place: Place, pieces: Pieces) -> bool:
    """Return whether the place is whole, or a mark says at which of its ends it is not."""
    opens = begins(source, place) or admits(pieces.opens, source.gap(place.first))
    return opens and (ends(source, place) or admits(pieces.closes, source.gap(place.last)))


def _in_order(case: Case, ranges: Sequence[Range]) -> list[Place] | None:
    """Return where the pieces stand one after another; None if one does not."""
    places: list[Place] = []
    after = 0
    for number, words in enumerate(ranges, start=1):
        found = find_places(case.source, case.quoted.squash(words), after=after)
        found = found or _nearly(case, words, after)
        if not found:
            return None
        fits = begins if number == 1 else ends if number == len(ranges) else _anywhere
        place = next((each for each in found if fits(case.source, each)), found[0])
        places.append(place)
        after = place.last
    return places


def _anywhere(_source: Reading, _place: Place) -> bool:
    return True


def _nearly(case: Case, words: Range, after: int) -> list[Place]:
    likeness = find_nearest(case.source, case.quoted, words, after=after)
    if likeness is None or likeness.share < _NEARLY:
        return []
    if find_grave(case.quoted, case.source, likeness.differences):
        return []
    return [likeness.place]


def _judge_sentences(case: Case) -> Finding | None:
    """Find each sentence of a quotation that leaves out others between them."""
    sentences = [case.quoted.squash(words) for words in pairwise(case.quoted.certain)]
    places: dict[str, Place] = {}
    for sentence in dict.fromkeys(sentences):
        place = find_whole(case.source, sentence)
        if place is None:
            return None
        places[sentence] = place
    return complete(case, [places[each] for each in sentences])


def _judge_apart(case: Case, pieces: Pieces) -> Finding | None:
    """Judge what nearly stands there; where it lacks something, without the replier's remarks."""
    finding = _judge_alike(case, pieces)
    if finding is None or finding.nudge is Nudge.NO:
        return finding
    kept = without_remarks(case.source, case.quoted)
    if kept is None:
        return finding
    quotation = case.quotation.part(case.quoted.span(*kept))
    apart = replace(case, quotation=quotation, quoted=case.quoted.part(kept))
    return replace(_judge(apart, _judge_alike), quotation=case.quotation)


def _judge_alike(case: Case, pieces: Pieces) -> Finding | None:
    likeness = find_likeness(case.source, case.quoted, (0, len(case.quoted.words)))
    if likeness is None or not likeness.convinces:
        return None
    likeness = _without_admitted(likeness, pieces)
    if likeness.differences:
        return altered(case, likeness)
    if is_whole(case.source, likeness.place) or is_marked(case.source, likeness.place):
        return complete(case, [likeness.place])
    return _judge_cut(case, likeness.place, pieces)


def _without_admitted(likeness: Likeness, pieces: Pieces) -> Likeness:
    """Leave out what is missing where a mark says so."""
    marked = {first for first, _ in pieces.ranges[1:]}
    kept = [
        each
        for each in likeness.differences
        if each.quoted[0] != each.quoted[1] or each.quoted[0] not in marked
    ]
    return replace(likeness, differences=kept)
