"""Numbers that are typed where the catalogue holds them."""

import pytest

from bot.domain.viewpoints.bare import bare_faults
from tests.support.figures import shipped


def _found(text: str) -> list[str]:
    return [str(each.values["number"]) for each in bare_faults("recap", text, shipped())]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("It has 230,000 processors.", ["230,000"], id="thousands"),
        pytest.param("Il a 230\u202f000 processeurs.", ["230\u202f000"], id="thousands-in-french"),
        pytest.param("Il a 230 milliers de puces, 150 000 ailleurs.", ["230 milliers", "150 000"],
                     id="two"),
        pytest.param("Près de 2\u00a0% de l’énergie.", ["2"], id="a-small-share"),
        pytest.param("They spent 200 billion.", ["200 billion"], id="a-scale"),
    ],
)  # fmt: skip
def test_a_number_that_a_figure_gives_is_named(text: str, numbers: list[str]) -> None:
    assert _found(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It has {figure:xai-colossus1-total-2025-07}.", id="a-reference"),
        pytest.param("Between 2025 and 2026 two of 10 stopped.", id="years-and-counts"),
        pytest.param("Colossus 2 trains GPT-4 on H100.", id="names"),
        pytest.param("A hundred people lean on a door.", id="in-words"),
        pytest.param("It has 230,001 processors.", id="no-figure"),
        pytest.param("It had 4,352 processors.", id="a-figure-that-was-replaced"),
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert _found(text) == []


def test_the_figures_that_give_it_are_named() -> None:
    [fault] = bare_faults("recap.en", "It has 230,000 GPUs.", shipped())

    assert (fault.field, fault.reason) == ("recap.en", "topic-number-held")
    assert "xai-colossus1-total-2025-07" in str(fault.values["ids"])
