"""Two things measured by turns, so that a machine's moods hit both alike."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from statistics import median

Measure = Callable[[], Awaitable[float]]
"""Measures once: seconds, bytes, whatever both are measured in."""


@dataclass(frozen=True)
class Ratio:
    """How much more one thing takes than what it is compared with, and how much it may."""

    name: str
    value: float
    goal: float
    detail: str = ""

    @property
    def missed(self) -> bool:
        """Whether it takes too much."""
        return self.value > self.goal

    @property
    def line(self) -> str:
        """What is printed of it."""
        verdict = "missed" if self.missed else ""
        figures = f"{self.value:5.2f}x   goal {self.goal:.2f}x   {verdict:6}"
        return f"{self.name:42} {figures}   {self.detail}".rstrip()


async def by_turns(first: Measure, second: Measure, *, rounds: int) -> tuple[float, float]:
    """Measure in the order a b b a, `rounds` times each; return both medians."""
    values: dict[Measure, list[float]] = {first: [], second: []}
    for number in range(rounds):
        for measure in (first, second) if number % 2 == 0 else (second, first):
            values[measure].append(await measure())
    return median(values[first]), median(values[second])
