"""Pairs of quotation marks: « » “ ” „ “ " ‘ ’."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator

from bot.domain.text.span import Span

_MARKS = '«»“”„"‘'
_MOST = 200
_BLANK = re.compile(r"\n[^\S\n]*\n")
_DOUBLE = re.compile(r'[«»“”„"]')
_MARK = re.compile(rf"{_BLANK.pattern}|{_DOUBLE.pattern}")
_CLOSES = {"»": "«", "”": "“„", '"': '"'}
_SINGLE = re.compile(r"(?<!\w)‘(?=\S)([^‘\n]*)")
_SINGLE_CLOSING = re.compile(r"’(?!\w)")


def find_pairs(text: str) -> list[Span]:
    """Return what stands between marks, without them, nested ones too; in order of their ends.

    A mark that nothing closes before the next blank line is none. A text with very many marks is
    no prose, and has no pairs.
    """
    if not 0 < sum(map(text.count, _MARKS)) <= _MOST:
        return []
    return sorted({*_doubles(text), *_singles(text)}, key=lambda span: (span.end, -span.start))


def find_sure_pairs(text: str) -> list[Span]:
    """Leave out pairs where a mark of their kind stands alone: what it belongs to is a guess."""
    pairs = find_pairs(text)
    if not pairs:
        return []
    paired = {position for span in pairs for position in (span.start - 1, span.end)}
    breaks = [match.start() for match in _BLANK.finditer(text)]
    alone = {
        (_family(text[match.start()]), bisect(breaks, match.start()))
        for match in _DOUBLE.finditer(text)
        if match.start() not in paired
    }
    return [
        span for span in pairs if (_family(text[span.end]), bisect(breaks, span.end)) not in alone
    ]


def _family(mark: str) -> str:
    return next(family for family in ("«»", "“”„", '"', "’") if mark in family)


def outermost(pairs: Iterable[Span]) -> list[Span]:
    """Leave out what stands within another pair."""
    kept: list[Span] = []
    for span in sorted(pairs, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _doubles(text: str) -> Iterator[Span]:
    opened: list[tuple[str, int]] = []
    waiting = Counter[str]()
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark.isspace():
            opened.clear()
            waiting.clear()
        elif _opens(text, at, opened, waiting):
            opened.append((mark, at))
            waiting[mark] += 1
        elif openers := [each for each in _CLOSES.get(mark, "„") if waiting[each]]:
            while opened:
                opener, start = opened.pop()
                waiting[opener] -= 1
                if opener in openers:
                    yield Span(start + 1, at)
                    break


def _opens(text: str, at: int, opened: list[tuple[str, int]], waiting: Counter[str]) -> bool:
    mark = text[at]
    if mark == "“":
        return not (opened and opened[-1][0] == "„")
    if mark != '"':
        return mark in "«„"
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    may_open = (not before or not (before.isalnum() or before in ".,!?…")) and bool(after)
    may_close = not after or not after.isalnum()
    if may_open and may_close:
        # Straight marks with spaces around them: by turns.
        inward = before.isspace() and not after.isspace()
        return inward or not waiting['"']
    return may_open


def _singles(text: str) -> Iterator[Span]:
    """Find what a pair of single marks holds; an apostrophe may look like the one that closes."""
    for match in _SINGLE.finditer(text):
        closing = [found.start() for found in _SINGLE_CLOSING.finditer(text, *match.span(1))]
        if len(closing) == 1:
            yield Span(match.start(1), closing[0])
