"""What goes wrong on purpose: refused, failing, lost and slow requests."""

import json
import re
from dataclasses import dataclass

_PAGE = "<!DOCTYPE html><title>Access denied</title><p>You are being rate limited. Error 1015</p>"


@dataclass
class Fault:
    """What requests meet whose "METHOD path" matches `pattern`."""

    pattern: re.Pattern[str]
    times: int
    after: int = 0
    """Let so many pass first."""
    status: int | None = None
    """Answer so instead of doing what was asked; None: do it, after `delay`."""
    delay: float = 0.0
    retry_after: float = 0.0
    whole: bool = False
    """The limit is of the whole bot."""
    blocked: bool = False
    """Answer as what stands before Discord does: a page, and nothing for a program to read."""
    lost: bool = False
    """End the connection instead of answering."""
    made: bool = False
    """Do what was asked first; only the answer is late, wrong or lost."""

    @property
    def ends(self) -> bool:
        """Whether the answer is another one than what was asked, or none."""
        return self.lost or self.status is not None

    @property
    def body(self) -> str:
        """What the answer says."""
        if self.blocked:
            return _PAGE
        if self.status == 429:
            text = "You are being rate limited."
            said = {"message": text, "retry_after": self.retry_after, "global": self.whole}
        else:
            said = {"message": f"{self.status}: made to fail", "code": 0}
        return json.dumps(said)

    @property
    def headers(self) -> dict[str, str]:
        """The headers of the answer; Discord's own limits are told from others by "Via"."""
        return {"Retry-After": f"{self.retry_after:.0f}"} if self.blocked else {"Via": "1.1 stub"}


class Faults:
    """The faults that wait for their request, oldest first."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def error(  # noqa: PLR0913 - what an answer says
        self,
        pattern: str,
        *,
        status: int = 500,
        times: int = 1,
        retry_after: float = 0.1,
        whole: bool = False,
        made: bool = False,
    ) -> None:
        """Answer with `status`; a 429 says to come back `retry_after` seconds later.

        `whole` is whether that limits all requests of the bot.
        `made`, here and below, is whether Discord does what was asked before that.
        """
        ending = Fault(re.compile(pattern), times, status=status, made=made)
        ending.retry_after, ending.whole = retry_after, whole
        self._waiting.append(ending)

    def block(self, pattern: str, *, retry_after: int = 1, times: int = 1) -> None:
        """Answer 429 as Cloudflare does, which discord.py does not wait out by itself."""
        blocking = Fault(re.compile(pattern), times, status=429, blocked=True)
        blocking.retry_after = retry_after
        self._waiting.append(blocking)

    def lose(
        self,
        pattern: str,
        *,
        seconds: float = 0.0,
        times: int = 1,
        after: int = 0,
        made: bool = False,
    ) -> None:
        """Hang up without an answer, after so many seconds."""
        self._waiting.append(
            Fault(re.compile(pattern), times, after, delay=seconds, lost=True, made=made)
        )

    def slow(
        self, pattern: str, *, seconds: float, times: int = 1, after: int = 0, made: bool = False
    ) -> None:
        """Answer `seconds` later; what was asked is done just before that, or at once."""
        self._waiting.append(Fault(re.compile(pattern), times, after, delay=seconds, made=made))

    def clear(self) -> None:
        """Let all go well from now on."""
        self._waiting.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """Return the fault that this request meets, counting it."""
        for fault in self._waiting:
            if fault.times == 0 or not fault.pattern.search(f"{method} {path}"):
                continue
            if fault.after > 0:
                fault.after -= 1
                continue
            fault.times -= 1
            return fault
        return None
