"""Titles, names and labels are no parts of sentences; what only looks like one is."""

import pytest

from bot.domain.quotes.model import Nudge
from tests.support.quotations import judged

PAPER = "I read Attention Is All You Need last night and it was great."
COUNT = "J’ai lu Le Comte de Monte-Cristo revu et corrigé hier soir, c’est long."
BUTTON = "Click on Save and Close This Window to go on with it."
SMALL = "Click on save and close this window to go on with it."
NAME = "I met Jean Michel de la Tour du Pin yesterday at the mill."
TURNS = "The mill turns all night, unless the river freezes over."


@pytest.mark.parametrize(
    ("source", "reply"),
    [
        pytest.param(PAPER, "“Attention Is All You Need” is overrated.", id="capitals"),
        pytest.param(PAPER, "> Attention Is All You Need\nOverrated.", id="in-a-block"),
        pytest.param(
            COUNT, "« Le Comte de Monte-Cristo revu et corrigé », vraiment ?", id="article"
        ),
        pytest.param(BUTTON, "That “Save and Close This Window” does nothing", id="label"),
        pytest.param(NAME, "And who is “Jean Michel de la Tour du Pin”?", id="name"),
        pytest.param(SMALL, "The button “save and close this window” is grey", id="kind-before"),
        pytest.param(SMALL, "The “save and close this window” button is grey", id="kind-after"),
        pytest.param(SMALL, "Le bouton « save and close this window » est gris", id="bouton"),
        pytest.param(
            "I like the book about a mill turning by night, and others.",
            "“about a mill turning by night” is long",
            id="kind-in-the-message",
        ),
        pytest.param(
            "Un film intitulé la nuit du grand moulin passe ce soir.",
            "« la nuit du grand moulin » est long",
            id="intitulé",
        ),
    ],
)
def test_a_title_quoted_whole_is_silent(source: str, reply: str) -> None:
    assert judged(reply, source).nudge is Nudge.NO


@pytest.mark.parametrize(
    ("source", "reply"),
    [
        pytest.param(TURNS, "“The mill turns all night” is wrong", id="sentence"),
        pytest.param(
            TURNS.title(), "“The Mill Turns All Night” is wrong", id="all-of-it-in-capitals"
        ),
        pytest.param(TURNS.upper(), "“THE MILL TURNS ALL NIGHT” is wrong", id="loud"),
        pytest.param(
            "The Mill turns all night, unless the River freezes.",
            "“The Mill turns all night” is wrong",
            id="some-capitals",
        ),
        pytest.param(
            "We see Paris, London, Rome, Oslo and Berlin, unless it rains.",
            "“Paris, London, Rome, Oslo and Berlin” is far",
            id="a-list-of-names",
        ),
        pytest.param(
            "We met Ada Byron and Charles Babbage, but not at the mill.",
            "> Ada Byron and Charles Babbage\nWhere?",
            id="names-in-a-block",
        ),
        pytest.param(
            COUNT, "> Le Comte de Monte-Cristo revu et corrigé\nOh", id="article-in-a-block"
        ),
        pytest.param(
            PAPER, "“read Attention Is All You Need last night” is bold", id="more-than-a-title"
        ),
        pytest.param(
            TURNS, "The book is wrong: “turns all night, unless the river” no", id="kind-far-off"
        ),
    ],
)
def test_what_is_no_title_is_hinted_at(source: str, reply: str) -> None:
    assert judged(reply, source).nudge is Nudge.YES
