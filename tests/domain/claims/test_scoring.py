"""What is counted of the claims found in labelled messages."""

from collections.abc import Mapping
from itertools import count

import pytest
from pydantic import ValidationError

from bot.domain.claims.scoring import LabelledMessage, Outcome, judge_message, score
from tests.support.claims import LABELLED, TODAY, known_names, labelled, stated


def outcome(case: Mapping[str, object]) -> Outcome:
    message = LabelledMessage.model_validate(case)
    return judge_message(message, stated(), known_names(), today=TODAY, clock=lambda: 0.0)


def test_the_small_corpus_is_judged_as_labelled() -> None:
    total = score([outcome(case) for case in LABELLED])

    assert (total.claims, total.negatives) == (3, 1)
    assert (total.precision, total.recall, total.f1) == (1, 1, 1)
    assert (total.entity, total.comparator, total.verdict) == (1, 1, 1)
    assert (total.wrongly_blamed, total.flagged) == (0, 0)


def test_the_time_of_a_message_is_what_the_clock_says() -> None:
    ticks = count(10.0, 2.5)
    message = LabelledMessage.model_validate(labelled())

    judged = judge_message(message, stated(), known_names(), today=TODAY, clock=lambda: next(ticks))

    assert judged.seconds == 2.5


@pytest.mark.parametrize(
    ("change", "field", "share"),
    [
        pytest.param({"entity": "Meta"}, "entity", 0, id="somebody-else"),
        pytest.param({"entity": "*"}, "entity", 1, id="anybody"),
        pytest.param({"comparator": "about"}, "comparator", 0, id="another-comparator"),
        pytest.param({"verdict": "outdated"}, "verdict", 0, id="another-verdict"),
        pytest.param({"value": 100}, "recall", 0, id="another-number"),
        pytest.param({"value": 100}, "verdict", 0, id="not-found-so-not-judged-rightly"),
        pytest.param({"metric": "power_mw"}, "precision", 0, id="another-metric"),
        pytest.param({"span": [0, 3]}, "recall", 0, id="elsewhere"),
    ],
)
def test_each_part_of_a_claim_is_counted(
    change: Mapping[str, object], field: str, share: float
) -> None:
    [claim] = labelled()["claims"]

    total = score([outcome(labelled(claims=[{**claim, **change}]))])

    assert getattr(total, field) == share


def test_blame_counts_only_where_it_is_not_deserved() -> None:
    wrong = labelled(text="xAI has 700,000 GPUs", claims=[])
    right = labelled(
        text="xAI has 700,000 GPUs",
        claims=[{**labelled()["claims"][0], "value": 700_000, "verdict": "contradicted"}],
    )

    total = score([outcome(wrong), outcome(right)])

    assert (total.wrongly_blamed, total.flagged) == (0.5, 1)


def test_a_claim_without_a_number_is_refused() -> None:
    with pytest.raises(ValidationError):
        LabelledMessage.model_validate(
            labelled(claims=[{**labelled()["claims"][0], "value": None}])
        )
