"""Words in a table, folded: without case and accents."""


def table(words: str) -> frozenset[str]:
    """Return words that are parted by spaces."""
    return frozenset(words.split())
