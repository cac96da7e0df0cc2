"""The messages that a quotation may be from; each is read closely only where it is likely."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from bot.domain.quotes.extract import own
from bot.domain.quotes.model import Author, Message
from bot.domain.text.reading import Reading, read

_LIKELIEST = 4
"""Messages that are read closely for one quotation."""
_WORD = re.compile(r"[^\W_]+")

_Pairs = frozenset[tuple[str, str]]


class Library:
    """Messages, oldest first, read once for all quotations of a reply.

    What they quote in blocks is somebody else's, and left out.
    """

    def __init__(self, sources: Sequence[Message]) -> None:
        self.sources = sources
        self._readings: dict[int, Reading] = {}

    def reading(self, index: int) -> Reading:
        """Return a message, read."""
        if index not in self._readings:
            self._readings[index] = read(own(self.sources[index].text))
        return self._readings[index]

    def likeliest(self, quoted: Reading, replier: Author) -> Iterator[int]:
        """Yield the messages that share neighbouring words with a quotation, most first.

        Of equals, the latest. A single one is yielded unseen. Those that may have it whole, and the
        replier's own that hold it, are yielded however many there are.
        """
        if len(self.sources) == 1:
            yield 0
            return
        wanted = _pairs(quoted.text)
        shared = [len(wanted & pairs) for pairs in self._all_pairs]
        ranked = sorted(range(len(shared)), key=lambda index: (-shared[index], -index))
        yield from (index for index in ranked[:_LIKELIEST] if shared[index])
        whole = _whole(quoted.text)
        for index in ranked[_LIKELIEST:]:
            if 0 < shared[index] == len(wanted) and (
                self.sources[index].author == replier
                or whole.search(own(self.sources[index].text).casefold())
            ):
                yield index

    @cached_property
    def _all_pairs(self) -> list[_Pairs]:
        return [_pairs(own(source.text)) for source in self.sources]


def _whole(text: str) -> re.Pattern[str]:
    """Return a pattern for the words of a text, with no comma and no other word right after."""
    words = map(re.escape, _WORD.findall(text.casefold()))
    return re.compile(r"[\W_]+".join(words) + r"(?!,|\w|[^\S\n]+\w)")


def _pairs(text: str) -> _Pairs:
    """Return neighbouring words; spelling is compared when a message is read closely."""
    return frozenset(pairwise(_WORD.findall(text.casefold())))
