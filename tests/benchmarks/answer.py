"""How long `/gpu` takes to be answered, against a command of the bare bot."""

import asyncio
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.ratio import Measure, Ratio, by_turns
from tests.support.discord_stub import DiscordStub, Member
from tests.support.processes import bare_bot, contrepoint

GOAL = 1.3


async def answer_time(*, rounds: int = 20, commands: int = 25) -> Ratio:
    """Compare the median answer of `commands` typed one after another, in each round."""
    with TemporaryDirectory() as folder:
        async with (
            DiscordStub() as ours,
            DiscordStub() as theirs,
            contrepoint(ours, Path(folder)) as program,
            bare_bot(theirs) as bare,
        ):
            await program.ready()
            await bare.ready()
            gpu = typing(ours.member(), commands, "gpu", organisation="xai")
            ping = typing(theirs.member(), commands, "ping")
            await by_turns(gpu, ping, rounds=2)  # warm-up
            took, base = await by_turns(gpu, ping, rounds=rounds)
    return Ratio("/gpu answered", took / base, GOAL, f"{took * 1e3:.2f} ms, {base * 1e3:.2f} ms")


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
