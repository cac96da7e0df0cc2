"""Keeps what the bot sends by itself below what Discord allows, evenly."""

import asyncio

A_SECOND = 48
"""Discord allows 50 requests a second in all; what answers people counts for nothing there."""


class Pace:
    """Lets so many through a second, one after the other."""

    def __init__(self, a_second: float = A_SECOND) -> None:
        """Let the first one through at once."""
        self._each = 1 / a_second
        self._next = 0.0

    async def turn(self) -> None:
        """Wait for one's turn."""
        now = asyncio.get_running_loop().time()
        turn = max(self._next, now)
        self._next = turn + self._each
        if turn > now:
            await asyncio.sleep(turn - now)
