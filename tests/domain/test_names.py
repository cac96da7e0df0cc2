"""What somebody types leads to what they mean, whatever the spelling, and never to an error."""

import time
import unicodedata
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.figures.model import Ambiguous, Bilingual
from bot.domain.figures.names import (
    LONGEST_NAME,
    Meaning,
    Names,
    build_names,
    is_close,
    is_own_name,
    meanings_of,
    nearest,
    normalise,
    suggest,
)
from tests.support.figures import catalogue, chip, organisation, shipped

THE_WIND = Bilingual(fr="le vent", en="the wind")
ANYTHING = st.text(st.characters(), max_size=400)
"""Lone surrogates, control characters and unassigned code points among it."""


@cache
def real() -> Names:
    return build_names(shipped())


@cache
def small() -> Names:
    return build_names(
        catalogue(
            organisations=[
                organisation("windmill", "Windmill", "Mistral"),
                organisation("difference", "Difference Engine", name_fr="Machine à différences"),
                organisation("analytical", "Analytical Engine", "Engine"),
                organisation("works", "Engine Works"),
            ],
            hardware=[chip("cog-1"), chip("analytical")],
            ambiguous=[
                Ambiguous(
                    name="Mistral",
                    organisations=("ada", "windmill"),
                    hardware="cog-1",
                    other=(THE_WIND,),
                ),
                Ambiguous(name="Cog-1", organisations=("babbage",), hardware="cog-1"),
            ],
        )
    )


def offered(names: Names, typed: str) -> list[str]:
    return [each.organisation for each in suggest(names, typed)]


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("xAI", id="as-written"),
        pytest.param("XAI", id="upper-case"),
        pytest.param("  xai\t", id="spaces-around"),
        pytest.param("x-ai", id="hyphen"),
        pytest.param("x.ai", id="its-address"),
        pytest.param("«\u00a0xAI\u00a0»", id="french-quotes"),
        pytest.param("“xAI”", id="curly-quotes"),
        pytest.param("‘xAI’", id="single-quotes"),
        pytest.param('"xAI"', id="straight-quotes"),
        pytest.param("`xAI`", id="as-code"),
        pytest.param("x\u200bAI", id="zero-width-space"),
        pytest.param("\ufeffxAI", id="byte-order-mark"),
        pytest.param("\u202exAI\u202c", id="right-to-left-override"),
        pytest.param("xAI\u200f", id="right-to-left-mark"),
        pytest.param("\uff58\uff21\uff29", id="full-width"),
        pytest.param("x\nAI", id="two-lines"),
    ],
)
def test_a_name_is_known_however_it_is_spelt(typed: str) -> None:
    assert meanings_of(real(), typed) == (Meaning(organisation="xai"),)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("xAI2", id="one-character-more"),
        pytest.param("xA", id="one-character-less"),
        pytest.param("x a i", id="torn-apart"),
        pytest.param("ia x", id="turned-round"),
        pytest.param("", id="nothing"),
        pytest.param("\u200b\u200f", id="only-marks"),
    ],
)
def test_a_name_that_is_not_known_means_nothing(typed: str) -> None:
    assert meanings_of(real(), typed) == ()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("China", "china", id="english"),
        pytest.param("Chine", "china", id="french"),
        pytest.param("US Department of Energy", "us-doe", id="english-long"),
        pytest.param("DEPARTEMENT DE L'ENERGIE DES ETATS-UNIS", "us-doe", id="french-no-accents"),
        pytest.param("departement americain de l’energie", "us-doe", id="french-alias"),
        pytest.param("Bruyeres le Chatel", "mistral-ai", id="place-without-accents"),
        pytest.param("juelich", "eurohpc", id="umlaut-written-out"),
        pytest.param("julich", "eurohpc", id="umlaut-left-out"),
        pytest.param("Yann Le Cun", "", id="not-so-written"),
        pytest.param("us-doe", "us-doe", id="its-id"),
    ],
)
def test_both_languages_lead_to_the_same_organisation(typed: str, expected: str) -> None:
    found = [each.organisation for each in meanings_of(real(), typed)]

    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("xia", "xai", id="two-letters-swapped"),
        pytest.param("nvdia", "nvidia", id="letter-left-out"),
        pytest.param("nvidea", "nvidia", id="wrong-letter"),
        pytest.param("zukerberg", "meta", id="person-letter-left-out"),
        pytest.param("zuckerburg", "meta", id="person-wrong-letter"),
        pytest.param("colosus", "xai", id="double-letter"),
        pytest.param("telsa", "tesla", id="swapped-inside"),
        pytest.param("anthropc", "anthropic", id="letter-lost"),
        pytest.param("microsfot", "microsoft", id="swapped-late"),
        pytest.param("misrtal", "mistral-ai", id="ambiguous-name"),
        pytest.param("mistarl", "mistral-ai", id="swapped-at-the-end"),
        pytest.param("gogle", "google", id="doubled-letter-once"),
        pytest.param("jean zai", "genci", id="machine"),
        pytest.param("departement de l energi des etats unis", "us-doe", id="long-french-name"),
    ],
)
def test_a_typing_mistake_is_understood(typed: str, first: str) -> None:
    assert meanings_of(real(), typed) == ()
    assert offered(real(), typed)[0] == first
    assert nearest(real(), typed)[0] == first
    assert is_close(real(), typed)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("ovh", id="of-the-length-of-many-names"),
        pytest.param("apple", id="three-letters-of-a-chip"),
        pytest.param("orange", id="two-letters-from-a-country"),
        pytest.param("samsung", id="nothing-like-it"),
        pytest.param("aple", id="a-mistake-in-what-is-not-here"),
        pytest.param("zz", id="two-letters"),
        pytest.param("q", id="one-letter"),
        pytest.param("\U0001f642", id="an-emoji"),
        pytest.param("", id="nothing"),
        pytest.param("a" * 6000, id="6000-letters"),
    ],
)
def test_a_weak_resemblance_is_not_close(typed: str) -> None:
    assert not is_close(real(), typed)


@pytest.mark.parametrize(
    ("typed", "close"),
    [
        pytest.param("wind", True, id="half-a-name"),
        pytest.param("wi", False, id="two-letters-of-it"),
        pytest.param("windmell", True, id="one-mistake-in-eight"),
        pytest.param("wandmell", True, id="two-in-eight"),
        pytest.param("wandmil", False, id="two-in-seven"),
        pytest.param("cog 2", False, id="like-a-chip-alone"),
    ],
)
def test_a_name_is_close_with_a_mistake_in_four_letters(typed: str, close: bool) -> None:  # noqa: FBT001 - the table says which
    names = build_names(
        catalogue(organisations=[organisation("mill", "Windmill")], hardware=[chip("cog-1")])
    )

    assert is_close(names, typed) is close


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("ferrari", id="another-name"),
        pytest.param("@everyone", id="a-mention"),
        pytest.param("\U0001f642", id="an-emoji"),
        pytest.param("\u0436", id="one-letter-that-starts-no-name"),
        pytest.param("zzzzzzzz", id="eight-letters"),
        pytest.param("muzz", id="two-mistakes-in-four-letters"),
    ],
)
def test_what_is_no_typing_mistake_offers_nothing(typed: str) -> None:
    assert suggest(real(), typed) == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("x", "xai", id="one-letter"),
        pytest.param("XA", "xai", id="two-letters"),
        pytest.param("micro", "microsoft", id="half-a-name"),
        pytest.param("mark zuck", "meta", id="half-a-person"),
        pytest.param("zay", "genci", id="second-word"),
        pytest.param("départ", "us-doe", id="french-name"),
        pytest.param("Département de l", "us-doe", id="french-name-later"),
    ],
)
def test_the_beginning_of_a_name_or_of_a_later_word_is_enough(typed: str, expected: str) -> None:
    assert expected in offered(real(), typed)


def test_the_exact_name_comes_before_longer_ones_and_own_names_before_aliases() -> None:
    assert offered(small(), "engine")[:2] == ["analytical", "works"]
    assert offered(real(), "meta")[0] == "meta"
    assert offered(real(), "ch")[:2] == ["china", "openai"]


def test_a_mistake_that_fits_several_names_offers_them_all_the_likeliest_first() -> None:
    assert offered(real(), "helps") == ["cscs", "coreweave", "nvidia"]


def test_prefixes_come_before_mistakes() -> None:
    assert offered(real(), "inte")[0] == "intel"
    assert offered(real(), "lama")[0] == "meta"


def test_the_name_that_led_there_is_told_unless_it_is_the_own_one() -> None:
    assert [(each.organisation, each.alias) for each in suggest(real(), "zuckerb")] == [
        ("meta", "Zuckerberg")
    ]
    assert suggest(real(), "nvidia")[0].alias is None
    assert suggest(real(), "chine")[0].alias is None


def test_nothing_typed_yet_offers_a_full_list_of_own_names() -> None:
    first = suggest(real(), "")

    assert len(first) == 25
    assert all(each.alias is None for each in first)
    assert suggest(real(), "", limit=3) == first[:3]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("musk", ["xai", "tesla", "spacex"], id="a-person-of-three-companies"),
        pytest.param("MUSK’S", ["xai", "tesla", "spacex"], id="with-a-genitive"),
        pytest.param("stargate", ["openai", "oracle", "softbank"], id="a-shared-project"),
        pytest.param("rainier", ["amazon", "anthropic"], id="built-by-one-for-another"),
        pytest.param(
            "france", ["genci", "cea", "iliad", "mistral-ai", "fluidstack"], id="a-country"
        ),
    ],
)
def test_an_ambiguous_name_offers_each_meaning_the_fitting_one_first(
    typed: str, expected: list[str]
) -> None:
    assert [each.organisation for each in meanings_of(real(), typed)][: len(expected)] == expected
    assert offered(real(), typed)[: len(expected)] == expected


def test_an_ambiguous_name_has_only_the_meanings_that_are_listed() -> None:
    assert meanings_of(small(), "mistral") == (
        Meaning(organisation="ada"),
        Meaning(organisation="windmill"),
        Meaning(hardware="cog-1"),
        Meaning(other=THE_WIND),
    )


def test_an_own_name_means_its_bearer_first_whatever_else_is_called_so() -> None:
    assert meanings_of(small(), "analytical") == (
        Meaning(organisation="analytical"),
        Meaning(hardware="analytical"),
    )


@pytest.mark.parametrize(
    ("typed", "own"),
    [
        pytest.param("Difference Engine", True, id="name"),
        pytest.param("machine a differences", True, id="french-name"),
        pytest.param("difference", True, id="id"),
        pytest.param("engine", False, id="alias"),
        pytest.param("mistral", False, id="ambiguous"),
        pytest.param("cog-1", False, id="chip"),
        pytest.param("difference engines", False, id="unknown"),
    ],
)
def test_only_what_an_organisation_calls_itself_is_its_own_name(typed: str, own: bool) -> None:  # noqa: FBT001 - the table says which
    assert is_own_name(small(), typed) is own


@pytest.mark.parametrize("typed", ["h100", "H100", "b200", "tpu", "mi300x", "910B", "Hopper"])
def test_a_chip_keeps_its_meaning_beside_its_maker(typed: str) -> None:
    meanings = meanings_of(real(), typed)

    assert any(each.hardware for each in meanings)
    assert not is_own_name(real(), typed)


@pytest.mark.parametrize("typed", ["colosus", "ferrari", "@everyone", "a" * 6000, "x"])
def test_the_nearest_are_three_different_ones(typed: str) -> None:
    found = nearest(real(), typed)

    assert len(found) == len(set(found)) == 3


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="nothing"),
        pytest.param("\U0001f642", id="emoji"),
        pytest.param("\u200b", id="mark"),
        pytest.param("??!", id="signs"),
    ],
)
def test_what_resembles_no_name_has_no_nearest(typed: str) -> None:
    assert nearest(real(), typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("a" * 6000, id="one-letter"),
        pytest.param("xai " * 1500, id="a-name-repeated"),
        pytest.param("é" * 6000, id="accents"),
        pytest.param("\U0001f469\u200d\U0001f469\u200d\U0001f467" * 1200, id="joined-emoji"),
        pytest.param("\u0301" * 6000, id="only-accents"),
        pytest.param("\ufdfa" * 6000, id="one-that-unfolds-into-eighteen"),
        pytest.param("\u200b" * 6000, id="invisible"),
    ],
)
def test_six_thousand_characters_stay_short_and_quick(typed: str) -> None:
    began = time.thread_time()
    found = nearest(real(), typed), suggest(real(), typed)
    took = time.thread_time() - began

    assert len(normalise(typed)) <= LONGEST_NAME
    assert all(len(each) <= 25 for each in found)
    assert took < 0.25  # a hundred times what it takes


def test_no_name_of_the_catalogue_is_longer_than_what_is_looked_at() -> None:
    assert max(map(len, real().ordered)) < LONGEST_NAME


def test_every_name_of_the_catalogue_resolves() -> None:
    names = [
        (name, each.id)
        for each in shipped().organisations.values()
        for name in (each.id, each.name, each.name_fr or each.name, *each.aliases)
    ]

    assert names
    assert [
        (name, key)
        for name, key in names
        if key not in {each.organisation for each in meanings_of(real(), name)}
    ] == []


def test_every_name_of_an_organisation_is_suggested_when_typed_whole() -> None:
    assert [
        typed
        for typed, meanings in real().meanings.items()
        if not {each.organisation for each in meanings if each.organisation}
        <= set(offered(real(), typed))
    ] == []


@given(ANYTHING)
@example("a" * (LONGEST_NAME - 1) + " cut after the space")
@settings(deadline=None)
def test_normalising_twice_changes_nothing(typed: str) -> None:
    once = normalise(typed)

    assert normalise(once) == once


@given(ANYTHING)
@settings(deadline=None)
def test_a_normalised_name_holds_nothing_invisible(typed: str) -> None:
    categories = {unicodedata.category(each) for each in normalise(typed)}

    assert not categories & {"Mn", "Cc", "Cf", "Zl", "Zp"}
    assert normalise(typed) == normalise(typed).strip()


@given(ANYTHING)
@settings(deadline=None)
def test_any_text_gets_at_most_25_different_organisations(typed: str) -> None:
    found = offered(real(), typed)

    assert len(found) <= 25
    assert len(found) == len(set(found))
    assert set(found) <= set(shipped().organisations)
    assert len(nearest(real(), typed)) <= 3


@given(data=st.data())
@settings(deadline=None)
def test_any_beginning_of_an_own_name_offers_its_bearer_or_25_others(data: st.DataObject) -> None:
    bearer = data.draw(st.sampled_from(sorted(shipped().organisations)))
    name = shipped().organisations[bearer].name
    typed = name[: data.draw(st.integers(1, len(name)))]

    found = offered(real(), typed)
    assert bearer in found or len(found) == 25
