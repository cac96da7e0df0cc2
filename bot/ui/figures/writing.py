"""Numbers, dates and names of figures in words, in one language."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.estimate import Part, bounds
from bot.domain.figures.model import (
    Bilingual,
    Comparator,
    Confidence,
    Figure,
    Metric,
    Organisation,
    Precision,
    Scope,
    Source,
    Status,
    Unit,
    Words,
)
from bot.errors import Value
from bot.texts import Language, Texts, day_text, month_text

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
FACTS_CITED = "facts cited"
"""The licence of a page that reserves its rights: facts are free, so nothing is owed."""
_STRICT = {Comparator.AT_LEAST: "figures-more-than", Comparator.AT_MOST: "figures-less-than"}
_STATED = {
    Comparator.EXACT: "figures-exact",
    Comparator.ABOUT: "figures-about",
    Comparator.AT_LEAST: "figures-at-least",
    Comparator.AT_MOST: "figures-at-most",
}


class Magnitude(NamedTuple):
    """The word that large numbers are counted in, and its size."""

    name: str
    size: float


_UNSCALED = Magnitude("unit", 1.0)
_MAGNITUDES = (Magnitude("trillion", 1e12), Magnitude("billion", 1e9), Magnitude("million", 1e6))
_SCALED = frozenset({Unit.DOLLAR, Unit.DOLLAR_A_YEAR, Unit.UNSTATED_CURRENCY, Unit.PARAMETER})
"""What is counted in millions and more."""
_DOLLARS = frozenset({Unit.DOLLAR, Unit.DOLLAR_A_YEAR})
UNIT_KEYS: Mapping[Unit, str] = {
    Unit.H100_EQUIVALENT: "h100-equivalent",
    Unit.MEGAWATT: "megawatt",
    Unit.DOLLAR: "dollar",
    Unit.DOLLAR_A_YEAR: "dollar-a-year",
    Unit.UNSTATED_CURRENCY: "currency",
    Unit.FLOP: "flop",
    Unit.PARAMETER: "parameter",
    Unit.PETAFLOPS: "petaflops",
    Unit.MONTH: "month",
    Unit.YEAR: "year",
    Unit.TIMES: "times",
    Unit.FRACTION: "percent",
}
"""What the key of a unit's text ends with."""


@dataclass(frozen=True)
class Writer:
    """Texts in one reader's language, with the catalogue's names at hand."""

    texts: Texts
    language: Language
    catalogue: Catalogue

    def say(self, key: str, **values: Value) -> str:
        """Return a text."""
        return self.texts.say(key, self.language, **values)

    def words(self, words: Words) -> str:
        """Return a name, or a description in the reader's language."""
        if isinstance(words, Bilingual):
            return words.fr if self.language is Language.FRENCH else words.en
        return words

    def organisation(self, organisation: Organisation) -> str:
        """Return an organisation's name."""
        french = organisation.name_fr if self.language is Language.FRENCH else None
        return french or organisation.name

    def hardware(self, key: str) -> str:
        """Return a processor's name: its id where the catalogue no longer has it."""
        chip = self.catalogue.hardware.get(key)
        return key if chip is None else chip.name

    def metric(self, metric: Metric) -> str:
        """Return what is counted or measured."""
        return self.say(f"metric-{slug(metric)}")

    def own(self, figure: Figure) -> list[str]:
        """Return that a server added the figure, so that nobody takes it for a curated one."""
        return [self.say("figures-own")] if figure.own else []

    def number(self, figure: Figure, show: Callable[[float], Value] = float) -> str:
        """Return how the number was stated, without its unit: at least 100,000."""
        low, high = map(show, bounds(figure))
        if figure.strict:
            return self.say(_STRICT[figure.comparator], low=low)
        if figure.comparator is Comparator.ABOUT and low != high and figure.value is not None:
            return self.say(
                "figures-about-between", low=show(figure.value), **{"from": low, "to": high}
            )
        if figure.comparator is Comparator.BETWEEN or low != high:
            return self.say("figures-between", low=low, high=high)
        return self.say(_STATED[figure.comparator], low=low)

    def quantity(self, figure: Figure) -> str:
        """Return the number with its unit, or with its hardware where there is just one kind."""
        if figure.unit is Unit.GPU:
            return self._processors(figure)
        if figure.metric is Metric.PREDICTED_YEAR:
            return self.number(figure, _ungrouped)
        largest, magnitude = bounds(figure)[1], _UNSCALED
        if figure.unit is Unit.FLOP:
            number = self.number(figure, self._power_of_ten)
        elif figure.unit in _SCALED:
            magnitude, dollars = magnitude_of(largest), figure.unit in _DOLLARS
            number = self.number(
                figure, lambda each: self._scaled(each, magnitude, dollars=dollars)
            )
        elif figure.unit is Unit.FRACTION:
            number = self.number(figure, _percent)
        else:
            number = self.number(figure)
        return self._in(figure.unit, number, magnitude, largest)

    def _processors(self, figure: Figure) -> str:
        number = self.number(figure)
        if figure.metric is Metric.FLEET_COUNT:
            return self.say("figures-processors", number=number)
        if figure.hardware is not None:
            return self.say(
                "figures-of-hardware", number=number, hardware=self.hardware(figure.hardware)
            )
        return self.gpus(figure)

    def _scaled(self, value: float, magnitude: Magnitude, *, dollars: bool) -> Value:
        """Return a number in its magnitude; English puts the dollar before it."""
        number = value / magnitude.size
        return self.say("figures-dollar-number", low=number) if dollars else number

    def _power_of_ten(self, value: float) -> str:
        """Return 5×10²⁶ for 5e26; the digits before the power are the number's own."""
        digits, power = f"{value:e}".split("e")
        mantissa = self.say("figures-exact", low=float(digits))
        return f"{mantissa}\u202f×\u202f10{superscript(int(power))}"

    def gpus(self, figure: Figure) -> str:
        """Return the number of processors, whatever their kind."""
        return self.say("figures-gpus", number=self.number(figure), plural=bounds(figure)[1])

    def range(self, low: float, high: float, show: Callable[[float], Value] = float) -> str:
        """Return a derived number, rounded to what its inputs can bear."""
        low, high = rounded(low), rounded(high)
        if low == high:
            return self.say("figures-about", low=show(low))
        return self.say("figures-between", low=show(low), high=show(high))

    def count(self, low: float, high: float) -> str:
        """Return a count that was added up, digit for digit."""
        if low == high:
            return self.say("figures-exact", low=low)
        return self.say("figures-between", low=low, high=high)

    def dollars(self, low: float, high: float) -> str:
        """Return an amount with its magnitude, both ends in the same one."""
        magnitude = magnitude_of(high)
        number = self.range(low, high, lambda each: self._scaled(each, magnitude, dollars=True))
        return self._in(Unit.DOLLAR, number, magnitude, high)

    def megawatts(self, low: float, high: float) -> str:
        """Return a derived power."""
        return self._in(Unit.MEGAWATT, self.range(low, high), _UNSCALED, high)

    def _in(self, unit: Unit, number: str, magnitude: Magnitude, largest: float) -> str:
        plural = largest / magnitude.size
        return self.say(
            f"figures-unit-{UNIT_KEYS[unit]}",
            number=number,
            magnitude=magnitude.name,
            plural=plural,
        )

    def parts(self, parts: Sequence[Part]) -> list[str]:
        """Return counts by hardware, and what no source names; nothing if nothing is named."""
        if all(part.hardware is None for part in parts):
            return []
        return [self.part(part) for part in parts]

    def part(self, part: Part) -> str:
        """Return a count with its hardware, or that no source names it."""
        number = self.count(part.low, part.high)
        if part.hardware is None:
            return self.say("figures-rest", number=number)
        return self.say("figures-of-hardware", number=number, hardware=self.hardware(part.hardware))

    def dated(self, day: date | None, precision: Precision) -> str:
        """Return a date as precisely as it is known."""
        if day is None or precision is Precision.UNKNOWN:
            return self.say("figures-no-date")
        if precision is Precision.YEAR:
            return str(day.year)
        if precision is Precision.QUARTER:
            quarter = str((day.month + 2) // 3)
            return self.say("figures-quarter", quarter=quarter, year=str(day.year))
        if precision is Precision.MONTH:
            return month_text(day, self.language)
        return day_text(day, self.language)


class References:
    """Numbers sources in the order in which they are cited."""

    def __init__(self) -> None:
        """Start with none."""
        self.cited: dict[str, int] = {}

    def cite(self, sources: Iterable[str]) -> str:
        """Return the marks of these sources, numbering those not yet cited."""
        marks = [self.cited.setdefault(key, len(self.cited) + 1) for key in sources]
        return "\u2009".join(superscript(mark) for mark in sorted(marks))


def magnitude_of(value: float) -> Magnitude:
    """Return the largest magnitude that `value` reaches."""
    return next((each for each in _MAGNITUDES if value >= each.size), _UNSCALED)


def _ungrouped(value: float) -> str:
    return f"{value:.0f}"


def _percent(value: float) -> float:
    return rounded(value * 100, 6)


def superscript(number: int) -> str:
    """Return the number raised: ¹²."""
    return str(number).translate(_SUPERSCRIPTS)


def rounded(value: float, digits: int = 3) -> float:
    """Return `value` with that many significant digits: more would feign precision."""
    return float(f"{value:.{digits}g}")


def is_creative_commons(source: Source) -> bool:
    """Return whether the licence asks for a credit on every card."""
    return source.licence.startswith("CC")


def slug(value: Metric | Scope | Status | Confidence) -> str:
    """Return what the key of a value's text ends with."""
    return value.value.replace("_", "-")
