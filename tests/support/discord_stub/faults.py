"""What goes wrong on purpose: refused, failing and slow requests."""

import re
from dataclasses import dataclass

from tests.support.discord_stub.payloads import Json


@dataclass
class Fault:
    """What the next `times` requests whose "METHOD path" matches `pattern` meet."""

    pattern: re.Pattern[str]
    times: int
    status: int | None = None
    """Answer so instead of doing what was asked; None: do it, after `delay`."""
    delay: float = 0.0
    retry_after: float = 0.0

    @property
    def body(self) -> Json:
        """What Discord would say."""
        if self.status == 429:
            text = "You are being rate limited."
            return {"message": text, "retry_after": self.retry_after, "global": False}
        return {"message": f"{self.status}: made to fail", "code": 0}


class Faults:
    """The faults that wait for their request, oldest first."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def error(
        self, pattern: str, *, status: int = 500, times: int = 1, retry_after: float = 0.1
    ) -> None:
        """Answer with `status`; a 429 says to come back `retry_after` seconds later."""
        fault = Fault(re.compile(pattern), times, status=status, retry_after=retry_after)
        self._waiting.append(fault)

    def slow(self, pattern: str, *, seconds: float, times: int = 1) -> None:
        """Do what was asked, `seconds` later."""
        self._waiting.append(Fault(re.compile(pattern), times, delay=seconds))

    def take(self, method: str, path: str) -> Fault | None:
        """Return the fault that this request meets, counting it."""
        for fault in self._waiting:
            if fault.times > 0 and fault.pattern.search(f"{method} {path}"):
                fault.times -= 1
                return fault
        return None
