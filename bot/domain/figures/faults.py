"""What is wrong with the figure that somebody wants to have, field by field."""

from collections.abc import Sequence

from bot.domain.figures.rules import Broken
from bot.errors import ExpectedError


class FigureRefusedError(ExpectedError):
    """Some fields do not hold; `faults` says which and why."""

    key = "own-refused"

    def __init__(self, faults: Sequence[Broken[str]]) -> None:
        """Keep every fault: the reasons are texts, so whoever shows them chooses the language."""
        super().__init__(count=len(faults))
        self.faults = tuple(faults)
