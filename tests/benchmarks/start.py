"""How long it takes from the start of the process to its servers, against the bare bot."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.ratio import Ratio, by_turns
from tests.support.discord_stub import DiscordStub
from tests.support.processes import bare_bot, contrepoint

GOAL = 2.0


async def start_time(*, rounds: int = 9) -> Ratio:
    """Compare starts; the program's database is there, as at every start but the first."""
    with TemporaryDirectory() as folder:
        async with DiscordStub() as discord:

            async def program() -> float:
                async with contrepoint(discord, Path(folder)) as bot:
                    return await bot.ready()

            async def bare() -> float:
                async with bare_bot(discord) as bot:
                    return await bot.ready()

            await by_turns(program, bare, rounds=1)  # warm-up: database, compiled modules
            took, base = await by_turns(program, bare, rounds=rounds)
    return Ratio("start to ready", took / base, GOAL, f"{took:.2f} s, {base:.2f} s")
