"""A value as somebody types it: 100k, 2 000–4 000, ≥ 100 000, environ 150 MW."""

import re
from dataclasses import dataclass
from decimal import Decimal

from bot.domain.figures.model import Comparator, Figure, Metric, Unit
from bot.domain.figures.typed.numbers import (
    NUMBER,
    NumberUnreadableError,
    made_plain,
    read_number,
)
from bot.domain.figures.typed.units import most_of, scales_of, unit_of
from bot.errors import ExpectedError
from bot.texts import Language


class NotPositiveError(ExpectedError):
    """Nothing is counted in negative numbers or none at all."""

    key = "own-value-positive"


class TooLargeError(ExpectedError):
    """Nobody has that much of it."""

    key = "own-value-large"


class ReversedError(ExpectedError):
    """The range ends before it begins."""

    key = "own-value-reversed"


@dataclass(frozen=True)
class Quantity:
    """A number as it was stated."""

    comparator: Comparator
    unit: Unit
    value: float | None = None
    low: float | None = None
    high: float | None = None
    strict: bool = False


_HEADS: tuple[tuple[str, Comparator, bool], ...] = (
    (r"≥|>=|at least|au moins|min\.?|minimum", Comparator.AT_LEAST, False),
    (r">|more than|over|plus de|plus d'", Comparator.AT_LEAST, True),
    (r"≤|<=|at most|au plus|up to|jusqu'à|max\.?|maximum", Comparator.AT_MOST, False),
    (r"<|less than|under|moins de|moins d'", Comparator.AT_MOST, True),
    (r"≈|~|about|around|environ|près de|autour de|circa|ca\.?|approx\.?", Comparator.ABOUT, False),
)
_HEADED = [
    (re.compile(rf"(?:{words})(?![a-zà-ÿ])\s*"), comparator, strict)
    for words, comparator, strict in _HEADS
]
_BETWEEN = re.compile(r"(?:entre|between|from|de)\s(?P<low>.+?)\s(?:et|and|to|à)\s(?P<high>.+)")
_RANGE = re.compile(
    r"(?P<low>.*?\d.*?)(?:\s?[–—]\s?|\s(?:à|to)\s|(?<=[\d a-z])-(?=\s?\d))(?P<high>.+)"
)
_PART = re.compile(rf"(?P<before>us\$|\$|usd)?\s?(?P<number>10\s?\^\s?\d+|{NUMBER})\s?(?P<rest>.*)")
_WORD = re.compile(r"(?P<scale>[a-zà-ÿ]+)(?![a-zà-ÿ])\s?(?P<unit>.*)")


@dataclass(frozen=True)
class _Part:
    number: str
    scale: Decimal | None
    unit: str


def read_quantity(text: str, metric: Metric, language: Language) -> Quantity:
    """Return what was typed, in the base unit of the metric; raises a refusal that says why not."""
    rest, comparator, strict = _headed(made_plain(text))
    if rest.startswith("-"):
        raise NotPositiveError
    ends = _BETWEEN.fullmatch(rest) or _RANGE.fullmatch(rest)
    if ends is None:
        part = _part(rest, language)
        number, unit = _sized(part, part, metric, language)
        return _single(number, comparator, unit, strict=strict)
    low, high = (_part(ends[name], language) for name in ("low", "high"))
    (first, unit), (last, _) = (_sized(each, high, metric, language) for each in (low, high))
    if first >= last:
        raise ReversedError
    if comparator not in {Comparator.EXACT, Comparator.ABOUT}:
        raise NumberUnreadableError
    between = comparator if comparator is Comparator.ABOUT else Comparator.BETWEEN
    return Quantity(between, unit, low=first, high=last)


def quantity_text(figure: Figure, language: Language) -> str:
    """Return a figure's number as it can be typed again, with its unit."""
    heads = {
        Comparator.ABOUT: "~ ",
        Comparator.AT_LEAST: "> " if figure.strict else "≥ ",
        Comparator.AT_MOST: "< " if figure.strict else "≤ ",
    }
    ends = (figure.low, figure.high)
    if figure.value is not None:
        ends = (figure.value, None)
    number = "–".join(_written(each, figure.unit, language) for each in ends if each is not None)
    unit = _SYMBOLS.get(figure.unit, "")
    return f"{heads.get(figure.comparator, '')}{number}{unit}"


_SYMBOLS = {
    Unit.MEGAWATT: " MW",
    Unit.DOLLAR: " $",
    Unit.DOLLAR_A_YEAR: " $",
    Unit.UNSTATED_CURRENCY: " ¤",
    Unit.FRACTION: " %",
}
_GROUPED_BELOW = Decimal("1e15")


def _written(number: float, unit: Unit, language: Language) -> str:
    exact = Decimal(str(number)) * (100 if unit is Unit.FRACTION else 1)
    if exact >= _GROUPED_BELOW:
        return f"{exact.normalize():e}".replace("e+", "e")
    text = f"{exact.normalize():f}"
    whole, _, decimals = text.partition(".")
    grouped = f"{int(whole):,}".replace(",", " ")
    if not decimals:
        return grouped
    mark = "," if language is Language.FRENCH else "."
    return f"{grouped}{mark}{decimals}{'0' if len(decimals) == len('000') else ''}"


def _headed(text: str) -> tuple[str, Comparator, bool]:
    for pattern, comparator, strict in _HEADED:
        if found := pattern.match(text):
            return text[found.end() :], comparator, strict
    return text, Comparator.EXACT, False


def _part(text: str, language: Language) -> _Part:
    found = _PART.fullmatch(text.strip())
    if found is None:
        raise NotPositiveError if text.strip().startswith("-") else NumberUnreadableError
    rest, scale = found["rest"].strip(), None
    word = _WORD.fullmatch(rest)
    if word is not None and word["scale"] in scales_of(language):
        scale, rest = scales_of(language)[word["scale"]], word["unit"]
    return _Part(found["number"], scale, rest or found["before"] or "")


def _sized(part: _Part, last: _Part, metric: Metric, language: Language) -> tuple[float, Unit]:
    """Return a number in its base unit; what is not said of it is as for the last of a range."""
    unit, factor = unit_of(part.unit or last.unit, metric)
    scale = part.scale or last.scale or Decimal(1)
    number = read_number(part.number, language) * scale * factor
    if number <= 0:
        raise NotPositiveError
    if number >= most_of(unit):
        raise TooLargeError
    return float(number), unit


def _single(number: float, comparator: Comparator, unit: Unit, *, strict: bool) -> Quantity:
    if comparator is Comparator.AT_LEAST:
        return Quantity(comparator, unit, low=number, strict=strict)
    if comparator is Comparator.AT_MOST:
        return Quantity(comparator, unit, high=number, strict=strict)
    return Quantity(comparator, unit, value=number)
