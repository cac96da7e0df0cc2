"""The sentence that a quotation is from, as it can be shown again."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.quotes.model import Finding
from bot.domain.text.markup import ATOM, NAME, mask
from bot.domain.text.span import Span

_PAUSES = " \t\n\u00a0\u202f.,;:!?…)"
_COVER = "||"
"""What Discord hides text between."""
_NEAR = 2
"""Characters between a word and the mention beside it: a comma and a space."""


class Edge(StrEnum):
    """Where a quotation is cut."""

    START = "start"
    END = "end"
    MIDDLE = "middle"


@dataclass(frozen=True)
class Passage:
    """Whole sentences, with what of them was missing from the quotation."""

    text: str
    """Verbatim; what was hidden stays hidden."""
    missing: Sequence[Span]


def passage_of(finding: Finding, original: str) -> Passage:
    """Return the sentences of a finding from the message that they stand in."""
    start, end = finding.sentences[0].start, finding.sentences[-1].end
    before = _COVER if is_hidden(original, start) else ""
    text = before + original[start:end]
    after = _COVER if text.count(_COVER) % 2 else ""
    offset = len(before) - start
    cut = [Span(each.start + offset, each.end + offset) for each in finding.cut]
    missing = [_without_edges(text, each, finding.quotation.text) for each in cut]
    return Passage(text + after, [each for each in missing if each.start < each.end])


def _without_edges(text: str, span: Span, quoted: str) -> Span:
    """Return a cut without what it goes through in one piece, and what was quoted all the same.

    Links, addresses, mentions, emoji and code are no words, or of one piece: a cut between words
    may fall inside one, or before one that stands in the quotation.
    """
    start, end = span.start, span.end
    atoms = [Span(*match.span()) for match in ATOM.finditer(text)]
    for atom in atoms:
        inside = atom.start < start < atom.end
        if inside or (atom.start == start and atom.of(text) in quoted):
            start = len(text) - len(text[atom.end :].lstrip(_PAUSES))
    for atom in reversed(atoms):
        inside = atom.start < end < atom.end
        if inside or (atom.end == end and atom.of(text) in quoted):
            end = len(text[: atom.start].rstrip())
    return Span(start, max(start, end))


def is_hidden(text: str, position: int) -> bool:
    """Say whether what stands at a position is hidden until somebody clicks on it."""
    return text[:position].count(_COVER) % 2 == 1


def edge_of(finding: Finding) -> Edge:
    """Return where the gravest cut of a quotation is: what follows is missed most."""
    if finding.cut and finding.cut[-1].end >= finding.sentences[-1].end:
        return Edge.END
    if finding.cut and finding.cut[0].start <= finding.sentences[0].start:
        return Edge.START
    return Edge.MIDDLE


def differing(finding: Finding, reply: str, original: str) -> tuple[str, str] | None:
    """Return the only words that differ, as quoted and as written; either may be empty.

    None where they were hidden or name somebody, where it is not sure that one stands for the
    other, and for a finding with more such words, or none.
    """
    if len(finding.changes) != 1 or not finding.changes[0].sure:
        return None
    [change] = finding.changes
    sides = ((change.quoted, reply), (change.original, original))
    if any(span is not None and _is_discreet(text, span) for span, text in sides):
        return None
    said, written = (span.of(text) if span is not None else "" for span, text in sides)
    return said, written


def _is_discreet(text: str, span: Span) -> bool:
    """Say whether words are hidden, or stand with a mention: its name may go on in them."""
    near = slice(max(0, span.start - _NEAR), span.end + _NEAR)
    return is_hidden(text, span.start) or NAME in mask(text)[near]
