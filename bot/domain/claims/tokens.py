"""From a message to folded words, numbers and marks, each with its place."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_HIDDEN = re.compile(
    r"```.*?(?:```|\Z)|~~[^~\n]{1,300}~~|<a?:\w{1,40}:\d{1,25}>|<[@#][!&]?\d{1,25}>"
    r"|<t:-?\d{1,16}(?::\w)?>|https?://\S+|^>{1,3} ",
    re.DOTALL | re.MULTILINE,
)
"""Code, what is struck out, emoji, mentions, moments, addresses, and the mark of a quotation."""

_GROUPED = r"[1-9]\d{0,2}(?P<between>[ .,'])\d{3}(?:(?P=between)\d{3})*(?!\d)"
_TOKEN = re.compile(
    rf"(?P<number>{_GROUPED}(?:[.,]\d{{1,2}}(?!\d))?|\d+(?:[.,]\d+)?)"
    r"|(?P<word>x(?=\d)|[a-z][a-z0-9]*)|(?P<mark>[^ a-z0-9])"
)
_WHOLE_GROUPED = re.compile(_GROUPED)


class Token(NamedTuple):
    """A word, a number in digits, or a mark."""

    text: str
    """Folded: lower case, no accents."""
    start: int
    end: int
    number: float | None = None


class _Folding(dict[int, int | str]):
    """Folds one character to one character, so that places stay what they are."""

    def __missing__(self, point: int) -> int | str:
        folded = _folded(chr(point))
        self[point] = folded
        return folded


def _folded(character: str) -> str:
    category = unicodedata.category(character)
    if character == "\n" or character == "×":
        return "\n" if character == "\n" else "x"
    if character.isspace() or category in {"Cf", "Cc"} or character in "*_`|":
        return " "
    if category == "Pd" or character == "\u2212":
        return "-"
    if character in "’‘ʼ´":
        return "'"
    if category.startswith("L"):
        return unicodedata.normalize("NFD", character)[0].lower()[:1]
    return character


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return the text in lower case, without accents and markup, each character in its place."""
    shown = _HIDDEN.sub(lambda match: " " * len(match[0]), text)
    return shown.translate(_FOLDING)


def sentences_of(text: str) -> Iterator[list[Token]]:
    """Yield the tokens of each sentence of a message."""
    folded = fold(text)
    sentence: list[Token] = []
    for token in _tokens(folded):
        if _ends_sentence(token, folded):
            if sentence:
                yield sentence
            sentence = []
        else:
            sentence.append(token)
    if sentence:
        yield sentence


def _tokens(folded: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(folded):
        number = None if match["number"] is None else _value(match["number"])
        yield Token(match[0], match.start(), match.end(), number)


def _ends_sentence(token: Token, folded: str) -> bool:
    if token.text in "\n!?;":
        return True
    return token.text in {".", "…"} and folded[token.end : token.end + 1] in {"", " ", "\n"}


def _value(digits: str) -> float:
    """Return what digits mean: a mark before three of them parts thousands."""
    grouped = _WHOLE_GROUPED.match(digits)
    if grouped is None:
        return float(digits.replace(",", "."))
    whole, rest = digits[: grouped.end()], digits[grouped.end() :]
    return float(re.sub(r"\D", "", whole) + rest.replace(",", "."))


def as_decimal(token: Token) -> float | None:
    """Return a number whose mark parts thousands as if it parted decimals: 1,234 as in billions."""
    marks = re.findall(r"[.,]", token.text)
    if len(marks) != 1 or " " in token.text:
        return token.number
    return float(token.text.replace(",", "."))
