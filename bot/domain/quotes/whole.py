"""Quoting whole sentences: those of a message, and some of them as a block ready to paste."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.domain.quotes.extract import own
from bot.domain.quotes.spoilers import excerpt
from bot.domain.text.markup import EMOJI, INLINE_CODE, JOINT
from bot.domain.text.reading import Reading, read
from bot.domain.text.span import Span

ELISION = "[…]"

_END = re.compile(
    rf"""
    .* [.!?…‽] (?:[{JOINT})\]»”"’'] | \s»)* (?:\s*[{EMOJI}]+)*   # to the last mark, and its like
  | .* [{EMOJI}]
    """,
    re.VERBOSE,
)
_MENTION = re.compile(rf"{INLINE_CODE.pattern}|<@[!&]?(?P<id>\d+)>|(?P<all>@(?:everyone|here)\b)")
_FENCE = re.compile(r"`{3,}")


def whole_sentences(text: str) -> list[Span]:
    """Return the sentences of a message, with all that stands in them, in their order.

    Blocks of code and what the message itself quotes are left out.
    """
    reading = read(own(text))
    ranges = list(pairwise(reading.certain)) if reading.words else []
    starts = [_start(reading, first) for first, _ in ranges]
    ends = [_end(reading, last) for _, last in ranges]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def block_of(text: str, chosen: Sequence[int], names: Mapping[int, str]) -> str:
    """Return some of the sentences, by their numbers, as a block quotation that pings nobody.

    `names` are those of mentioned members and roles, by id. What is left out between is marked.
    """
    spans, parts = whole_sentences(text), list[str]()
    for before, number in zip([None, *chosen], chosen, strict=False):
        if before is not None:
            parts.append(_between(text, spans, before, number))
        parts.append(calm(excerpt(text, spans[number]), names))
    return "\n".join(f"> {line}" for line in "".join(parts).split("\n"))


def calm(text: str, names: Mapping[int, str]) -> str:
    """Return a part of a message that pings nobody and ends no block of code around it."""

    def named(match: re.Match[str]) -> str:
        if match["all"]:
            return f"`{match['all']}`"
        if match["id"] is None:
            return match.group()
        name = names.get(int(match["id"]))
        return f"`{match.group()}`" if name is None else f"@\u200b{name}"

    return _FENCE.sub("``", _MENTION.sub(named, text))


def _between(text: str, spans: Sequence[Span], before: int, after: int) -> str:
    gap = text[spans[before].end : spans[after].start]
    space = "\n" if "\n" in gap else " "
    left_out = after > before + 1 or "```" in gap
    return f"{space}{ELISION}{space}" if left_out else space


def _gap(reading: Reading, index: int) -> Span:
    """Return what stands before a word; after the last one, for the number of all words."""
    words = reading.words
    end = words[index].start if index < len(words) else len(reading.text)
    return Span(words[index - 1].end if index else 0, end)


def _start(reading: Reading, first: int) -> int:
    """Return where a sentence begins: on its line, behind what ends the one before."""
    gap = _gap(reading, first)
    masked = gap.of(reading.masked)
    before = masked.rfind("\n") + 1 or (_cut(masked) if first else 0)
    return gap.start + before + len(masked[before:]) - len(masked[before:].lstrip())


def _end(reading: Reading, last: int) -> int:
    """Return where a sentence ends: on its line, before what begins the next one."""
    gap = _gap(reading, last)
    masked = gap.of(reading.masked)
    line, line_break, _ = masked.partition("\n")
    if not line_break and last < len(reading.words):
        line = line[: _cut(masked)]
    return gap.start + len(line.rstrip())


def _cut(gap: str) -> int:
    """Return where a gap within a line parts two sentences."""
    found = _END.match(gap)
    return found.end() if found else len(gap.rstrip())
