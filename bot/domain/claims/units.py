"""What a number counts: the unit after it, or the sign before it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.claims.numbers import Number
from bot.domain.claims.sentence import Sentence
from bot.domain.claims.vocabulary import (
    CHIP_HOURS,
    CHIPS,
    FILLERS,
    HUMANS,
    MEMORY,
    MONEY,
    MONTHS,
    PROJECTS,
    RATES,
    ROBOTS,
    SINGULAR,
    SPEEDS,
    WATTS,
)


class Kind(Enum):
    """What sort of thing a number counts."""

    CHIPS = auto()
    EQUIVALENTS = auto()
    MONEY = auto()
    POWER = auto()
    MONTHS = auto()
    TIMES = auto()
    ROBOTS = auto()
    SHARE = auto()
    MEMORY = auto()
    BANDWIDTH = auto()
    SPEED = auto()
    FLOP = auto()
    BARE = auto()
    """No unit was found."""


@dataclass(frozen=True)
class CountedIn:
    """A unit, the token after it, and what it multiplies the number by."""

    kind: Kind
    end: int
    factor: float = 1
    unit: str = ""
    hardware: str | None = None


_MEASURES: Mapping[str, tuple[Kind, float, str]] = {
    **{word: (Kind.MONEY, 1, unit) for word, unit in MONEY.items()},
    **{word: (Kind.POWER, factor, word) for word, factor in WATTS.items()},
    **{word: (Kind.MONTHS, factor, "") for word, factor in MONTHS.items()},
    **{word: (Kind.MEMORY, factor, "") for word, factor in MEMORY.items()},
    **{word: (Kind.SPEED, factor, "") for word, factor in SPEEDS.items()},
    **dict.fromkeys(("flop", "flops"), (Kind.FLOP, 1, "")),
    **dict.fromkeys(("%", "percent", "pourcent"), (Kind.SHARE, 0.01, "")),
}
"""Units of one word, except chips: what they count, times what, and how they were written."""
_A_SECOND = frozenset(
    {("/", "s"), ("per", "second"), ("a", "second"), ("par", "seconde"), ("la", "seconde")}
)
_LINKING = frozenset({"de", "d", "'", "of", "us"})
_LINKED = 3
_FILLED = 5
"""Tokens that may stand between a number and its unit: of money and the like, of chips."""
_LONGEST_CODE = 3
_FOR_EACH = frozenset({"par", "per", "pour", "for", "a", "to"})
_EQUIVALENT = frozenset({"equivalent", "equivalents", "equivalence", "eq"})
_TIMES = frozenset({"fois", "times", "fold"})


def unit_before(sentence: Sentence, number: Number) -> CountedIn | None:
    """Return the sign before a number: $30k, x140, multiplié par 143."""
    return money_before(sentence, number) or _times_before(sentence, number)


def money_before(sentence: Sentence, number: Number) -> CountedIn | None:
    """Return the currency before a number."""
    before = sentence.word(number.start - 1)
    if before not in MONEY or len(before) > _LONGEST_CODE:
        return None
    end = number.end + (sentence.word(number.end) in {"usd", "eur"})
    return CountedIn(Kind.MONEY, end, unit=MONEY[before])


def _times_before(sentence: Sentence, number: Number) -> CountedIn | None:
    at = number.start - 1
    earlier, before = sentence.word(at - 1), sentence.word(at)
    multiplied = earlier.startswith("multipli") and before in {"par", "by"}
    factor = before in {"facteur", "factor"} or (
        earlier in {"facteur", "factor"} and before in _LINKING
    )
    crossed = before == "x" and sentence.is_glued(at + 1) and not _is_number(sentence, at - 1)
    return CountedIn(Kind.TIMES, number.end) if multiplied or factor or crossed else None


def _is_number(sentence: Sentence, at: int) -> bool:
    return at >= 0 and sentence.tokens[at].number is not None


def unit_after(sentence: Sentence, at: int) -> CountedIn | None:
    """Return the unit that begins at a token, after a plus or the number again: six (6) months."""
    at += sentence.word(at) == "+"
    at += 2 if sentence.words(at, at + 2) == ("-", "plus") else 0
    if sentence.word(at) == "(" and sentence.word(at + 2) == ")":
        at += 3
    return _measure(sentence, at) or _times(sentence, at) or _chips(sentence, at)


def _measure(sentence: Sentence, at: int) -> CountedIn | None:
    """Read a unit that is no chip, after "de" and the like."""
    last = at + _LINKED
    at = _past_hyphen(sentence, at)
    while sentence.word(at) in _LINKING and at < last:
        at += 1
    word = sentence.word(at)
    if word in {"pour", "per"} and sentence.word(at + 1) == "cent":
        return CountedIn(Kind.SHARE, at + 2, 0.01)
    if word in ROBOTS:
        return _robots(sentence, at)
    if word in RATES and sentence.words(at + 1, at + 3) in _A_SECOND:
        return CountedIn(Kind.BANDWIDTH, at + 3, RATES[word])
    if word not in _MEASURES or (word in WATTS and _is_energy(sentence, at)):
        return None
    kind, factor, unit = _MEASURES[word]
    return CountedIn(kind, at + 1, factor, unit)


def _past_hyphen(sentence: Sentence, at: int) -> int:
    """Return the token after the hyphen of 18-month, 100k-GPU."""
    hyphen = sentence.word(at) == "-" and sentence.is_glued(at) and sentence.is_glued(at + 1)
    return at + (hyphen and sentence.word(at + 1).isalpha())


def _is_energy(sentence: Sentence, at: int) -> bool:
    """Return whether a unit of power goes on as one of energy: kilowatt hours, MW/h.

    Day and night is no unit.
    """
    after = at + 1 + (sentence.word(at + 1) in {"-", "/"})
    always = sentence.word(after + 1) in {"et", "and"}
    return sentence.word(after) in CHIP_HOURS and not always


def _times(sentence: Sentence, at: int) -> CountedIn | None:
    at = _past_hyphen(sentence, at)
    word = sentence.word(at)
    if word in _TIMES or (word == "x" and sentence.is_glued(at)):
        return CountedIn(Kind.TIMES, at + 1 + (sentence.word(at + 1) == "plus"))
    return None


def _robots(sentence: Sentence, at: int) -> CountedIn | None:
    """Read robots par humain."""
    while sentence.word(at + 1) in ROBOTS:
        at += 1
    if sentence.word(at + 1) not in _FOR_EACH:
        return None
    humans = (human for human in range(at + 2, at + _FILLED) if sentence.word(human) in HUMANS)
    end = next(humans, None)
    return CountedIn(Kind.ROBOTS, end + 1) if end is not None else None


def _chips(sentence: Sentence, at: int) -> CountedIn | None:
    """Read GPU, puces, H100s … after a few words that may stand between."""
    for here in range(at, at + _FILLED):
        word, mention = sentence.word(here), sentence.named.get(here)
        if mention is not None and mention.hardware is not None:
            return _counted_chips(sentence, mention.end, mention.hardware)
        if word in CHIPS and not _is_of_others(sentence, here):
            return _counted_chips(sentence, here + 1, None)
        if sentence.words(here, here + 3) == ("unites", "de", "calcul"):
            return _counted_chips(sentence, here + 3, None)
        owner = mention is not None and sentence.word(here - 1) in {"of", "de", "des", "d", "'"}
        if not owner and mention is None and word not in FILLERS | _EQUIVALENT:
            return None
    return None


def _is_of_others(sentence: Sentence, at: int) -> bool:
    """Return whether chips only say what sort is counted: 500 chip engineers."""
    after = sentence.word(at + 1)
    return sentence.word(at) in SINGULAR and after.isalpha() and after not in PROJECTS


def _counted_chips(sentence: Sentence, end: int, hardware: str | None) -> CountedIn | None:
    """Close a count of chips, unless it counts their hours; note the chip named after it."""
    after = end
    while sentence.word(after) in CHIPS or sentence.word(after) in {"-", "(", "nvidia", "de", "d"}:
        after += 1
    if sentence.word(after) in CHIP_HOURS and after - end < _FILLED:
        return None
    mention = sentence.named.get(after)
    if hardware is None and mention is not None:
        hardware = mention.hardware
    equivalent = not _EQUIVALENT.isdisjoint(sentence.words(end - 3, end + 2))
    kind = Kind.EQUIVALENTS if equivalent and hardware == "h100" else Kind.CHIPS
    return CountedIn(kind, end, hardware=hardware)
