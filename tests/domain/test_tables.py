"""Names of processors and metrics are found as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.figures.tables import NameTable, build_table, find, nearest_in, offered

TABLE: NameTable[str] = build_table(
    [
        ("Difference Engine", "difference"),
        ("Analytical Engine", "analytical"),
        ("Loom 80 GB", "loom"),
        ("Métier", "loom"),
        ("Analytical Engine", "another"),
    ]
)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        pytest.param("Difference Engine", "difference", id="as-written"),
        pytest.param("  difference-engine ", "difference", id="case-hyphen-spaces"),
        pytest.param("metier", "loom", id="without-its-accent"),
        pytest.param("loom80gb", "loom", id="without-spaces"),
        pytest.param("Loom 80GB", "loom", id="half-of-the-spaces"),
        pytest.param("analytical engine", "analytical", id="the-first-of-two"),
        pytest.param("engine", None, id="a-part"),
        pytest.param("", None, id="nothing"),
        pytest.param("\u200b", None, id="only-marks"),
    ],
)
def test_a_name_is_found_however_it_is_spelt(typed: str, key: str | None) -> None:
    assert find(TABLE, typed) == key


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        pytest.param("", ["difference", "analytical", "loom"], id="all-in-their-order"),
        pytest.param("ana", ["analytical"], id="a-prefix"),
        pytest.param("eng", ["analytical", "difference"], id="a-later-word"),
        pytest.param("mteier", ["loom"], id="letters-swapped"),
        pytest.param("zzzzz", [], id="nothing-like-it"),
    ],
)
def test_names_are_offered_while_one_is_typed(typed: str, keys: list[str]) -> None:
    assert offered(TABLE, typed) == keys


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("diference engin", "difference", id="mistakes"),
        pytest.param("l", "loom", id="a-letter"),
        pytest.param("loom 40", "loom", id="another-size"),
    ],
)
def test_the_nearest_come_first(typed: str, first: str) -> None:
    assert nearest_in(TABLE, typed)[0] == first


@given(st.text(st.characters(), max_size=300))
def test_any_text_gets_at_most_as_many_as_asked(typed: str) -> None:
    assert len(offered(TABLE, typed, limit=2)) <= 2
    assert len(set(nearest_in(TABLE, typed))) == len(nearest_in(TABLE, typed)) <= 3
