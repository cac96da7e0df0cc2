"""What the replier adds of their own within the marks of a quotation."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from bot.domain.quotes.likeness import FEWEST, find_nearest
from bot.domain.quotes.places import find_places
from bot.domain.text.reading import Range, Reading

_SAYING = 3
"""Words that stand in a message by no accident."""
_MOST = 4
"""Parts, at each end, that are looked at."""
_LONGEST = 1_200
"""Characters of a quotation that it is worth doing for: it takes as long as judging it."""
_SETS_OFF = re.compile(r"[:—–←→]|\s--?\s")


def without_remarks(source: Reading, quoted: Reading) -> Range | None:
    """Return which words of a quotation is left between remarks that the message has nothing like.

    None if there is no remark before or after it, or nothing else; and of a long quotation.
    """
    if len(quoted.text) > _LONGEST:
        return None
    parts = _parts(quoted)
    if len(parts) == 1:
        return None

    def is_own(words: Range) -> bool:
        return not _is_theirs(source, quoted, words)

    before = _count(takewhile(is_own, parts[:_MOST]))
    after = _count(takewhile(is_own, parts[: -_MOST - 1 : -1]))
    if not 0 < before + after < len(parts):
        return None
    return parts[before][0], parts[-after - 1][1]


def _parts(quoted: Reading) -> Sequence[Range]:
    """Return the sentences, and what colons, dashes and arrows set off."""
    inner = range(1, len(quoted.words))
    set_off = (index for index in inner if _SETS_OFF.search(quoted.gap(index)))
    return list(pairwise(sorted({*quoted.certain, *set_off})))


def _is_theirs(source: Reading, quoted: Reading, words: Range) -> bool:
    if words[1] - words[0] >= _SAYING and find_places(source, quoted.squash(words)):
        return True
    if quoted.letters(words) < FEWEST:
        return False
    likeness = find_nearest(source, quoted, words)
    return likeness is not None and likeness.convinces


def _count(parts: Iterable[Range]) -> int:
    return sum(1 for _ in parts)
