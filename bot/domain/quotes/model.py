"""Quotations, what became of them, and what is told of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from bot.domain.text.span import Span


class Verdict(StrEnum):
    """What became of the quoted words."""

    COMPLETE = "complete"
    """Whole sentences, as they were written."""
    TRUNCATED = "truncated"
    """Begins or ends in mid-sentence."""
    ALTERED = "altered"
    """Other words, other numbers, or a negation lost."""
    ELIDED = "elided"
    """Shortened, and marked as such by `[…]`."""
    UNRELATED = "unrelated"
    """A term, a title, code, or somebody else's words: nothing to say about it."""


class Nudge(StrEnum):
    """Whether somebody should be told."""

    NO = "no"
    YES = "yes"
    DEPENDS = "depends"
    """A matter of taste, which a setting decides."""


class Kind(StrEnum):
    """How a quotation is set."""

    BLOCK = "block"
    INLINE = "inline"


Author = str | int | None
"""Whoever wrote a message; None if that is not known."""


@dataclass(frozen=True)
class Message:
    """Who wrote what; of a forwarded message, the text of its snapshot."""

    author: Author
    text: str


@dataclass(frozen=True)
class Quotation:
    """What a reply sets as a quotation.

    `text` is as long as the part of the reply from `start` on, with spaces in the place of what
    is not quoted, so that an offset in it, plus `start`, is one in the reply.
    """

    text: str
    start: int
    kind: Kind

    @property
    def end(self) -> int:
        """Where it ends in the reply."""
        return self.start + len(self.text)

    def part(self, span: Span) -> Self:
        """Return a part of it: these characters of `text`."""
        return replace(self, text=span.of(self.text), start=self.start + span.start)


@dataclass(frozen=True)
class Change:
    """Words of the quotation that stand in the place of other words of the original."""

    quoted: Span | None
    """In the reply; None where words were dropped."""
    original: Span | None
    """In the source; None where words were added."""
    sure: bool
    """Whether about as many words stand between the same ones."""


@dataclass(frozen=True)
class Finding:
    """What became of one quotation."""

    quotation: Quotation
    verdict: Verdict
    nudge: Nudge = Nudge.NO
    source: int | None = None
    """Which of the sources was quoted."""
    sentences: Sequence[Span] = ()
    """The whole sentences of the source that the quotation is from."""
    cut: Sequence[Span] = ()
    """What of these sentences is missing from the quotation."""
    changes: Sequence[Change] = ()
    """Of an altered quotation: the words that differ."""
    telling: Sequence[Span] = ()
    """Words of the source, missing from the quotation, that turn its meaning."""
    literal: bool = True
    """Whether what is quoted stands in the source word for word."""


@dataclass(frozen=True)
class Judgement:
    """What became of all the quotations of a reply, the gravest first."""

    findings: Sequence[Finding] = ()

    @property
    def gravest(self) -> Sequence[Finding]:
        """All that share the verdict on the gravest, in the order of the reply."""
        found = [each for each in self.findings if each.verdict is self.verdict]
        return sorted(found, key=lambda each: each.quotation.start)

    @property
    def verdict(self) -> Verdict:
        """The verdict on the gravest."""
        return self.findings[0].verdict if self.findings else Verdict.UNRELATED

    @property
    def nudge(self) -> Nudge:
        """Whether somebody should be told of the gravest."""
        return self.findings[0].nudge if self.findings else Nudge.NO
