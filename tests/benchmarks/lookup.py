"""How long a look-up takes in a large catalogue, against a small one: there is no linear scan."""

import time
from collections.abc import Sequence
from datetime import date

from bot.catalogue import read_catalogue
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.model import Figure, Organisation
from bot.usecases.figures import Figures, Resolution
from tests.benchmarks.ratio import Measure, Ratio, by_turns
from tests.support.processes import ROOT

GOAL = 2.0
_DAY = date(2026, 11, 1)
_STRIDE = 7


async def lookup_time(
    *, rounds: int = 30, small: int = 600, large: int = 100_000, lookups: int = 200
) -> Ratio:
    """Compare `lookups` by name, spread over the whole of a `small` and a `large` catalogue."""
    real = read_catalogue(ROOT / "data")
    few, many = (_looking_up(real, count, lookups) for count in (small, large))
    took, base = await by_turns(many, few, rounds=rounds)
    detail = f"{took * 1e6:.0f} µs, {base * 1e6:.0f} µs"
    return Ratio(f"look-up in {large:,} figures, {small}", took / base, GOAL, detail)


def multiplied(real: Catalogue, copies: int) -> Catalogue:
    """Return the real catalogue so many times over, each time with other organisations."""
    return Catalogue.build(
        organisations=[
            _renamed(organisation, number)
            for number in range(copies)
            for organisation in real.organisations.values()
        ],
        ambiguous=(),
        hardware=real.hardware.values(),
        sources=real.sources.values(),
        figures=[
            _copy(figure, number) for number in range(copies) for figure in real.figures.values()
        ],
    )


def _copy(figure: Figure, number: int) -> Figure:
    def moved(keys: Sequence[str]) -> tuple[str, ...]:
        return tuple(f"{key}-{number}" for key in keys)

    return figure.model_copy(
        update={
            "id": f"{figure.id}-{number}",
            "organisation": f"{figure.organisation}-{number}",
            "supersedes": moved(figure.supersedes),
            "conflicts_with": moved(figure.conflicts_with),
            "inputs": moved(figure.inputs),
        }
    )


def _renamed(organisation: Organisation, number: int) -> Organisation:
    return organisation.model_copy(
        update={
            "id": f"{organisation.id}-{number}",
            "name": f"{organisation.name} {number}",
            "name_fr": None,
            "aliases": tuple(f"{alias} {number}" for alias in organisation.aliases),
        }
    )


def _looking_up(real: Catalogue, count: int, lookups: int) -> Measure:
    """Prepare look-ups of every real organisation in turn, each time of another copy."""
    copies = -(-count // len(real.figures))
    figures = Figures(multiplied(real, copies))
    known = [real.organisations[key].name for key in real.by_organisation]
    chosen = [f"{known[turn % len(known)]} {turn * _STRIDE % copies}" for turn in range(lookups)]

    async def measure() -> float:
        start = time.perf_counter()
        for name in chosen:
            found = figures.resolve(name)
            assert isinstance(found, Resolution), name
            figures.gpus(found.organisation.id, on=_DAY)
        return (time.perf_counter() - start) / lookups

    return measure
