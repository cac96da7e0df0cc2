"""Counts are told from five answers on, movements from three in one direction, and nothing less."""

import pytest

from bot.domain.viewpoints.model import Viewpoint
from bot.domain.viewpoints.tally import Moved, movement_of, tally_of

OPTIMIST, NEUTRAL, PESSIMIST = Viewpoint.OPTIMIST, Viewpoint.NEUTRAL, Viewpoint.PESSIMIST


@pytest.mark.parametrize(
    "counts",
    [
        pytest.param({}, id="no-answers"),
        pytest.param({OPTIMIST: 4}, id="four-alike"),
        pytest.param({OPTIMIST: 2, NEUTRAL: 1, PESSIMIST: 1}, id="four-in-all"),
    ],
)
def test_below_five_answers_not_even_their_number_is_told(counts: dict[Viewpoint, int]) -> None:
    tally = tally_of(counts)

    assert (tally.counts, tally.answers) == (None, 0)


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        pytest.param(
            {OPTIMIST: 2, NEUTRAL: 2, PESSIMIST: 1},
            {OPTIMIST: 2, NEUTRAL: 2, PESSIMIST: 1},
            id="five-in-all",
        ),
        pytest.param({NEUTRAL: 5}, {OPTIMIST: 0, NEUTRAL: 5, PESSIMIST: 0}, id="five-alike"),
    ],
)
def test_from_five_answers_on_all_three_views_are_told(
    counts: dict[Viewpoint, int], told: dict[Viewpoint, int]
) -> None:
    tally = tally_of(counts)

    assert (tally.counts, tally.answers) == (told, 5)


def test_movements_are_told_one_direction_at_a_time_and_only_from_three_on() -> None:
    movement = movement_of(
        {
            (OPTIMIST, NEUTRAL): 3,
            (PESSIMIST, NEUTRAL): 4,
            (NEUTRAL, OPTIMIST): 2,
            (NEUTRAL, PESSIMIST): 1,
        }
    )

    assert movement.moves == (Moved(PESSIMIST, NEUTRAL, 4), Moved(OPTIMIST, NEUTRAL, 3))
    assert movement.count == 7


@pytest.mark.parametrize(
    "counts",
    [
        pytest.param({}, id="nobody"),
        pytest.param({(OPTIMIST, NEUTRAL): 2}, id="two"),
        pytest.param({(OPTIMIST, NEUTRAL): 2, (PESSIMIST, NEUTRAL): 2}, id="two-each"),
        pytest.param({(OPTIMIST, OPTIMIST): 9}, id="who-stayed"),
    ],
)
def test_too_few_who_moved_look_as_if_nobody_had(
    counts: dict[tuple[Viewpoint, Viewpoint], int],
) -> None:
    assert movement_of(counts) == movement_of({})
