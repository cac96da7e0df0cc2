"""A sentence with its words and the names in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property

from bot.domain.claims.mentions import Mention, find_misspelt
from bot.domain.claims.tokens import Token
from bot.domain.figures.names import Names

NEAR = 40
"""Tokens to each side beyond which nothing belongs to a number."""


@dataclass(frozen=True)
class Sentence:
    """The tokens of a sentence, and the names in it by their order."""

    tokens: Sequence[Token]
    mentions: Sequence[Mention]
    asked: bool = False
    """Whether it ends in a question mark."""

    @cached_property
    def said(self) -> AbstractSet[str]:
        """The words of the sentence."""
        return frozenset(token.text for token in self.tokens)

    @cached_property
    def named(self) -> Mapping[int, Mention]:
        """Which name each token belongs to."""
        return {at: each for each in self.mentions for at in range(each.start, each.end)}

    @cached_property
    def named_until(self) -> Mapping[int, Mention]:
        """The names by the token that follows them."""
        return {each.end: each for each in self.mentions}

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self.mentions]

    def word(self, at: int) -> str:
        """Return a token's text; nothing outside the sentence."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def words(self, start: int, end: int) -> tuple[str, ...]:
        """Return the texts from one token up to another."""
        return tuple(token.text for token in self.tokens[max(0, start) : max(0, end)])

    def text(self, start: int, end: int) -> str:
        """Return the texts from one token up to another as one, with a space at each side."""
        return f" {' '.join(self.words(start, end))} "

    def is_glued(self, at: int) -> bool:
        """Return whether a token touches the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at - 1].end == self.tokens[at].start

    def mentions_between(self, start: int, end: int) -> Sequence[Mention]:
        """Return the names that begin from one token up to another."""
        return self.mentions[bisect_left(self._starts, start) : bisect_right(self._starts, end - 1)]

    def mentions_near(self, start: int, end: int) -> Sequence[Mention]:
        """Return the names to which something between two tokens may belong."""
        return self.mentions_between(start - NEAR, end + NEAR)

    @property
    def last_named(self) -> tuple[Mention, str] | None:
        """The last organisation that is named, with its name and version as written."""
        found = next((each for each in reversed(self.mentions) if each.is_organisation), None)
        if found is None:
            return None
        version = found.end < len(self.tokens) and self.tokens[found.end].number is not None
        return found, self.text(found.start, found.end + version)

    def with_misspelt(self, text: str, names: Names) -> "Sentence":
        """Return it with misspelt names: any if no other is there, or else those with a capital."""
        known = any(each.is_organisation for each in self.mentions)
        misspelt = [
            each
            for each in find_misspelt(self.tokens, names)
            if each.start not in self.named
            and (not known or text[self.tokens[each.start].start].isupper())
        ]
        return replace(self, mentions=sorted([*self.mentions, *misspelt], key=_start))


def _start(mention: Mention) -> int:
    return mention.start
