"""Python in another process, as a second program on the same database."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

ROOT = Path(__file__).parents[2]


async def start(code: str, *arguments: str) -> Process:
    """Start `code` with pipes to and from it."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        code,
        *arguments,
        stdin=PIPE,
        stdout=PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


async def output(code: str, *arguments: str) -> str:
    """Run `code` to its end, which must be a good one, and return what it printed."""
    process = await start(code, *arguments)
    printed, _ = await process.communicate()
    assert process.returncode == 0
    return printed.decode().strip()


async def line(process: Process) -> str:
    """Return the next line that the process prints."""
    assert process.stdout is not None
    return (await asyncio.wait_for(process.stdout.readline(), timeout=30)).decode().strip()


async def kill(process: Process) -> None:
    """End the process as a power cut would."""
    process.kill()
    await process.communicate()
