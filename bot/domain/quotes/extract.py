"""Which parts of a reply are set as quotations."""

import re
from collections.abc import Iterator

from bot.domain.quotes.model import Kind, Quotation
from bot.domain.text.marks import find_sure_pairs, outermost
from bot.domain.text.markup import INLINE_CODE, blank_fences

_LINE = re.compile(r"^[^\S\n]*>", re.MULTILINE)
_REST = re.compile(r"^[^\S\n]*>>>[^\S\n](.*)", re.MULTILINE | re.DOTALL)
_LINES = re.compile(r"(?:^[^\S\n]*>(?:[^\S\n].*)?(?:\n|\Z))+", re.MULTILINE)
_PREFIX = re.compile(r"^[^\S\n]*(?:>(?=\s|>|$)[^\S\n]*)+", re.MULTILINE)
_VISIBLE = re.compile(r"[^\n]")
_EACH_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_DEPTH = re.compile(r"[^\S\n]*((?:>[^\S\n]*)*)")

_TIME = r"\d{1,2}\s?[:hH]\s?\d{2}(?:\s?[aApP]\.?[mM]\.?)?"
_SAYS = (
    r"(?:a|as|avait|avez)\s(?:écrit|ecrit|dit|répondu|posté)|écrivait|écrit|disait|dit"
    r"|wrote|writes|said|says|replied|posted"
)
_LONGEST_ATTRIBUTION = 120
_ATTRIBUTION = re.compile(
    rf"""
    [^\S\n]*(?:
        \[[^\]\n]*{_TIME}[^\]\n]*\][^\n]{{0,60}}          # [14:02] Ada:
      | [^\n]{{1,60}}\s[—–-]\s[^\n]{{0,40}}{_TIME}[^\n]{{0,12}}  # **Ada** — Today at 2:02 PM
      | [^\n]{{1,80}}\b(?:{_SAYS})\b[^\n:]{{0,30}}:         # Ada wrote:
      | [*_]*@?\w[\w.\ -]{{0,30}}[*_]*\s?:[*_]*            # Ada:
    )[^\S\n]*
    """,
    re.VERBOSE,
)


def may_quote(text: str) -> bool:
    """Return whether it is worth looking for quotations: the quick way out for most messages."""
    # One by one: a loop over the marks would take three times as long, and this sees each message.
    return (
        '"' in text
        or "“" in text
        or "«" in text
        or "„" in text
        or "‘" in text
        or (">" in text and _LINE.search(text) is not None)
    )


def find_quotations(text: str) -> list[Quotation]:
    """Return the block quotations of a reply, then those between quotation marks."""
    if not may_quote(text):
        return []
    text = blank_fences(text)
    blocks = list(_blocks(text))
    for block in blocks:
        text = text[: block.start] + "\n" * len(block.text) + text[block.end :]
    return [*(piece for block in blocks for piece in _levels(block)), *_inline(text)]


def own(text: str) -> str:
    """Put spaces in the place of what a message quotes in blocks; line breaks stay."""
    if ">" not in text:
        return text
    for block in _blocks(blank_fences(text)):
        blank = _VISIBLE.sub(" ", text[block.start : block.end])
        text = f"{text[: block.start]}{blank}{text[block.end :]}"
    return text


def _blocks(text: str) -> Iterator[Quotation]:
    rest = _REST.search(text)
    before = text[: rest.start()] if rest else text
    for match in _LINES.finditer(before):
        yield Quotation(match.group(), match.start(), Kind.BLOCK)
    if rest:
        yield Quotation(rest.group(), rest.start(), Kind.BLOCK)


def _levels(block: Quotation) -> Iterator[Quotation]:
    """Part a block where the number of `>` changes: who quotes a quotation quotes two people."""
    start = 0
    lines = _EACH_LINE.findall(block.text)
    depth = _depth(lines[0])
    position = 0
    whole = block.text.lstrip().startswith(">>>")
    for line in lines:
        if not whole and line.strip(" \t>\n") and _depth(line) != depth:
            yield _bare(block, start, position)
            start, depth = position, _depth(line)
        position += len(line)
    yield _bare(block, start, position)


def _depth(line: str) -> int:
    found = _DEPTH.match(line)
    return found.group(1).count(">") if found else 0


def _bare(block: Quotation, start: int, end: int) -> Quotation:
    """Blank the marks and, at its beginning, who is said to have written it."""
    text = _PREFIX.sub(_blank, block.text[start:end])
    first, line_break, rest = text.partition("\n")
    short = len(first) <= _LONGEST_ATTRIBUTION
    if rest.strip() and short and _ATTRIBUTION.fullmatch(first):
        text = " " * len(first) + line_break + rest
    return Quotation(text, block.start + start, Kind.BLOCK)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _inline(text: str) -> Iterator[Quotation]:
    """Find what stands between quotation marks, the outermost of nested ones."""
    for span in outermost(find_sure_pairs(INLINE_CODE.sub(_blank, text))):
        yield Quotation(span.of(text), span.start, Kind.INLINE)
