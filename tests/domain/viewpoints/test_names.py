"""What somebody types leads to a topic, in either language, whatever the spelling."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.viewpoints.names import (
    TopicNames,
    build_topic_names,
    nearest_topics,
    suggest_topics,
    topic_named,
)
from tests.support.topics import shipped_topics, topic


@cache
def real() -> TopicNames:
    return build_topic_names(shipped_topics().values())


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("wall", "wall", id="id"),
        pytest.param("Le Mur", "wall", id="an-alias-in-capitals"),
        pytest.param("énergie", "energy", id="french"),
        pytest.param("energie", "energy", id="without-its-accent"),
        pytest.param("AGI", "superintelligence", id="an-abbreviation"),
        pytest.param("does more computing still make better ai?", "wall", id="title"),
        pytest.param("L'IA va-t-elle manquer de données ?", "training-data", id="plain-spaces"),
        pytest.param("walls", None, id="a-letter-more"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_an_exact_name_means_its_topic(typed: str, expected: str | None) -> None:
    assert topic_named(real(), typed) == expected


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("bul", "money", id="the-first-letters"),
        pytest.param("ourag", "storms", id="the-first-letters-in-french"),
        pytest.param("computing power", "computing-power", id="a-word-in-the-middle"),
        pytest.param("superinteligence", "superintelligence", id="a-letter-short"),
        pytest.param("regultaion", "regulation", id="two-letters-swapped"),
        pytest.param("bitcion", "energy-value", id="an-alias-misspelt"),
        pytest.param("robost", "robots", id="a-plural-misspelt"),
    ],
)
def test_what_was_typed_so_far_offers_its_topic_first(typed: str, first: str) -> None:
    assert suggest_topics(real(), typed)[0] == first


def test_nothing_typed_offers_every_topic_once() -> None:
    offered = suggest_topics(real(), "")

    assert sorted(offered) == sorted(shipped_topics())


def test_no_more_than_asked_for_are_offered() -> None:
    many = build_topic_names(topic(f"bread-{number}") for number in range(40))

    assert len(suggest_topics(many, "bread")) == 25
    assert len(suggest_topics(many, "bread", limit=3)) == 3


def test_an_unknown_topic_has_three_neighbours() -> None:
    near = nearest_topics(real(), "regulating robots")

    assert len(near) == len(set(near)) == 3
    assert "robots" in near or "regulation" in near


@given(st.text(st.characters(), max_size=400))
def test_anything_may_be_typed(typed: str) -> None:
    known = set(shipped_topics())

    assert set(suggest_topics(real(), typed)) <= known
    assert set(nearest_topics(real(), typed)) <= known
    assert topic_named(real(), typed) in {None, *known}
