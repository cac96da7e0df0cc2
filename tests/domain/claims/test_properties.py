"""What holds for any message: nothing raises, spans lie in the text, and time grows with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.claims.judge import judge_claim
from bot.domain.figures.model import Comparator
from tests.support.claims import TODAY, claimed, stated

_PIECES = st.sampled_from(
    """
    xAI Meta Musk zukerberg OpenAI Colossus Llama 3 GPT-4 H100 H100s TPU GPU GPUs puces chips MW kW
    100 000 230k 1,5 0.15 million milliards cent mille deux half a quarter
    un million et demi $ € Md$ entre et à de from to passé went plus de moins de about
    ~ > < + - – : ; , . ! ? … ( ) [ ] « »
    pas not n't never si if comme like coûte cost invest IA robots par humain times fois x140 % 1e9
    10^26 FLOP mois months ans construire built ** __ || ~~ ``` > <@12> https://example.org 🎉
    """.split()  # noqa: SIM905 - a table of pieces reads best as words
)
PROSE = st.lists(st.tuples(_PIECES, st.sampled_from([" ", " ", " ", "\n", "", "\u202f"]))).map(
    lambda pieces: "".join(f"{piece}{space}" for piece, space in pieces)
)
ANYTHING = PROSE | st.text(st.characters(), max_size=300)
"""Lone surrogates, control characters and unassigned code points among it."""


@given(ANYTHING)
def test_any_message_is_read_and_judged(text: str) -> None:
    end = 0
    for claim in claimed(text):
        judge_claim(claim, stated(), on=TODAY, today=TODAY)

        assert end <= claim.span.start < claim.span.end <= len(text)
        assert claim.span.of(text).strip() == claim.span.of(text)
        end = claim.span.end


@given(ANYTHING)
def test_a_claim_has_the_ends_that_its_comparator_needs(text: str) -> None:
    for claim in claimed(text):
        assert (claim.low is None) == (claim.comparator is Comparator.AT_MOST)
        assert (claim.high is None) == (claim.comparator is Comparator.AT_LEAST)
        if claim.low is not None and claim.high is not None:
            assert (claim.low < claim.high) == (claim.comparator is Comparator.BETWEEN)


@pytest.mark.parametrize(
    "digits",
    [pytest.param("9" * 400, id="beyond-any-float"), pytest.param("1e59", id="beyond-all")],
)
def test_a_number_that_nobody_can_mean_is_no_claim(digits: str) -> None:
    assert claimed(f"xAI has {digits} GPUs") == ()
