"""Time zones are found by what people type of them, those of the server's language first."""

import pytest

from bot.domain.configuration.zones import (
    likely_zones,
    nearest_zones,
    offered_zones,
    zone_names,
)
from bot.texts import Language


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Europe/Pari", "Europe/Paris"),
        ("europe paris", "Europe/Paris"),
        ("paris", "Europe/Paris"),
        ("Pariss", "Europe/Paris"),
        ("Montréal", "America/Montreal"),
        ("new york", "America/New_York"),
        ("Tokio", "Asia/Tokyo"),
        ("UTC+", "UTC"),
    ],
)
def test_three_names_are_nearest_and_the_likeliest_is_first(typed: str, first: str) -> None:
    found = nearest_zones(typed)

    assert found[0] == first
    assert len(set(found)) == 3


@pytest.mark.parametrize("typed", ["", "   ", "\u200b"])
def test_nothing_is_near_to_nothing(typed: str) -> None:
    assert nearest_zones(typed) == []


@pytest.mark.parametrize("language", Language)
def test_before_anything_is_typed_those_of_the_language_are_offered(language: Language) -> None:
    assert offered_zones("", language) == likely_zones(language, "UTC")


@pytest.mark.parametrize(
    ("typed", "language", "first"),
    [
        pytest.param("america", Language.FRENCH, "America/Martinique", id="of-the-language"),
        pytest.param("america", Language.ENGLISH, "America/Chicago", id="of-another-language"),
        pytest.param("tokyo", Language.FRENCH, "Asia/Tokyo", id="a-city"),
        pytest.param("york", Language.FRENCH, "America/New_York", id="a-later-word"),
        pytest.param("Pariss", Language.ENGLISH, "Europe/Paris", id="a-slip"),
    ],
)
def test_what_is_typed_is_completed(typed: str, language: Language, first: str) -> None:
    assert offered_zones(typed, language)[0] == first


@pytest.mark.parametrize("typed", ["", "a", "europe", "x" * 500])
def test_no_more_is_offered_than_discord_takes_and_all_of_it_exists(typed: str) -> None:
    found = offered_zones(typed, Language.FRENCH)

    assert len(found) <= 25
    assert set(found) <= set(zone_names())
