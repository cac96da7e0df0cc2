"""How long commands take to be answered, against a command of the bare bot."""

import asyncio
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.ratio import Measure, Ratio, by_turns
from tests.support.discord_stub import DiscordStub, Member
from tests.support.discord_stub.payloads import MEMBER_PERMISSIONS
from tests.support.processes import bare_bot, contrepoint

GOAL = 1.3
CARD_GOAL = 1.5


async def answer_time(*, rounds: int = 20, commands: int = 25) -> Ratio:
    """Compare the median answer of `commands` typed one after another, in each round."""
    times = await times_of(rounds, commands, "gpu", organisation="xai")
    return ratio_of("/gpu answered", times, GOAL)


async def viewpoints_time(*, rounds: int = 20, commands: int = 25) -> Ratio:
    """Compare likewise how long the card of a topic takes."""
    times = await times_of(rounds, commands, "viewpoints", topic="wall")
    return ratio_of("/viewpoints answered", times, CARD_GOAL)


async def times_of(
    rounds: int, commands: int, name: str, *, permissions: int = MEMBER_PERMISSIONS, **options: str
) -> tuple[float, float]:
    """Return the seconds that our answer takes, and the bare bot's."""
    with TemporaryDirectory() as folder:
        async with (
            DiscordStub() as ours,
            DiscordStub() as theirs,
            contrepoint(ours, Path(folder)) as program,
            bare_bot(theirs) as bare,
        ):
            await program.ready()
            await bare.ready()
            asked = typing(ours.member(permissions=permissions), commands, name, **options)
            ping = typing(theirs.member(), commands, "ping")
            await by_turns(asked, ping, rounds=2)  # warm-up
            return await by_turns(asked, ping, rounds=rounds)


def ratio_of(name: str, times: tuple[float, float], goal: float) -> Ratio:
    """Return the ratio of such times as a line."""
    took, base = times
    return Ratio(name, took / base, goal, f"{took * 1e3:.2f} ms, {base * 1e3:.2f} ms")


def typing(member: Member, commands: int, name: str, **options: str) -> Measure:
    """Prepare the median answer of `commands` typed one after another."""

    async def measure() -> float:
        latencies: list[float] = []
        for _ in range(commands):
            answer = await member.slash(name, **options)
            latencies.append(answer.latency)
            await asyncio.sleep(0.01)  # nobody types faster; the bot ends what it still does
        return median(latencies)

    return measure
