"""`/gpu`: the answer, its language, its date, and who sees it."""

import pytest

from bot.texts import Language
from tests.support.simulation import Simulation, answer_of

XAI_ENGLISH = (
    "230,000 GPUs in operation**, July 2025, Colossus 1 (owned)",
    "150,000 H100 · 50,000 H200 · 30,000 GB200",
    "110,000 GB200, planned, Colossus 2",
    "100,000 GPUs, planned",
    "550,000 GPUs",
)
XAI_FRENCH = (
    "230 000 GPU en service**, juillet 2025, Colossus 1 (en propre)",
    "150 000 H100 · 50 000 H200 · 30 000 GB200",
    "110 000 GB200, prévu, Colossus 2",
    "100 000 GPU, prévu",
    "550 000 GPU",
)
MARKS = "¹²³⁴⁵⁶⁷⁸⁹⁰"


@pytest.mark.parametrize(
    ("server", "member", "title", "numbers"),
    [
        pytest.param("en-GB", "fr", "xAI · AI processors", XAI_ENGLISH, id="english-server"),
        pytest.param("fr", "en-GB", "xAI · processeurs d’IA", XAI_FRENCH, id="french-server"),
        pytest.param("de", "fr", "xAI · AI processors", XAI_ENGLISH, id="any-other-server"),
    ],
)
async def test_everybody_reads_the_servers_language(
    simulation: Simulation, server: str, member: str, title: str, numbers: tuple[str, ...]
) -> None:
    simulation.speak(member=member, server=server)

    answer = await simulation.gpu("xai")

    assert not answer.private
    assert answer.text.startswith(f"## {title}\n")
    assert [number for number in numbers if number not in answer.text] == []


@pytest.mark.parametrize(
    ("server", "member", "title", "numbers"),
    [
        pytest.param("en-GB", "fr", "xAI · processeurs d’IA", XAI_FRENCH, id="french-member"),
        pytest.param("fr", "en-US", "xAI · AI processors", XAI_ENGLISH, id="english-member"),
    ],
)
async def test_a_private_answer_speaks_the_members_language(
    simulation: Simulation, server: str, member: str, title: str, numbers: tuple[str, ...]
) -> None:
    simulation.speak(member=member, server=server)

    answer = await simulation.gpu("xai", private=True)

    assert answer.private
    assert answer.text.startswith(f"## {title}\n")
    assert [number for number in numbers if number not in answer.text] == []


@pytest.mark.parametrize(
    ("number", "publisher"),
    [
        pytest.param("**230,000 GPUs in operation**", "Gate", id="in-operation"),
        pytest.param("110,000 GB200, planned", "Gate", id="announced"),
        pytest.param("100,000 GPUs, planned", "French-language blog", id="planned"),
        pytest.param("550,000 GPUs (330,000 GB200", "Epoch AI", id="later"),
    ],
)
async def test_each_number_has_its_source(
    simulation: Simulation, number: str, publisher: str
) -> None:
    answer = await simulation.gpu("xai")

    *_, small_print = answer.text.splitlines()
    line = next(line for line in answer.text.splitlines() if number in line)
    cited = line[len(line.rstrip(f"{MARKS} ")) :].split()
    assert cited
    assert any(
        source.removeprefix("-# ").startswith((f"{mark} {publisher}", f"{mark} [{publisher}"))
        for mark in cited
        for source in small_print.split(" · ")
    )


async def test_the_card_says_when_its_figures_were_checked(simulation: Simulation) -> None:
    answer = await simulation.gpu("xai")

    assert answer.text.endswith("checked 21 Nov 2026")


async def test_llama_3_has_its_range_and_llama_4_is_disputed(simulation: Simulation) -> None:
    answer = await simulation.gpu("Meta")

    lines = answer.text.splitlines()
    [llama_3] = [line for line in lines if "Llama 3," in line]
    [llama_4] = [line for line in lines if "Llama 4," in line]
    assert "10,000 to 20,000 GPUs" in llama_3
    assert "disputed" not in llama_3
    assert "more than 100,000 GPUs" in llama_4
    assert "**disputed**" in llama_4


@pytest.mark.parametrize(
    ("date", "title"),
    [
        pytest.param("2024-09", "as of 30 Sept 2024", id="a-month"),
        pytest.param("09/2024", "as of 30 Sept 2024", id="a-month-the-french-way"),
        pytest.param("2024-09-15", "as of 15 Sept 2024", id="a-day"),
        pytest.param("2024", "as of 31 Dec 2024", id="a-year"),
    ],
)
async def test_the_past_is_answered_as_it_was_known(
    simulation: Simulation, date: str, title: str
) -> None:
    answer = await simulation.gpu("xai", date=date)

    assert answer.text.splitlines()[0] == f"## xAI · AI processors, {title}"
    assert "**100,000 H100 in operation**, 2 Sept 2024" in answer.text
    assert "230,000" not in answer.text


@pytest.mark.parametrize("date", ["2026", "2026-11", "2026-11-21"])
async def test_a_period_that_still_runs_is_today(simulation: Simulation, date: str) -> None:
    assert (await simulation.gpu("xai", date=date)).text == (await simulation.gpu("xai")).text


@pytest.mark.parametrize(
    ("date", "key"),
    [
        pytest.param("2026-11-22", "date-out-of-range", id="tomorrow"),
        pytest.param("2030", "date-out-of-range", id="a-year-ahead"),
        pytest.param("1989", "date-out-of-range", id="before-anything"),
        pytest.param("yesterday", "date-unreadable", id="a-word"),
        pytest.param("2024-02-30", "date-unreadable", id="no-such-day"),
        pytest.param("2024-13", "date-unreadable", id="no-such-month"),
        pytest.param("0000", "date-unreadable", id="no-such-year"),
        pytest.param("٢٠٢٤-١٣", "date-unreadable", id="other-digits"),
        pytest.param("9" * 6000, "date-unreadable", id="6000-digits"),
        pytest.param("@everyone", "date-unreadable", id="a-mention"),
    ],
)
@pytest.mark.parametrize(
    ("member", "language"),
    [
        pytest.param("en-GB", Language.ENGLISH, id="en"),
        pytest.param("fr", Language.FRENCH, id="fr"),
    ],
)
async def test_a_date_that_cannot_be_answered_is_refused_privately(
    simulation: Simulation, date: str, key: str, member: str, language: Language
) -> None:
    simulation.speak(member=member, server="en-GB")

    answer = await simulation.gpu("xai", date=date)

    assert answer.private
    assert answer.text == simulation.say(key, language, earliest="1990")


async def test_no_reliable_figure_is_an_answer(simulation: Simulation) -> None:
    answer = await simulation.gpu("xai", date="2023")

    assert not answer.private
    assert simulation.say("figures-unreliable") in answer.text
    assert "230,000" not in answer.text


async def test_a_direct_message_is_answered_in_the_members_language(
    simulation: Simulation,
) -> None:
    simulation.speak(member="fr")

    asked = await simulation.outsider.slash("gpu", organisation="xai")
    card = answer_of(asked)
    sources = await simulation.press(card, "Sources", by=simulation.outsider)

    assert card.text.startswith("## xAI · processeurs d’IA")
    assert sources.private
    assert sources.text.startswith("## xAI · sources")
