"""The buttons of `/gpu`: their sides, a restart in between, and ids that were made up."""

import pytest

from bot.texts import Language
from tests.support.simulation import Simulation, answer_of


@pytest.mark.parametrize(
    ("label", "words"),
    [
        pytest.param("Sources", ("licence CC BY 4.0", "Data by Epoch AI"), id="sources"),
        pytest.param(
            "Why this number?", ("the best supported", "230,000 + 110,000 = 340,000"), id="why"
        ),
        pytest.param("All values", ("Grok 4", "230,000 GPUs in operation"), id="all"),
    ],
)
async def test_each_side_is_shown_to_whoever_presses(
    simulation: Simulation, label: str, words: tuple[str, ...]
) -> None:
    card = await simulation.gpu("xai")

    side = await simulation.press(card, label, by=simulation.bob)

    assert side.private
    assert [word for word in words if word not in side.text] == []


async def test_a_side_speaks_the_language_of_whoever_presses(simulation: Simulation) -> None:
    card = await simulation.gpu("xai")
    simulation.speak(member="fr", server="en-GB")

    side = await simulation.press(card, "Why this number?", by=simulation.bob)

    assert side.text.startswith("## xAI · pourquoi ce nombre")


async def test_a_side_keeps_to_the_cards_date(simulation: Simulation) -> None:
    card = await simulation.gpu("xai", date="2024-09")

    side = await simulation.press(card, "Why this number?")

    assert "known on 30 Sept 2024" in side.text
    assert "100,000 H100" in side.text
    assert "230,000" not in side.text


async def test_the_sources_are_numbered_as_on_the_card(simulation: Simulation) -> None:
    card = await simulation.gpu("xai")

    side = await simulation.press(card, "Sources")

    *_, small_print = card.text.splitlines()
    numbered = {
        line.split()[0]: line.split()[1].strip("[,") for line in side.text.splitlines()[1:-1]
    }
    on_card = [part.removeprefix("-# ").split() for part in small_print.split(" · ")[:-1]]
    assert {mark: numbered[mark] for mark, *_ in on_card} == {
        mark: publisher.strip("[,") for mark, publisher, *_ in on_card
    }


@pytest.mark.parametrize("label", ["Sources", "Why this number?", "All values"])
async def test_buttons_outlive_the_client(simulation: Simulation, label: str) -> None:
    card = await simulation.gpu("xai")
    before = await simulation.press(card, label)

    await simulation.restart()
    after = await simulation.press(card, label, by=simulation.bob)

    assert after.private
    assert after.text == before.text


async def test_an_offer_outlives_the_client(simulation: Simulation) -> None:
    refusal = await simulation.gpu("xia")

    await simulation.restart()
    card = await simulation.press(refusal, "xAI")

    assert card.text.startswith("## xAI · AI processors")


@pytest.mark.parametrize(
    ("custom_id", "key"),
    [
        pytest.param("gpu:sources:qzxw:20261121", "figures-organisation-gone", id="unknown"),
        pytest.param("gpu:show:qzxw:20261121", "figures-organisation-gone", id="unknown-shown"),
        pytest.param("gpu:why:--:20261121", "figures-organisation-gone", id="dashes"),
        pytest.param("gpu:why:h100:20261121", "figures-organisation-gone", id="a-chip"),
        pytest.param("gpu:all:xai:20240230", "lookups-gone", id="no-such-day"),
        pytest.param("gpu:all:xai:00000000", "lookups-gone", id="no-such-year"),
        pytest.param("gpu:all:xai:٢٠٢٦١١٢١", "lookups-gone", id="other-digits"),
        pytest.param("gpu:show:xai:20261122", "date-out-of-range", id="tomorrow"),
        pytest.param("gpu:sources:xai:99991231", "date-out-of-range", id="the-last-day"),
        pytest.param("gpu:sources:xai:00010101", "date-out-of-range", id="the-first-day"),
    ],
)
@pytest.mark.parametrize(
    ("member", "language"),
    [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)],
    ids=["en", "fr"],
)
async def test_a_made_up_id_is_refused(
    simulation: Simulation, custom_id: str, key: str, member: str, language: Language
) -> None:
    simulation.speak(member=member, server="de")

    answer = answer_of(await simulation.forge(custom_id))

    assert answer.private
    assert answer.text == simulation.say(key, language, earliest="1990")


async def test_a_side_that_was_never_drawn_is_still_answered(simulation: Simulation) -> None:
    answer = answer_of(await simulation.forge("gpu:all:xai:20240930"))

    assert answer.private
    assert "100,000 H100 in operation" in answer.text


@pytest.mark.parametrize(
    "custom_id",
    [
        pytest.param("gpu:delete:xai:20261121", id="another-verb"),
        pytest.param("gpu:all:XAI:20261121", id="capitals"),
        pytest.param("gpu:all:xai", id="no-date"),
        pytest.param(f"gpu:all:{'a' * 80}:20261121", id="too-long"),
        pytest.param("gpu:all:xai:20261121:", id="a-tail"),
    ],
)
async def test_an_id_of_another_form_is_nobodys(simulation: Simulation, custom_id: str) -> None:
    pressed = await simulation.forge(custom_id)

    assert not pressed.acknowledged
