"""Numbers in digits, in words and in both: 230k, 1,5 million, deux cent mille, half a million."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.claims.tokens import Token, as_decimal

_SMALL = {
    word: value
    for value, words in enumerate(
        (
            "un une one", "deux two", "trois three", "quatre four", "cinq five", "six",
            "sept seven", "huit eight", "neuf nine", "dix ten", "onze eleven", "douze twelve",
            "treize thirteen", "quatorze fourteen", "quinze fifteen", "seize sixteen",
            "seventeen", "eighteen", "nineteen",
        ),
        start=1,
    )
    for word in words.split()
} | {
    word: value
    for value, words in {
        20: "vingt vingts twenty", 30: "trente thirty", 40: "quarante forty fourty",
        50: "cinquante fifty", 60: "soixante sixty", 70: "septante seventy",
        80: "huitante octante eighty", 90: "nonante ninety",
    }.items()
    for word in words.split()
}  # fmt: skip
_HUNDREDS = frozenset({"cent", "cents", "hundred", "hundreds"})
SCALES = {
    word: value
    for value, words in {
        1e3: "mille k thousand thousands milliers",
        1e6: "million millions mio mln",
        1e9: "milliard milliards md mds mrd mrds billion billions bn bln",
        1e12: "trillion trillions tn",
    }.items()
    for word in words.split()
}
_GLUED_SCALES = {"m": 1e6, "b": 1e9, "g": 1e9}
"""Letters that mean a scale only where they touch the number."""
_COLLECTIVE = {
    "dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12, "quinzaine": 15,
    "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60,
    "centaine": 100, "centaines": 100, "millier": 1000, "dozen": 12,
}  # fmt: skip
_PARTS = {"half": 0.5, "demi": 0.5, "quarter": 0.25, "quart": 0.25}
_ARTICLES = frozenset({"a", "an", "un", "une", "one"})
_OF = frozenset({"de", "d", "of"})
_JOINING = frozenset({"-", "et", "and"})
_DIGITS = range(1, 10)
_POINTS = frozenset({"point", "virgule"})
_MULTIPLYING = _HUNDREDS | frozenset(SCALES)
_NUMBER_WORDS = frozenset(_SMALL) | _HUNDREDS | frozenset(SCALES)


@dataclass(frozen=True)
class Number:
    """A number and the tokens that it takes, from `start` up to `end`."""

    value: float
    start: int
    end: int
    scale: float = 1
    """What its last word multiplied by: a range lends it to its lower end."""
    loose: bool = False
    """Whether the wording itself means "about": une centaine."""
    plain: bool = False
    """Whether it is digits and nothing else."""


def read_number(tokens: Sequence[Token], at: int) -> Number | None:
    """Return the longest number that begins at a token, or None."""
    if tokens[at].number is not None:
        return _in_digits(tokens, at)
    return (
        _part_of_scale(tokens, at)
        or _collective(tokens, at)
        or _in_words(tokens, at)
    )  # fmt: skip


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""


def _glued(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].start == tokens[at - 1].end


def _in_digits(tokens: Sequence[Token], at: int) -> Number:
    value = tokens[at].number or 0.0
    end, scale = _scales(tokens, at + 1)
    if scale > 1:
        value = as_decimal(tokens[at]) or 0.0 if scale >= _MILLION else value
    value *= scale
    power = _power_of_ten(tokens, end)
    if power is not None:
        end, value = power[0], value * power[1]
    end, value = _and_half(tokens, end, value, scale)
    return Number(value, at, end, scale, plain=end == at + 1)


_MILLION = 1e6
_LARGEST_POWER = 60


def _power_of_ten(tokens: Sequence[Token], at: int) -> tuple[int, float] | None:
    """Read the rest of 3e25, 3x10^25 and 10^25 (after the 10)."""
    word = _word(tokens, at)
    if _glued(tokens, at) and word[:1] == "e" and word[1:].isdigit():
        return at + 1, 10.0 ** min(int(word[1:]), _LARGEST_POWER)
    if word == "x" and _word(tokens, at + 1) == "10" and _word(tokens, at + 2) == "^":
        power = tokens[at + 3].number if at + 3 < len(tokens) else None
        return (at + 4, 10.0 ** min(power, _LARGEST_POWER)) if power is not None else None
    if word == "^" and _word(tokens, at - 1) == "10" and at + 1 < len(tokens):
        power = tokens[at + 1].number
        return (at + 2, 10.0 ** (min(power, _LARGEST_POWER) - 1)) if power is not None else None
    return None


def _scales(tokens: Sequence[Token], at: int) -> tuple[int, float]:
    """Read thousand, million … after a number; return where they end and their product."""
    scale = 1.0
    while True:
        dash = at + (_word(tokens, at) == "-")
        word = _word(tokens, dash)
        if word in SCALES:
            scale, at = scale * SCALES[word], dash + 1
        elif word in _HUNDREDS and scale == 1:
            scale, at = 100.0, dash + 1
        elif word in _GLUED_SCALES and _glued(tokens, at):
            scale, at = scale * _GLUED_SCALES[word], at + 1
        else:
            return at, scale


def _and_half(tokens: Sequence[Token], at: int, value: float, scale: float) -> tuple[int, float]:
    words = [_word(tokens, at + step) for step in range(3)]
    if words[0] == "et" and words[1] in {"demi", "demie"}:
        return at + 2, value + scale / 2
    if words == ["and", "a", "half"]:
        return at + 3, value + scale / 2
    return at, value


def _part_of_scale(tokens: Sequence[Token], at: int) -> Number | None:
    """Read half a million, a quarter of a million, un demi-million, three quarters of a million."""
    start, times = at, 1.0
    if _word(tokens, at) in _SMALL or _word(tokens, at) in _ARTICLES:
        times, at = float(_SMALL.get(_word(tokens, at), 1)), at + 1
    at += _word(tokens, at) == "-"
    part = _PARTS.get(_word(tokens, at).removesuffix("s"))
    if part is None:
        return None
    at += 1
    while _word(tokens, at) in _OF | _ARTICLES | {"-"}:
        at += 1
    end, scale = _scales(tokens, at)
    return Number(times * part * scale, start, end, scale) if scale > 1 else None


def _collective(tokens: Sequence[Token], at: int) -> Number | None:
    """Read une centaine (de milliers), two dozen, a couple hundred thousand."""
    times = 1.0 if _word(tokens, at) in _ARTICLES else float(_SMALL.get(_word(tokens, at), 0))
    word = _word(tokens, at + 1)
    if not times or (word not in _COLLECTIVE and word != "couple"):
        return None
    value, end = times * _COLLECTIVE.get(word, 2), at + 2
    after = end + (_word(tokens, end) in _OF)
    scaled, scale = _scales(tokens, after)
    if scale > 1:
        return Number(value * scale, at, scaled, scale, loose=True)
    return Number(value, at, end, loose=True) if word != "couple" else None


def _in_words(tokens: Sequence[Token], at: int) -> Number | None:
    """Read deux cent trente mille, two hundred and thirty thousand, a million and a half."""
    start, read = at, _Sum()
    if _word(tokens, at) in {"a", "an"} and _word(tokens, at + 1) in _MULTIPLYING:
        read.current, at = 1.0, at + 1
    elif _is_definite(tokens, at):
        read.current = 1.0
    end = at
    while at < len(tokens) and (after := read.take(tokens, at)) > at:
        end = read.take_fraction(tokens, after)
        at = _past_joint(tokens, end)
    return Number(read.value, start, end, read.scale) if end > start and read.value else None


def _is_definite(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a scale stands for one of it: le million de GPU."""
    scale = _word(tokens, at) in {"million", "milliard", "billion"}
    return scale and at > 0 and _word(tokens, at - 1) in {"le", "the", "du", "au"}


def _past_joint(tokens: Sequence[Token], at: int) -> int:
    """Return the token after "and" and hyphens if the number goes on there."""
    joint = at
    while _word(tokens, joint) in _JOINING:
        joint += 1
    return joint if _word(tokens, joint) in _NUMBER_WORDS else at


class _Sum:
    """A number in words, as far as it was read."""

    def __init__(self) -> None:
        self.total = 0.0
        self.current: float | None = None
        self.scale = 1.0

    @property
    def value(self) -> float:
        """The number."""
        return self.total + (self.current or 0.0)

    def take(self, tokens: Sequence[Token], at: int) -> int:
        """Take a word in, and return the token after it; `at` where it does not belong."""
        word = tokens[at].text
        if word in _SMALL:
            return at + self._add(_SMALL[word])
        if word in _HUNDREDS:
            return at + self._hundred(word)
        if len(word) > 1 and word in SCALES:
            return at + self._multiply(word)
        return at

    def take_fraction(self, tokens: Sequence[Token], at: int) -> int:
        """Take "and a half" or a decimal in, and return the token after it; `at` without one."""
        half, value = _and_half(tokens, at, 0.0, self.scale if self.current is None else 1.0)
        if half > at:
            self.current = (self.current or 0.0) + value
            return half
        digit = _SMALL.get(_word(tokens, at + 1), 10)
        if _word(tokens, at) in _POINTS and self.current is not None and digit in _DIGITS:
            self.current += digit / 10
            return at + 2
        return at

    def _add(self, small: int) -> bool:
        joined = _with_small(self.current, small)
        self.current = self.current if joined is None else joined
        return joined is not None

    def _hundred(self, word: str) -> bool:
        fits = word == "cent" if self.current is None else self.current < 100  # noqa: PLR2004 - what a hundred multiplies
        if fits:
            self.current = (self.current or 1.0) * 100
        return fits

    def _multiply(self, word: str) -> bool:
        """Multiply what was read by a thousand, a million …: all of it where the scale grows."""
        if self.current is None and not self.total and word != "mille":
            return False
        scale = SCALES[word]
        sooner = self.total if self.total < scale else 0.0
        counted = sooner + (self.current or (0.0 if sooner else 1.0))
        self.total += counted * scale - sooner
        self.current, self.scale = None, scale
        return True


def _with_small(current: float | None, small: int) -> float | None:
    """Add a number below 100 to what was read; None where they do not join."""
    if current is None:
        return float(small)
    if small == 20 and current % 100 == 4:  # noqa: PLR2004 - quatre-vingts
        return current + 76
    if current % 100 == 0 or (current % 100 == 10 and 7 <= small <= 9):  # noqa: PLR2004 - dix-sept
        return current + small
    tens = current % 100 >= 20 and current % 10 == 0  # noqa: PLR2004 - vingt, soixante, eighty
    return current + small if tens and small < 20 else None  # noqa: PLR2004 - up to dix-neuf
