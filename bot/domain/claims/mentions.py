"""Which organisations and chips a sentence names, misspelt ones too."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.claims.tokens import Token
from bot.domain.claims.vocabulary import COMMON_WORDS, NEEDS_CAPITAL, PLACES
from bot.domain.figures.names import Names

_LONGEST = 6
"""Tokens of the longest name that is looked for."""
_ENOUGH, _LONG = 5, 9
"""Letters from which one mistake, and two, still tell a name."""


@dataclass(frozen=True)
class Mention:
    """A name and the tokens that it takes, from `start` up to `end`."""

    start: int
    end: int
    organisations: tuple[str, ...]
    hardware: str | None
    version: str = ""

    @property
    def organisation(self) -> str | None:
        """Who is likeliest meant."""
        return self.organisations[0] if self.organisations else None


def find_mentions(tokens: Sequence[Token], text: str, names: Names) -> list[Mention]:
    """Return the names in a sentence, in their order; of names within names, the longest."""
    mentions: list[Mention] = []
    at = 0
    while at < len(tokens):
        found = _longest(tokens, at, text, names)
        if found is not None:
            mentions.append(found)
        at = found.end if found is not None else at + 1
    return mentions


def _longest(tokens: Sequence[Token], at: int, text: str, names: Names) -> Mention | None:
    found: Mention | None = None
    key = ""
    for end in range(at, min(at + _LONGEST, len(tokens))):
        key = _joined(key, tokens, end, first=end == at)
        if not key:
            break
        known = _known(key, names)
        if known is not None and _meant(key, tokens[at], text):
            found = _mention(known, at, end + 1, names)
        elif not _begins_name(key, names):
            break
    return found


def _joined(key: str, tokens: Sequence[Token], at: int, *, first: bool) -> str:
    """Add a token to a name as `normalise` would write it; nothing where a name cannot go on."""
    token = tokens[at]
    if first:
        return token.text if token.text[0].isalnum() else ""
    glued = tokens[at - 1].end == token.start
    if token.text in {"-", "'", ".", "/"}:
        return key + ("." if token.text == "." else " ") if glued or token.text == "/" else ""
    if not token.text[0].isalnum():
        return ""
    return f"{key}{token.text}" if glued or key[-1] == " " else f"{key} {token.text}"


def _known(key: str, names: Names) -> str | None:
    """Return the name that is meant, the singular of a chip's too; None where there is none."""
    if key in names.meanings:
        return key
    singular = key.removesuffix("s")
    chips = (each.hardware for each in names.meanings.get(singular, ()))
    return singular if any(chips) else None


def _begins_name(key: str, names: Names) -> bool:
    at = bisect_left(names.ordered, key)
    return at < len(names.ordered) and names.ordered[at].startswith(key)


def _meant(key: str, token: Token, text: str) -> bool:
    """Return whether a name that is a common word too is written as a name."""
    if key in PLACES or len(key) == 1:
        return False
    return key not in NEEDS_CAPITAL or text[token.start].isupper()


def _mention(key: str, start: int, end: int, names: Names) -> Mention:
    meanings = names.meanings[key]
    organisations = tuple(each.organisation for each in meanings if each.organisation)
    chips = (each.hardware for each in meanings if each.hardware)
    return Mention(start, end, organisations, next(chips, None) if key != "tesla" else None)


def find_misspelt(tokens: Sequence[Token], names: Names) -> Iterator[Mention]:
    """Yield organisations whose names are likely meant by words with a typing mistake."""
    for at, token in enumerate(tokens):
        if token.number is None and (key := _likely_name(token.text, names)):
            found = _mention(key, at, at + 1, names)
            if found.organisations and found.hardware is None:
                yield found


def _likely_name(word: str, names: Names) -> str | None:
    """Return the name that a misspelt word likely stands for, or None."""
    if word in COMMON_WORDS or not word.isalpha():
        return None
    if len(word) < _ENOUGH:
        return next((name for name in _swapped(word) if name in names.own), None)
    french = word.removesuffix("que") + "c" if word.endswith("ique") else word
    candidates = [
        name
        for name in names.by_letter.get(word[0], ())
        if len(name) >= _ENOUGH and name not in NEEDS_CAPITAL
    ]
    allowed = 1 if len(word) < _LONG else 2
    found = process.extractOne(french, candidates, scorer=OSA.distance, score_cutoff=allowed)
    return found[0] if found is not None else None


def _swapped(word: str) -> Iterator[str]:
    """Yield a short word with two neighbours exchanged, but for its first letter."""
    for at in range(1, len(word) - 1):
        yield f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}"
