"""Kills the program at random instants while it posts editions, and counts what became of them."""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from random import Random

from tests.support.digest_servers import Digests, posting
from tests.support.processes import BotProcess

_SLOWEST = 0.3
"""Seconds that Discord may take for a message; well below what a process waits for it."""
_BLINK = 0.03


@dataclass(frozen=True)
class Tally:
    """How many processes were killed, and what became of how many editions."""

    kills: int = 0
    editions: int = 0
    lost: int = 0
    doubled: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.kills + other.kills,
            self.editions + other.editions,
            self.lost + other.lost,
            self.doubled + other.doubled,
        )

    def __str__(self) -> str:
        editions = f"{self.editions} editions: {self.lost} lost, {self.doubled} doubled"
        return f"{self.kills} kills, {editions}"

    @property
    def good(self) -> bool:
        """Whether every edition is there once."""
        return not self.lost and not self.doubled


async def killed(scene: Digests, chance: Random, *, kills: int, processes: int = 1) -> Tally:
    """Kill so many processes, so many at a time, let others finish, and count."""
    left = kills
    while left:
        beside = min(left, processes)
        async with AsyncExitStack() as stack:
            bots = [await stack.enter_async_context(scene.running()) for _ in range(beside)]
            await _kill_each(scene, chance, bots)
        left -= beside
    scene.discord.faults.clear()
    async with scene.running():
        await scene.settled(within=60)
    outcomes = await scene.outcomes()
    return Tally(
        kills,
        len(outcomes),
        sum(each.lost for each in outcomes),
        sum(each.doubled for each in outcomes),
    )


async def _kill_each(scene: Digests, chance: Random, bots: Sequence[BotProcess]) -> None:
    _make_unsteady(scene, chance)
    since, pattern = len(scene.discord.requests), posting(scene.subscribers)
    instants = [
        (chance.randint(0, len(scene.subscribers)), chance.uniform(0, _BLINK)) for _ in bots
    ]

    async def kill(bot: BotProcess, posts: int, later: float) -> None:
        await bot.logged("Ready in", within=60)
        with suppress(TimeoutError):
            await scene.discord.until(lambda: len(scene.asked(pattern, since)) >= posts, within=1)
        await asyncio.sleep(later)
        await bot.kill()

    await asyncio.gather(
        *(kill(bot, *instant) for bot, instant in zip(bots, instants, strict=True))
    )


def _make_unsteady(scene: Digests, chance: Random) -> None:
    """Have Discord answer late, wrongly or not at all, before or after it makes a message."""
    faults, each = scene.discord.faults, posting(scene.subscribers)
    faults.clear()
    for _ in scene.subscribers:
        made, seconds = chance.random() < 0.5, chance.uniform(0, _SLOWEST)
        how = chance.choice(["slow", "slow", "slow", "lost", "failing"])
        if how == "slow":
            faults.slow(each, seconds=seconds, made=made)
        elif how == "lost":
            faults.lose(each, seconds=seconds, made=made)
        else:
            faults.error(each, status=chance.choice([500, 502, 503]), made=made)
