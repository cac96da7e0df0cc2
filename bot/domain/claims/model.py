"""What a message claims, and what the catalogue says to it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.figures.model import Comparator, Metric, Unit
from bot.domain.text.span import Span


class Measure(StrEnum):
    """What is said of chips and stands in their datasheet, not among the figures."""

    TDP = "tdp_w"
    MEMORY = "memory_gb"
    BANDWIDTH = "memory_bandwidth_tbs"
    SPEED = "fp16_tflops"


class OtherUnit(StrEnum):
    """Units that people write and that no figure is given in."""

    EURO = "EUR"
    POUND = "GBP"
    WATT = "W"
    GIGABYTE = "GB"
    TERABYTE_A_SECOND = "TB/s"
    TERAFLOPS = "TFLOP/s"


class Verdict(StrEnum):
    """What the catalogue says to a claim on one day."""

    SUPPORTED = "supported"
    """A figure that holds on that day fits."""
    OUTDATED = "outdated"
    """Only figures fit that something has replaced since."""
    CONTRADICTED = "contradicted"
    """There are figures about the same thing, and none fits."""
    DISPUTED = "disputed"
    """One figure fits, and another about the same thing excludes it."""
    UNVERIFIABLE = "unverifiable"
    """No figure can be compared with it."""


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A number with a unit, and what it seems to be said of."""

    span: Span
    """The number with its unit, in the text of the message."""
    organisation: str | None
    """An id of the catalogue; None where nobody is named or everybody is meant."""
    metric: Metric | Measure
    low: float | None
    """The lower end; None where there is none."""
    high: float | None
    """The upper end, the same as the lower one for a single number; None where there is none."""
    unit: Unit | OtherUnit
    hardware: str | None
    """An id of the catalogue; None where no chip is named."""
    comparator: Comparator
    about: str
    """The folded words of its clause, by which the judge tells what it is about."""
    around: str
    """Those of the whole sentence."""

    @property
    def value(self) -> float | None:
        """The number, where a single one was stated."""
        if self.comparator is Comparator.BETWEEN:
            return None
        return self.high if self.low is None else self.low


@dataclass(frozen=True)
class Finding:
    """A verdict of one day, and the ids of the figures that it rests on, the weightiest first."""

    verdict: Verdict
    figures: tuple[str, ...] = ()
    sheet: str | None = None
    """The chip on whose datasheet it rests instead."""


@dataclass(frozen=True)
class Judgement:
    """Whether a claim was right when it was written, and whether it is right now."""

    written: Finding
    now: Finding
