"""Keeps what the bot sends by itself below what Discord allows, evenly."""

import asyncio

A_SECOND = 48.5
"""Discord allows 50 requests a second in all; what answers people counts for nothing there."""
_CAUGHT_UP = 0.02
"""Seconds of a delay that are made up for: no more than one message follows another at once."""


class Pace:
    """Lets so many through a second, one after the other."""

    def __init__(self, a_second: float = A_SECOND) -> None:
        """Let the first one through at once."""
        self._each = 1 / a_second
        self._next = 0.0
        self._turn = asyncio.Lock()

    async def turn(self) -> None:
        """Wait for one's turn."""
        loop = asyncio.get_running_loop()
        async with self._turn:
            await asyncio.sleep(self._next - loop.time())
            self._next = max(self._next, loop.time() - _CAUGHT_UP) + self._each
