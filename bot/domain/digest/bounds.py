"""Keeps an edition to what a message holds and what one reads: its last part gives way first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.domain.digest.settings import Part
from bot.domain.text.markup import mask
from bot.domain.text.reading import count_in

MOST_WORDS = 400
"""What is read in two minutes."""


@dataclass(frozen=True)
class Line:
    """A line of an edition, and the figures whose numbers it gives."""

    text: str
    figures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Block:
    """A part in words: what it is called, its lines, and how many things it leaves out."""

    part: Part
    title: str
    lines: tuple[Line, ...]
    rest: Callable[[int], str] = str
    """Says how many things are left out."""
    more: int = 0
    note: str | None = None
    """Small print below."""
    whole: bool = False
    """Whether it is told as a whole or not at all; its lines stand one below another then."""

    @property
    def text(self) -> str:
        """The part as it is drawn; empty where nothing of it is left."""
        lines = [line.text for line in self.lines]
        if self.whole:
            body = lines and list(filter(None, [self.title, *lines]))
        elif len(lines) == 1 and not self.more:
            body = [f"{self.title} {lines[0]}"]
        else:
            body = [self.title, *(f"- {line}" for line in lines)]
        said = [*body, *([self.rest(self.more)] if self.more else ())]
        return "\n".join([*said, *([self.note] if self.note and lines else ())])

    @property
    def shorter(self) -> "Block":
        """The part without its last line, which is only counted."""
        if self.whole:
            return replace(self, lines=())
        return replace(self, lines=self.lines[:-1], more=self.more + 1)


def word_count(texts: Sequence[str]) -> int:
    """Return how many words there are to read; a number is one, however it is grouped."""
    return sum(map(_words_in, texts))


@lru_cache(maxsize=512)  # a part is counted again while others give way
def _words_in(text: str) -> int:
    return count_in(mask(text.replace("\u202f", "")))


def shortened(blocks: Sequence[Block], *, fits: Callable[[Sequence[str]], bool]) -> list[Block]:
    """Return the parts as far as their texts fit, cut from the last line of the last part up."""
    kept = list(blocks)
    for place in reversed(range(len(kept))):
        while kept[place].lines and not fits(texts_of(kept)):
            kept[place] = kept[place].shorter
    return [block for block in kept if block.text]


def texts_of(blocks: Sequence[Block]) -> list[str]:
    """Return what is drawn of parts."""
    return [block.text for block in blocks if block.text]
