"""What commands that keep running share: how they stop, and when memory is looked after."""

import asyncio
import gc
import signal


def stop_signal() -> asyncio.Event:
    """Return an event that Ctrl+C and SIGTERM set."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signalled in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(signalled, stop.set)
    return stop


def keep_what_started() -> None:
    """Let the collector work from now on, without ever looking through what the start made."""
    gc.freeze()
    gc.enable()
