"""Numbers with their units: 230k GPUs, $3B, 150 MW, 18 to 24 months, GPU count: 100,000."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from bot.domain.claims.mentions import Mention
from bot.domain.claims.numbers import Number, read_number
from bot.domain.claims.tokens import Token
from bot.domain.claims.vocabulary import (
    CHANGED,
    CHIP_HOURS,
    CHIPS,
    FILLERS,
    FLOPS,
    FOLDS,
    HUMANS,
    MEMORY,
    MONEY,
    MONTHS,
    PARTS,
    ROBOTS,
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
    FLOP = auto()
    BARE = auto()
    """No unit was found."""


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
    scale: float = 1
    number: int = 0
    """The token where the number itself begins."""
    number_end: int = 0

    @property
    def ranged(self) -> bool:
        """Whether two ends were given."""
        return self.low != self.high


@dataclass(frozen=True)
class _Unit:
    kind: Kind
    end: int
    factor: float = 1
    unit: str = ""
    hardware: str | None = None


class Reader:
    """Reads the quantities of one sentence."""

    def __init__(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> None:
        """Note where names stand."""
        self._tokens = tokens
        self._named = {at: each for each in mentions for at in range(each.start, each.end)}
        self._ends = {each.end: each for each in mentions}

    def quantities(self) -> Iterator[Quantity]:
        """Yield quantities in their order; bare numbers too, as they may have a unit before."""
        at = 0
        while at < len(self._tokens):
            if at in self._named:
                at = self._named[at].end
                continue
            found = self._quantity(at)
            if found is not None:
                yield found
                at = max(found.end, at + 1)
            else:
                at = self._after(at)

    def _after(self, at: int) -> int:
        number = read_number(self._tokens, at)
        return number.end if number is not None else at + 1

    def word(self, at: int) -> str:
        """Return a token's text; nothing outside the sentence."""
        return self._tokens[at].text if 0 <= at < len(self._tokens) else ""

    def _quantity(self, at: int) -> Quantity | None:
        if self.word(at) in FOLDS:
            value = float(FOLDS[self.word(at)])
            return Quantity(Kind.TIMES, value, value, at, at + 1, number=at, number_end=at + 1)
        number = read_number(self._tokens, at)
        if number is None or number.value <= 0 or self._is_label(number):
            return self._part(at)
        return self._range(number) or self._single(number) or self._part(at)

    def _is_label(self, number: Number) -> bool:
        """Return whether a number only tells versions apart: GPT-4, Llama 3, RTX 4090."""
        at = number.start
        if self._tokens[at].number is None:
            return False
        before = self.word(at - 1)
        if before in _SERIES or before in {"#", "°", "v", "^"}:
            return True
        if before == "-" and self.word(at - 2)[:1].isalpha():
            tokens = self._tokens
            glued = tokens[at - 1].end == tokens[at].start and (
                tokens[at - 2].end == tokens[at - 1].start
            )
            if glued and self.word(at - 2) not in MONEY:
                return True
        mention = self._ends.get(at)
        if mention is not None and mention.hardware is None and number.plain:
            goes_on = self._unit(number.end) is not None or self._range(number) is not None
            return number.value < _VERSIONS and not goes_on
        return False

    def _single(self, number: Number) -> Quantity | None:
        unit = self._money_before(number) or self._times_before(number) or self._unit(number.end)
        if unit is None:
            return self._bare(number)
        return Quantity(
            unit.kind,
            number.value * unit.factor,
            number.value * unit.factor,
            self._start(number, unit),
            unit.end,
            unit.unit,
            unit.hardware,
            number.loose,
            number.scale,
            number.start,
            number.end,
        )

    def _bare(self, number: Number) -> Quantity:
        return Quantity(
            Kind.BARE, number.value, number.value, number.start, number.end, "", None,
            number.loose, number.scale, number.start, number.end,
        )  # fmt: skip

    def _start(self, number: Number, unit: _Unit) -> int:
        """Return where a quantity begins: at a currency or a mark of multiplication before it."""
        before = self.word(number.start - 1)
        if unit.kind is Kind.MONEY and before in MONEY:
            return number.start - 1 - (self.word(number.start - 2) == "us")
        if unit.kind is Kind.TIMES and before == "x":
            return number.start - 1
        return number.start

    def _range(self, low: Number) -> Quantity | None:
        """Read 10-20k GPUs, entre 2 000 et 4 000 puces, $25k–$35k, 10k GPUs to 20k GPUs."""
        own = self._unit(low.end)
        joint = own.end if own is not None else low.end
        word = self.word(joint)
        if word not in _JOINTS or (word in {"et", "and"} and not self._is_between(low)):
            return None
        if word in {"a", "to", "-"} and self.is_change(low.start):
            return None
        start = joint + 1
        start += self.word(start) == "us"
        start += self.word(start) in MONEY
        if start >= len(self._tokens) or start in self._named:
            return None
        high = read_number(self._tokens, start)
        if high is None:
            return None
        upper = self._single(high)
        if upper is None or (own is not None and own.kind is not upper.kind):
            return None
        prefix = self._money_before(low)
        if upper.kind is Kind.BARE and prefix is not None:
            upper = replace(upper, kind=Kind.MONEY, unit=prefix.unit)
        factor = upper.high / high.value
        lower = (low.value if own is not None else _lent(low, high)) * factor
        if lower >= upper.high:
            return None
        begin = self._start(low, _Unit(upper.kind, 0))
        return replace(upper, low=lower, start=begin, number=low.start)

    def _is_between(self, low: Number) -> bool:
        words = {self.word(low.start - step) for step in (1, 2, 3)}
        return not words.isdisjoint({"entre", "between"})

    def is_change(self, start: int) -> bool:
        """Return whether the number at `start` is where something came from."""
        if self.word(start - 1) in MONEY:
            start -= 1
        if self.word(start - 1) not in {"de", "d", "from", "'"}:
            return False
        return any(self.word(start - step) in CHANGED for step in range(1, _NEAR))

    def _money_before(self, number: Number) -> _Unit | None:
        before = self.word(number.start - 1)
        if before not in MONEY or len(before) > _LONGEST_CODE:
            return None
        end = number.end + (self.word(number.end) in {"usd", "eur"})
        return _Unit(Kind.MONEY, end, unit=MONEY[before])

    def _times_before(self, number: Number) -> _Unit | None:
        at = number.start - 1
        if self.word(at) == "x" and self._tokens[at].end == self._tokens[at + 1].start:
            if at == 0 or self._tokens[at - 1].number is None:
                return _Unit(Kind.TIMES, number.end)
            return None
        before = (self.word(at - 1), self.word(at))
        if before[0].startswith("multipli") and before[1] in {"par", "by"}:
            return _Unit(Kind.TIMES, number.end)
        if before[1] in {"facteur", "factor"} or before in {("facteur", "de"), ("factor", "of")}:
            return _Unit(Kind.TIMES, number.end)
        return None

    def _unit(self, at: int) -> _Unit | None:
        at += self.word(at) == "+"
        return self._measure(at) or self._chips(at)

    def _measure(self, at: int) -> _Unit | None:
        """Read a unit that is no chip, after "de" and the like."""
        first = at
        glued = self.word(at) == "-" and self._tokens[at].start == self._tokens[at - 1].end
        at += glued and self.word(at + 1).isalpha()
        while self.word(at) in {"de", "d", "'", "of", "us"} and at < first + 3:
            at += 1
        word = self.word(at)
        if word in MONEY:
            return _Unit(Kind.MONEY, at + 1, unit=MONEY[word])
        if word in WATTS:
            energy = self.word(at + 1) in {"-", "/", "h", *CHIP_HOURS} and (
                self.word(at + 1) != "-" or self.word(at + 2) in CHIP_HOURS
            )
            return None if energy else _Unit(Kind.POWER, at + 1, WATTS[word], word)
        if word in MONTHS:
            return _Unit(Kind.MONTHS, at + 1, MONTHS[word])
        if word in MEMORY:
            return _Unit(Kind.MEMORY, at + 1, MEMORY[word])
        if word in FLOPS:
            return _Unit(Kind.FLOP, at + 1)
        if word == "%" or word in {"percent", "pourcent"}:
            return _Unit(Kind.SHARE, at + 1, 0.01)
        if word in ROBOTS:
            return self._robots(at)
        return self._times(at) if at == first or self.word(first) == "-" else None

    def _times(self, at: int) -> _Unit | None:
        word = self.word(at)
        if word in {"fois", "times"}:
            return _Unit(Kind.TIMES, at + 1 + (self.word(at + 1) == "plus"))
        if word == "x" and self._tokens[at].start == self._tokens[at - 1].end:
            return _Unit(Kind.TIMES, at + 1)
        return _Unit(Kind.TIMES, at + 1) if word == "fold" else None

    def _robots(self, at: int) -> _Unit | None:
        for human in range(at + 1, min(at + 5, len(self._tokens))):
            if self.word(human) in HUMANS and self.word(at + 1) in _FOR_EACH:
                return _Unit(Kind.ROBOTS, human + 1)
        return None

    def _chips(self, at: int) -> _Unit | None:
        """Read GPU, puces, H100s … after a few words that may stand between."""
        for step in range(_FILLED):
            here = at + step
            mention = self._named.get(here)
            if mention is not None and mention.hardware is not None:
                return self._chips_end(mention.end, mention.hardware)
            if self.word(here) in CHIPS:
                return self._chips_end(here + 1, None)
            if self.word(here) in _EQUIVALENT:
                continue
            if mention is None and self.word(here) not in FILLERS:
                return None
        return None

    def _chips_end(self, end: int, hardware: str | None) -> _Unit | None:
        """Close a count of chips, unless it counts their hours; note the chip named after it."""
        after = end
        while self.word(after) in CHIPS or self.word(after) in {"-", "(", "nvidia", "de", "d"}:
            after += 1
        if self.word(after) in CHIP_HOURS and after - end < _FILLED:
            return None
        mention = self._named.get(after)
        if hardware is None and mention is not None:
            hardware = mention.hardware
        equivalent = any(self.word(end - step) in _EQUIVALENT for step in (-1, 0, 2, 3))
        kind = Kind.EQUIVALENTS if equivalent and hardware == "h100" else Kind.CHIPS
        return _Unit(kind, end, hardware=hardware)

    def _part(self, at: int) -> Quantity | None:
        """Read un quart (des), a third (of), la moitié (de)."""
        times, here = 1.0, at
        number = read_number(self._tokens, at)
        if number is not None and number.value < 4 and number.end == at + 1:
            times, here = number.value, at + 1
        elif self.word(at) in {"a", "un", "une", "la", "le"}:
            here = at + 1
        value = PARTS.get(self.word(here)) or PARTS.get(self.word(here).removesuffix("s"))
        if value is None or self.word(here + 1) not in {"de", "des", "du", "d", "of", "the"}:
            return None
        share = times * value
        return Quantity(Kind.SHARE, share, share, at, here + 1, number=at, number_end=here + 1)


_SERIES = frozenset(
    {"rtx", "gtx", "rx", "geforce", "radeon", "iphone", "ryzen", "core", "saison", "episode",
     "page", "season", "version", "chapter", "chapitre", "numero", "rue"}
)  # fmt: skip
_VERSIONS = 100
_JOINTS = frozenset({"a", "to", "-", "et", "and", "ou", "or"})
_NEAR = 9
_LONGEST_CODE = 3
_FILLED = 5
_FOR_EACH = frozenset({"par", "per", "pour", "for", "a", "to"})
_EQUIVALENT = frozenset({"equivalent", "equivalents", "equivalence", "eq"})


def _lent(low: Number, high: Number) -> float:
    """Return the lower end of a range with what the upper one lends it: 10-20k, 10 à 20 000."""
    if low.scale > 1:
        return low.value
    if high.scale > 1 and low.value < high.value / high.scale:
        return low.value * high.scale
    thousands = 1000
    if low.value < thousands <= high.value and low.value * thousands < high.value:
        return low.value * thousands
    return low.value
