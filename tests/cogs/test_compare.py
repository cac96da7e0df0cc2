"""`/compare` and `/timeline`: the card with its picture, its language, and what is refused."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.domain.figures.selection import MOST
from bot.texts import Language
from bot.ui.charts.charts import Charts
from bot.ui.charts.model import Chart
from tests.support.charts import BARS
from tests.support.simulation import START, Answer, Simulation, answer_of

GPU = {"metric": "AI processors"}
SAID = "First video model, Veo 3, Llama 4, Colossus 1"
ENGLISH = (
    "## AI processors · Stability AI – First video model",
    "**Owned**\n- **xAI** 230,000 GPUs, in operation, Colossus 1, July 2025 ¹",
    "**Meta** more than 100,000 GPUs, planned, Llama 4, known since October 2024, speculative, dis",
    "**Google** 2,000 to 4,000 GPUs, estimated, Veo 3, 2025, speculative",
    "**Stability AI** 700 H100, stated, First video model, 2023, likely",
)
FRENCH = (
    "## Processeurs d’IA · Stability AI – Premier modèle vidéo",
    "**En propre**\n- **xAI** 230 000 GPU, en service, Colossus 1, juillet 2025 ¹",
    "**Google** 2 000 à 4 000 GPU, estimé, Veo 3, 2025, hypothétique",
)


def pictures(answer: Answer) -> Iterator[dict[str, Any]]:
    for each in answer.components:
        yield from each.get("items", ())


def has_picture(answer: Answer) -> bool:
    [picture] = pictures(answer)
    [attached] = answer.message.attachments
    return bool(picture["media"]["url"] == attached.url)


@pytest.fixture
def sketched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every picture be the same few bytes: drawing them is not what is tested."""

    async def sketch(charts: Charts, chart: Chart) -> bytes:
        del charts, chart
        return b"\x89PNG"

    monkeypatch.setattr(Charts, "png", sketch)


async def set_(simulation: Simulation, **values: object) -> None:
    place = Place(GuildId(simulation.guild.id), None, "figures")
    await simulation.app.configuration.change(
        place, values, by=MemberId(1), expected_revision=0, now=START
    )


@pytest.mark.parametrize("name", ["compare", "timeline"])
async def test_a_picture_is_drawn(simulation: Simulation, name: str) -> None:
    await simulation.client.charts.png(BARS)  # loading takes longer than the simulator waits

    answer = await simulation.slash(name, organisations=SAID, **GPU)

    [attached] = answer.message.attachments
    assert has_picture(answer)
    assert (attached.filename, attached.content_type) == ("chart.png", "image/png")
    assert attached.size > 10_000


@pytest.mark.usefixtures("sketched")
@pytest.mark.parametrize(
    ("server", "member", "private", "told"),
    [
        pytest.param("en-GB", "fr", False, ENGLISH, id="public-in-the-servers-language"),
        pytest.param("en-GB", "fr", True, FRENCH, id="private-in-the-members"),
    ],
)
async def test_the_numbers_that_people_throw_stand_on_one_card_and_chart(
    simulation: Simulation,
    server: str,
    member: str,
    private: bool,  # noqa: FBT001 - an option of the command
    told: tuple[str, ...],
) -> None:
    simulation.speak(server=server, member=member)

    answer = await simulation.slash("compare", organisations=SAID, **GPU, private=private)

    assert answer.private is private
    assert [each for each in told if each not in answer.text] == []
    assert has_picture(answer)


@pytest.mark.usefixtures("sketched")
async def test_the_picture_is_told_to_those_who_do_not_see_it(simulation: Simulation) -> None:
    answer = await simulation.slash("compare", organisations=SAID, **GPU)

    [picture] = pictures(answer)
    description = str(picture["description"])
    assert description.startswith("Chart. AI processors · ")
    assert [
        number
        for number in ("700 H100", "2,000 to 4,000", "more than 100,000", "230,000 GPUs")
        if number not in description
    ] == []
    assert len(description) <= 1024


@pytest.mark.usefixtures("sketched")
async def test_a_timeline_tells_every_value_with_its_date(simulation: Simulation) -> None:
    answer = await simulation.slash("timeline", organisations="Jean Zay", **GPU)

    lines = [line for line in answer.text.splitlines() if line[:1].isdigit()]
    assert [line[:3] for line in lines] == ["1. ", "2. ", "3. ", "4. "]
    assert "1,044 V100, in operation, Jean Zay (owned), 1 Jun 2019" in lines[0]
    assert "3,704 GPUs, in operation, Jean Zay (owned), 15 Sept 2024" in lines[-1]
    assert has_picture(answer)


@pytest.mark.usefixtures("sketched")
async def test_many_values_bear_the_numbers_of_the_chart(simulation: Simulation) -> None:
    answer = await simulation.slash("timeline", organisations="xAI, Meta", **GPU)

    assert "\n14. " in answer.text
    assert "more values have no room here" in answer.text


@pytest.mark.usefixtures("sketched")
async def test_the_past_is_compared_as_it_was_known(simulation: Simulation) -> None:
    answer = await simulation.slash(
        "compare", organisations="xAI, Meta", **GPU, date="2024-09", private=True
    )

    assert answer.text.splitlines()[0] == "## AI processors · xAI, Meta, as of 30 Sept 2024"
    assert "100,000 H100" in answer.text
    assert "230,000" not in answer.text


@pytest.mark.usefixtures("sketched")
@pytest.mark.parametrize(
    ("metric", "meant", "others"),
    [
        pytest.param("AI processors", "xAI", "Tesla, SpaceX", id="as-of-processors"),
        pytest.param("robots", "Tesla", "xAI, SpaceX", id="as-the-metric-fits"),
    ],
)
async def test_an_ambiguous_name_is_read_and_said(
    simulation: Simulation, metric: str, meant: str, others: str
) -> None:
    read = await simulation.slash("timeline", organisations="musk", metric=metric)

    assert f"“musk” was read as {meant}; it can also mean {others}." in read.text


@pytest.mark.usefixtures("sketched")
async def test_what_nothing_is_recorded_of_is_said_on_the_card(simulation: Simulation) -> None:
    answer = await simulation.slash(
        "compare", organisations="Mistral, Jean Zay", metric="cost of training"
    )

    assert "Nothing recorded: GENCI (France) – Jean Zay." in answer.text
    assert has_picture(answer)


@pytest.mark.parametrize(
    ("options", "key", "values"),
    [
        pytest.param({"organisations": "xai"}, "chart-too-few", {"least": 2}, id="one"),
        pytest.param({"organisations": "xai, xAI"}, "chart-too-few", {"least": 2}, id="one-twice"),
        pytest.param({"organisations": ","}, "chart-too-few", {"least": 2}, id="none"),
        pytest.param(
            {"organisations": "a,b,c,d,e,f,g,h,i"},
            "chart-too-many",
            {"most": MOST, "count": 9},
            id="nine",
        ),
        pytest.param(
            {"organisations": "xai, meta", "date": "2030"},
            "date-out-of-range",
            {"earliest": "1990"},
            id="a-date-ahead",
        ),
    ],
)
@pytest.mark.parametrize("language", list(Language))
async def test_what_cannot_be_compared_is_refused_privately(
    simulation: Simulation,
    options: dict[str, str],
    key: str,
    values: dict[str, int],
    language: Language,
) -> None:
    simulation.speak(member=language.value)

    answer = await simulation.slash("compare", **{**GPU, **options})

    assert answer.private
    assert answer.text == simulation.say(key, language, **values)


@pytest.mark.parametrize(
    ("organisations", "metric", "told"),
    [
        pytest.param(
            "xai, meta",
            "colour",
            "Nothing called “colour” is counted or measured here. Nearest: ",
            id="no-such-metric",
        ),
        pytest.param(
            "xai, zzz, yyy", "GPU", "Nothing was found for “zzz”. Nearest: ", id="two-unknown-names"
        ),
        pytest.param(
            "xai, H100 SXM", "GPU", "Nothing was found for “H100 SXM”", id="no-organisation"
        ),
        pytest.param(
            "Jean Zay, Gefion",
            "share",
            "Share: nothing is recorded of GENCI (France) – Jean Zay, ",
            id="no-value-for-any",
        ),
        pytest.param(
            "@everyone, **xai",
            "GPU",
            "Nothing was found for “@\u200beveryone”",
            id="marks-are-plain",
        ),
    ],
)
async def test_what_is_not_known_is_answered_with_what_is(
    simulation: Simulation, organisations: str, metric: str, told: str
) -> None:
    answer = await simulation.slash("compare", organisations=organisations, metric=metric)

    assert answer.private
    assert told in answer.text


@pytest.mark.usefixtures("sketched")
@pytest.mark.parametrize(
    ("organisations", "label", "title"),
    [
        pytest.param("meta, xia", "Microsoft", "Power · Meta, Microsoft", id="a-slip"),
        pytest.param(
            "meta, Project Rainier",
            "Anthropic – Project Rainier",
            "Power · Meta, Anthropic – Project Rainier",
            id="of-two-organisations",
        ),
    ],
)
async def test_a_name_in_doubt_is_asked_about_and_answered_after_a_restart(
    simulation: Simulation, organisations: str, label: str, title: str
) -> None:
    asked = await simulation.slash("compare", organisations=organisations, metric="power")
    assert asked.private
    assert all(len(custom_id) <= 100 for custom_id in asked.buttons.values())
    await simulation.restart()

    answer = await simulation.press(asked, label)

    assert answer.private
    assert answer.text.startswith(f"## {title}\n")
    assert has_picture(answer)


@pytest.mark.usefixtures("sketched")
async def test_the_sources_are_numbered_as_on_the_card(simulation: Simulation) -> None:
    card = await simulation.slash("compare", organisations=SAID, **GPU)
    await simulation.restart()
    simulation.speak(member="fr")

    sources = await simulation.press(card, "Sources", by=simulation.bob)

    assert sources.private
    assert sources.text.splitlines()[0] == "## Processeurs d’IA · sources"
    assert sources.text.splitlines()[1].startswith("¹ Gate, « L’avenir de l’IA selon Musk")
    assert "¹ Gate, July 2025" in card.text


@pytest.mark.parametrize(
    ("custom_id", "key", "values"),
    [
        pytest.param(
            "chart:sources:c:gpu_count:20261121:aaaaaa",
            "figures-organisation-gone",
            {},
            id="an-unknown-organisation",
        ),
        pytest.param("chart:show:t:colour:20261121:73cvm5", "lookups-gone", {}, id="no-metric"),
        pytest.param("chart:show:c:gpu_count:20269999:73cvm5", "lookups-gone", {}, id="no-day"),
        pytest.param(
            "chart:show:c:gpu_count:20270101:73cvm5",
            "date-out-of-range",
            {"earliest": "1990"},
            id="a-day-ahead",
        ),
    ],
)
async def test_a_forged_button_is_refused(
    simulation: Simulation, custom_id: str, key: str, values: dict[str, str]
) -> None:
    answer = answer_of(await simulation.forge(custom_id))

    assert (answer.private, answer.text) == (True, simulation.say(key, **values))


async def test_without_its_picture_the_card_is_still_whole(
    simulation: Simulation, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")

    answer = await simulation.slash("compare", organisations=SAID, **GPU)

    assert not answer.private
    assert [each for each in ENGLISH if each not in answer.text] == []
    assert simulation.say("chart-undrawn") in answer.text
    assert list(pictures(answer)) == []
    assert "Incident" in caplog.text


async def test_look_ups_that_are_off_are_refused(simulation: Simulation) -> None:
    await set_(simulation, enabled=False)

    answers = [
        await simulation.slash(name, organisations="xai, meta", **GPU)
        for name in ("compare", "timeline")
    ]

    assert [(each.private, each.text) for each in answers] == [
        (True, simulation.say("figures-off"))
    ] * 2


@pytest.mark.usefixtures("sketched")
async def test_answers_that_are_set_private_are(simulation: Simulation) -> None:
    await set_(simulation, answers="private")

    answer = await simulation.slash("compare", organisations="Jean Zay, LUMI", **GPU)

    assert answer.private
    assert has_picture(answer)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        pytest.param("xai, me", "xai, Meta", id="the-last-name"),
        pytest.param("zukerberg", "Meta", id="a-person-misspelt"),
        pytest.param("xai, colossus", "xai, Colossus 1", id="a-site"),
        pytest.param("", "Alibaba", id="nothing-yet"),
    ],
)
async def test_the_last_name_is_completed(simulation: Simulation, typed: str, offered: str) -> None:
    choices = await simulation.alice.autocomplete(
        simulation.channel, "compare", "organisations", typed
    )

    assert offered in [choice["name"] for choice in choices]
    assert [choice for choice in choices if choice["name"] != choice["value"]] == []


async def test_a_name_that_stands_there_already_is_not_offered(simulation: Simulation) -> None:
    choices = await simulation.alice.autocomplete(
        simulation.channel, "timeline", "organisations", "Meta, me"
    )

    assert "Meta, Meta" not in [choice["name"] for choice in choices]


async def test_metrics_that_are_recorded_are_offered_first(simulation: Simulation) -> None:
    choices = await simulation.alice.autocomplete(
        simulation.channel, "compare", "metric", "", organisations="Tesla, xAI"
    )

    names = [choice["name"] for choice in choices]
    assert names[0] == "AI processors"
    assert names.index("Robots per person") < names.index("Growth")
