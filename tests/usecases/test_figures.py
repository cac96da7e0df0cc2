"""A typed name gets the meaning that fits, the others beside it, or the nearest and a refusal."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.figures.model import Ambiguous, Bilingual
from bot.usecases.figures import Figures, OrganisationGoneError, Resolution, Unresolved
from tests.support.figures import TODAY, catalogue, chip, figure, organisation, shipped


@cache
def real() -> Figures:
    return Figures(shipped())


def resolved(typed: str, figures: Figures | None = None) -> Resolution:
    found = (figures or real()).resolve(typed)
    assert isinstance(found, Resolution), found
    return found


def unresolved(typed: str) -> Unresolved:
    found = real().resolve(typed)
    assert isinstance(found, Unresolved), found
    return found


@pytest.mark.parametrize(
    ("typed", "first", "others"),
    [
        pytest.param("musk", "xai", ["tesla", "spacex"], id="a-person-of-three-companies"),
        pytest.param("Elon  MUSK", "xai", ["tesla", "spacex"], id="the-full-name"),
        pytest.param("stargate", "openai", ["oracle", "softbank"], id="a-shared-project"),
        pytest.param("abilene", "openai", ["oracle", "crusoe"], id="a-shared-place"),
        pytest.param("zuckerberg", "meta", [], id="a-person-of-one"),
        pytest.param("Chine", "china", [], id="in-french"),
    ],
)
def test_the_fitting_meaning_is_taken_and_the_others_are_offered(
    typed: str, first: str, others: list[str]
) -> None:
    found = resolved(typed)

    assert found.organisation.id == first
    assert [each.id for each in found.others] == others
    assert found.elsewhere == ()


@pytest.mark.parametrize(
    ("typed", "first", "word"),
    [
        pytest.param("mistral", "mistral-ai", "le vent", id="a-wind"),
        pytest.param("jean-zay", "genci", "Jean Zay, le ministre", id="a-minister"),
        pytest.param("colossus", "xai", "Colossus, la machine de décryptage de 1943", id="1943"),
    ],
)
def test_a_meaning_outside_the_catalogue_is_told_in_words(
    typed: str, first: str, word: str
) -> None:
    found = resolved(typed)

    assert found.organisation.id == first
    assert [each.fr for each in found.elsewhere if isinstance(each, Bilingual)] == [word]


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("meta", id="that-is-also-an-adjective"),
        pytest.param("Tesla", id="that-is-also-a-chip"),
        pytest.param("oracle", id="that-takes-part-in-others-projects"),
        pytest.param("xai", id="whose-owner-has-three"),
    ],
)
def test_an_own_name_is_not_asked_back(typed: str) -> None:
    found = resolved(typed)

    assert found.organisation.id == typed.lower()
    assert (found.others, found.elsewhere) == ((), ())


def test_every_own_name_means_its_bearer_alone() -> None:
    for each in shipped().organisations.values():
        for name in (each.id, each.name, each.name_fr or each.name):
            assert resolved(name) == Resolution(each), name


@pytest.mark.parametrize(
    ("typed", "called", "maker"),
    [
        pytest.param("h100", "H100", "nvidia", id="h100"),
        pytest.param("H-200", "", "", id="written-unlike-any"),
        pytest.param("tpu", "TPU", "google", id="tpu"),
        pytest.param("MI300X", "MI300X", "amd", id="mi300x"),
        pytest.param("hopper", "H100", "nvidia", id="a-generation"),
    ],
)
def test_a_chip_is_no_organisation_and_its_maker_is_offered(
    typed: str, called: str, maker: str
) -> None:
    found = unresolved(typed)

    assert (found.hardware or "") == called
    if maker:
        assert found.nearest[0].id == maker


def test_a_chip_without_any_organisation_offers_none() -> None:
    figures = Figures(catalogue(hardware=[chip("cog-1")]))

    assert figures.resolve("cog 1") == Unresolved(nearest=(), hardware="COG-1")


def test_an_organisation_called_like_a_chip_is_found_by_its_own_name() -> None:
    cog = organisation("cog-works", "Cog-1")
    figures = Figures(catalogue(hardware=[chip("cog-1")], organisations=[cog]))

    assert resolved("COG 1", figures) == Resolution(cog)


def test_an_alias_that_is_also_a_chip_is_refused() -> None:
    figures = Figures(
        catalogue(
            hardware=[chip("cog-1")],
            ambiguous=[Ambiguous(name="Wheel", organisations=("ada",), hardware="cog-1")],
        )
    )
    found = figures.resolve("wheel")

    assert isinstance(found, Unresolved)
    assert (found.hardware, [each.id for each in found.nearest]) == ("COG-1", ["ada"])


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("xia", "xai", id="swapped"),
        pytest.param("nvdia", "nvidia", id="left-out"),
        pytest.param("zukerberg", "meta", id="a-person"),
        pytest.param("colosus", "xai", id="a-machine"),
    ],
)
def test_a_typing_mistake_is_not_guessed_but_offered_first_of_three(typed: str, first: str) -> None:
    found = unresolved(typed)

    assert len({each.id for each in found.nearest}) == 3
    assert found.nearest[0].id == first
    assert found.hardware is None


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="nothing"),
        pytest.param(" \t", id="blank"),
        pytest.param("\u200f\u202e", id="right-to-left-marks"),
        pytest.param("\U0001f642", id="emoji"),
        pytest.param("***", id="markup"),
    ],
)
def test_what_resembles_nothing_offers_nothing(typed: str) -> None:
    assert unresolved(typed) == Unresolved(nearest=())


@given(st.text(st.characters(), max_size=200))
@settings(deadline=None)
def test_any_text_is_resolved_or_gets_at_most_three(typed: str) -> None:
    found = real().resolve(typed)

    assert isinstance(found, Resolution) or len(found.nearest) <= 3
    assert len(real().suggest(typed)) <= 25


def test_suggestions_bring_their_organisation() -> None:
    [(meta, suggestion)] = real().suggest("zuckerb")

    assert (meta.name, suggestion.organisation, suggestion.alias) == ("Meta", "meta", "Zuckerberg")


def test_what_is_known_of_processors_is_answered() -> None:
    found = real().gpus("xai", on=TODAY)

    assert (found.organisation.name, found.on, found.reliable) == ("xAI", TODAY, True)


def test_an_organisation_without_figures_is_answered_too() -> None:
    figures = Figures(catalogue(figure("one", organisation="babbage")))

    assert not figures.gpus("ada", on=TODAY).reliable
    assert figures.gpus("babbage", on=TODAY).reliable


@pytest.mark.parametrize("key", ["", "xAI", "x-ai", "xai-", "genci (france)"])
def test_an_id_that_the_catalogue_does_not_hold_is_refused(key: str) -> None:
    with pytest.raises(OrganisationGoneError):
        real().gpus(key, on=TODAY)


def test_two_organisations_of_one_name_are_asked_about() -> None:
    namesakes = [organisation("loom-1", "The Loom"), organisation("loom-2", "The loom")]
    figures = Figures(catalogue(organisations=namesakes))
    found = figures.resolve("the loom")

    assert isinstance(found, Unresolved)
    assert found.several
    assert [each.id for each in found.nearest] == ["loom-1", "loom-2"]
    assert resolved("loom-2", figures).organisation.id == "loom-2"


@pytest.mark.parametrize(
    ("typed", "chip_id"),
    [
        pytest.param("H100", "h100", id="its-name"),
        pytest.param("h-100", "h100", id="with-a-hyphen"),
        pytest.param("Instinct MI300X", "mi300x", id="its-maker-s-name"),
        pytest.param("hopper", "h100", id="a-generation"),
        pytest.param("tpuv5p", "tpu-v5p", id="without-a-space"),
        pytest.param("a100 80gb", "a100-80gb", id="with-its-memory"),
        pytest.param("xai", None, id="an-organisation"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_processor_is_found_by_its_names(typed: str, chip_id: str | None) -> None:
    found = real().chip(typed)

    assert (found.id if found is not None else None) == chip_id


def test_the_nearest_processors_are_offered() -> None:
    assert real().nearest_chips("h10")[0].id == "h100"
    assert len(real().nearest_chips("h10")) == 3
    assert "gb200" in [each.id for each in real().suggest_chips("gb")]
