"""The process that draws, as the bot sees it: started when first needed, and again if it dies."""

import asyncio
import os
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from pathlib import Path

from bot.ui.charts.framing import DRAWN, LENGTH
from bot.ui.charts.model import Chart

_TOP = Path(__file__).parents[3]
"""Where the package `bot` is found."""
_INHERITED = ("PATH", "HOME", "LANG", "TMPDIR", "XDG_CACHE_HOME", "MPLCONFIGDIR", "SYSTEMROOT")
"""What it may know of the bot's environment: never the token."""


class ChartError(Exception):
    """There is no picture; the message says why, to operators."""


class Painter:
    """Draws one chart at a time in a process of its own: here, the event loop would stand still."""

    def __init__(self, *, within: float, module: str = "bot.ui.charts.worker") -> None:
        """Start nothing yet; give up a chart after so many seconds."""
        self._within = within
        self._module = module
        self._process: Process | None = None
        self._closed = False
        self._turn = asyncio.Lock()

    async def start(self) -> None:
        """Start the process now, so that the first chart need not wait for it to load."""
        async with self._turn:
            await self._running()

    async def draw(self, chart: Chart) -> bytes:
        """Return the chart as a PNG; raises `ChartError`."""
        asked = pickle.dumps(chart)
        try:
            async with asyncio.timeout(self._within), self._turn:
                answer = await self._answered_at_last(asked)
        except TimeoutError as error:
            message = f"not drawn within {self._within} s"
            raise ChartError(message) from error
        except (OSError, EOFError) as error:
            message = "the process that draws has ended"
            raise ChartError(message) from error
        if not answer.startswith(DRAWN):
            raise ChartError(answer[1:].decode())
        return answer[1:]

    async def close(self) -> None:
        """End the process, whatever it does; nothing is drawn any more."""
        self._closed = True
        await self._end()

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _answered_at_last(self, asked: bytes) -> bytes:
        """Ask once more, in a new process, if the one that there was has ended meanwhile."""
        try:
            return await self._answered(asked)
        except (OSError, EOFError):
            return await self._answered(asked)

    async def _answered(self, asked: bytes) -> bytes:
        try:
            return await self._exchange(await self._running(), asked)
        except BaseException:
            # It would answer the next chart with this one.
            await self._end()
            raise

    async def _running(self) -> Process:
        if self._closed:
            message = "nothing is drawn any more"
            raise ChartError(message)
        if self._process is None or self._process.returncode is not None:
            known = {name: os.environ[name] for name in _INHERITED if name in os.environ}
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", self._module),
                stdin=PIPE,
                stdout=PIPE,
                env={**known, "PYTHONPATH": str(_TOP), "OPENBLAS_NUM_THREADS": "1"},
            )
        return self._process

    @staticmethod
    async def _exchange(process: Process, asked: bytes) -> bytes:
        if process.stdin is None or process.stdout is None:
            message = "a process without pipes"
            raise ChartError(message)
        process.stdin.write(LENGTH.pack(len(asked)) + asked)
        await process.stdin.drain()
        (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
        return await process.stdout.readexactly(length)
