"""Sentences typed anew rather than copied: what is no alteration stands beside what is one."""

import pytest

from bot.domain.quotes.model import Nudge
from tests.support.quotations import judged


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        pytest.param(
            "I do not think it is going to turn today.",
            "I don't think it's going to turn today.",
            id="two-contractions",
        ),
        pytest.param(
            "I do not think the algorithm ends today.",
            "I don’t think the algoritm ends today.",
            id="a-contraction-and-a-slip",
        ),
        pytest.param(
            "They will not stop it, we will see.", "They won’t stop it, we’ll see.", id="will"
        ),
        pytest.param(
            "We meet every day in the basement kitchen.",
            "We meet everyday in the basment kitchen.",
            id="apart-and-a-slip",
        ),
        pytest.param(
            "You can not recieve the parcel today.",
            "You cannot receive the parcel today.",
            id="apart-next-to-a-slip",
        ),
        pytest.param(
            "Il a reçu 12 500 inscriptions cette semaine.",
            "Il a reçu 12500 inscriptons cette semaine.",
            id="a-number-grouped-next-to-a-slip",
        ),
        pytest.param(
            "On se voit à 14h30 devant la bibliothèque.",
            "On se voit à 14 h 30 devant la biblothèque.",
            id="an-hour-apart-and-a-slip",
        ),
    ],
)
def test_words_written_apart_or_together_alter_nothing(source: str, quoted: str) -> None:
    assert judged(f"> {quoted}", source).nudge is Nudge.NO
    assert judged(f"> {source}", quoted).nudge is Nudge.NO


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        pytest.param(
            "I do not think the algorithm ends today.",
            "I do think the algoritm ends today.",
            id="the-negation-lost",
        ),
        pytest.param(
            "Il a reçu 12 500 inscriptions cette semaine.",
            "Il a reçu 13500 inscriptons cette semaine.",
            id="another-number",
        ),
        pytest.param(
            "We meet every day in the basement kitchen.",
            "We meet everyday in the other kitchen.",
            id="another-word",
        ),
    ],
)
def test_other_words_beside_them_do(source: str, quoted: str) -> None:
    assert judged(f"> {quoted}", source).nudge is Nudge.YES
