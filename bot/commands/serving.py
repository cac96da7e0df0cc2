"""What commands that keep running share: how they stop, and when memory is looked after."""

import asyncio
import gc
import logging
import signal
from collections.abc import Coroutine
from typing import Any

_log = logging.getLogger(__name__)


async def until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Do `work` until Ctrl+C or SIGTERM; then let it close what it opened, wherever it stands."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signalled in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(signalled, stop.set)
    working, stopping = asyncio.create_task(work), asyncio.create_task(stop.wait())
    await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if stop.is_set():
        working.cancel()
    try:
        await working
    except asyncio.CancelledError:
        _log.info("Stopped")


def keep_what_started() -> None:
    """Let the collector work from now on, without ever looking through what the start made."""
    gc.freeze()
    gc.enable()
