"""Start the program in the simulator, seed its server, and keep its clock running."""

import asyncio
import contextlib
import tempfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import simcord
from simcord.preview import Preview

from bot.app import App, open_app
from bot.client import Contrepoint
from bot.demo.doorway import open_doorway
from bot.demo.server import Server, seed_server, speak_language
from bot.texts import Language, Texts
from bot.ui.doors import report

_PATIENCE = 20.0
"""Seconds that an answer may take: more than a chart is given, however busy the machine."""
_TICK = 1.0
"""Seconds between two looks at whether something was posted in the background."""


@dataclass(frozen=True)
class Demo:
    """Where the page opens for a member and for a moderator, and what they look at."""

    member: str
    moderator: str
    server: Server
    env: simcord.Env


@asynccontextmanager
async def serve_demo(
    *, texts: Texts, data: Path, port: int, language: Language, now: datetime
) -> AsyncGenerator[Demo]:
    """Serve the demo on this machine alone until left; `port` 0 takes free ones.

    The database is a temporary file, and the clock starts at `now`.
    """
    with tempfile.TemporaryDirectory(prefix="contrepoint-demo-") as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'demo.sqlite3'}"
        async with (
            open_app(texts=texts, database_url=url, data=data) as app,
            _simulated(app, now) as env,
        ):
            speak_language(env, language)
            server = await seed_server(env, app, language)
            turn = asyncio.Lock()
            async with (
                _page(env, server, language) as preview,
                open_doorway(preview.url, viewer=server.member.id, port=port, turn=turn) as member,
                open_doorway(
                    preview.url,
                    viewer=server.moderator.id,
                    port=port + 1 if port else 0,
                    turn=turn,
                ) as moderator,
                _ticking(env, preview, turn),
            ):
                yield Demo(member=member, moderator=moderator, server=server, env=env)


@asynccontextmanager
async def _simulated(app: App, now: datetime) -> AsyncGenerator[simcord.Env]:
    client = Contrepoint(app, message_content=True)
    env = simcord.Env(client, check_errors=False, settle_timeout=_PATIENCE)
    # Everything is dated from here on.
    env.backend.clock._epoch = now  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - there is no setting for it
    env.backend.bot_user.name = "Contrepoint"
    await client.charts.start()  # it loads while the server is being made
    await env.start()
    try:
        with env.time_context():
            yield env
    finally:
        await env.shutdown()
        await client.close()


def _page(env: simcord.Env, server: Server, language: Language) -> Preview:
    locale = "fr" if language is Language.FRENCH else "en-GB"
    return env.preview(
        server.channel,
        viewers=[server.member, server.moderator],
        layout="channel",
        locale=locale,
        timezone="Europe/Paris" if language is Language.FRENCH else "Europe/London",
    )


@asynccontextmanager
async def _ticking(env: simcord.Env, preview: Preview, turn: asyncio.Lock) -> AsyncGenerator[None]:
    """Let time pass, and show what is posted in the background."""
    ticker = asyncio.create_task(_tick(env, preview, turn))
    try:
        yield
    finally:
        ticker.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await ticker


async def _tick(env: simcord.Env, preview: Preview, turn: asyncio.Lock) -> None:
    seen = len(env.backend.transcript)
    while True:
        await asyncio.sleep(_TICK)
        async with turn:
            try:
                await env.advance_time(_TICK)
                events = env.backend.transcript[seen:]
                seen += len(events)
                # Refreshing without need would take a form away from whoever fills it in.
                if any(event.startswith("MESSAGE") for _, event, *_ in events):
                    await preview.refresh()
            except Exception as error:  # noqa: BLE001 - a clock that stops would not be noticed
                report("the demo's clock", error)
