"""How long `/review` takes to be answered where many arguments wait, against few."""

from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import insert

from bot.storage.address import parse_url
from bot.storage.opening import opened
from bot.storage.schema import arguments
from tests.benchmarks.answer import typing
from tests.benchmarks.ratio import Measure, Ratio, by_turns
from tests.support.discord_stub import DiscordStub
from tests.support.discord_stub.payloads import ALL_PERMISSIONS
from tests.support.processes import contrepoint
from tests.support.simulation import START

GOAL = 1.5


async def review_time(
    *, rounds: int = 20, commands: int = 25, few: int = 10, many: int = 10_000
) -> Ratio:
    """Compare the median answer of `commands` typed one after another, in each round."""
    async with AsyncExitStack() as stack:
        crowded, quiet = [await _reviewing(stack, each, commands) for each in (many, few)]
        await by_turns(crowded, quiet, rounds=2)  # warm-up
        took, base = await by_turns(crowded, quiet, rounds=rounds)
    return Ratio("/review of many", took / base, GOAL, f"{took * 1e3:.2f} ms, {base * 1e3:.2f} ms")


async def _reviewing(stack: AsyncExitStack, waiting: int, commands: int) -> Measure:
    """Start a bot on whose server so many arguments wait, and prepare the command."""
    folder = Path(stack.enter_context(TemporaryDirectory()))
    discord = await stack.enter_async_context(DiscordStub())
    await _submit(folder, int(discord.guilds[0]["id"]), waiting)
    program = await stack.enter_async_context(contrepoint(discord, folder))
    await program.ready()
    return typing(discord.member(permissions=ALL_PERMISSIONS), commands, "review")


async def _submit(folder: Path, guild: int, count: int) -> None:
    row = {
        "guild_id": guild,
        "topic": "wall",
        "viewpoint": "neutral",
        "submitted": '{"text": "Bread takes time.", "source": null, "quotes": false}',
        "state": "pending",
        "revision": 1,
        "created_at": START,
    }
    url = parse_url(f"sqlite+aiosqlite:///{folder / 'contrepoint.sqlite3'}")
    async with opened(url) as connections, connections.writing() as connection:
        rows = [{**row, "author_id": number} for number in range(1, count + 1)]
        await connection.execute(insert(arguments), rows)
