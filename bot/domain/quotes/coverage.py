"""What one quotation cuts and another one of the same reply holds: answers point by point."""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from bot.domain.quotes.model import Finding, Nudge, Verdict
from bot.domain.quotes.places import find_places
from bot.domain.text.meaning import turns
from bot.domain.text.reading import Reading, read
from bot.domain.text.span import Span
from bot.domain.text.words import Word

_LINK = 3
"""Letters of a word that only links what is answered point by point."""


def without_covered(
    findings: Sequence[Finding], reading: Callable[[int], Reading]
) -> list[Finding]:
    """Say nothing of a cut whose words the other quotations of the same source hold.

    `reading` returns a source, read.
    """
    cut = {each.source for each in findings if each.verdict is Verdict.TRUNCATED}
    sources = {index: reading(index) for index in cut if index is not None}
    if not sources or len(findings) == 1:
        return list(findings)
    held = {
        index: {word for each in findings for word in _held(each, index, source)}
        for index, source in sources.items()
    }
    return [
        _complete(each)
        if each.verdict is Verdict.TRUNCATED
        and each.source is not None
        and _is_covered(each, sources[each.source], held[each.source])
        else each
        for each in findings
    ]


def _complete(finding: Finding) -> Finding:
    return replace(finding, verdict=Verdict.COMPLETE, nudge=Nudge.NO, cut=(), telling=())


def _is_covered(finding: Finding, source: Reading, held: AbstractSet[int]) -> bool:
    lost = _indexes(source, finding.cut) - held
    return all(_only_links(source.words[index]) for index in lost)


def _held(finding: Finding, index: int, source: Reading) -> AbstractSet[int]:
    """Return which words of a source a quotation holds; a term is looked for in it."""
    if finding.source == index:
        return _indexes(source, finding.sentences) - _indexes(source, finding.cut)
    if finding.source is None and (squashed := read(finding.quotation.text).squashed):
        places = find_places(source, squashed)
        return {number for place in places for number in range(place.first, place.last)}
    return frozenset()


def _indexes(source: Reading, spans: Iterable[Span]) -> AbstractSet[int]:
    ranges = ((source.first_after(each.start), source.first_after(each.end)) for each in spans)
    return {index for first, last in ranges for index in range(first, last)}


def _only_links(word: Word) -> bool:
    short = len(word.folded) <= _LINK and word.folded.isalpha()
    return short and not turns(word)
