"""One value a subject and way of holding it; plans, older values and other metrics apart."""

from datetime import date

import pytest

from bot.domain.figures.metric_lookup import MetricAnswer, look_up_metric, metrics_known
from bot.domain.figures.model import Figure, Metric
from tests.support.figures import TODAY, catalogue, figure, ids, plan, shipped, source

MEGAWATTS = {"metric": "power_mw", "unit": "MW"}


def power(key: str, value: float = 100, /, **changes: object) -> Figure:
    return figure(key, value, **{**MEGAWATTS, **changes})


def planned(key: str, value: float = 300, /, **changes: object) -> Figure:
    return plan(key, value, **{**MEGAWATTS, **changes})


def answer(*figures: Figure, on: date = TODAY) -> MetricAnswer:
    sources = [source("early", published=date(2024, 5, 1))]
    return look_up_metric(catalogue(*figures, sources=sources), "ada", Metric.POWER, on=on)


def sections(found: MetricAnswer) -> str:
    """Return the ids as "values; plans; others"."""
    return "; ".join(" ".join(ids(each)) for each in (found.values, found.plans, found.others))


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        pytest.param([power("one")], "one; ; ", id="one-value"),
        pytest.param(
            [power("small", 10, subject="S"), power("large", 20, subject="L")],
            "large small; ; ",
            id="each-subject-the-largest-first",
        ),
        pytest.param(
            [power("owned"), power("rented", 50, scope="rented")],
            "owned rented; ; ",
            id="each-way-of-holding-apart",
        ),
        pytest.param(
            [power("rumour", 900, confidence="rumour"), power("likely")],
            "likely; ; rumour",
            id="the-better-supported-of-two",
        ),
        pytest.param(
            [power("old", as_of=date(2024, 1, 1)), power("new", 90)],
            "new; ; old",
            id="the-older-beside-it",
        ),
        pytest.param(
            [power("old", as_of=date(2024, 1, 1)), power("new", supersedes=("old",))],
            "new; ; ",
            id="what-was-replaced-is-gone",
        ),
        pytest.param([power("runs"), planned("ahead")], "runs; ahead; ", id="a-plan-apart"),
        pytest.param(
            [power("said", status="stated", scope="announced")],
            "; said; ",
            id="what-was-only-announced-is-ahead",
        ),
        pytest.param(
            [planned("old", source=("early",)), planned("new", supersedes=("old",))],
            "; new; old",
            id="a-plan-that-changed",
        ),
        pytest.param(
            [
                planned("ahead", conflicts_with=("runs",)),
                power("runs", conflicts_with=("ahead",)),
            ],
            "runs; ; ahead",
            id="a-plan-that-what-runs-contradicts",
        ),
        pytest.param(
            [planned("training", scope="training_run")],
            "; training; ",
            id="a-training-that-is-planned",
        ),
        pytest.param([figure("count")], "; ; ", id="another-metric"),
        pytest.param([power("theirs", organisation="babbage")], "; ; ", id="another-owner"),
        pytest.param([power("denied", negated=True)], "; ; ", id="denied"),
    ],
)
def test_each_value_has_its_place(figures: list[Figure], expected: str) -> None:
    assert sections(answer(*figures)) == expected


def test_what_is_known_grows_with_time() -> None:
    first = power("first", 50, as_of=date(2024, 1, 1))
    second = power("second", 90, as_of=date(2025, 1, 1), supersedes=("first",))

    assert answer(first, second, on=date(2023, 12, 31)).figures == ()
    assert sections(answer(first, second, on=date(2024, 12, 31))) == "first; ; "
    assert sections(answer(first, second, on=date(2025, 1, 1))) == "second; ; "


def test_what_was_retired_runs_until_then() -> None:
    gone = power("gone", status="retired", retired_on=date(2025, 6, 1))

    [before], [after] = (
        answer(gone, on=day).values for day in (date(2025, 5, 31), date(2025, 6, 1))
    )

    assert (before.status.value, after.status.value) == ("in_operation", "retired")


def test_values_that_exclude_each_other_are_disputed_and_overtaken_plans_are_named() -> None:
    found = answer(
        power("one", 100, conflicts_with=("other",)),
        power("other", 200, conflicts_with=("one",)),
        planned("old", subject="P", source=("early",)),
        planned("new", subject="P", supersedes=("old",)),
    )

    assert found.disputed == {"one", "other"}
    assert found.overtaken == {"old"}


def test_a_conflict_with_another_metric_is_no_dispute() -> None:
    found = answer(
        power("one", 100, conflicts_with=("count",)),
        figure("count", 200, conflicts_with=("one",)),
    )

    assert not found.disputed


def test_the_metrics_of_which_something_is_known_are_told() -> None:
    known = catalogue(power("late"), figure("count", as_of=date(2024, 1, 1)))

    assert metrics_known(known, "ada", on=date(2024, 6, 1)) == (Metric.GPU_COUNT,)
    assert metrics_known(known, "ada", on=TODAY) == (Metric.GPU_COUNT, Metric.POWER)
    assert metrics_known(known, "babbage", on=TODAY) == ()


@pytest.mark.parametrize("metric", Metric)
def test_nothing_that_is_shipped_is_lost(metric: Metric) -> None:
    for organisation, figures in shipped().by_organisation.items():
        found = look_up_metric(shipped(), organisation, metric, on=TODAY)
        shown = ids(found.figures)
        current = {
            each.id
            for each in figures
            if each.metric is metric and each.id not in shipped().superseded_by
        }
        assert len(shown) == len(set(shown))
        parts = {key for each in found.figures for key in each.inputs}
        assert current - parts <= set(shown), organisation
