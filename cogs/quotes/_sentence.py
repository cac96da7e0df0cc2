"""A sentence as it can be shown and copied; pure."""

import re
from collections.abc import Mapping

from bot.domain.quotes.passage import Passage
from bot.domain.quotes.whole import calm
from bot.domain.text.markup import ATOM
from bot.ui.items import FENCE

_MARKS = frozenset("_~`|")
_LEAD = re.compile(r"\s*(?:(?:[-*+•>]|#{1,3}|-#|\d+[.)])\s+)?")
"""What a line begins with that is no word: space, the mark of an item or a heading."""


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
    """Return words in bold, line by line."""
    return "\n".join(map(_bold_line, text.split("\n")))


def _bold_line(line: str) -> str:
    """Return a line in bold behind its mark, unless it is marked up already.

    Marks do not nest well; those inside an address or code are none.
    """
    lead = _LEAD.match(line)
    begin = lead.end() if lead else 0
    words = line[begin:]
    marked = "*" in words or _MARKS.intersection(ATOM.sub("", words))
    return line if not words or marked else f"{line[:begin]}**{words}**"
