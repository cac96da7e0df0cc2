"""Numbers with their units: 230k GPUs, $3B, 150 MW, 18 to 24 months, a quarter of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.domain.claims.numbers import Number, read_number
from bot.domain.claims.sentence import Sentence
from bot.domain.claims.units import CountedIn, Kind, money_before, unit_after, unit_before
from bot.domain.claims.vocabulary import CHANGED, CHANGING, FOLDS, MONEY, NUMBERED, PARTS


@dataclass(frozen=True)
class Quantity:
    """A number or a range with its unit, and the tokens that it takes."""

    kind: Kind
    low: float
    high: float
    start: int
    end: int
    unit: str = ""
    hardware: str | None = None
    loose: bool = False
    """Whether the number itself means "about"."""
    scale: float = 1
    number: int = 0
    """The token where the number itself begins."""
    number_end: int = 0

    @property
    def ranged(self) -> bool:
        """Whether two ends were given."""
        return self.low != self.high

    def moved_before(self) -> "Quantity":
        """Return it as something that stands before the first token of the next sentence."""
        return replace(self, start=0, end=0)


_BEYOND = 1e40
"""No number of the catalogue comes near."""
_VERSIONS = 100
"""Below this a number after a name is its version."""
_JOINTS = frozenset({"a", "to", "-", "et", "and", "ou", "or"})
_NEAR = 9
"""Tokens back to which a verb of change is looked for."""
_ARTICLES = frozenset({"a", "un", "une", "la", "le"})
_PARTED = frozenset({"de", "des", "du", "d", "of", "the"})
_MOST_PARTS = 4


def quantities_of(sentence: Sentence) -> Iterator[Quantity]:
    """Yield quantities in their order; bare numbers too, as they may have a unit before."""
    at = 0
    while at < len(sentence.tokens):
        named = sentence.named.get(at)
        if named is not None:
            at = named.end
            continue
        number = read_number(sentence.tokens, at)
        found = _quantity(sentence, at, number)
        if found is not None and not _is_past(sentence, found):
            yield found
        read = found.end if found is not None else number.end if number is not None else 0
        at = max(read, at + 1)


def _is_past(sentence: Sentence, found: Quantity) -> bool:
    """Return whether it is what something came from: from 700 GPUs to 100,000 GPUs."""
    unit = found.kind is not Kind.BARE
    return unit and sentence.word(found.end) in {"a", "to"} and _is_left(sentence, found.start)


def _quantity(sentence: Sentence, at: int, number: Number | None) -> Quantity | None:
    if sentence.word(at) in FOLDS:
        value = FOLDS[sentence.word(at)]
        return Quantity(Kind.TIMES, value, value, at, at + 1, number=at, number_end=at + 1)
    if number is None or not 0 < number.value < _BEYOND or _is_label(sentence, number):
        return _part(sentence, at, number)
    part = _part(sentence, at, number) if number.end == at + 1 else None
    return part or _range(sentence, number) or _single(sentence, number)


def _is_label(sentence: Sentence, number: Number) -> bool:
    """Return whether a number only tells versions apart: GPT-4, Llama 3, RTX 4090."""
    at = number.start
    if sentence.tokens[at].number is None:
        return False
    if sentence.word(at - 1) in NUMBERED or _is_hyphenated(sentence, at):
        return True
    mention = sentence.named_until.get(at)
    if mention is None or mention.hardware is not None or not number.plain:
        return False
    goes_on = unit_after(sentence, number.end) or _range(sentence, number)
    return number.value < _VERSIONS and goes_on is None


def _is_hyphenated(sentence: Sentence, at: int) -> bool:
    """Return whether a word and a hyphen touch a number: GPT-4."""
    word = sentence.word(at - 2)
    touching = sentence.is_glued(at) and sentence.is_glued(at - 1)
    return sentence.word(at - 1) == "-" and touching and word[:1].isalpha() and word not in MONEY


def _single(sentence: Sentence, number: Number) -> Quantity:
    unit = unit_before(sentence, number) or unit_after(sentence, number.end)
    unit = unit or CountedIn(Kind.BARE, number.end)
    return Quantity(
        kind=unit.kind,
        low=number.value * unit.factor,
        high=number.value * unit.factor,
        start=_start(sentence, number, unit.kind),
        end=unit.end,
        unit=unit.unit,
        hardware=unit.hardware,
        loose=number.loose,
        scale=number.scale,
        number=number.start,
        number_end=number.end,
    )


def _start(sentence: Sentence, number: Number, kind: Kind) -> int:
    """Return where a quantity begins: at a currency or a cross before it."""
    before = sentence.word(number.start - 1)
    if kind is Kind.MONEY and before in MONEY:
        return number.start - 1 - (sentence.word(number.start - 2) == "us")
    return number.start - (kind is Kind.TIMES and before == "x")


def _range(sentence: Sentence, low: Number) -> Quantity | None:
    """Read 10-20k GPUs, entre 2 000 et 4 000 puces, $25k–$35k, 10k GPUs to 20k GPUs."""
    own = unit_after(sentence, low.end)
    joint = low.end if own is None else own.end
    high = _upper(sentence, joint) if _joins(sentence, low, joint) else None
    if high is None:
        return None
    upper = _single(sentence, high)
    prefix = money_before(sentence, low)
    if upper.kind is Kind.BARE and prefix is not None:
        upper = replace(upper, kind=Kind.MONEY, unit=prefix.unit)
    if own is not None and own.kind is not upper.kind:
        return None
    lower = (_lent(low, high) if own is None else low.value) * upper.high / high.value
    if lower >= upper.high:
        return None
    return replace(upper, low=lower, start=_start(sentence, low, upper.kind), number=low.start)


def _joins(sentence: Sentence, low: Number, joint: int) -> bool:
    """Return whether a word makes a range of the numbers around it."""
    word = sentence.word(joint)
    if word in {"et", "and"}:
        return not {"entre", "between"}.isdisjoint(sentence.words(low.start - 3, low.start))
    return word in _JOINTS and not (word in {"a", "to", "-"} and _is_left(sentence, low.start))


def _is_left(sentence: Sentence, start: int) -> bool:
    """Return whether something changed from the number at `start`: passé de 150 à 300."""
    start -= sentence.word(start - 1) in MONEY
    if sentence.word(start - 1) not in {"de", "d", "from", "'"}:
        return False
    before = sentence.words(start - _NEAR, start - 1)
    return any(word in CHANGED or word.startswith(CHANGING) for word in before)


def _upper(sentence: Sentence, joint: int) -> Number | None:
    """Return the upper end of a range, which may repeat the currency."""
    at = joint + 1
    at += sentence.word(at) == "us"
    at += sentence.word(at) in MONEY
    if at >= len(sentence.tokens) or at in sentence.named:
        return None
    found = read_number(sentence.tokens, at)
    return found if found is not None and found.value > 0 else None


def _lent(low: Number, high: Number) -> float:
    """Return the lower end of a range with what the upper one lends it: 10-20k, 10 à 20 000."""
    thousand = 1000
    if low.scale > 1:
        return low.value
    if high.scale > 1 and low.value < high.value / high.scale:
        return low.value * high.scale
    short = low.value < thousand <= high.value and low.value * thousand < high.value
    return low.value * thousand if short else low.value


def _part(sentence: Sentence, at: int, number: Number | None) -> Quantity | None:
    """Read un quart (des), a third (of), la moitié (de), three quarters of."""
    counted = number is not None and number.value < _MOST_PARTS and number.end == at + 1
    times = number.value if counted and number is not None else 1
    here = at + (counted or sentence.word(at) in _ARTICLES)
    value = PARTS.get(sentence.word(here)) or PARTS.get(sentence.word(here).removesuffix("s"))
    if value is None or sentence.word(here + 1) not in _PARTED:
        return None
    end = here + 1
    return Quantity(Kind.SHARE, times * value, times * value, at, end, number=at, number_end=end)
