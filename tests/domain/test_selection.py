"""Names in a list: organisations, or machines, sites and models of theirs."""

import pytest

from bot.domain.figures.selection import (
    MOST,
    Selection,
    TooFewError,
    TooManyError,
    build_selections,
    enough,
    names_in,
    subjects_begun,
    subjects_named,
)
from bot.usecases.figures import Figures, OrganisationGoneError, Selected, Several, Unresolved
from tests.support.figures import TODAY, catalogue, figure, shipped

SHIPPED = Figures(shipped())
MILL = {"en": "Mill by the river", "fr": "Moulin du bord de l’eau"}
SELECTIONS = build_selections(
    catalogue(
        figure("one", subject=MILL),
        figure("two", subject="Barn, north"),
        figure("three", subject="Barn, north", organisation="babbage"),
        figure("four", subject="Castle in the air", negated=True),
    )
)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        pytest.param("xAI, Meta", ["xAI", "Meta"], id="commas"),
        pytest.param("xAI;Meta\nGoogle", ["xAI", "Meta", "Google"], id="other-marks"),
        pytest.param(" xAI ,, Meta, ", ["xAI", "Meta"], id="empty-names"),
        pytest.param(
            "Ada, Barn, north, Babbage", ["Ada", "Barn, north", "Babbage"], id="own-comma"
        ),
        pytest.param("Barn, south", ["Barn", "south"], id="no-such-name"),
        pytest.param(",", [], id="nothing"),
    ],
)
def test_a_list_is_parted_into_names(typed: str, names: list[str]) -> None:
    assert names_in(SELECTIONS, typed) == names


@pytest.mark.parametrize(
    ("typed", "bearers"),
    [
        pytest.param("mill by the RIVER", 1, id="in-english"),
        pytest.param("moulin du bord de l'eau", 1, id="in-french"),
        pytest.param("Barn, north", 2, id="of-two-organisations"),
        pytest.param("Castle in the air", 0, id="what-was-denied"),
        pytest.param("Mill", 0, id="a-part"),
    ],
)
def test_subjects_are_found_by_name(typed: str, bearers: int) -> None:
    assert len(subjects_named(SELECTIONS, typed)) == bearers


@pytest.mark.parametrize(("typed", "count"), [("ba", 2), ("b", 0), ("", 0), ("mou", 1)])
def test_subjects_are_offered_from_two_letters_on(typed: str, count: int) -> None:
    assert len(list(subjects_begun(SELECTIONS, typed))) == count


def test_every_selection_of_the_catalogue_has_a_code_of_its_own() -> None:
    figures = [each for each in SHIPPED.catalogue.figures.values() if each.served]
    everything = {Selection(key) for key in SHIPPED.catalogue.organisations} | {
        Selection(each.organisation, each.subject) for each in figures
    }

    assert {SHIPPED.selected(each.code) for each in everything} == everything


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(OrganisationGoneError):
        SHIPPED.selected("aaaaaa")


@pytest.mark.parametrize(
    ("name", "organisation", "subject"),
    [
        pytest.param("xai", "xai", None, id="an-organisation"),
        pytest.param("zuckerberg", "meta", None, id="a-person"),
        pytest.param("Colossus 1", "xai", "Colossus 1", id="a-site"),
        pytest.param("jean zay", "genci", "Jean Zay", id="a-machine"),
        pytest.param("Veo 3", "google", "Veo 3", id="a-model"),
        pytest.param("Fulton, Georgia", "xai", "Fulton, Georgia", id="a-name-with-a-comma"),
    ],
)
def test_a_name_is_an_organisation_or_something_of_one(
    name: str, organisation: str, subject: str | None
) -> None:
    found = SHIPPED.select(name, on=TODAY)

    assert isinstance(found, Selected)
    english = getattr(found.selection.subject, "en", found.selection.subject)
    assert (found.selection.organisation, english) == (organisation, subject)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("Project Rainier", Several, id="of-two-organisations"),
        pytest.param("xia", Unresolved, id="a-slip"),
        pytest.param("", Unresolved, id="nothing"),
    ],
)
def test_a_name_in_doubt_is_asked_about(name: str, kind: type) -> None:
    assert isinstance(SHIPPED.select(name, on=TODAY), kind)


def test_the_same_twice_is_one() -> None:
    assert enough([Selection("ada"), Selection("ada")], least=1) == (Selection("ada"),)


@pytest.mark.parametrize(
    ("count", "refusal"),
    [
        pytest.param(1, TooFewError, id="one"),
        pytest.param(MOST + 1, TooManyError, id="nine"),
    ],
)
def test_too_few_and_too_many_are_refused(count: int, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        enough([Selection(f"organisation-{at}") for at in range(count)], least=2)


def test_two_and_eight_are_not() -> None:
    several = [Selection(f"organisation-{at}") for at in range(MOST)]

    assert (enough(several[:2], least=2), enough(several, least=2)) == (
        tuple(several[:2]),
        tuple(several),
    )
