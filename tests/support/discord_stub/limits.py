"""How many requests the bot as a whole may make."""

from collections import deque
from dataclasses import dataclass, field


@dataclass
class Limit:
    """At most `per_second` requests in any second; None: as many as come."""

    per_second: int | None
    _taken: deque[float] = field(default_factory=deque[float])

    def wait(self, now: float) -> float:
        """Return the seconds that a request at `now` comes too early; 0 counts it."""
        if self.per_second is None:
            return 0.0
        while self._taken and self._taken[0] <= now - 1:
            self._taken.popleft()
        if len(self._taken) < self.per_second:
            self._taken.append(now)
            return 0.0
        return self._taken[0] + 1 - now
