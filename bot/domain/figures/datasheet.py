"""What is known of a processor: its datasheet, its prices over time, who has most of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.estimate import Part, price_order
from bot.domain.figures.evidence import known_on
from bot.domain.figures.lookup import parts_of
from bot.domain.figures.model import Figure, Hardware, Metric, Organisation, Scope
from bot.domain.figures.standing import (
    best_each,
    current_among,
    is_disputed,
    is_running,
    known_of,
)


@dataclass(frozen=True)
class Holder:
    """An organisation that has such processors in operation, on one site or several."""

    organisation: Organisation
    scope: Scope
    part: Part
    figures: tuple[Figure, ...]


@dataclass(frozen=True, kw_only=True)
class Datasheet:
    """What is known of a processor on one day."""

    chip: Hardware
    maker: Organisation
    on: date
    prices: tuple[Figure, ...]
    """The newest first."""
    sold: tuple[Figure, ...]
    holders: tuple[Holder, ...]
    """Who has most first, each way of holding them apart."""
    disputed: frozenset[str]
    """Ids of current figures whose number another one excludes."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure, in the order of the sections."""
        held = (figure for holder in self.holders for figure in holder.figures)
        return (*self.prices, *self.sold, *held)


def look_up_chip(catalogue: Catalogue, chip: str, *, on: date) -> Datasheet:
    """Return what is known on that day of a processor, whose id must exist."""
    current = {
        key: figure
        for organisation in catalogue.organisations
        for key, figure in current_among(
            catalogue, known_of(catalogue, organisation, on=on)
        ).items()
    }
    prices = [each for each in catalogue.prices.get(chip, ()) if known_on(catalogue, each) <= on]
    hardware = catalogue.hardware[chip]
    return Datasheet(
        chip=hardware,
        maker=catalogue.organisations[hardware.maker],
        on=on,
        prices=tuple(sorted(prices, key=price_order, reverse=True)),
        sold=tuple(
            figure
            for figure in current.values()
            if figure.metric is Metric.UNITS_SOLD and figure.hardware == chip
        ),
        holders=tuple(_holders(catalogue, chip, filter(_is_count, current.values()))),
        disputed=frozenset(
            figure.id for figure in current.values() if is_disputed(figure, current)
        ),
    )


def _is_count(figure: Figure) -> bool:
    return figure.metric is Metric.GPU_COUNT and is_running(figure)


def _holders(catalogue: Catalogue, chip: str, figures: Iterable[Figure]) -> list[Holder]:
    best, _ = best_each(
        catalogue, figures, by=lambda each: (each.organisation, each.subject, each.scope)
    )
    held: defaultdict[tuple[str, Scope], list[Figure]] = defaultdict(list)
    for figure in best:
        if any(_of_kind(catalogue, figure, chip)):
            held[figure.organisation, figure.scope].append(figure)
    holders = [
        Holder(
            catalogue.organisations[organisation],
            scope,
            _added(part for each in sites for part in _of_kind(catalogue, each, chip)),
            tuple(sites),
        )
        for (organisation, scope), sites in held.items()
    ]
    return sorted(holders, key=lambda each: (-each.part.high, each.organisation.id))


def _of_kind(catalogue: Catalogue, figure: Figure, chip: str) -> Iterator[Part]:
    return (part for part in parts_of(catalogue, figure) if part.hardware == chip)


def _added(parts: Iterable[Part]) -> Part:
    counted = list(parts)
    return Part(
        counted[0].hardware,
        sum(part.low for part in counted),
        sum(part.high for part in counted),
    )
