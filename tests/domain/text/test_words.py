"""Words compare whatever their case, accents and typography; numbers keep their value."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text.reading import read


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("À l’école", "a l'ecole", id="accents-and-apostrophes"),
        pytest.param("Œuvre, cœur, Łódź", "oeuvre coeur lodz", id="ligatures"),
        pytest.param("cafe\u0301", "café", id="combining-marks"),
        pytest.param("soft\u00adhyphen", "softhyphen", id="soft-hyphen"),
        pytest.param("pré**fixe**", "préfixe", id="markup-inside-a-word"),
        pytest.param("don’t", "dont", id="contraction-without-apostrophe"),
        pytest.param("I can't, she isn’t", "I cannot, she is not", id="contraction-spelt-out"),
        pytest.param("100 000", "100,000", id="grouped-by-space-or-comma"),
        pytest.param("100\u202f000", "100000", id="grouped-by-a-narrow-space"),
        pytest.param("3,5", "3.5", id="decimal-comma-or-point"),
        pytest.param("18 h", "18h", id="unit-after-a-space"),
        pytest.param("wait…", "wait...", id="ellipsis"),
    ],
)
def test_spellings_of_the_same_words_compare(one: str, other: str) -> None:
    assert read(one).squashed == read(other).squashed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("3.5", "35", id="a-lost-decimal-point"),
        pytest.param("3.5", "3.50", id="another-precision"),
        pytest.param("2023", "2024", id="another-year"),
        pytest.param("there", "three", id="other-letters"),
    ],
)
def test_other_words_and_numbers_differ(one: str, other: str) -> None:
    assert read(one).squashed != read(other).squashed


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("l’ami d’Ada", 2, id="apostrophes-part-nothing"),
        pytest.param("un salaire de 3,5", 4, id="a-decimal-is-one"),
        pytest.param("vraiment ? oui !", 2, id="marks-are-none"),
        pytest.param("<@1> 🎉 oui", 1, id="mentions-and-emoji-are-none"),
    ],
)
def test_words_are_counted_as_by_eye(text: str, count: int) -> None:
    assert read(text).count == count


@given(st.text())
def test_words_stand_in_the_text_in_order(text: str) -> None:
    words = read(text).words

    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert all(one.end <= other.start for one, other in pairwise(words))
    assert all(word.folded for word in words)


def test_of_more_words_than_a_message_of_prose_holds_the_first_are_read() -> None:
    reading = read("a " * 2_000)

    assert len(reading.words) == 900
    assert len(reading.text) == 1_799
