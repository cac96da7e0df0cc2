"""`make kills`: kills the program at random instants, and counts lost and doubled editions.

    python -m tests.end_to_end.kills 3000 [seed]

Several lanes run beside one another, since a process that starts mostly waits. Each kill of a lane
is drawn from the seed, though not where it falls: processes are no two times as quick.
"""

import asyncio
import os
import secrets
import sys
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.support.digest_servers import Digests, digests
from tests.support.killing import Tally, killed
from tests.support.postgres import fresh_database

_LANES = 3 * (os.cpu_count() or 1)
_SERVERS = 10
"""Of each kind of channel, whose editions fall due at once."""
_MOST = 4
"""Kills before a lane begins anew, with servers whose editions are due."""


class _Run:
    """All lanes, and what is left to do."""

    def __init__(self, kills: int, seed: int) -> None:
        self._left = kills
        self._wanted = kills
        self._seed = seed
        self._opening = asyncio.Lock()  # migrations are made one after another in one process
        self.tally = Tally()

    async def lane(self, number: int) -> None:
        """Kill until nothing is left."""
        chance = Random(f"{self._seed}:{number}")  # noqa: S311 - no secret hangs on it
        while self._left > 0:
            kills = min(chance.randint(1, _MOST), self._left)
            self._left -= kills
            processes = 1 + number % 2
            async with AsyncExitStack() as stack:
                async with self._opening:
                    scene = await stack.enter_async_context(_scene(postgres=number % 2 == 1))
                await scene.fall_due()
                tally = await killed(scene, chance, kills=kills, processes=processes)
            self._count(tally)

    def _count(self, tally: Tally) -> None:
        before = self.tally.kills * 20 // self._wanted
        self.tally += tally
        if not tally.good or self.tally.kills * 20 // self._wanted > before:
            _say(f"  {self.tally}")


@asynccontextmanager
async def _scene(*, postgres: bool) -> AsyncGenerator[Digests]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        if postgres:
            async with (
                fresh_database() as url,
                digests(url, folder, texts=_SERVERS, forums=_SERVERS) as scene,
            ):
                yield scene
        else:
            url = f"sqlite+aiosqlite:///{folder / 'contrepoint.sqlite3'}"
            async with digests(url, folder, texts=_SERVERS, forums=_SERVERS) as scene:
                yield scene


async def _main(kills: int, seed: int) -> bool:
    run = _Run(kills, seed)
    async with asyncio.TaskGroup() as lanes:
        for number in range(min(_LANES, kills)):
            lanes.create_task(run.lane(number))
    _say(f"{run.tally} (seed {seed})")
    return run.tally.good


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    wanted, *rest = given or [100]
    sys.exit(not asyncio.run(_main(wanted, rest[0] if rest else secrets.randbelow(1 << 32))))
