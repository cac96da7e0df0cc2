"""What is counted of the judgements on labelled replies."""

from collections.abc import Mapping
from itertools import count

import pytest

from bot.domain.quotes.model import Verdict
from bot.domain.quotes.scoring import LabelledReply, Outcome, Score, judge_case, score
from tests.support.quotations import LABELLED, labelled


@pytest.mark.parametrize("case", LABELLED, ids=lambda case: case["id"])
def test_the_small_corpus_is_judged_as_labelled(case: Mapping[str, object]) -> None:
    judged = judge_case(LabelledReply.model_validate(case), lambda: 0.0)

    assert judged.right
    assert judged.exact
    assert case["nudge"] in {judged.nudge, None}


def test_the_time_of_a_case_is_what_the_clock_says() -> None:
    ticks = count(10.0, 2.5)

    assert judge_case(LabelledReply.model_validate(labelled()), lambda: next(ticks)).seconds == 2.5


@pytest.mark.parametrize(
    ("given", "exact"),
    [
        pytest.param("**it grinds** 3,5 tonnes of numbers", True, id="markup-case-punctuation"),
        pytest.param("It grinds 3.5 tonnes of letters.", False, id="other-words"),
    ],
)
def test_sentences_compare_by_their_words(given: str, *, exact: bool) -> None:
    case = LabelledReply.model_validate(labelled())

    outcome = Outcome(case, Verdict.COMPLETE, nudge=False, sentences=(given,), seconds=0.0)

    assert outcome.exact is exact


def test_a_hint_on_a_matter_of_taste_is_not_scored() -> None:
    cases = [labelled(nudge=wanted) for wanted in (True, True, False, None)]
    given = (True, False, True, True)
    outcomes = [
        Outcome(LabelledReply.model_validate(case), Verdict.ELIDED, hint, (), 0.0)
        for case, hint in zip(cases, given, strict=True)
    ]

    assert score(outcomes) == Score(
        scored=3, precision=0.5, recall=0.5, exact=0.0, accuracy=0.0, merged=1.0
    )


def test_where_nothing_can_be_wrong_all_is_right() -> None:
    assert score([]) == Score(0, precision=1.0, recall=1.0, exact=1.0, accuracy=1.0, merged=1.0)
