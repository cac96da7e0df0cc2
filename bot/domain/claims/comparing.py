"""Whether a claim and a figure can both be true."""

from collections.abc import Iterable
from math import inf

from bot.domain.claims.model import Claim
from bot.domain.figures.estimate import bounds
from bot.domain.figures.model import Comparator, Figure, Unit

Reach = tuple[float, float]
"""The lowest and the highest number that something allows."""

_EXACT, _ABOUT, _ENDS = 0.05, 0.1, 0.02
"""How far a number may be off: as stated, stated or known as "about", as an end of a range."""
_FAR = 2
"""Times beyond an open end from which "more than" neither bears a number out nor excludes it."""
_MONEY = frozenset({Unit.DOLLAR, Unit.DOLLAR_A_YEAR, Unit.UNSTATED_CURRENCY})


def same_unit(claim: Claim, figure: Figure) -> bool:
    """Return whether the units compare; a sum without a currency is taken for dollars."""
    return figure.unit == claim.unit or (figure.unit in _MONEY and claim.unit in _MONEY)


def same_family(chip: str, other: str) -> bool:
    """Return whether one chip is a kind of the other: any TPU v5e is a TPU."""
    return chip == other or chip.startswith(f"{other}-") or other.startswith(f"{chip}-")


def reach_of(figure: Figure, hardware: str | None) -> Reach | None:
    """Return what a figure allows for a chip, or for all; None where it does not say."""
    if hardware is not None and figure.breakdown:
        return _part(figure, hardware)
    if hardware is not None and figure.hardware is not None:
        if not same_family(hardware, figure.hardware):
            return None
    low, high = bounds(figure)
    if figure.comparator is Comparator.AT_LEAST:
        return low, inf
    if figure.comparator is Comparator.AT_MOST:
        return -inf, high
    off = _ABOUT if figure.comparator is Comparator.ABOUT else _ENDS
    return low * (1 - off), high * (1 + off)


def _part(figure: Figure, hardware: str) -> Reach | None:
    """Return how many of a chip a breakdown names; it may leave a rest unnamed."""
    count = sum(each for chip, each in figure.breakdown.items() if same_family(hardware, chip))
    return (float(count), float(count)) if count else None


def total_of(reaches: Iterable[Reach]) -> Reach:
    """Add up what several sites allow."""
    lows, highs = zip(*reaches, strict=True)
    return sum(lows), sum(highs)


def fits(claim: Claim, reach: Reach) -> bool:
    """Return whether the number lies within reach of a claim."""
    low, high = _claimed(claim)
    if max(low, reach[0]) > min(high, reach[1]):
        return False
    return not is_beyond(claim, reach)


def is_beyond(claim: Claim, reach: Reach) -> bool:
    """Return whether a claim lies so far past an open end that it says nothing."""
    lowest = claim.low if claim.low is not None else claim.high
    return reach[1] == inf and lowest is not None and lowest > _FAR * reach[0]


def _claimed(claim: Claim) -> Reach:
    off = {Comparator.EXACT: _EXACT, Comparator.ABOUT: _ABOUT}.get(claim.comparator, _ENDS)
    low = -inf if claim.low is None else claim.low * (1 - off)
    high = inf if claim.high is None else claim.high * (1 + off)
    return low, high
