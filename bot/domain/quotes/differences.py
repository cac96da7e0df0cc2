"""Which differences between a quotation and its original matter."""

from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from bot.domain.text.meaning import NEGATIONS
from bot.domain.text.words import Word

_WEIGHTY = 4
"""Letters of a word that says something by itself."""
_LONG = 6
"""Letters of a word in which one slip of the keys is seen as such."""


def matters(quoted: Sequence[Word], original: Sequence[Word]) -> bool:
    """Return whether words that stand in the place of others, or of none, change what is said."""
    ours, theirs = _folded(quoted), _folded(original)
    if "".join(ours) == "".join(theirs):
        return False
    if any(map(_is_number, (*ours, *theirs))):
        return True
    if _negations(ours) != _negations(theirs):
        return True
    if _is_slip("".join(ours), "".join(theirs)):
        return False
    if len(ours) == len(theirs):
        pairs = zip(ours, theirs, strict=True)
        return any(_is_weighty(*pair) and not _is_slip(*pair) for pair in pairs)
    return _is_weighty(*ours, *theirs)


def reads_alike(quoted: Sequence[Word], original: Sequence[Word]) -> bool:
    """Return whether words are the same but for spaces and slips of the keys."""
    ours, theirs = _folded(quoted), _folded(original)
    return _is_slip("".join(ours), "".join(theirs))


def _folded(words: Sequence[Word]) -> list[str]:
    return [word.folded for word in words]


def _is_number(word: str) -> bool:
    return any(map(str.isdigit, word))


def _negations(words: Sequence[str]) -> Counter[str]:
    return Counter(word for word in words if word in NEGATIONS)


def _is_weighty(*words: str) -> bool:
    return any(len(word) >= _WEIGHTY for word in words)


def _is_slip(one: str, other: str) -> bool:
    long = min(len(one), len(other)) >= _LONG - 1 and max(len(one), len(other)) >= _LONG
    return one == other or (long and OSA.distance(one, other, score_cutoff=1) <= 1)
