"""What a card should say later of a number that it shows; and when it should say nothing."""

from datetime import date, timedelta

import pytest

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.corrections import Change, Correction, Shown, correction_of, shown_on
from bot.domain.figures.model import Figure, Unit
from bot.domain.figures.postings import MOST_ATTEMPTS, pause_after
from tests.support.figures import catalogue, chip, figure, plan, shipped

H100, H200 = chip("h100"), chip("h200")
MILL = figure("mill", hardware="h100")
LATER = {"as_of": date(2025, 6, 1)}
NEWER = figure("newer", 200, supersedes=("mill",), **LATER)


def _shown(*figures: Figure, on: date | None = None) -> Shown:
    """Return how the first of these figures was shown, when these were all."""
    [first, *_] = shown_on(_catalogue(*figures), [figures[0].id], on=on)
    return first


def _catalogue(*figures: Figure) -> Catalogue:
    return catalogue(*figures, hardware=(H100, H200))


def _told(shown: Shown, *figures: Figure) -> tuple[Change, str | None] | None:
    found = correction_of(shown, _catalogue(*figures))
    return found and (found.change, found.by and found.by.id)


# --- What was shown ---


def test_what_is_shown_is_ids_and_digests_in_order() -> None:
    shown = shown_on(_catalogue(MILL, plan("ahead")), ["ahead", "mill", "ahead"])

    assert [(each.figure, each.plan, each.on) for each in shown] == [
        ("ahead", True, None),
        ("mill", False, None),
    ]
    assert len({each.digest for each in shown}) == 2


@pytest.mark.parametrize(
    ("later", "told"),
    [
        pytest.param((), None, id="still-so"),
        pytest.param(
            (figure("newest", 300, supersedes=("newer",), as_of=date(2025, 9, 1)),),
            None,
            id="superseded-once-more",
        ),
        pytest.param((figure("mill", 90),), (Change.CORRECTED, "mill"), id="corrected"),
        pytest.param(
            (figure("right", 90, supersedes=("mill",)),), (Change.SUPERSEDED, "right"), id="wrong"
        ),
        pytest.param((figure("mill", negated=True),), (Change.WITHDRAWN, None), id="withdrawn"),
    ],
)
def test_of_what_was_superseded_before_it_was_shown_only_that_it_was_wrong_is_news(
    later: tuple[Figure, ...], told: tuple[Change, str | None] | None
) -> None:
    [_, shown] = shown_on(_catalogue(MILL, NEWER), ["newer", "mill"])
    now = {each.id: each for each in (MILL, NEWER, *later)}

    assert _told(shown, *now.values()) == told


def test_what_was_superseded_on_its_own_day_before_it_was_shown_is_not_remembered() -> None:
    right = figure("right", 90, supersedes=("mill",))

    assert [each.figure for each in shown_on(_catalogue(MILL, right), ["right", "mill"])] == [
        "right"
    ]


# --- Corrected: the same figure says another number ---


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"value": 90}, id="value"),
        pytest.param({"comparator": "about"}, id="comparator"),
        pytest.param({"value": None, "low": 100, "comparator": "at_least"}, id="low-end"),
        pytest.param({"value": None, "high": 100, "comparator": "at_most"}, id="high-end"),
        pytest.param({"hardware": "h200"}, id="what-is-counted"),
        pytest.param({"hardware": None, "breakdown": {"h100": 60, "h200": 40}}, id="its-parts"),
        pytest.param({"unit": Unit.H100_EQUIVALENT}, id="unit"),
    ],
)
def test_another_number_under_the_same_id_is_a_correction(changes: dict[str, object]) -> None:
    now = MILL.model_copy(update=changes)

    assert _told(_shown(MILL), now) == (Change.CORRECTED, "mill")


def test_with_a_bound_it_matters_whether_the_bound_is_meant() -> None:
    at_least = {"value": None, "low": 100, "comparator": "at_least"}
    more_than = figure("mill", **at_least, strict=True)

    assert _told(_shown(figure("mill", **at_least)), more_than) == (Change.CORRECTED, "mill")


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"checked_on": date(2026, 6, 1)}, id="checked-again"),
        pytest.param({"source": ("page",)}, id="another-source"),
        pytest.param({"confidence": "confirmed"}, id="better-supported"),
        pytest.param({"as_of": date(2025, 3, 1)}, id="still-so-later"),
        pytest.param({"subject": "The Mill"}, id="another-name"),
        pytest.param({"status": "retired"}, id="switched-off-since"),
        pytest.param({"value": 100.0}, id="written-otherwise"),
    ],
)
def test_a_number_that_stayed_is_not_corrected(changes: dict[str, object]) -> None:
    assert _told(_shown(MILL), MILL.model_copy(update=changes)) is None


# --- Superseded: another figure replaces it ---


@pytest.mark.parametrize(
    ("newer", "told"),
    [
        pytest.param((NEWER,), (Change.SUPERSEDED, "newer"), id="by-one"),
        pytest.param(
            (NEWER, figure("newest", 300, supersedes=("newer",), as_of=date(2025, 9, 1))),
            (Change.SUPERSEDED, "newest"),
            id="by-the-last-of-several-in-turn",
        ),
        pytest.param(
            (NEWER, figure("other", 210, supersedes=("mill",), confidence="confirmed", **LATER)),
            (Change.SUPERSEDED, "other"),
            id="by-the-best-supported-of-two",
        ),
        pytest.param(
            (figure("denied", 200, supersedes=("mill",), negated=True, **LATER),),
            None,
            id="not-by-what-was-denied",
        ),
        pytest.param(
            (plan("ahead", 500, supersedes=("mill",)),), None, id="what-runs-not-by-a-plan"
        ),
        pytest.param((figure("else", 900, subject="Loom", **LATER),), None, id="by-nothing"),
    ],
)
def test_what_runs_is_superseded_by_what_runs(
    newer: tuple[Figure, ...], told: tuple[Change, str] | None
) -> None:
    assert _told(_shown(MILL), MILL, *newer) == told


def test_what_supersedes_says_more_than_what_corrects() -> None:
    corrected = MILL.model_copy(update={"value": 90})

    assert _told(_shown(MILL), corrected, NEWER) == (Change.SUPERSEDED, "newer")


@pytest.mark.parametrize(
    ("on", "told"),
    [
        pytest.param(None, (Change.SUPERSEDED, "newer"), id="about-now"),
        pytest.param(date(2025, 6, 1), (Change.SUPERSEDED, "newer"), id="about-that-very-day"),
        pytest.param(date(2025, 5, 31), None, id="about-the-day-before"),
    ],
)
def test_an_answer_about_a_past_day_stays_right(
    on: date | None, told: tuple[Change, str] | None
) -> None:
    assert _told(_shown(MILL, on=on), MILL, NEWER) == told


def test_an_answer_about_a_past_day_can_be_corrected() -> None:
    shown = _shown(MILL, on=date(2025, 2, 1))

    assert _told(shown, MILL.model_copy(update={"value": 90})) == (Change.CORRECTED, "mill")


# --- Withdrawn ---


@pytest.mark.parametrize(
    "left",
    [
        pytest.param((), id="no-longer-there"),
        pytest.param((MILL.model_copy(update={"negated": True}),), id="denied"),
        pytest.param((MILL.model_copy(update={"analogy": True}),), id="only-likened"),
    ],
)
def test_what_is_no_figure_any_more_is_withdrawn(left: tuple[Figure, ...]) -> None:
    assert _told(_shown(MILL), *left) == (Change.WITHDRAWN, None)


# --- Plans ---

AHEAD = plan("ahead")


@pytest.mark.parametrize(
    ("now", "told"),
    [
        pytest.param((), None, id="dropped"),
        pytest.param((AHEAD.model_copy(update={"status": "retired"}),), None, id="retired"),
        pytest.param((AHEAD.model_copy(update={"status": "in_operation"}),), None, id="came-true"),
        pytest.param((AHEAD, figure("real", 310, supersedes=("ahead",))), None, id="overtaken"),
        pytest.param(
            (AHEAD, plan("larger", 550, supersedes=("ahead",))),
            (Change.SUPERSEDED, "larger"),
            id="changed-for-another-plan",
        ),
        pytest.param(
            (
                AHEAD,
                plan("larger", 550, supersedes=("ahead",)),
                figure("real", 560, supersedes=("larger",)),
            ),
            (Change.SUPERSEDED, "larger"),
            id="changed-and-then-overtaken",
        ),
        pytest.param(
            (AHEAD.model_copy(update={"value": 400}),), (Change.CORRECTED, "ahead"), id="misread"
        ),
    ],
)
def test_a_plan_is_corrected_by_plans_alone(
    now: tuple[Figure, ...], told: tuple[Change, str] | None
) -> None:
    assert _told(_shown(AHEAD), *now) == told


# --- One correction and another ---


def test_corrections_are_told_apart() -> None:
    others = [
        Correction(Change.SUPERSEDED, NEWER),
        Correction(Change.CORRECTED, NEWER),
        Correction(Change.SUPERSEDED, NEWER.model_copy(update={"value": 201})),
        Correction(Change.SUPERSEDED, NEWER.model_copy(update={"id": "renamed"})),
        Correction(Change.WITHDRAWN, None),
    ]

    assert len({each.digest for each in others}) == len(others)
    assert Correction(Change.SUPERSEDED, NEWER).digest == others[0].digest


def test_nothing_that_ships_is_corrected_when_it_is_shown() -> None:
    everything = shipped()
    shown = shown_on(everything, everything.figures)

    assert 0 < len(shown) < len(everything.figures)
    assert [each for each in shown if correction_of(each, everything)] == []


def test_digests_outlast_a_release() -> None:
    assert _shown(MILL).digest == "29c21e0c0d6927d8"


# --- Trying again ---


def test_pauses_grow_to_an_hour() -> None:
    pauses = [pause_after(attempts) for attempts in range(1, MOST_ATTEMPTS + 1)]

    assert pauses[:3] == [timedelta(minutes=1), timedelta(minutes=2), timedelta(minutes=4)]
    assert pauses == sorted(pauses)
    assert pauses[-1] == timedelta(hours=1)
