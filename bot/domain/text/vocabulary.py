"""Words in a table, folded: without case and accents."""

import re

_LAUGH = re.compile(
    r"lo+l|md+r+|x?ptd+r+|lma+o|rofl|xd+|[aeiou]?(?:h[aeiou]){2,}h?|(?:[aeiou]h){2,}"
)


def table(words: str) -> frozenset[str]:
    """Return words that are parted by spaces."""
    return frozenset(words.split())


def laughs(word: str) -> bool:
    """Return whether a word is none, but a laugh: `lol`, `mdrr`, `haha`."""
    return _LAUGH.fullmatch(word) is not None
