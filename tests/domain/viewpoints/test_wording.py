"""A topic in one language: what it rests on, how long it is, how long it takes."""

import pytest

from bot.domain.viewpoints.filling import Reference
from bot.domain.viewpoints.model import Viewpoint
from bot.domain.viewpoints.wording import (
    FRAME,
    LIMITS,
    WORDS_A_MINUTE,
    Statement,
    Wording,
    length_faults,
    worded,
)
from bot.texts import Language
from bot.ui.cards import TEXT_ROOM
from tests.support.topics import topic, wording


def said(reference: Reference) -> str:
    return f"<{reference.figure}>"


def test_each_language_is_read_with_its_numbers_said() -> None:
    recap = {"fr": "Il y a {figure:one}.", "en": "There are {figure:one}, {date:two}, {figure:one}"}
    bread = topic("bread", recap=recap)

    french, english = (
        worded(bread, language, said) for language in (Language.FRENCH, Language.ENGLISH)
    )

    assert french.statements["recap"].text == "Il y a <one>."
    assert english.statements["recap"].text == "There are <one>, <two>, <one>"
    assert english.statements["recap"].figures == ("one",)


def test_a_view_brings_its_sources() -> None:
    view = worded(topic("bread"), Language.ENGLISH, said).view(Viewpoint.NEUTRAL)

    assert view == Statement("View.", sources=("letter",))


def test_a_view_that_is_not_written_is_none() -> None:
    bread = topic("bread", optimist=None, neutral=None, pessimist=None, settled=True)
    settled = worded(bread, Language.ENGLISH, said)

    assert settled.settled
    assert [settled.view(viewpoint) for viewpoint in Viewpoint] == [None, None, None]


@pytest.mark.parametrize("field", sorted(LIMITS.keys() - {"title"}))
def test_a_field_may_be_as_long_as_its_limit_and_no_longer(field: str) -> None:
    limit = LIMITS[field]
    fits, exceeds = (
        list(length_faults(Wording("Bread", {field: Statement("A" * length)})))
        for length in (limit, limit + 1)
    )

    assert fits == []
    assert [(each.field, each.values) for each in exceeds] == [
        (field, {"length": limit + 1, "limit": limit})
    ]


def test_a_title_has_a_limit_too() -> None:
    [fault] = length_faults(Wording("A" * 81, {}))

    assert (fault.field, fault.reason) == ("title", "topic-too-long")


def test_the_longest_topic_fits_the_card_with_its_headings() -> None:
    assert sum(LIMITS.values()) + FRAME <= TEXT_ROOM


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        pytest.param(1, 1, id="a-word"),
        pytest.param(WORDS_A_MINUTE, 1, id="a-minute"),
        pytest.param(2 * WORDS_A_MINUTE, 2, id="two-minutes"),
        pytest.param(10 * WORDS_A_MINUTE, 10, id="ten-minutes"),
    ],
)
def test_reading_takes_a_minute_for_so_many_words(words: int, minutes: int) -> None:
    text = " ".join(["l’IA"] * (words - 1))

    assert Wording("Bread", {"recap": Statement(text)}).minutes == minutes


def test_a_grouped_number_is_one_word() -> None:
    numbers = " ".join(["2\u202f000", "1,500.5"] * WORDS_A_MINUTE)

    assert wording(recap=Statement(numbers)).minutes == 2
