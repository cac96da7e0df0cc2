"""Values beside each other and over time: the best of each kind, joined only where they may be."""

from collections.abc import Sequence
from datetime import date

import pytest

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.comparison import Comparison, Timeline, compare, follow, metrics_recorded
from bot.domain.figures.model import Figure, Metric, Scope
from bot.domain.figures.selection import Selection
from bot.usecases.figures import Figures, Selected
from tests.support.figures import NEVER, TODAY, catalogue, figure, plan, shipped, source, total

ADA, BABBAGE = Selection("ada"), Selection("babbage")
OF_BABBAGE = {"organisation": "babbage", "subject": "Shed"}


def ids(answer: Comparison) -> list[str]:
    return [point.figure.id for point in answer.points]


def compared(*figures: Figure, on: date = TODAY, metric: Metric = Metric.GPU_COUNT) -> Comparison:
    return compare(catalogue(*figures), (ADA, BABBAGE), metric, on=on)


def followed(*figures: Figure, on: date = TODAY) -> Timeline:
    return follow(catalogue(*figures), (ADA, BABBAGE), Metric.GPU_COUNT, on=on)


def joined(answer: Timeline) -> list[list[str]]:
    return [[answer.points[at].figure.id for at in line] for line in answer.lines]


# --- Beside each other ---


@pytest.mark.parametrize(
    ("figures", "shown"),
    [
        pytest.param(
            [figure("a", 10), figure("b", 20, **OF_BABBAGE)], ["b", "a"], id="the-largest-first"
        ),
        pytest.param(
            [figure("new", 10), figure("old", 20, as_of=date(2024, 1, 1))],
            ["new"],
            id="one-number-a-site",
        ),
        pytest.param(
            [
                figure("sure", 10, confidence="confirmed"),
                figure("large", 90, subject="Shed"),
                figure("other", 50, subject="Barn"),
            ],
            ["large", "sure"],
            id="the-best-supported-and-the-largest",
        ),
        pytest.param(
            [figure("owned", 10), figure("rented", 20, subject="Shed", scope="rented")],
            ["owned", "rented"],
            id="each-scope-by-itself",
        ),
        pytest.param(
            [figure("runs", 10), plan("ahead", 5)], ["runs", "ahead"], id="plans-after-what-runs"
        ),
        pytest.param(
            [
                figure("run", 10, scope="training_run", subject="One"),
                plan("next", 90, scope="training_run", subject="Two"),
            ],
            ["next", "run"],
            id="what-exists-and-what-is-ahead-in-one-scope",
        ),
        pytest.param(
            [figure("old", 10, as_of=date(2024, 1, 1)), figure("new", 20, supersedes=("old",))],
            ["new"],
            id="nothing-that-was-replaced",
        ),
        pytest.param(
            [figure("a", 10), figure("b", 20), total("sum", figure("a", 10), figure("b", 20))],
            ["sum"],
            id="a-sum-rather-than-its-parts",
        ),
        pytest.param(
            [
                figure("gone", 90, status="retired", subject="Barn"),
                figure("there", 10),
            ],
            ["gone", "there"],
            id="what-is-gone-is-no-rival-of-what-runs",
        ),
        pytest.param([figure("no", 10, negated=True)], [], id="nothing-that-was-denied"),
        pytest.param([figure("power", 10, metric="power_mw", unit="MW")], [], id="no-other-metric"),
    ],
)
def test_each_kind_shows_its_best_value(figures: Sequence[Figure], shown: list[str]) -> None:
    assert ids(compared(*figures)) == shown


def test_equivalents_stand_behind_counts_and_never_among_them() -> None:
    equivalents = {"metric": "h100_equivalents", "unit": "H100e"}

    answer = compared(figure("count", 10), figure("same", 900, **equivalents))

    assert ids(answer) == ["count", "same"]
    assert len({point.kind for point in answer.points}) == 2


def test_equivalents_alone_are_asked_for_by_name() -> None:
    equivalents = {"metric": "h100_equivalents", "unit": "H100e"}
    figures = [figure("count", 10), figure("same", 900, **equivalents)]

    assert ids(compared(*figures, metric=Metric.H100_EQUIVALENTS)) == ["same"]


@pytest.mark.parametrize(
    ("on", "shown"),
    [
        pytest.param(date(2024, 12, 31), [], id="the-day-before"),
        pytest.param(date(2025, 1, 1), ["then"], id="the-day-itself"),
        pytest.param(date(2025, 6, 1), ["later"], id="later"),
    ],
)
def test_the_past_is_compared_as_it_was_known(on: date, shown: list[str]) -> None:
    figures = [figure("then"), figure("later", 200, as_of=date(2025, 6, 1), supersedes=("then",))]

    assert ids(compared(*figures, on=on)) == shown


def test_what_nothing_is_known_of_is_said() -> None:
    assert compared(figure("a")).without == (BABBAGE,)


def test_what_excludes_another_value_is_disputed() -> None:
    one = figure("one", 10, subject="Barn", conflicts_with=("other",))
    other = figure("other", 20, conflicts_with=("one",))
    third = figure("third", 30, **OF_BABBAGE)

    disputed = {point.figure.id: point.disputed for point in compared(one, other, third).points}

    assert disputed == {"third": False, "other": True}


def test_a_dispute_is_told_of_one_subject_alone_too() -> None:
    figures = catalogue(
        figure("one", 10, subject="Barn", conflicts_with=("other",)),
        figure("other", 20, conflicts_with=("one",)),
    )

    answer = compare(figures, (Selection("ada", "Barn"),), Metric.GPU_COUNT, on=TODAY)

    assert [(point.figure.id, point.disputed) for point in answer.points] == [("one", True)]


def test_each_has_its_share_of_the_room() -> None:
    scopes = [scope for scope in Scope if scope is not Scope.ANNOUNCED]
    figures = [
        figure(
            f"{owner}-{scope.value.replace('_', '-')}-{status.replace('_', '-')}",
            10,
            organisation=owner,
            scope=scope.value,
            subject=f"{scope} {status}",
            status=status,
        )
        for owner in ("ada", "babbage")
        for scope in scopes
        for status in ("in_operation", "planned", "retired")
    ]

    answer = compared(*figures)

    assert [point.place for point in answer.points].count(0) == 6
    assert (len(answer.points), answer.left_out) == (12, len(figures) - 12)


# --- Over time ---


def test_values_of_one_thing_are_joined_in_their_order() -> None:
    answer = followed(
        figure("second", 20, supersedes=("first",)),
        figure("first", 10, as_of=date(2024, 1, 1)),
        figure("other", 15, as_of=date(2024, 6, 1), **OF_BABBAGE),
    )

    assert ids(answer) == ["first", "other", "second"]
    assert joined(answer) == [["first", "second"]]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"subject": "Barn"}, id="another-site"),
        pytest.param({"scope": "rented"}, id="another-scope"),
        pytest.param({"status": "planned"}, id="a-plan"),
        pytest.param(OF_BABBAGE, id="somebody-else"),
    ],
)
def test_what_counts_something_else_is_never_joined(changes: dict[str, object]) -> None:
    answer = followed(figure("one", 10), figure("two", 20, as_of=date(2025, 9, 1), **changes))

    assert len(answer.points) == 2
    assert answer.lines == ()


@pytest.mark.parametrize(
    ("figures", "shown"),
    [
        pytest.param(
            [figure("likely", 10), figure("sure", 20, confidence="confirmed")],
            ["sure"],
            id="of-one-day-the-best-supported",
        ),
        pytest.param(
            [figure("one", 10), figure("again", 10, as_of=date(2025, 1, 20))],
            ["again"],
            id="the-same-number-once-a-month",
        ),
        pytest.param(
            [figure("one", 10), figure("again", 10, as_of=date(2025, 3, 1))],
            ["one", "again"],
            id="and-again-later",
        ),
        pytest.param(
            [figure("part", 10), total("whole", figure("part", 10))],
            ["whole"],
            id="no-parts-of-a-sum",
        ),
        pytest.param(
            [plan("old", 10), plan("new", 20, supersedes=("old",))],
            ["new"],
            id="no-plan-that-was-replaced",
        ),
        pytest.param(
            [
                plan("plan", 10, conflicts_with=("runs",)),
                figure("runs", 20, conflicts_with=("plan",)),
            ],
            ["runs"],
            id="no-plan-that-what-runs-contradicts",
        ),
    ],
)
def test_each_thing_has_one_value_a_day(figures: Sequence[Figure], shown: list[str]) -> None:
    assert ids(followed(*figures)) == shown


def test_what_has_no_date_stands_where_it_became_known() -> None:
    told = source("told", published=date(2024, 3, 1), published_precision="month")
    figures = catalogue(figure("undated", 10, source=("told",), **NEVER), sources=[told])

    answer = follow(figures, (ADA,), Metric.GPU_COUNT, on=TODAY)

    assert [point.day for point in answer.points] == [date(2024, 3, 1)]


def test_a_long_history_keeps_its_newest_values() -> None:
    values = [figure(f"in-{year}", year, as_of=date(year, 1, 1)) for year in range(2000, 2026)]

    answer = followed(*values)

    assert ids(answer) == [f"in-{year}" for year in range(2014, 2026)]


# --- The catalogue that ships ---


@pytest.fixture(scope="module")
def real() -> Catalogue:
    return shipped()


def _selected(real: Catalogue, *names: str) -> list[Selection]:
    found = [Figures(real).select(name, on=TODAY) for name in names]
    return [each.selection for each in found if isinstance(each, Selected)]


SAID = ("First video model", "Veo 3", "Llama 4", "Colossus 1")
"""Four things of which people throw numbers at each other."""


def test_the_numbers_that_people_throw_stand_side_by_side(real: Catalogue) -> None:
    answer = compare(real, _selected(real, *SAID), Metric.GPU_COUNT, on=TODAY)

    told = [
        (point.figure.value or point.figure.low, point.figure.high, point.figure.scope.value)
        for point in answer.points
        if point.figure.metric is Metric.GPU_COUNT
    ]
    assert told == [
        (230_000, None, "owned"),
        (100_000, None, "training_run"),
        (2_000, 4_000, "training_run"),
        (700, None, "training_run"),
    ]


def test_no_line_joins_them(real: Catalogue) -> None:
    answer = follow(real, _selected(real, *SAID), Metric.GPU_COUNT, on=TODAY)

    [line] = answer.lines
    assert {answer.points[at].organisation.id for at in line} == {"xai"}
    assert [answer.points[at].figure.value for at in line] == [100_000, 200_000, 230_000]


def test_what_is_recorded_is_named_most_common_first(real: Catalogue) -> None:
    known = metrics_recorded(real, _selected(real, "xAI", "Tesla"), on=TODAY)

    assert known[0] is Metric.GPU_COUNT
    assert Metric.ROBOTS_RATIO in known
