"""The figures beside an article are those of the organisations that it names."""

import pytest

from bot.domain.figures.names import build_names
from bot.domain.viewpoints.drafting import MOST_FIGURES
from bot.domain.viewpoints.filling import reference_faults
from bot.domain.viewpoints.material import figures_beside, organisations_named
from tests.support.figures import shipped

CATALOGUE = shipped()
NAMES = build_names(CATALOGUE)


@pytest.mark.parametrize(
    ("article", "named"),
    [
        pytest.param("Then xAI built another hall.", ["xai"], id="a name"),
        pytest.param("XAI’s hall, and OPENAI’s.", ["xai", "openai"], id="any case, in their order"),
        pytest.param("The taxairport is closed.", [], id="part of a word"),
        pytest.param("Mistral AI, in Bruyères.", ["mistral-ai"], id="several words"),
        pytest.param("A mill and its miller.", [], id="nobody"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_organisations_are_named_by_whole_words(article: str, named: list[str]) -> None:
    assert organisations_named(article, NAMES) == named


@pytest.mark.parametrize("name", [each.name for each in CATALOGUE.ambiguous])
def test_a_name_that_means_several_things_names_nobody_it_is_not_the_name_of(name: str) -> None:
    named = organisations_named(f"Then {name} came.", NAMES)

    bearers = {key: each.name for key, each in CATALOGUE.organisations.items()}
    assert all(name.casefold() in {key, bearers[key].casefold()} for key in named)


def test_the_figures_can_be_referred_to_and_the_newest_come_first() -> None:
    everybody = ". ".join(each.name for each in CATALOGUE.organisations.values())
    figures = figures_beside(everybody, CATALOGUE, NAMES)

    assert len(figures) == MOST_FIGURES
    days = [each.as_of for each in figures if each.as_of is not None]
    assert days == sorted(days, reverse=True)
    texts = "".join(f"{{figure:{each.id}}}" for each in figures)
    assert list(reference_faults("recap", texts, CATALOGUE)) == []
