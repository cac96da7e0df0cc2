"""What the bot sends by itself goes out evenly."""

import asyncio

from bot.client.pace import Pace

EACH = 0.01
"""Seconds between two turns."""
EVENLY = 6 * EACH
"""What ten turns take at least: a delay of two is made up for, and a timer may be early."""


async def _turns(pace: Pace, count: int) -> list[float]:
    """Take so many turns at once; return when each came."""
    loop = asyncio.get_running_loop()

    async def turn() -> float:
        await pace.turn()
        return loop.time()

    return sorted(await asyncio.gather(*(turn() for _ in range(count))))


async def test_turns_that_are_asked_for_at_once_come_one_after_the_other() -> None:
    came = await _turns(Pace(1 / EACH), 10)

    assert came[-1] - came[0] >= EVENLY


async def test_a_pause_is_not_made_up_for() -> None:
    pace = Pace(1 / EACH)
    await pace.turn()
    await asyncio.sleep(20 * EACH)

    came = await _turns(pace, 10)

    assert came[-1] - came[0] >= EVENLY
