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
_LOST = (ExpectedError, TimeoutError)
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
    told = set[object]()
    while True:
        await asyncio.sleep(every)
        looked = await asyncio.gather(*map(_patiently, looks), return_exceptions=True)
        faults = {
            _kind(number, fault): fault for number, fault in enumerate(looked) if fault is not None
        }
        for kind in faults.keys() - told:  # the same fault would come back twice a second
            _tell(faults[kind])
        told = set(faults)


def _kind(number: int, fault: BaseException) -> object:
    """Return what is told but once as long as it lasts: a lost database, or a bug of one look."""
    return _LOST if isinstance(fault, _LOST) else (number, type(fault))


def _tell(fault: BaseException) -> None:
    if isinstance(fault, _LOST):
        _log.warning("Cannot look for changes: the database does not answer.")
    else:
        _log.error("Looking for changes failed.", exc_info=fault)


async def _patiently(look: Look) -> None:
    async with asyncio.timeout(_PATIENCE):
        await look()
