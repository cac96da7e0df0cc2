"""A sentence as it can be shown and copied; pure."""

from collections.abc import Mapping

from bot.domain.quotes.passage import Passage
from bot.domain.quotes.whole import calm
from bot.ui.items import FENCE

_MARKS = frozenset("*_~`|\n")


def shown(passage: Passage) -> str:
    """Return the passage as a quotation, with what was missing in bold."""
    text = passage.text
    for span in sorted(passage.missing, key=lambda each: -each.start):
        text = text[: span.start] + _bold(span.of(text)) + text[span.end :]
    return quoted(text)


def to_copy(passage: Passage, names: Mapping[int, str]) -> str:
    """Return the passage as a block to copy, with the marks of a quotation; it pings nobody.

    `names` are those of mentioned members and roles, by id.
    """
    return f"{FENCE}\n{quoted(calm(passage.text, names))}\n{FENCE}"


def quoted(text: str) -> str:
    """Return a text as a quotation."""
    return "\n".join(f"> {line}" for line in text.splitlines())


def _bold(text: str) -> str:
    """Return words in bold, unless they are marked up already: marks do not nest well."""
    return text if not text or _MARKS.intersection(text) else f"**{text}**"
