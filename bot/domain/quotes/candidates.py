"""Which of many messages a quotation may be from, without reading each of them closely."""

import re
import unicodedata
from collections.abc import Sequence

from bot.domain.quotes.model import Message
from bot.domain.text.reading import Reading

_LIKELIEST = 6
"""Messages that are read closely."""
_WORD = re.compile(r"[^\W_]+")
_ACCENTS = re.compile(r"[\u0300-\u036f]+")

Pairs = set[tuple[str, str]]


def likely_sources(quoted: Reading, sources: Sequence[Message]) -> list[int]:
    """Return the sources that share neighbouring words with a quotation, most of them first.

    Of equals, the latest. A single source is returned unseen.
    """
    if len(sources) == 1:
        return [0]
    wanted = _pairs(quoted.text)
    shared = [len(wanted & _pairs(source.text)) for source in sources]
    ranked = sorted(range(len(sources)), key=lambda index: (-shared[index], -index))
    return [index for index in ranked[:_LIKELIEST] if shared[index]]


def _pairs(text: str) -> Pairs:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    words = _WORD.findall(_ACCENTS.sub("", decomposed))
    return set(zip(words, words[1:], strict=False))
