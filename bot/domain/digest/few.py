"""What is told of a list, and how much of it is only counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Few(Generic[T]):
    """The first of several things."""

    told: tuple[T, ...] = ()
    more: int = 0
    """How many are left out."""

    def __bool__(self) -> bool:
        """Return whether there is anything to tell."""
        return bool(self.told)


def few(things: Iterable[T], *, most: int) -> Few[T]:
    """Return the first of these things."""
    every = tuple(things)
    return Few(every[:most], max(0, len(every) - most))
