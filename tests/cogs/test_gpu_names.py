"""`/gpu`: what somebody may type for an organisation, and what is offered meanwhile."""

import logging
from dataclasses import replace

import pytest

from bot.domain.figures.model import Organisation
from bot.domain.figures.names import Suggestion
from bot.storage.database import Database
from bot.texts import Language
from bot.usecases.catalogue import Catalogues
from bot.usecases.figures import Figures
from tests.support.figures import catalogue, figure, organisation
from tests.support.simulation import PLAIN, Simulation

HOSTILE = [
    pytest.param(" ", id="a-space"),
    pytest.param("\u200b\u2060", id="invisible-only"),
    pytest.param("…", id="an-ellipsis"),
    pytest.param("a" * 6000, id="6000-letters"),
    pytest.param("@everyone " * 600, id="6000-of-mentions"),
    pytest.param("\n" * 6000, id="6000-lines"),
    pytest.param("🤖🔥👩‍👩‍👧‍👦", id="emoji"),
    pytest.param("<:custom:123456789012345678>", id="custom-emoji"),
    pytest.param("@everyone", id="everyone"),
    pytest.param("@here", id="here"),
    pytest.param("<@123456789012345678>", id="a-member"),
    pytest.param("<@&123456789012345678>", id="a-role"),
    pytest.param("<#123456789012345678>", id="a-channel"),
    pytest.param("</gpu:123456789012345678>", id="a-command"),
    pytest.param("**bold** __under__ ~~gone~~ ||hidden|| `code` > quote", id="markup"),
    pytest.param("# Heading\n-# small\n```\nblock\n```", id="blocks"),
    pytest.param("[text](https://example.org)", id="a-link"),
    pytest.param("https://example.org/x", id="an-address"),
    pytest.param("\u202eiax\u2066\u2069\u200f", id="right-to-left-marks"),
    pytest.param("مرحبا", id="right-to-left-letters"),
    pytest.param("{$x} { $typed } {missing}", id="placeables"),
    pytest.param("%s {0} ${HOME}", id="other-templates"),
    pytest.param("'; DROP TABLE figures; --", id="sql"),
    pytest.param("\ud800", id="a-lone-surrogate"),
    pytest.param("\x00\x07", id="control-characters"),
    pytest.param("z̶̡̛a̴͓l̷g̸o", id="stacked-marks"),
]


@pytest.mark.parametrize("typed", HOSTILE)
async def test_whatever_is_typed_is_refused_cleanly(simulation: Simulation, typed: str) -> None:
    offered = await simulation.complete(typed)
    answer = await simulation.gpu(typed)

    assert len(offered) <= 25
    assert all(0 < len(name) <= 100 for name in offered)
    assert answer.private
    assert answer.text.startswith("Nothing was found for “")
    assert ("Try a company, a person" in answer.text) != bool(answer.buttons)
    assert len(answer.raw) < 400
    assert len(answer.buttons) <= 3
    assert simulation.last_sent["allowed_mentions"] == {"parse": []}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("@everyone", "@\u200beveryone", id="everyone"),
        pytest.param("<@&12>", "\\<@\u200b&12>", id="a-role"),
        pytest.param("</gpu:12>", "\\</gpu:12>", id="a-command"),
        pytest.param("**zz**", "\\*\\*zz\\*\\*", id="markup"),
        pytest.param("\u202ezzyx\u2066", "zzyx", id="right-to-left-marks"),
        pytest.param("{$typed}", "{$typed}", id="placeables"),
        pytest.param("a\n\n# b", "a # b", id="lines"),
    ],
)
async def test_what_was_typed_is_shown_as_plain_text(
    simulation: Simulation, typed: str, shown: str
) -> None:
    answer = await simulation.gpu(typed)

    assert f"“{shown}”" in answer.raw


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        pytest.param("nvidai", "Did you mean one of these?", id="likely-meant"),
        pytest.param("samsung", "The nearest names here are:", id="just-the-least-unlike"),
    ],
)
async def test_a_weak_resemblance_is_not_offered_as_if_it_were_meant(
    simulation: Simulation, typed: str, asked: str
) -> None:
    answer = await simulation.gpu(typed)

    assert answer.text.startswith(f"Nothing was found for “{typed}”. {asked}")
    assert len(answer.buttons) == 3


async def test_the_three_nearest_are_offered_and_work(simulation: Simulation) -> None:
    simulation.speak(member="fr", server="en-GB")

    refusal = await simulation.gpu("xia")
    card = await simulation.press(refusal, "xAI")

    assert refusal.private
    assert refusal.text == simulation.say("figures-unknown-close", Language.FRENCH, typed="xia")
    assert len(refusal.buttons) == 3
    assert card.private
    assert card.text.startswith("## xAI · processeurs d’IA\n")
    assert "230 000 GPU en service" in card.text


@pytest.mark.parametrize("typed", ["musk", "Musk", "ELON MUSK", "elon"])
async def test_an_ambiguous_name_is_answered_and_its_other_meanings_offered(
    simulation: Simulation, typed: str
) -> None:
    answer = await simulation.gpu(typed)
    tesla = await simulation.press(answer, "Tesla", by=simulation.bob)

    assert not answer.private
    assert answer.text.startswith("## xAI · AI processors\n")
    assert f"“{typed}” was read as xAI; it can also mean Tesla, SpaceX." in answer.text
    assert list(answer.buttons)[-2:] == ["Tesla", "SpaceX"]
    assert tesla.private
    assert tesla.text.startswith("## Tesla · AI processors")


async def test_a_meaning_outside_the_catalogue_is_said(simulation: Simulation) -> None:
    simulation.speak(server="fr")

    answer = await simulation.gpu("Prometheus")

    assert answer.text.startswith("## Meta · processeurs d’IA")
    assert "ce peut être aussi Prometheus, un logiciel de supervision" in answer.text


async def test_an_organisations_own_name_is_never_asked_back_about(
    simulation: Simulation,
) -> None:
    answer = await simulation.gpu("Tesla")

    assert answer.text.startswith("## Tesla · AI processors")
    assert "was read as" not in answer.text


@pytest.mark.parametrize("typed", ["H100", "h100", "gb200"])
async def test_a_chips_name_is_told_apart(simulation: Simulation, typed: str) -> None:
    answer = await simulation.gpu(typed)

    assert answer.private
    assert answer.text == simulation.say("figures-chip", chip=typed.upper())


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        pytest.param("xa", "xAI", id="a-prefix"),
        pytest.param("XAI", "xAI", id="capitals"),
        pytest.param("xia", "xAI", id="letters-swapped"),
        pytest.param("nvdia", "NVIDIA", id="a-letter-missing"),
        pytest.param("zukerberg", "Meta", id="a-person-misspelt"),
        pytest.param("colosus", "xAI", id="a-machine-misspelt"),
        pytest.param("Jean Z", "GENCI", id="a-french-machine"),
        pytest.param("  meta  ", "Meta", id="spaces-around"),
    ],
)
async def test_names_are_completed(simulation: Simulation, typed: str, offered: str) -> None:
    first, *_ = await simulation.complete(typed)

    assert first.startswith(offered)


async def test_every_meaning_is_offered(simulation: Simulation) -> None:
    names = " ".join(await simulation.complete("musk"))

    assert [each for each in ("xAI", "Tesla", "SpaceX") if each not in names] == []


async def test_before_anything_is_typed_organisations_are_offered(simulation: Simulation) -> None:
    offered = await simulation.complete("")

    assert len(offered) == 25
    assert len(set(offered)) == 25


async def test_completed_names_speak_the_members_language(simulation: Simulation) -> None:
    simulation.speak(member="fr", server="en-GB")
    french = await simulation.complete("industr")
    simulation.speak(member="en-GB", server="fr")
    english = await simulation.complete("industr")

    assert french != english


async def test_each_offer_is_understood_when_chosen(simulation: Simulation) -> None:
    choices = [
        choice
        for typed in ("", "m", "mus", "col")
        for choice in await simulation.alice.autocomplete(
            simulation.channel, "gpu", "organisation", typed
        )
    ]

    for choice in choices:
        answer = await simulation.gpu(choice["value"])
        title = answer.text.splitlines()[0].removeprefix("## ").partition(" · ")[0]
        assert not answer.private
        assert choice["name"].translate(PLAIN).startswith(title)


class _Failing(Figures):
    def suggest(self, typed: str) -> list[tuple[Organisation, Suggestion]]:
        raise RuntimeError(typed)


async def test_a_failure_while_completing_offers_nothing_and_is_logged(
    simulation: Simulation, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    failing = _Failing(simulation.app.figures.catalogue)
    catalogues = Catalogues(database, failing)
    await simulation.restart(replace(simulation.app, figures=failing, catalogues=catalogues))

    offered = await simulation.complete("xai")

    [record] = [each for each in caplog.records if each.levelno >= logging.ERROR]
    assert offered == []
    assert record.getMessage().startswith("Incident")
    assert record.exc_info is not None
    assert record.exc_info[0] is RuntimeError


async def test_of_two_organisations_of_one_name_it_asks_which(
    simulation: Simulation, database: Database
) -> None:
    looms = [organisation("loom-1", "The Loom"), organisation("loom-2", "The Loom")]
    figures = Figures(catalogue(figure("one", 70, organisation="loom-2"), organisations=looms))
    catalogues = Catalogues(database, figures)
    await simulation.restart(replace(simulation.app, figures=figures, catalogues=catalogues))

    asked = await simulation.gpu("the loom")
    card = await simulation.press(asked, "The Loom (loom-2)")

    assert asked.private
    assert asked.text == simulation.say("figures-several", typed="the loom")
    assert list(asked.buttons) == ["The Loom (loom-1)", "The Loom (loom-2)"]
    assert "70 GPUs in operation" in card.text
    assert set(await simulation.complete("the l")) == set(asked.buttons)
