"""What so many processors of one kind cost, draw and use: derived, beside what was published."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.estimate import Estimate, Part, bounds, cost_of, power_of, price_on
from bot.domain.figures.evidence import AHEAD, known_on, support
from bot.domain.figures.model import Figure, Hardware, Metric
from bot.errors import ExpectedError

HOURS = 8760
"""Hours of a year without a leap day, all of them at full load."""
_NEARLY = 0.1
"""How far a published count may be from the one asked about, for its figures to stand beside."""
METHOD_SOURCE = "epoch-gpu-clusters-2025-12"
"""Where the method of the power estimate was read."""


class NothingToEstimateError(ExpectedError):
    """Neither a price nor a power is recorded for the processor."""

    key = "estimate-nothing"


@dataclass(frozen=True)
class Published:
    """A number that somebody published about nearly as many of these processors."""

    count: Figure
    figure: Figure


@dataclass(frozen=True, kw_only=True)
class Sizing:
    """What follows from a count of processors; what rests on a range is a range."""

    chip: Hardware
    part: Part
    on: date
    costs: tuple[Estimate, ...]
    """Dollars at the newest price, then at each price that disagrees with it; never blended."""
    power: Estimate | None
    """Megawatts."""
    energy: tuple[float, float] | None
    """Megawatt-hours a year."""
    published: tuple[Published, ...]

    @property
    def prices(self) -> tuple[Figure, ...]:
        """The price behind each cost."""
        return tuple(term.figure for cost in self.costs for term in cost.terms if term.figure)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure, in the order of the sections."""
        return (*self.prices, *(each.figure for each in self.published))


def size_up(catalogue: Catalogue, part: Part, *, on: date) -> Sizing:
    """Return what these processors would cost, draw and use; their kind's id must exist."""
    chip = catalogue.hardware[part.hardware or ""]
    costs = tuple(_costs(catalogue, part, on=on))
    power = power_of([part], catalogue.hardware)
    if not costs and power is None:
        raise NothingToEstimateError(chip=chip.name)
    return Sizing(
        chip=chip,
        part=part,
        on=on,
        costs=costs,
        power=power,
        energy=(power.low * HOURS, power.high * HOURS) if power is not None else None,
        published=tuple(_published(catalogue, part, on=on)),
    )


def _costs(catalogue: Catalogue, part: Part, *, on: date) -> Iterator[Estimate]:
    """Yield the cost at the newest price, and at the prices that contradict it."""
    prices = catalogue.prices.get(part.hardware or "", ())
    newest = price_on(prices, on=on)
    if newest is None:
        return
    disagreeing = [price for price in prices if price.id in newest.conflicts_with]
    for price in (newest, *disagreeing):
        cost = cost_of([part], {price.hardware or "": (price,)}, on=on)
        if cost is not None:
            yield cost


def _published(catalogue: Catalogue, part: Part, *, on: date) -> Iterator[Published]:
    """Yield power and cost published for nearly as many, of the very site and date of the count."""
    for figures in catalogue.by_organisation.values():
        for count in figures:
            if _is_alike(count, part) and known_on(catalogue, count) <= on:
                beside = [each for each in figures if _is_of(each, count)]
                beside.sort(
                    key=lambda one: (one.metric is not Metric.POWER, support(catalogue, one))
                )
                yield from (Published(count, each) for each in beside)


def _is_alike(figure: Figure, part: Part) -> bool:
    if figure.metric is not Metric.GPU_COUNT or figure.hardware != part.hardware:
        return False
    low, high = bounds(figure)
    near = low <= part.high * (1 + _NEARLY) and high >= part.low * (1 - _NEARLY)
    return near and figure.status not in AHEAD


def _is_of(figure: Figure, count: Figure) -> bool:
    return (
        figure.metric in {Metric.POWER, Metric.CAPITAL_COST}
        and figure.subject == count.subject
        and figure.as_of is not None
        and figure.as_of == count.as_of
        and figure.status not in AHEAD
    )
