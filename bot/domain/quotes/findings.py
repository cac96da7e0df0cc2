"""What is told of a quotation, once it is known where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.domain.quotes.differences import Difference, joined
from bot.domain.quotes.likeness import Likeness
from bot.domain.quotes.model import Change, Finding, Nudge, Quotation, Verdict
from bot.domain.quotes.places import Place, sentences_of
from bot.domain.text.meaning import turns
from bot.domain.text.reading import Range, Reading, read
from bot.domain.text.span import Span


@dataclass(frozen=True)
class Reply:
    """The text around the quotations: read for the first of them that needs it."""

    text: str

    @cached_property
    def reading(self) -> Reading:
        """All of it, read."""
        return read(self.text)

    @cached_property
    def corrections(self) -> Sequence[int]:
        """Where it says that it puts words right."""
        return [match.start() for match in _CORRECTS.finditer(self.text)]


@dataclass(frozen=True)
class Case:
    """A quotation beside one message that it may be from."""

    quotation: Quotation
    quoted: Reading
    source: Reading
    index: int
    """Which of the sources that is."""
    reply: Reply

    def said_before(self, count: int) -> Sequence[str]:
        """Return the last words of the reply before the quotation, folded."""
        first = self.reply.reading.first_after(self.quotation.start)
        return self.reply.reading.folded((max(0, first - count), first))

    def said_after(self, count: int) -> Sequence[str]:
        """Return the first words of the reply after the quotation, folded."""
        last = self.reply.reading.first_after(self.quotation.end)
        return self.reply.reading.folded((last, last + count))

    @property
    def corrects(self) -> bool:
        """Whether the reply says, outside the quotation, that it puts the words right."""
        held = range(self.quotation.start, self.quotation.end)
        return any(position not in held for position in self.reply.corrections)


_CORRECTS = re.compile(r"\b(?:ftfy|corrig(?:e|eons|[eé]e)|rectifie)\b", re.IGNORECASE)


def unrelated(case: Case) -> Finding:
    """Say nothing."""
    return Finding(case.quotation, Verdict.UNRELATED)


def complete(case: Case, places: Sequence[Place]) -> Finding:
    """Say that whole sentences stand at these places."""
    ranges = [each for place in places for each in sentences_of(case.source, place)]
    return Finding(
        case.quotation,
        Verdict.COMPLETE,
        source=case.index,
        sentences=[case.source.span(*each) for each in ranges],
    )


def shortened(case: Case, places: Sequence[Place], verdict: Verdict, nudge: Nudge) -> Finding:
    """Say what of the sentences is missing before, between and after these places."""
    sentences = case.source.sentences(places[0].first, places[-1].reach[1])
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
        literal=all(place.literal for place in places),
    )


def altered(case: Case, likeness: Likeness) -> Finding:
    """Say which words differ."""
    sentences = case.source.sentences(likeness.place.first, likeness.place.last)
    lost = [each.original for each in likeness.differences if each.original[0] < each.original[1]]
    return Finding(
        case.quotation,
        Verdict.ALTERED,
        Nudge.DEPENDS if case.corrects else Nudge.YES,
        case.index,
        sentences=[case.source.span(*each) for each in sentences],
        cut=[case.source.span(*each) for each in lost],
        changes=[_change(case, each) for each in joined(likeness.differences)],
        telling=_telling(case.source, lost),
        literal=False,
    )


def _telling(source: Reading, ranges: Sequence[Range]) -> list[Span]:
    words = (word for first, last in ranges for word in source.words[first:last])
    return [Span(word.start, word.end) for word in words if turns(word)]


def _change(case: Case, difference: Difference) -> Change:
    return Change(
        quoted=_span(case.quoted, difference.quoted, case.quotation.start),
        original=_span(case.source, difference.original),
        sure=_is_sure(case, difference),
    )


def _is_sure(case: Case, difference: Difference) -> bool:
    """Return whether about as many words stand between the same ones, or between ends."""
    (first, last), (start, end) = difference.quoted, difference.original
    ours, theirs = case.quoted, case.source
    before = ours.folded((first - 1, first)) == theirs.folded((start - 1, start))
    after = ours.folded((last, last + 1)) == theirs.folded((end, end + 1))
    return (
        abs((last - first) - (end - start)) <= 1
        and (bool(theirs.boundaries[start]) if first == 0 else before)
        and (bool(theirs.boundaries[end]) if last == len(ours.words) else after)
    )


def _span(reading: Reading, words: Range, offset: int = 0) -> Span | None:
    first, last = words
    if first == last:
        return None
    return Span(reading.words[first].start + offset, reading.words[last - 1].end + offset)
