"""Charts are drawn elsewhere, once each; what goes wrong there is told here and mended."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncGenerator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from bot.ui.charts.charts import Charts
from bot.ui.charts.process import ChartError, Painter
from tests.support.charts import BARS, bars_of

PNG = b"\x89PNG\r\n"
SILENT = "tests.support.silent_painter"
"""A process that reads and never answers."""


@pytest.fixture
async def charts() -> AsyncGenerator[Charts]:
    drawn = Charts()
    yield drawn
    await drawn.close()


def _children() -> list[psutil.Process]:
    return [
        each for each in psutil.Process().children() if "bot.ui.charts.worker" in each.cmdline()
    ]


async def test_a_chart_becomes_a_png(charts: Charts) -> None:
    assert (await charts.png(BARS)).startswith(PNG)


async def test_nothing_is_started_before_the_first_chart(charts: Charts) -> None:
    before = _children()
    await charts.png(BARS)

    assert before == []
    assert len(_children()) == 1


async def test_what_draws_can_be_started_before_there_is_a_chart(charts: Charts) -> None:
    await charts.start()
    [child] = _children()

    assert (await charts.png(BARS)).startswith(PNG)
    assert _children() == [child]


async def test_the_same_chart_is_drawn_once(charts: Charts) -> None:
    first = await charts.png(BARS)
    _children()[0].kill()

    assert await charts.png(replace(BARS)) is first


async def test_pictures_are_kept_while_there_is_room() -> None:
    charts = Charts(room=100_000)
    try:
        several = [bars_of(value) for value in range(1, 8)]
        first = [await charts.png(chart) for chart in several]
        again = [await charts.png(chart) for chart in reversed(several)]
    finally:
        await charts.close()

    kept = [one for one, other in zip(first, reversed(again), strict=True) if one is other]
    assert again == list(reversed(first))
    assert 0 < len(kept) < len(several)
    assert sum(map(len, kept)) <= 100_000


async def test_a_process_that_died_is_replaced(charts: Charts) -> None:
    await charts.png(BARS)
    [died] = _children()
    died.kill()
    died.wait()

    assert (await charts.png(bars_of(2))).startswith(PNG)


async def test_a_process_that_cannot_live_is_given_up() -> None:
    painter = Painter(within=10, module="tests.support.dead_painter")

    with pytest.raises(ChartError, match="has ended"):
        await painter.draw(BARS)


async def test_what_cannot_be_drawn_does_not_end_the_process(charts: Charts) -> None:
    broken = replace(BARS, scale=replace(BARS.scale, low=0.0, logarithmic=True))

    with pytest.raises(ChartError, match="ZeroDivisionError"):
        await charts.png(broken)
    before = _children()
    assert (await charts.png(BARS)).startswith(PNG)
    assert _children() == before


async def test_many_charts_at_once_are_each_their_own(charts: Charts) -> None:
    several = [bars_of(value) for value in range(1, 6)]

    together = await asyncio.gather(*map(charts.png, several))

    assert len(set(together)) == len(several)
    assert together == [await charts.png(chart) for chart in several]


async def test_whoever_stops_waiting_spoils_no_other_chart(charts: Charts) -> None:
    await charts.png(BARS)
    given_up = asyncio.create_task(charts.png(bars_of(2)))
    await asyncio.sleep(0.01)
    given_up.cancel()
    with pytest.raises(asyncio.CancelledError):
        await given_up

    third, second = await charts.png(bars_of(3)), await charts.png(bars_of(2))
    other = Charts()
    try:
        assert [third, second] == [await other.png(bars_of(value)) for value in (3, 2)]
    finally:
        await other.close()


async def test_a_painter_that_is_silent_is_given_up() -> None:
    painter = Painter(within=0.5, module=SILENT)

    with pytest.raises(ChartError, match="not drawn within"):
        await painter.draw(BARS)
    assert [each for each in psutil.Process().children() if SILENT in each.cmdline()] == []


async def test_closing_ends_the_process_at_once() -> None:
    charts = Charts()
    await charts.png(BARS)
    [child] = _children()

    async with asyncio.timeout(1):
        await charts.close()
        await charts.close()

    assert not child.is_running()


async def test_closing_while_a_chart_is_drawn_leaves_no_process() -> None:
    charts = Charts()
    await charts.png(BARS)
    drawing = asyncio.create_task(charts.png(bars_of(2)))
    await asyncio.sleep(0.01)

    await charts.close()

    with pytest.raises(ChartError):
        await drawing
    assert _children() == []


async def test_the_process_knows_no_token(charts: Charts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONTREPOINT_TOKEN", "secret")
    await charts.png(BARS)

    assert "secret" not in _children()[0].environ().values()


def test_the_bot_itself_never_loads_what_draws() -> None:
    everything = (
        "import sys, importlib, bot.__main__, bot.client\n"
        "for each in bot.client.COGS: importlib.import_module(each)\n"
        "print({'matplotlib', 'numpy'} & sys.modules.keys())\n"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", everything],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=True,
        text=True,
    )

    assert loaded.stdout.strip() == "set()"
