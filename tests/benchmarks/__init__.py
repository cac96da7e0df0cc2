"""Speed and memory, measured against a bare bot in the same run: `python -m tests.benchmarks`."""

from collections.abc import Awaitable, Callable, Mapping

from tests.benchmarks.answer import answer_time, viewpoints_time
from tests.benchmarks.charts import chart_cached, chart_lag, chart_time
from tests.benchmarks.claims import (
    checks_time,
    claims_quantulum_time,
    claims_time,
    claims_worst_time,
)
from tests.benchmarks.configuration import settings_read_time
from tests.benchmarks.digest import digest_time
from tests.benchmarks.lookup import lookup_time
from tests.benchmarks.memory import memory
from tests.benchmarks.messages import message_time
from tests.benchmarks.panel import panel_time
from tests.benchmarks.quotes import (
    quotes_naive_time,
    quotes_scan_time,
    quotes_time,
    quotes_worst_time,
)
from tests.benchmarks.ratio import Ratio
from tests.benchmarks.review import review_time
from tests.benchmarks.stances import stances_postgres, stances_sqlite
from tests.benchmarks.start import start_time

BENCHMARKS: Mapping[str, Callable[[], Awaitable[Ratio]]] = {
    "answer": answer_time,
    "viewpoints": viewpoints_time,
    "panel": panel_time,
    "review": review_time,
    "lookup": lookup_time,
    "messages": message_time,
    "configuration": settings_read_time,
    "quotes": quotes_time,
    "quotes-scan": quotes_scan_time,
    "quotes-worst": quotes_worst_time,
    "quotes-naive": quotes_naive_time,
    "claims": claims_time,
    "claims-worst": claims_worst_time,
    "claims-quantulum": claims_quantulum_time,
    "checks": checks_time,
    "chart": chart_time,
    "chart-cached": chart_cached,
    "chart-lag": chart_lag,
    "stances-sqlite": stances_sqlite,
    "stances-postgres": stances_postgres,
    "start": start_time,
    "memory": memory,
    "digest": digest_time,
}
