"""How long a chart takes, against matplotlib alone; and how long the event loop stands still."""

import asyncio
import io
import time
from collections.abc import AsyncGenerator, Coroutine
from contextlib import asynccontextmanager
from datetime import date
from statistics import median, quantiles
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from bot.catalogue import read_catalogue
from bot.domain.figures.model import Metric
from bot.domain.figures.selection import Selection
from bot.texts import Language, Texts
from bot.ui.charts.charts import Charts
from bot.ui.charts.model import Bars
from bot.ui.figures.writing import Writer
from bot.usecases.figures import Figures
from cogs.figures._chart import chart_of
from tests.benchmarks.ratio import Measure, Ratio, by_turns
from tests.support.processes import ROOT

WARM_GOAL, CACHED_GOAL, LAG_GOAL = 1.3, 2.0, 5.0
"""Times matplotlib alone; milliseconds; times an idle loop."""
_DAY = date(2026, 11, 1)
_OF = ("xai", "meta", "google", "stability-ai")
_TICK = 0.001


def bars() -> Bars:
    """Return the chart of four organisations' processors."""
    figures = Figures(read_catalogue(ROOT / "data"))
    answer = figures.compare([Selection(each) for each in _OF], Metric.GPU_COUNT, on=_DAY)
    texts = Texts(ROOT / "data" / "texts")
    drawn = chart_of(answer, Writer(texts, Language.ENGLISH, figures.catalogue))
    assert isinstance(drawn, Bars)
    return drawn


async def chart_time(*, rounds: int = 10) -> Ratio:
    """Compare a chart drawn by the warm process with a plain one of as many bars and words."""
    chart = bars()
    async with _charts(room=0) as charts:
        await charts.png(chart)

        async def ours() -> float:
            start = time.perf_counter()
            await charts.png(chart)
            return time.perf_counter() - start

        took, base = await by_turns(ours, _alone(chart), rounds=rounds)
    detail = f"{took * 1e3:.0f} ms, {base * 1e3:.0f} ms"
    return Ratio("chart, matplotlib alone", took / base, WARM_GOAL, detail)


async def chart_cached(*, rounds: int = 200) -> Ratio:
    """Measure, in milliseconds of processor, a look-up whose chart was drawn before."""
    figures = Figures(read_catalogue(ROOT / "data"))
    writer = Writer(Texts(ROOT / "data" / "texts"), Language.ENGLISH, figures.catalogue)

    async def drawn(charts: Charts) -> None:
        answer = figures.compare([Selection(each) for each in _OF], Metric.GPU_COUNT, on=_DAY)
        chart = chart_of(answer, writer)
        assert chart is not None
        await charts.png(chart)

    async with _charts() as charts:
        await drawn(charts)
        times: list[float] = []
        for _ in range(rounds):
            start = time.process_time()
            await drawn(charts)
            times.append(time.process_time() - start)
    took = median(times)
    return Ratio("chart drawn before, in ms", took * 1e3, CACHED_GOAL, f"{took * 1e3:.2f} ms")


async def chart_lag(*, rounds: int = 5) -> Ratio:
    """Compare how late the loop is while charts are drawn with how late it is when idle."""
    chart = bars()
    async with _charts(room=0) as charts:
        await charts.png(chart)

        async def drawing() -> float:
            return await _lateness(charts.png(chart))

        async def idle() -> float:
            return await _lateness(asyncio.sleep(0.3))

        late, base = await by_turns(drawing, idle, rounds=rounds)
    detail = f"{late * 1e3:.2f} ms, {base * 1e3:.2f} ms"
    return Ratio("loop lag while a chart is drawn (p95)", late / base, LAG_GOAL, detail)


async def _lateness(work: Coroutine[Any, Any, object]) -> float:
    """Return by how many seconds, at the 95th percentile, a short sleep is late during `work`."""
    running = asyncio.create_task(work)
    late: list[float] = []
    while not running.done() or len(late) < 20:
        start = time.perf_counter()
        await asyncio.sleep(_TICK)
        late.append(time.perf_counter() - start - _TICK)
    return quantiles(late, n=20)[-1]


@asynccontextmanager
async def _charts(*, room: int = 2**20) -> AsyncGenerator[Charts]:
    charts = Charts(room=room)
    try:
        yield charts
    finally:
        await charts.close()


def _alone(chart: Bars) -> Measure:
    """Prepare what whoever uses matplotlib as it comes would draw of the same values."""
    rows = [row for group in chart.groups for row in group.rows]

    async def measure() -> float:
        start = time.perf_counter()
        figure: Any = Figure((12, 1.5 * len(rows)), dpi=100)
        axes = figure.add_subplot()
        names = [f"{at} {row.name} {row.detail}" for at, row in enumerate(rows)]
        drawn = axes.barh(names, [row.span.high for row in rows])
        axes.bar_label(drawn, [row.value for row in rows])
        axes.set_xscale("log")
        axes.set_title(chart.frame.title)
        axes.set_xlabel(chart.frame.note)
        figure.text(0, 0, chart.frame.credit)
        canvas: Any = FigureCanvasAgg(figure)
        canvas.print_png(io.BytesIO())
        return time.perf_counter() - start

    return measure
