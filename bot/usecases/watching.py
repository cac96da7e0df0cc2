"""Noticing what other processes change."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

from bot.errors import ExpectedError

Look = Callable[[], Awaitable[None]]
"""Reads anew what has changed since the last look."""

_EVERY = 0.5  # seconds between two looks
_PATIENCE = 5.0  # seconds that one look may take
_log = logging.getLogger(__name__)


@asynccontextmanager
async def watching(*looks: Look, every: float = _EVERY) -> AsyncGenerator[None]:
    """Look at once, then `every` so many seconds until left."""
    for look in looks:
        await look()
    watcher = asyncio.create_task(_watch(looks, every))
    try:
        yield
    finally:
        watcher.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await watcher


async def _watch(looks: Sequence[Look], every: float) -> None:
    away = False
    while True:
        await asyncio.sleep(every)
        looked = await asyncio.gather(*map(_patiently, looks), return_exceptions=True)
        faults = [each for each in looked if each is not None]
        expected = [each for each in faults if isinstance(each, ExpectedError | TimeoutError)]
        if expected and not away:
            _log.warning("Cannot look for changes: the database does not answer.")
        for fault in faults:
            if fault not in expected:
                _log.error("Looking for changes failed.", exc_info=None if away else fault)
        away = bool(faults)


async def _patiently(look: Look) -> None:
    async with asyncio.timeout(_PATIENCE):
        await look()
