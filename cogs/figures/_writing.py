"""Numbers, dates and names of figures in words, in one language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

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
    Words,
)
from bot.errors import Value
from bot.texts import Language, Texts, day_text, month_text

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
FACTS_CITED = "facts cited"
"""The licence of a page that reserves its rights: facts are free, so nothing is owed."""
_MAGNITUDES = (("trillion", 1e12), ("billion", 1e9), ("million", 1e6))


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
        """Return a processor's name."""
        return self.catalogue.hardware[key].name

    def number(self, figure: Figure) -> str:
        """Return how the number was stated, without its unit: at least 100,000."""
        low, high = bounds(figure)
        strict = {Comparator.AT_LEAST: "figures-more-than", Comparator.AT_MOST: "figures-less-than"}
        if figure.strict:
            return self.say(strict[figure.comparator], low=low)
        if figure.comparator is Comparator.ABOUT and low != high:
            middle = figure.value
            if middle is None:
                return self.say("figures-between", low=low, high=high)
            return self.say("figures-about-between", low=middle, **{"from": low, "to": high})
        keys = {
            Comparator.EXACT: "figures-exact",
            Comparator.ABOUT: "figures-about",
            Comparator.AT_LEAST: "figures-at-least",
            Comparator.AT_MOST: "figures-at-most",
        }
        if figure.comparator is Comparator.BETWEEN:
            return self.say("figures-between", low=low, high=high)
        return self.say(keys[figure.comparator], low=low)

    def quantity(self, figure: Figure) -> str:
        """Return the number with its unit, or with its hardware where there is just one kind."""
        number = self.number(figure)
        if figure.metric is Metric.H100_EQUIVALENTS:
            return self.say("figures-equivalents-number", number=number)
        if figure.metric is Metric.POWER:
            return self.say("figures-megawatts", number=number)
        if figure.metric is Metric.FLEET_COUNT:
            return self.say("figures-processors", number=number)
        if figure.hardware is not None:
            return self.say(
                "figures-of-hardware", number=number, hardware=self.hardware(figure.hardware)
            )
        return self.gpus(figure)

    def gpus(self, figure: Figure) -> str:
        """Return the number of processors, whatever their kind."""
        return self.say("figures-gpus", number=self.number(figure), plural=bounds(figure)[1])

    def range(self, low: float, high: float) -> str:
        """Return a derived number, rounded to what its inputs can bear."""
        low, high = rounded(low), rounded(high)
        if low == high:
            return self.say("figures-about", low=low)
        return self.say("figures-between", low=low, high=high)

    def count(self, low: float, high: float) -> str:
        """Return a count that was added up, digit for digit."""
        if low == high:
            return self.say("figures-exact", low=low)
        return self.say("figures-between", low=low, high=high)

    def dollars(self, low: float, high: float) -> str:
        """Return an amount with its magnitude, both ends in the same one."""
        name, size = next((each for each in _MAGNITUDES if high >= each[1]), ("unit", 1.0))
        number = self.range(low / size, high / size)
        return self.say("figures-dollars", number=number, magnitude=name)

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
        return "\u2009".join(superscript(mark) for mark in marks)


def superscript(number: int) -> str:
    """Return the number raised: ¹²."""
    return str(number).translate(_SUPERSCRIPTS)


def rounded(value: float, digits: int = 3) -> float:
    """Return `value` with that many significant digits: more would feign precision."""
    return float(f"{value:.{digits}g}")


def is_creative_commons(source: Source) -> bool:
    """Return whether the licence asks for a credit on every card."""
    return source.licence.startswith("CC")


def slug(value: Scope | Status | Confidence) -> str:
    """Return what the key of a value's text ends with."""
    return value.value.replace("_", "-")
