"""How many requests the bot as a whole may make."""

from dataclasses import dataclass

_WINDOW = 1.0
"""Seconds; the next one begins with the first request after it."""


@dataclass
class Limit:
    """At most `per_second` requests in each second that begins with one; None: as many as come."""

    per_second: int | None
    _began: float = float("-inf")
    _taken: int = 0

    def wait(self, now: float) -> float:
        """Return the seconds that a request at `now` comes too early; 0 counts it."""
        if self.per_second is None:
            return 0.0
        if now >= self._began + _WINDOW:
            self._began, self._taken = now, 0
        if self._taken >= self.per_second:
            return self._began + _WINDOW - now
        self._taken += 1
        return 0.0
