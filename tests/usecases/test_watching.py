"""One watcher asks several looks, and none of them stops it or another."""

import asyncio
import logging
from collections.abc import Sequence

import pytest

from bot.storage.lost import DatabaseLostError
from bot.usecases.watching import watching


class _Looker:
    """Looks, and raises what is next in the list; looks well when it is empty."""

    def __init__(self, *faults: Exception | None) -> None:
        self.faults = list(faults)
        self.looks = 0

    async def look(self) -> None:
        self.looks += 1
        fault = self.faults.pop(0) if self.faults else None
        if fault is not None:
            raise fault


async def test_the_first_look_is_before_anything_else() -> None:
    one, other = _Looker(), _Looker()

    async with watching(one.look, other.look, every=60):
        assert (one.looks, other.looks) == (1, 1)


async def test_a_first_look_that_fails_stops_the_start() -> None:
    with pytest.raises(DatabaseLostError):
        async with watching(_Looker(DatabaseLostError()).look):
            pytest.fail("it was let in")


@pytest.mark.parametrize(
    ("faults", "told"),
    [
        pytest.param([DatabaseLostError()] * 2, ["Cannot look for changes"], id="lost"),
        pytest.param([TimeoutError()], ["Cannot look for changes"], id="silent"),
        pytest.param(
            [DatabaseLostError(), None, DatabaseLostError()],
            ["Cannot look for changes"] * 2,
            id="lost-twice",
        ),
        pytest.param([KeyError("x")] * 5, ["Looking for changes failed"], id="unexpected"),
        pytest.param(
            [DatabaseLostError(), KeyError("x"), KeyError("x"), ValueError("y")],
            ["Cannot look for changes", *["Looking for changes failed"] * 2],
            id="another-kind",
        ),
    ],
)
async def test_a_fault_is_told_once_and_looked_past(
    caplog: pytest.LogCaptureFixture, faults: Sequence[Exception | None], told: Sequence[str]
) -> None:
    failing, other = _Looker(None, *faults), _Looker()

    async with watching(failing.look, other.look, every=0.001), asyncio.timeout(5):
        while failing.faults:  # noqa: ASYNC110 - what is waited for is the watcher's own doing
            await asyncio.sleep(0.001)
        await asyncio.sleep(0.02)

    logged = [each for each in caplog.records if each.levelno >= logging.WARNING]
    tracebacks = [each.exc_info is not None for each in logged]
    assert tracebacks == [each.startswith("Looking") for each in told]
    assert other.looks > len(faults)
    assert [each.getMessage().partition(":")[0].rstrip(".") for each in logged] == list(told)
