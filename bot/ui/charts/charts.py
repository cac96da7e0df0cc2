"""Charts as PNGs, drawn once and kept while there is room."""

from collections import OrderedDict

from bot.ui.charts.model import Chart
from bot.ui.charts.process import Painter

_WITHIN = 15.0
"""Seconds for a chart; the first one waits for the process that draws to load."""
_ROOM = 8 * 2**20
"""Bytes of pictures kept."""


class Charts:
    """Draws charts, and remembers the last ones by what they show."""

    def __init__(self, *, within: float = _WITHIN, room: int = _ROOM) -> None:
        """Start with none."""
        self._painter = Painter(within=within)
        self._kept: OrderedDict[Chart, bytes] = OrderedDict()
        self._room = room

    async def start(self) -> None:
        """Start what draws before there is a chart."""
        await self._painter.start()

    async def png(self, chart: Chart) -> bytes:
        """Return a chart as a PNG; raises `ChartError`."""
        kept = self._kept.get(chart)
        if kept is not None:
            self._kept.move_to_end(chart)
            return kept
        drawn = await self._painter.draw(chart)
        self._keep(chart, drawn)
        return drawn

    async def close(self) -> None:
        """End what draws; only what is kept can still be had."""
        await self._painter.close()

    def _keep(self, chart: Chart, drawn: bytes) -> None:
        self._kept[chart] = drawn
        while sum(map(len, self._kept.values())) > self._room:
            self._kept.popitem(last=False)
