"""The benchmarks run, at sizes too small to tell anything; what they print is right."""

from collections.abc import Awaitable, Callable
from itertools import count

import pytest

from tests.benchmarks import (
    answer_time,
    lookup_time,
    memory,
    message_time,
    panel_time,
    settings_read_time,
    start_time,
    viewpoints_time,
)
from tests.benchmarks.charts import chart_cached, chart_lag, chart_time
from tests.benchmarks.claims import (
    checks_time,
    claims_quantulum_time,
    claims_time,
    claims_worst_time,
)
from tests.benchmarks.digest import digest_time
from tests.benchmarks.quotes import (
    quotes_naive_time,
    quotes_scan_time,
    quotes_time,
    quotes_worst_time,
)
from tests.benchmarks.ratio import Ratio, by_turns
from tests.benchmarks.review import review_time
from tests.benchmarks.stances import stances_postgres, stances_sqlite


@pytest.mark.parametrize(
    "running",
    [
        pytest.param(lambda: answer_time(rounds=1, commands=1), id="answer"),
        pytest.param(lambda: viewpoints_time(rounds=1, commands=1), id="viewpoints"),
        pytest.param(lambda: panel_time(rounds=1, commands=1), id="panel"),
        pytest.param(lambda: review_time(rounds=1, commands=1, few=1, many=9), id="review"),
        pytest.param(lambda: message_time(rounds=1, messages=2000), id="messages"),
        pytest.param(lambda: lookup_time(rounds=1, small=10, large=2000, lookups=5), id="lookup"),
        pytest.param(
            lambda: settings_read_time(rounds=1, reads=9, servers=2, channels=2),
            id="configuration",
        ),
        pytest.param(lambda: quotes_time(rounds=1, cases=5), id="quotes"),
        pytest.param(lambda: quotes_scan_time(rounds=1, cases=2), id="quotes-scan"),
        pytest.param(lambda: quotes_worst_time(rounds=1), id="quotes-worst"),
        pytest.param(lambda: quotes_naive_time(rounds=1, cases=2), id="quotes-naive"),
        pytest.param(lambda: claims_time(rounds=1, messages=9), id="claims"),
        pytest.param(lambda: claims_worst_time(rounds=1), id="claims-worst"),
        pytest.param(lambda: claims_quantulum_time(rounds=1, messages=2), id="claims-quantulum"),
        pytest.param(lambda: checks_time(rounds=1, small=10, large=2000, checks=5), id="checks"),
        pytest.param(lambda: chart_time(rounds=1), id="chart"),
        pytest.param(lambda: chart_cached(rounds=1), id="chart-cached"),
        pytest.param(lambda: chart_lag(rounds=1), id="chart-lag"),
        pytest.param(lambda: stances_sqlite(rounds=1, members=5), id="stances-sqlite"),
        pytest.param(lambda: stances_postgres(rounds=1, members=5), id="stances-postgres"),
        pytest.param(lambda: start_time(rounds=1), id="start"),
        pytest.param(lambda: memory(rounds=1, servers=3), id="memory"),
        pytest.param(lambda: digest_time(servers=60), id="digest"),
    ],
)
async def test_a_benchmark_runs(running: Callable[[], Awaitable[Ratio]]) -> None:
    assert (await running()).value > 0


@pytest.mark.parametrize(
    ("value", "line"),
    [
        pytest.param(1.5, "it  1.50x   goal 1.50x", id="met"),
        pytest.param(1.51, "it  1.51x   goal 1.50x   missed", id="missed"),
    ],
)
def test_a_missed_goal_is_called_so(value: float, line: str) -> None:
    assert " ".join(Ratio("it", value, goal=1.5).line.split()) == " ".join(line.split())


async def test_turns_alternate_and_medians_are_returned() -> None:
    clock = count()
    turns: list[str] = []

    async def first() -> float:
        turns.append("a")
        return next(clock)

    async def second() -> float:
        turns.append("b")
        return next(clock)

    medians = await by_turns(first, second, rounds=3)

    assert "".join(turns) == "abbaab"
    assert medians == (3, 2)
