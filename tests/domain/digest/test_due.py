"""Plans and predictions that fell due: once each, with what is known of the same thing."""

from datetime import date
from itertools import pairwise

import pytest

from bot.domain.digest.due import fallen_due
from bot.domain.figures.model import Figure
from tests.support.figures import NEVER, catalogue, figure, plan

SINCE, TODAY = date(2026, 11, 20), date(2026, 11, 23)
DUE = {"as_of": date(2026, 11, 21)}


def _due(*figures: Figure, since: date = SINCE) -> list[tuple[str, str | None]]:
    found = fallen_due(catalogue(*figures), since=since, until=TODAY)
    return [(each.plan.id, each.known and each.known.id) for each in found]


@pytest.mark.parametrize(
    ("changes", "since", "told"),
    [
        pytest.param({"as_of": date(2026, 11, 22)}, SINCE, True, id="yesterday"),
        pytest.param({"as_of": TODAY}, SINCE, False, id="today"),
        pytest.param({"as_of": SINCE}, SINCE, True, id="day-of-the-last-edition"),
        pytest.param({"as_of": date(2026, 11, 19)}, SINCE, False, id="told-before"),
        pytest.param(
            {"as_of": date(2026, 11, 1), "as_of_precision": "month"}, SINCE, False, id="month-runs"
        ),
        pytest.param(
            {"as_of": date(2026, 10, 1), "as_of_precision": "month"},
            date(2026, 10, 31),
            True,
            id="month-ended",
        ),
        pytest.param(
            {"as_of": date(2026, 7, 1), "as_of_precision": "quarter"},
            date(2026, 9, 30),
            True,
            id="quarter-ended",
        ),
        pytest.param(
            {"as_of": date(2025, 1, 1), "as_of_precision": "year"},
            date(2025, 12, 31),
            True,
            id="year-ended",
        ),
        pytest.param(
            {"as_of": date(2026, 1, 1), "as_of_precision": "year"}, SINCE, False, id="year-runs"
        ),
        pytest.param(NEVER, SINCE, False, id="undated"),
        pytest.param({**DUE, "status": "predicted"}, SINCE, True, id="prediction"),
        pytest.param({**DUE, "confidence": "rumour"}, SINCE, False, id="rumour"),
        pytest.param({**DUE, "negated": True}, SINCE, False, id="denied"),
    ],
)
def test_it_is_due_once_the_period_of_its_date_has_ended(
    changes: dict[str, object], since: date, *, told: bool
) -> None:
    found = _due(plan("x", **changes), since=since)

    assert found == ([("x", None)] if told else [])


def test_two_editions_in_a_row_tell_each_plan_once() -> None:
    days = [date(2026, 11, day) for day in range(15, 25)]
    known = catalogue(*(plan(f"p{day.day}", as_of=day, subject=str(day)) for day in days))
    editions = [date(2026, 11, 16), date(2026, 11, 17), date(2026, 11, 20), date(2026, 11, 23)]

    told = [
        each.plan.id
        for since, until in pairwise(editions)
        for each in fallen_due(known, since=since, until=until)
    ]

    assert sorted(told) == [f"p{day}" for day in range(16, 23)]


@pytest.mark.parametrize(
    ("others", "told"),
    [
        pytest.param((figure("now"),), [("x", "now")], id="same-thing"),
        pytest.param((figure("now", subject="Hall"),), [("x", None)], id="another-site"),
        pytest.param(
            (figure("now", metric="power_mw", unit="MW"),), [("x", None)], id="another-metric"
        ),
        pytest.param((plan("later", **NEVER),), [("x", None)], id="another-plan"),
        pytest.param(
            (figure("now", confidence="speculative"), figure("sure", confidence="confirmed")),
            [("x", "sure")],
            id="best-supported",
        ),
        pytest.param(
            (figure("then"), figure("now", 120, supersedes=("then",))),
            [("x", "now")],
            id="not-replaced",
        ),
        pytest.param((figure("now", supersedes=("x",)),), [("x", "now")], id="came-true"),
        pytest.param((plan("later", supersedes=("x",), **NEVER),), [], id="put-off"),
    ],
)
def test_what_is_known_now_stands_beside(
    others: tuple[Figure, ...], told: list[tuple[str, str | None]]
) -> None:
    assert _due(plan("x", **DUE), *others) == told


def test_of_one_thing_a_single_number_comes_before_other_things() -> None:
    mill = [
        plan("mill", confidence="confirmed", **DUE),
        plan("mill-power", confidence="confirmed", metric="power_mw", unit="MW", **DUE),
    ]
    hall = plan("hall", subject="Hall", **DUE)

    assert [key for key, _ in _due(*mill, hall)] == ["mill", "hall", "mill-power"]
