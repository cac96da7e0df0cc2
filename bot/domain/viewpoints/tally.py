"""What may be told of where members stand: how many, where they are enough, and never who.

Nobody but themselves learns that a member answered. So whoever compares two tallies learns at most
that somebody answered, moved or withdrew in between; where all answers agree, that those who
answered agree. Who tells others that they have just answered lets them see what: that is accepted,
since counts that lag or are blurred would be wrong for everybody.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.viewpoints.model import Viewpoint

FEWEST_ANSWERS = 5
"""Answers from which a tally is told."""
FEWEST_MOVED = 3
"""Members who moved from one view to the same other one, from which that is told."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many members lean to each view of a topic, in one server."""

    counts: Mapping[Viewpoint, int] | None
    """Of all three views; None where too few have answered to show even how many."""

    @property
    def answers(self) -> int:
        """How many have answered, of those who may be told."""
        return sum((self.counts or {}).values())


@dataclass(frozen=True, slots=True)
class Moved:
    """How many went from one view to another."""

    before: Viewpoint
    after: Viewpoint
    count: int


@dataclass(frozen=True, slots=True)
class Movement:
    """How many members changed their minds in a span, from their first stance to the last."""

    moves: tuple[Moved, ...]
    """Most first. Where few went, nothing is said: not how many, nor whether anybody did."""

    @property
    def count(self) -> int:
        """How many moved, of those who may be told."""
        return sum(each.count for each in self.moves)


def tally_of(counts: Mapping[Viewpoint, int]) -> Tally:
    """Return what may be told of the answers to a topic."""
    if sum(counts.values()) < FEWEST_ANSWERS:
        return Tally(None)
    return Tally({each: counts.get(each, 0) for each in Viewpoint})


def movement_of(counts: Mapping[tuple[Viewpoint, Viewpoint], int]) -> Movement:
    """Return what may be told of those who went from one view to another."""
    moves = [
        Moved(before, after, count)
        for (before, after), count in counts.items()
        if before != after and count >= FEWEST_MOVED
    ]
    return Movement(tuple(sorted(moves, key=lambda each: (-each.count, each.before, each.after))))
