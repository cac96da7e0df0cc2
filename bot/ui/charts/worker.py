"""The process that draws: reads charts from its standard input, writes PNGs to its output.

A message is its length in four bytes, then itself: a pickled chart, or a byte that says whether
what follows is a PNG or the reason why there is none. Its parent is the only one who speaks to it.
"""

import logging
import pickle
import signal
import sys
import traceback
import warnings
from typing import BinaryIO

from bot.ui.charts.bars import draw_bars
from bot.ui.charts.dots import draw_dots
from bot.ui.charts.framing import DRAWN, FAILED, LENGTH
from bot.ui.charts.model import Bars, Chart


def draw(chart: Chart) -> bytes:
    """Return a chart as a PNG."""
    return draw_bars(chart) if isinstance(chart, Bars) else draw_dots(chart)


def main() -> None:
    """Draw until the parent is gone."""
    # Ctrl+C reaches every process of a terminal; the parent decides when this one ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A letter that the font lacks is drawn as a box; that is no news.
    warnings.simplefilter("ignore")
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    _serve(sys.stdin.buffer, sys.stdout.buffer)


def _serve(asked: BinaryIO, answers: BinaryIO) -> None:
    while length := asked.read(LENGTH.size):
        chart: Chart = pickle.loads(asked.read(*LENGTH.unpack(length)))  # noqa: S301 - from our own parent alone
        answer = _answer(chart)
        answers.write(LENGTH.pack(len(answer)) + answer)
        answers.flush()


def _answer(chart: Chart) -> bytes:
    try:
        return DRAWN + draw(chart)
    except Exception:  # noqa: BLE001 - the parent reports it
        return FAILED + traceback.format_exc().encode()


if __name__ == "__main__":
    main()
