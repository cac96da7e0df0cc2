"""How much memory the program holds in many servers, against the bare bot."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.ratio import Ratio, by_turns
from tests.support.discord_stub import DiscordStub
from tests.support.processes import BotProcess, bare_bot, contrepoint

GOAL = 1.5
_CHANNELS = 20
"""Of a usual server, which also has half as many roles."""


async def memory(*, rounds: int = 3, servers: int = 1000) -> Ratio:
    """Compare resident memory once all servers are known and a command was answered."""
    with TemporaryDirectory() as folder:

        async def program() -> float:
            async with (
                DiscordStub(guilds=servers, channels=_CHANNELS) as discord,
                contrepoint(discord, Path(folder)) as bot,
            ):
                return await _resident(discord, bot, "gpu", organisation="xai")

        async def bare() -> float:
            async with (
                DiscordStub(guilds=servers, channels=_CHANNELS) as discord,
                bare_bot(discord) as bot,
            ):
                return await _resident(discord, bot, "ping")

        await by_turns(program, bare, rounds=1)  # warm-up: the first start migrates the database
        held, base = await by_turns(program, bare, rounds=rounds)
    detail = f"{held / 2**20:.1f} MiB, {base / 2**20:.1f} MiB"
    return Ratio(f"memory in {servers} servers", held / base, GOAL, detail)


async def _resident(discord: DiscordStub, bot: BotProcess, command: str, **options: str) -> float:
    await bot.ready()
    await discord.member().slash(command, **options)
    await discord.gateway.caught_up()
    return bot.resident
