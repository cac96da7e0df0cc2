"""Bots run as real processes against the stub: the program itself, and the bare bot."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT, Process
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path

import psutil

from tests.support.discord_stub import DiscordStub

ROOT = Path(__file__).parents[2]
_INHERITED = ("PATH", "LANG", "TMPDIR", "COVERAGE_PROCESS_CONFIG", "COVERAGE_PROCESS_START")


class BotProcess:
    """One running bot and what it wrote."""

    def __init__(self, process: Process, discord: DiscordStub, started_at: float) -> None:
        self.started_at = started_at
        self._process = process
        self._discord = discord
        self._output = bytearray()
        self._reader = asyncio.create_task(self._read())

    @property
    def output(self) -> str:
        """What it wrote to standard output and standard error, in the order written."""
        return self._output.decode(errors="replace")

    @property
    def lines(self) -> list[str]:
        """The lines of `output`."""
        return self.output.splitlines()

    @property
    def log(self) -> list[dict[str, str]]:
        """The lines of the log, where it was asked for as JSON."""
        return [json.loads(line) for line in self.lines if line.startswith("{")]

    @property
    def warnings(self) -> list[str]:
        """What was logged as a warning or worse."""
        return [each["message"] for each in self.log if each["level"] not in {"DEBUG", "INFO"}]

    @property
    def resident(self) -> int:
        """Resident memory in bytes, that of its children included."""
        top = psutil.Process(self._process.pid)
        return sum(each.memory_info().rss for each in (top, *top.children(recursive=True)))

    @property
    def busy(self) -> float:
        """Seconds that it has kept a processor busy since its start."""
        times = psutil.Process(self._process.pid).cpu_times()
        return times.user + times.system

    async def ready(self, *, within: float = 30.0) -> float:
        """Wait until it has its servers; return the seconds since its start."""
        await self._unless_ended(lambda: bool(self._ready_at()), within=within)
        return self._ready_at()[0] - self.started_at

    async def logged(self, words: str, *, within: float = 10.0) -> None:
        """Wait until it has written `words`."""
        await self._unless_ended(lambda: words in self.output, within=within)

    async def ended(self, *, within: float = 10.0) -> int:
        """Wait for its end; return the exit status."""
        async with asyncio.timeout(within):
            status = await self._process.wait()
            await self._reader
        return status

    async def stop(self, *, by: signal.Signals = signal.SIGTERM, within: float = 10.0) -> int:
        """Signal it and wait for its end; return the exit status."""
        self._process.send_signal(by)
        return await self.ended(within=within)

    async def kill(self) -> None:
        """End it at once, with no chance to say anything."""
        self._process.kill()
        await self.ended()

    async def leave(self) -> None:
        """End it if it still runs, kindly where it lets itself be ended so."""
        with suppress(ProcessLookupError, TimeoutError):
            self._process.terminate()
            await self.ended()
        if self._process.returncode is None:
            await self.kill()

    def _ready_at(self) -> list[float]:
        """When its sessions were ready; those of a process before it do not count."""
        moments = [session.ready_at for session in self._discord.gateway.live]
        return [moment for moment in moments if moment > self.started_at]

    async def _read(self) -> None:
        stream = self._process.stdout
        while stream is not None and (some := await stream.read(1 << 16)):
            self._output += some
            self._discord.state.changes.notify()
        self._discord.state.changes.notify()

    async def _unless_ended(self, fact: Callable[[], bool], *, within: float) -> None:
        await self._discord.until(lambda: fact() or self._reader.done(), within=within)
        if not fact():
            status = await self.ended()
            raise EndedEarlyError(status, self.output)


class EndedEarlyError(Exception):
    """A bot ended while a test still needed it: its exit status and what it wrote."""


@asynccontextmanager
async def run(
    discord: DiscordStub, command: Sequence[str], folder: Path, env: Mapping[str, str]
) -> AsyncGenerator[BotProcess]:
    """Run `python command` in `folder` with little but `env`; end it on leaving.

    The folder is not the project's, where a developer may keep settings in a file.
    """
    inherited = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    kept = {**inherited, "PYTHONPATH": str(ROOT), "HOME": str(folder), **env}
    started_at = discord.state.now()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        cwd=folder,
        env=kept,
        stdin=DEVNULL,
        stdout=PIPE,
        stderr=STDOUT,
    )
    bot = BotProcess(process, discord, started_at)
    try:
        yield bot
    finally:
        await bot.leave()


def bare_bot(
    discord: DiscordStub, *, token: str | None = None, text: bool = False
) -> AbstractAsyncContextManager[BotProcess]:
    """Run the bare bot; `text` is whether it asks for the text of messages."""
    given = [discord.api, token or discord.token, *(["text"] if text else [])]
    return run(discord, ["-m", "tests.support.bare_bot", *given], ROOT, {})


def contrepoint(
    discord: DiscordStub,
    folder: Path,
    *,
    module: str = "bot",
    arguments: Sequence[str] = ("run",),
    **settings: str,
) -> AbstractAsyncContextManager[BotProcess]:
    """Run the program, its database in `folder`; `settings` are named without their prefix."""
    env = {
        "TOKEN": discord.token,
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'contrepoint.sqlite3'}",
        "DISCORD_API": discord.api,
        "LOG_FORMAT": "json",
        **settings,
    }
    named = {f"CONTREPOINT_{name}": value for name, value in env.items()}
    return run(discord, ["-m", module, *arguments], folder, named)
