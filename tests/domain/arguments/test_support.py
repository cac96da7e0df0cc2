"""Arguments are ranked by those of another stance who call them fair."""

import pytest

from bot.domain.arguments.model import Argument
from bot.domain.arguments.support import PublishedArgument, best_first, published
from bot.domain.configuration.ids import MemberId
from bot.domain.contributions.decisions import ContributionState
from bot.domain.viewpoints.model import Viewpoint
from tests.support.arguments import about, writing
from tests.support.configuration import ADA
from tests.support.simulation import START

OPTIMIST, NEUTRAL, PESSIMIST = Viewpoint.OPTIMIST, Viewpoint.NEUTRAL, Viewpoint.PESSIMIST


def _published(number: int, *stances: Viewpoint | None) -> PublishedArgument:
    """Return an argument for the optimists' view, marked by people who stand so."""
    argument = Argument(
        id=number,
        subject=about(OPTIMIST),
        author=ADA,
        submitted=writing("As submitted"),
        approved=writing("As approved"),
        state=ContributionState.APPROVED,
        revision=1,
        created_at=START,
    )
    standing = {MemberId(key): each for key, each in enumerate(stances, 1) if each is not None}
    return published(argument, map(MemberId, range(1, len(stances) + 1)), standing)


@pytest.mark.parametrize(
    ("stances", "marks", "support", "shown"),
    [
        pytest.param((), 0, 0, None, id="nobody"),
        pytest.param((OPTIMIST, OPTIMIST, OPTIMIST), 3, 0, None, id="its own side"),
        pytest.param((None, None, None), 3, 0, None, id="no stance"),
        pytest.param((NEUTRAL, PESSIMIST), 2, 2, None, id="too few of another stance to tell"),
        pytest.param((NEUTRAL, PESSIMIST, NEUTRAL, OPTIMIST), 4, 3, 3, id="three of another"),
    ],
)
def test_only_those_of_another_stance_support(
    stances: tuple[Viewpoint | None, ...], marks: int, support: int, shown: int | None
) -> None:
    argument = _published(1, *stances)

    assert (argument.marks, argument.support, argument.shown_support) == (marks, support, shown)
    assert argument.writing.text == "As approved"


def test_the_best_supported_stands_first_and_the_older_among_equals() -> None:
    """One mark of another stance moves nothing: its place would tell where one person stands."""
    cheered = _published(1, *[OPTIMIST] * 9)
    older, younger = _published(2, NEUTRAL), _published(3, NEUTRAL)
    best = _published(4, NEUTRAL, PESSIMIST, NEUTRAL)

    assert best_first([younger, cheered, best, older]) == [best, cheered, older, younger]
