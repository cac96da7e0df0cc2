"""How quickly editions go out that fall due in the same minute, against what Discord allows."""

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from discord.utils import utcnow
from sqlalchemy import insert

from bot.storage.address import parse_url
from bot.storage.opening import opened
from bot.storage.schema import configuration
from tests.benchmarks.ratio import Ratio
from tests.support.discord_stub import DiscordStub, Interaction, Request
from tests.support.discord_stub.payloads import ALL_PERMISSIONS
from tests.support.processes import contrepoint

GOAL = 1 / 0.95
"""Of the seconds that Discord's limit alone would take."""
_ALLOWED = 50
"""Requests a second, of the whole bot."""
_DUE_FOR, _SET_FOR = timedelta(hours=1), timedelta(hours=2)
_BETWEEN = 0.2
"""Seconds between two commands of a member."""


async def digest_time(*, servers: int = 10_000) -> Ratio:
    """Compare how long so many editions take, while a member asks for figures."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        async with DiscordStub(guilds=servers) as discord:
            await _fall_due(discord, folder)
            discord.limit.per_second = _ALLOWED
            answers: list[Interaction] = []
            async with contrepoint(discord, folder) as bot:
                await bot.logged("Ready in", within=300)
                before = bot.busy
                async with _asking(discord, answers):
                    await discord.until(
                        lambda: (
                            len(discord.state.messages) >= servers
                            and len(_posts(discord)) == servers
                        ),
                        within=300 + servers / 5,
                    )
                busy = (bot.busy - before) / servers
    posts, refused = _posts(discord), sum(each.status == 429 for each in discord.requests)
    took, least = posts[-1].at - posts[0].at, (servers - 1) / _ALLOWED
    slow = quantiles([each.latency for each in answers], n=20)[-1]
    detail = (
        f"{least / took * _ALLOWED:.1f}/s of {_ALLOWED}, {refused} refused,"
        f" {busy * 1e3:.0f} ms of a processor each; /gpu meanwhile p95 {slow * 1e3:.0f} ms"
    )
    return Ratio(f"{servers} editions at once", took / least, GOAL, detail)


def _posts(discord: DiscordStub) -> list[Request]:
    """Return the requests by which editions were posted, in the order in which they came."""
    return [
        each
        for each in discord.requests
        if each.method == "POST" and each.path.startswith("/channels/") and each.status == 200
    ]


@asynccontextmanager
async def _asking(discord: DiscordStub, answers: list[Interaction]) -> AsyncGenerator[None]:
    """Type a command again and again meanwhile, and keep the answers."""
    member = discord.member(channel=1)

    async def ask() -> None:
        while True:
            answers.append(await member.slash("gpu", organisation="xai"))
            await asyncio.sleep(_BETWEEN)

    task = asyncio.create_task(ask())
    try:
        yield
    finally:
        task.cancel()


async def _fall_due(discord: DiscordStub, folder: Path) -> None:
    """Have an edition fall due in each server, as if set long ago."""
    now = utcnow()
    due_at = f"{now - _DUE_FOR:%H:%M}"
    rows: list[dict[str, object]] = []
    for guild in discord.guilds:
        guild["roles"][0]["permissions"] = str(ALL_PERMISSIONS)
        chosen = {"channel": int(guild["channels"][0]["id"]), "time": due_at}
        rows.append(
            {
                "guild_id": int(guild["id"]),
                "scope_id": 0,
                "cog": "digest",
                "version": 1,
                "values_set": json.dumps(chosen),
                "revision": 1,
                "changed_at": now - _SET_FOR,
            }
        )
    url = parse_url(f"sqlite+aiosqlite:///{folder / 'contrepoint.sqlite3'}")
    async with opened(url) as connections, connections.writing() as connection:
        await connection.execute(insert(configuration), rows)
