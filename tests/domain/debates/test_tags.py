"""A debate in a forum gets the tag that fits it."""

import pytest

from bot.domain.debates.tags import fitting_tag, tag_named
from tests.support.topics import topic

WALL = topic(
    "wall",
    title={"fr": "Le mur de l’échelle", "en": "The scaling wall"},
    aliases={"fr": ["force brute"], "en": ["brute force"]},
)


@pytest.mark.parametrize(
    ("names", "fitting"),
    [
        pytest.param([], None, id="no tags"),
        pytest.param(["news", "help"], None, id="none fits"),
        pytest.param(["news", "wall"], 1, id="the topic’s id"),
        pytest.param(["news", "Le Mur de l’Échelle"], 1, id="its title, in either language"),
        pytest.param(["Brute Force", "news"], 0, id="another name of it"),
        pytest.param(["debate", "wall"], 1, id="the topic before debates"),
        pytest.param(["news", "Débat"], 1, id="debates, in French"),
        pytest.param(["news", "DEBATES"], 1, id="debates, in English"),
        pytest.param(["debatable", "wallpaper"], None, id="no part of a word"),
    ],
)
def test_the_tag_that_names_the_topic_comes_first_then_one_for_debates(
    names: list[str], fitting: int | None
) -> None:
    assert fitting_tag(names, WALL) == fitting


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        pytest.param("help", 1, id="as it is"),
        pytest.param("HÉLP", 1, id="case and accents aside"),
        pytest.param("hel", None, id="a part of it"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_tag_that_was_typed_is_found_by_its_name(typed: str, place: int | None) -> None:
    assert tag_named(["news", "help"], typed) == place
