"""The program as a real process whose start meets trouble: what it outlasts, and how it stops."""

import asyncio
import signal
import sqlite3
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.storage.address import parse_url
from bot.storage.connections import migrating
from bot.storage.revisions import hold_schema
from tests.support.discord_stub import MESSAGE_CONTENT_GRANTED, DiscordStub
from tests.support.postgres import fresh_database
from tests.support.processes import BotProcess, contrepoint

Trouble = Callable[[DiscordStub, str], None]


def _blocked(discord: DiscordStub, request: str) -> None:
    discord.faults.block(request, retry_after=2)


def _down(discord: DiscordStub, request: str) -> None:
    discord.faults.error(request, status=503)


def _lost(discord: DiscordStub, request: str) -> None:
    discord.faults.lose(request, times=2)  # once, aiohttp asks again by itself


@pytest.mark.parametrize("trouble", [_blocked, _down, _lost], ids=["blocked", "down", "lost"])
@pytest.mark.parametrize(
    "request_",
    ["GET .*/users/@me", "GET .*/applications/@me", "GET .*/gateway/bot", "PUT .*/commands"],
    ids=["login", "application", "gateway", "sync"],
)
async def test_the_start_outlasts_trouble(tmp_path: Path, request_: str, trouble: Trouble) -> None:
    async with DiscordStub() as discord:
        trouble(discord, request_)
        async with contrepoint(discord, tmp_path) as bot:
            await bot.ready()
            answer = await discord.member().slash("gpu", organisation="xai")
            assert await bot.stop() == 0

    assert answer.settled
    assert len(discord.gateway.identified) == 1
    assert len([text for text in bot.warnings if "cannot be reached" in text]) == 1
    assert "Unclosed" not in bot.output
    assert "Traceback" not in bot.output
    assert "<" not in bot.output


async def test_who_blocks_us_is_left_alone_as_long_as_asked(tmp_path: Path) -> None:
    async with DiscordStub() as discord:
        discord.faults.block("GET .*/users/@me", retry_after=3)
        async with contrepoint(discord, tmp_path) as bot:
            await bot.ready()

    blocked, again, *_ = discord.sent("GET", "/users/@me")
    assert blocked.status == 429
    assert again.at - blocked.at >= 3


@pytest.mark.parametrize(
    "request_",
    ["GET .*/users/@me", "GET .*/applications/@me", "PUT .*/commands"],
    ids=["login", "application", "sync"],
)
async def test_a_token_refused_later_is_explained(tmp_path: Path, request_: str) -> None:
    async with DiscordStub() as discord:
        discord.faults.error(request_, status=401)
        async with contrepoint(discord, tmp_path) as bot:
            assert await bot.ended(within=30) == 1

    assert bot.lines[-1].startswith("Discord refuses the bot’s token.")
    assert "Traceback" not in bot.output


async def test_a_token_that_the_gateway_refuses_is_explained(tmp_path: Path) -> None:
    async with DiscordStub() as discord, contrepoint(discord, tmp_path) as bot:
        await bot.ready()
        await discord.gateway.close(4004)
        status = await bot.ended()

    assert status == 1
    assert bot.lines[-1].startswith("Discord refuses the bot’s token.")
    assert "Traceback" not in bot.output


async def test_an_intent_that_was_taken_back_is_explained(tmp_path: Path) -> None:
    async with DiscordStub(application_flags=MESSAGE_CONTENT_GRANTED) as discord:
        discord.faults.slow("PUT .*/commands", seconds=0.5)
        async with contrepoint(discord, tmp_path) as bot:
            await discord.until(lambda: discord.sent("PUT", "/commands"), within=30)
            discord.state.application_flags = 0
            status = await bot.ended()

    assert status == 1
    assert bot.lines[-1].startswith("Discord no longer grants the bot the text of messages.")
    assert "Traceback" not in bot.output


# --- Stopped while it starts ---


async def _stopped(bot: BotProcess, by: signal.Signals = signal.SIGTERM) -> None:
    assert await bot.stop(by=by, within=5) == 0
    assert "Stopped" in bot.output
    assert "Traceback" not in bot.output
    assert not bot.warnings


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT], ids=["terminated", "interrupted"])
async def test_it_stops_while_a_database_server_never_answers(
    tmp_path: Path, by: signal.Signals
) -> None:
    called = asyncio.Event()

    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        called.set()
        await reader.read()
        await reader.read()
        writer.close()

    async with DiscordStub() as discord, await asyncio.start_server(say_nothing, "127.0.0.1") as s:
        url = f"postgresql://ada@127.0.0.1:{s.sockets[0].getsockname()[1]}/bot"
        async with contrepoint(discord, tmp_path, DATABASE_URL=url) as bot:
            async with asyncio.timeout(30):
                await called.wait()
            await _stopped(bot, by)


async def test_it_stops_while_another_migrates_on_postgresql(tmp_path: Path) -> None:
    async with (
        DiscordStub() as discord,
        fresh_database() as url,
        _held(url) as wanted,
        contrepoint(discord, tmp_path, DATABASE_URL=url) as bot,
    ):
        await wanted()
        await _stopped(bot)


@asynccontextmanager
async def _held(url: str) -> AsyncGenerator[Callable[[], Awaitable[None]]]:
    """Hold the right to migrate; yield what waits until somebody else wants it."""
    waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory'")
    async with migrating(parse_url(url)) as holder:
        await holder.run_sync(hold_schema)

        async def wanted() -> None:
            async with asyncio.timeout(30):
                while not await holder.scalar(waiting):  # noqa: ASYNC110 - nobody tells us: we look
                    await asyncio.sleep(0.05)

        yield wanted


async def test_it_stops_while_another_migrates_on_sqlite(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "contrepoint.sqlite3", isolation_level=None)) as holder:
        holder.execute("PRAGMA journal_mode = WAL")
        holder.execute("BEGIN IMMEDIATE")
        async with (
            DiscordStub() as discord,
            contrepoint(discord, tmp_path, LOG_LEVEL="DEBUG") as bot,
        ):
            await bot.logged("BEGIN IMMEDIATE")
            await _stopped(bot)


async def test_it_stops_while_discord_blocks_it(tmp_path: Path) -> None:
    async with DiscordStub() as discord:
        discord.faults.block("GET .*/users/@me", retry_after=3600)
        async with contrepoint(discord, tmp_path) as bot:
            await bot.logged("cannot be reached", within=30)
            assert await bot.stop(within=5) == 0

    assert "Stopped" in bot.output
