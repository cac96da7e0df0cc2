"""Runs the benchmarks, or those whose names are given, and prints a line for each."""

import asyncio
import sys

from tests.benchmarks import BENCHMARKS


async def _run(names: list[str]) -> None:
    for name in names or BENCHMARKS:
        ratio = await BENCHMARKS[name]()
        sys.stdout.write(f"{ratio.line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(_run(sys.argv[1:]))
