"""Power and cost that follow from a count of processors; always shown as derived."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.figures.model import Confidence, Figure, Hardware

SERVER_OVERHEAD = 1.82
"""A server's power over that of its processors. Source: Epoch AI, GPU clusters, estimation."""
PUE = 1.14
"""A data centre's power over that of its servers, 2023. Source: as above."""


@dataclass(frozen=True)
class Part:
    """Some processors of one kind, counted or bounded."""

    hardware: str | None
    low: float
    high: float


@dataclass(frozen=True)
class Term:
    """One part of an estimate: a count, and what each processor of it adds."""

    part: Part
    low: float
    high: float
    """Watts or dollars for each processor."""
    figure: Figure | None = None
    """The sourced price, where there is one."""


@dataclass(frozen=True)
class Estimate:
    """A derived total with its terms; low and high differ where an input is a range."""

    low: float
    high: float
    terms: tuple[Term, ...]
    left_out: tuple[Part, ...]
    """Processors for which an input is missing: not counted, and said so."""


def power_of(parts: Sequence[Part], hardware: Mapping[str, Hardware]) -> Estimate | None:
    """Return megawatts: processors × TDP × 1.82 × PUE 1.14 (Epoch AI's method), or None."""
    terms = [
        Term(part, chip.tdp_w, chip.tdp_w)
        for part in parts
        if (chip := hardware.get(part.hardware or "")) is not None and chip.tdp_w is not None
    ]
    return _total(parts, terms, factor=SERVER_OVERHEAD * PUE / 1e6)


def cost_of(
    parts: Sequence[Part], prices: Mapping[str, Sequence[Figure]], *, on: date
) -> Estimate | None:
    """Return dollars for the processors alone: count × unit price known on that day, or None."""
    terms = [
        Term(part, low, high, price)
        for part in parts
        if (price := price_on(prices.get(part.hardware or "", ()), on=on)) is not None
        for low, high in [bounds(price)]
    ]
    return _total(parts, terms, factor=1.0)


def price_on(prices: Sequence[Figure], *, on: date) -> Figure | None:
    """Return the newest price known on that day, of prices in the order of `price_order`."""
    known = bisect_right(prices, on, key=lambda price: price.as_of or date.max)
    return prices[known - 1] if known else None


def price_order(price: Figure) -> tuple[date, int, int, str]:
    """Sort prices by date, those without one last; of one date, the better supported comes last."""
    doubt = list(Confidence).index(price.confidence)
    return price.as_of or date.max, -doubt, len(price.source), price.id


def bounds(figure: Figure) -> tuple[float, float]:
    """Return the lowest and highest number that the figure allows for; an open end repeats."""
    low = figure.low if figure.low is not None else figure.value
    high = figure.high if figure.high is not None else figure.value
    if low is None:
        low = high
    if high is None:
        high = low
    if low is None or high is None:
        message = f"{figure.id} holds no number"
        raise ValueError(message)
    return low, high


def _total(parts: Sequence[Part], terms: Sequence[Term], *, factor: float) -> Estimate | None:
    """Add the terms up; None where most processors would be left out of it."""
    counted = {id(term.part) for term in terms}
    left_out = [part for part in parts if id(part) not in counted]
    if not terms or sum(part.high for part in left_out) > sum(part.high for part in parts) / 2:
        return None
    return Estimate(
        low=sum(term.part.low * term.low for term in terms) * factor,
        high=sum(term.part.high * term.high for term in terms) * factor,
        terms=tuple(terms),
        left_out=_by_hardware(left_out),
    )


def _by_hardware(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Add up the parts of each kind, in the order in which the kinds first come."""
    kinds: dict[str | None, Part] = {}
    for part in parts:
        held = kinds.get(part.hardware, Part(part.hardware, 0, 0))
        kinds[part.hardware] = Part(part.hardware, held.low + part.low, held.high + part.high)
    return tuple(kinds.values())
