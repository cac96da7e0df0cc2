"""Words as they compare: case, accents, ligatures and marks inside them taken away."""

import re
import unicodedata
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from bot.domain.text.vocabulary import table

_WORD = re.compile(
    r"""
    [^\W_]+
    (?: (?: [\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+  # marks that part nothing
          | (?<=\d)[.,:/](?=\d)                             # inside a number
          | (?<=n)['’\ufeff](?=t\b)                         # don't, can't
        )
        [^\W_]+
    )*
    [\u0300-\u036f]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GROUPED = re.compile(r"(?<!\d)(\d{1,3})((?:[.,]\d{3})+)(?!\d)")
_VERBS = table("do does did is are was were has have had would could should must need")
_CONTRACTED = {f"{verb}nt": f"{verb}not" for verb in _VERBS} | {"cant": "cannot", "wont": "willnot"}
_SHORTENED = {"ll": "will", "ve": "have"}
NEGATED = frozenset(_CONTRACTED.values())
"""What `don't` and the like fold to: the same as `do not`."""
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})


class Word(NamedTuple):
    """A word, and where it stands in its message: characters from `start` up to `end`.

    There are thousands of them: a tuple is made in a third of the time of a data class.
    """

    start: int
    end: int
    folded: str
    """Letters and digits without case and accents; a number with one kind of decimal mark."""


def words_of(masked: str, *, most: int) -> tuple[Word, ...]:
    """Find the first words of a masked text; those that fold to nothing are none."""
    words = (
        Word(*match.span(), folded)
        for match in _WORD.finditer(masked)
        if (folded := fold(match.group()))
    )
    return tuple(islice(words, most))


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Return what is compared of a word: `Œuvre` and `oeuvre`, `1,5` and `1.5` are the same."""
    letters = unicodedata.normalize("NFKD", word.casefold().translate(_LIGATURES))
    if letters[:1].isdigit() or any(map(str.isdigit, letters)):
        return _fold_number(letters)
    folded = "".join(filter(str.isalnum, letters))
    return _CONTRACTED.get(folded) or _SHORTENED.get(folded, folded)


def _fold_number(text: str) -> str:
    ungrouped = _GROUPED.sub(lambda match: match[1] + re.sub(r"[.,]", "", match[2]), text)
    marked = re.sub(r"(?<=\d)[.,:/](?=\d)", ".", ungrouped)
    return "".join(each for each in marked if each.isalnum() or each == ".")
