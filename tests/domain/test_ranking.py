"""Who has most: one list for each way of holding machines, plans left out, gaps counted."""

from datetime import date

import pytest

from bot.domain.figures.model import Comparator, Figure, Metric, Scope
from bot.domain.figures.ranking import Ranking, rank
from tests.support.figures import (
    NEVER,
    TODAY,
    catalogue,
    figure,
    organisation,
    plan,
    shipped,
    total,
)

_STATED: dict[str, object] = {}
"""A number as it is unless changed: exact."""


def ranking(*figures: Figure, metric: Metric = Metric.GPU_COUNT, on: date = TODAY) -> Ranking:
    return rank(
        catalogue(*figures, organisations=[organisation("lovelace", "Lovelace")]), metric, on=on
    )


def listed(found: Ranking) -> dict[Scope, list[tuple[str, float]]]:
    return {
        each.scope: [(one.organisation.id, one.middle) for one in each.standings]
        for each in found.lists
    }


def test_who_has_most_comes_first_by_the_sum_of_their_sites() -> None:
    found = ranking(
        figure("a", 60),
        figure("b", 70, organisation="babbage", subject="One"),
        figure("c", 20, organisation="babbage", subject="Two"),
    )

    assert listed(found) == {Scope.OWNED: [("babbage", 90), ("ada", 60)]}


def test_ways_of_holding_are_never_mixed() -> None:
    found = ranking(
        figure("owned", 10),
        figure("rented", 500, scope="rented"),
        figure("trained", 900, scope="training_run", status="stated"),
        figure("used", 40, scope="used", organisation="babbage"),
    )

    assert listed(found) == {
        Scope.OWNED: [("ada", 10)],
        Scope.RENTED: [("ada", 500)],
        Scope.TRAINING_RUN: [("ada", 900)],
        Scope.USED: [("babbage", 40)],
    }


@pytest.mark.parametrize(
    "left_out",
    [
        pytest.param(plan("other"), id="a-plan"),
        pytest.param(figure("other", status="predicted", scope="owned"), id="a-prediction"),
        pytest.param(figure("other", status="stated", scope="announced"), id="an-announcement"),
        pytest.param(figure("other", status="retired"), id="retired"),
        pytest.param(figure("other", status="stated"), id="processors-only-stated"),
        pytest.param(figure("other", negated=True), id="denied"),
    ],
)
def test_only_what_exists_is_ranked(left_out: Figure) -> None:
    found = ranking(left_out, figure("b", organisation="babbage"))

    assert listed(found) == {Scope.OWNED: [("babbage", 100)]}


def test_the_gaps_are_counted() -> None:
    found = ranking(plan("ahead"), figure("b", organisation="babbage"))

    assert [each.id for each in found.without] == ["ada"]
    assert (found.silent, found.plans) == (1, 1)


def test_sums_that_ship_with_their_parts_count_once() -> None:
    east, west = figure("east", 150, subject="East"), figure("west", 50, subject="West")

    assert listed(ranking(east, west, total("both", east, west))) == {Scope.OWNED: [("ada", 200)]}


def test_trainings_are_not_added_up() -> None:
    found = ranking(
        figure("one", 700, scope="training_run", subject="One", status="stated"),
        figure("two", 900, scope="training_run", subject="Two", status="stated"),
    )

    assert listed(found) == {Scope.TRAINING_RUN: [("ada", 900)]}


@pytest.mark.parametrize(
    ("stated", "comparator", "number"),
    [
        pytest.param([_STATED, _STATED], Comparator.EXACT, (200, None, None), id="exact"),
        pytest.param(
            [{"comparator": "about"}, _STATED], Comparator.ABOUT, (200, None, None), id="about"
        ),
        pytest.param(
            [{"comparator": "at_least", "value": None, "low": 50.0}, _STATED],
            Comparator.AT_LEAST,
            (None, 150, None),
            id="at-least",
        ),
        pytest.param(
            [{"comparator": "at_most", "value": None, "high": 50.0}, _STATED],
            Comparator.AT_MOST,
            (None, None, 150),
            id="at-most",
        ),
        pytest.param(
            [{"comparator": "between", "value": None, "low": 50.0, "high": 70.0}, _STATED],
            Comparator.ABOUT,
            (160, 150, 170),
            id="a-range",
        ),
    ],
)
def test_a_sum_is_as_open_as_its_parts(
    stated: list[dict[str, object]],
    comparator: Comparator,
    number: tuple[float | None, float | None, float | None],
) -> None:
    first, second = stated
    found = ranking(figure("one", subject="One", **first), figure("two", subject="Two", **second))

    whole = found.lists[0].standings[0].whole

    assert whole.comparator is comparator
    assert (whole.value, whole.low, whole.high) == number


def test_dates_far_apart_are_noticed() -> None:
    near = ranking(
        figure("a", as_of=date(2024, 1, 1)),
        figure("b", as_of=date(2025, 1, 1), organisation="babbage"),
    )
    far = ranking(
        figure("a", as_of=date(2020, 1, 1)),
        figure("b", as_of=date(2025, 1, 1), organisation="babbage"),
    )
    undated = ranking(figure("a", **NEVER))

    assert [each.far_apart for found in (near, far, undated) for each in found.lists] == [
        False,
        True,
        False,
    ]
    assert far.lists[0].period == (date(2020, 1, 1), date(2025, 1, 1))
    assert undated.lists[0].period is None


def test_disputes_between_organisations_are_seen() -> None:
    found = ranking(
        figure("a", 100, conflicts_with=("b",)),
        figure("b", 200, organisation="babbage", conflicts_with=("a",)),
    )

    assert found.disputed == {"a", "b"}


def test_the_past_is_ranked_as_it_was_known() -> None:
    old = figure("old", 10, as_of=date(2024, 1, 1))
    new = figure("new", 90, as_of=date(2025, 1, 1), supersedes=("old",))

    assert listed(ranking(old, new, on=date(2024, 6, 1))) == {Scope.OWNED: [("ada", 10)]}
    assert ranking(old, new, on=date(2023, 1, 1)).lists == ()


def test_what_is_shipped_is_ranked_as_its_figures_say() -> None:
    found = rank(shipped(), Metric.GPU_COUNT, on=TODAY)
    [owned] = [each for each in found.lists if each.scope is Scope.OWNED]
    [trained] = [each for each in found.lists if each.scope is Scope.TRAINING_RUN]

    assert (owned.standings[0].organisation.id, owned.standings[0].middle) == ("xai", 340_000)
    assert owned.far_apart
    [meta] = [each for each in trained.standings if each.organisation.id == "meta"]
    assert meta.figures[0].id in found.disputed


@pytest.mark.parametrize("metric", Metric)
def test_every_organisation_is_listed_or_said_to_be_missing(metric: Metric) -> None:
    found = rank(shipped(), metric, on=TODAY)
    listed_here = {one.organisation.id for each in found.lists for one in each.standings}

    assert listed_here.isdisjoint(each.id for each in found.without)
    assert len(listed_here) + len(found.without) + found.silent == len(shipped().organisations)
    for each in found.lists:
        middles = [one.middle for one in each.standings]
        assert middles == sorted(middles, reverse=True)
