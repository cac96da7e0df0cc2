"""A part of a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a text, from `start` up to `end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return these characters of `text`."""
        return text[self.start : self.end]
