"""The words for magnitudes and units, and what a metric takes of them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from bot.domain.figures.model import UNITS, Metric, Unit
from bot.errors import ExpectedError, TextKey
from bot.texts import Language

_SHARED: Mapping[str, str] = {
    "1e3": "k",
    "1e6": "m mn mio million millions",
    "1e9": "g b bn md mds mrd milliard milliards",
}
_ENGLISH: Mapping[str, str] = {
    "1e3": "thousand thousands",
    "1e9": "billion billions",
    "1e12": "t tn trillion trillions",
}
_FRENCH: Mapping[str, str] = {
    "1e3": "mille milliers",
    "1e12": "t billion billions",
    "1e18": "trillion trillions",
}
_WORDS: Mapping[tuple[Unit, str], str] = {
    (Unit.GPU, "1"): (
        "gpu gpus processor processors processeur processeurs chip chips puce puces accelerators "
        "accélérateurs"
    ),
    (Unit.H100_EQUIVALENT, "1"): "h100e h100-equivalents h100-équivalents équivalents-h100",
    (Unit.MEGAWATT, "1e-6"): "w",
    (Unit.MEGAWATT, "1e-3"): "kw",
    (Unit.MEGAWATT, "1"): "mw megawatt megawatts mégawatt mégawatts",
    (Unit.MEGAWATT, "1e3"): "gw gigawatt gigawatts",
    (Unit.DOLLAR, "1"): "$ us$ usd dollar dollars",
    (Unit.DOLLAR_A_YEAR, "1"): "$ us$ usd dollar dollars $/year $/an usd/year usd/an",
    (Unit.UNSTATED_CURRENCY, "1"): "¤",
    (Unit.FLOP, "1"): "flop flops",
    (Unit.PARAMETER, "1"): "parameter parameters params paramètre paramètres",
    (Unit.PETAFLOPS, "1"): "pflop/s pflops pflop petaflops pétaflops",
    (Unit.PETAFLOPS, "1e3"): "eflop/s eflops eflop exaflops",
    (Unit.MONTH, "1"): "month months mois",
    (Unit.MONTH, "12"): "year years an ans année années",
    (Unit.YEAR, "1"): "year years an ans année années",
    (Unit.TIMES, "1"): "x × times fois",
    (Unit.FRACTION, "1e-2"): "% percent pourcent",
}
_MOST: Mapping[Unit, str] = {
    Unit.GPU: "1e9",
    Unit.H100_EQUIVALENT: "1e9",
    Unit.MEGAWATT: "1e6",
    Unit.DOLLAR: "1e14",
    Unit.DOLLAR_A_YEAR: "1e14",
    Unit.UNSTATED_CURRENCY: "1e15",
    Unit.FLOP: "1e30",
    Unit.PARAMETER: "1e17",
    Unit.PETAFLOPS: "1e9",
    Unit.MONTH: "600",
    Unit.YEAR: "2200",
    Unit.TIMES: "1e9",
    Unit.FRACTION: "1.01",
}
"""What a number must stay below: beyond it somebody has slipped."""
_FILLERS = ("d'", "de ", "of ", "us ")


class UnitMisfitError(ExpectedError):
    """The unit is none that the metric is given in."""

    key = "own-value-unit"

    def __init__(self, unit: str, metric: Metric) -> None:
        """Name the unit as it was typed, and the metric."""
        super().__init__(unit=unit, metric=TextKey(f"metric-{metric.value.replace('_', '-')}"))


def scales_of(language: Language) -> Mapping[str, Decimal]:
    """Return the size of each word that stands for a magnitude: a French billion is 10¹²."""
    own = _FRENCH if language is Language.FRENCH else _ENGLISH
    return dict(_each(_SHARED)) | dict(_each(own))


def unit_of(word: str, metric: Metric) -> tuple[Unit, Decimal]:
    """Return the unit of a metric that a word stands for, and how many of it make one.

    Without a word it is the metric's own; refuses one that does not fit.
    """
    allowed = UNITS[metric]
    if not word:
        return (Unit.DOLLAR if Unit.DOLLAR in allowed else next(iter(allowed))), Decimal(1)
    for (unit, factor), words in _WORDS.items():
        if unit in allowed and _bare(word) in words.split():
            return unit, Decimal(factor)
    raise UnitMisfitError(word, metric)


def most_of(unit: Unit) -> Decimal:
    """Return what a number of this unit must stay below."""
    return Decimal(_MOST[unit])


def _bare(word: str) -> str:
    for filler in _FILLERS:
        word = word.removeprefix(filler)
    yearly = ("per year", "a year", "par an", "/an", "/year")
    for ending in yearly:
        if word.startswith(("$", "us", "dollar")):
            word = word.removesuffix(ending).strip()
    return word.replace("equivalents h100", "h100e").replace("équivalents h100", "h100e")


def _each(table: Mapping[str, str]) -> Iterator[tuple[str, Decimal]]:
    for size, words in table.items():
        for word in words.split():
            yield word, Decimal(size)
