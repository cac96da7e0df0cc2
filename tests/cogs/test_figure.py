"""`/figure`: any metric of an organisation, in both languages; what is refused, and its buttons."""

from dataclasses import replace

import pytest

from bot.storage.database import Database
from bot.texts import Language
from bot.usecases.catalogue import Catalogues
from bot.usecases.figures import Figures
from tests.support.figures import catalogue, figure, organisation
from tests.support.simulation import Answer, Simulation, answer_of

LANGUAGES = pytest.mark.parametrize(
    ("tag", "language"),
    [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)],
    ids=["en", "fr"],
)


async def _figure(
    simulation: Simulation, organisation: str, metric: str, /, **options: object
) -> Answer:
    return await simulation.slash("figure", organisation=organisation, metric=metric, **options)


async def _offered(simulation: Simulation, typed: str, **options: object) -> list[str]:
    choices = await simulation.alice.autocomplete(
        simulation.channel, "figure", "metric", typed, **options
    )
    return [each["name"] for each in choices]


@pytest.mark.parametrize(
    ("server", "title", "value"),
    [
        pytest.param(
            "en-GB",
            "xAI · power",
            "**about 498 MW**, in operation, owned, Colossus 1, 7 Nov 2025, likely ¹",
            id="english",
        ),
        pytest.param(
            "fr",
            "xAI · puissance électrique",
            "**environ 498 MW**, en service, en propre, Colossus 1, 7 nov. 2025, probable ¹",
            id="french",
        ),
    ],
)
async def test_the_answer_is_public_and_speaks_the_servers_language(
    simulation: Simulation, server: str, title: str, value: str
) -> None:
    simulation.speak(member="en-GB" if server == "fr" else "fr", server=server)

    answer = await _figure(simulation, "xai", "power")

    assert not answer.private
    assert answer.text.startswith(f"## {title}\n")
    assert value in answer.text
    assert "1,494 MW" in answer.text or "1 494 MW" in answer.text
    assert "Epoch AI, Data Centers" in answer.text
    assert "(CC BY 4.0)" in answer.text


@LANGUAGES
async def test_a_private_answer_speaks_the_members_language(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag, server="de")

    answer = await _figure(simulation, "xai", "power_mw", private=True)

    assert answer.private
    name = simulation.say("metric-power-mw", language)
    assert answer.text.startswith(f"## xAI · {name}\n")


@pytest.mark.parametrize("metric", ["power", "puissance", "POWER_MW", "électricité", "energie"])
async def test_a_metric_has_many_names(simulation: Simulation, metric: str) -> None:
    assert (await _figure(simulation, "xai", metric)).text.startswith("## xAI · power\n")


async def test_the_past_is_answered_as_it_was_known(simulation: Simulation) -> None:
    answer = await _figure(simulation, "xai", "power", date="2024-09")

    assert answer.text.startswith("## xAI · power, as of 30 Sept 2024\n")
    assert "150 MW" in answer.text
    assert "498 MW" not in answer.text


async def test_of_processors_it_answers_as_gpu_does(simulation: Simulation) -> None:
    answer, gpu = await _figure(simulation, "xai", "gpu"), await simulation.gpu("xai")

    assert (answer.raw, answer.buttons) == (gpu.raw, gpu.buttons)


async def test_values_that_disagree_stand_beside(simulation: Simulation) -> None:
    answer = await _figure(simulation, "xai", "build time")

    assert "**6 months**" in answer.text
    assert "**Other values** 18 to 24 months" in answer.text


@LANGUAGES
async def test_only_plans_are_no_reliable_figure(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(server=tag)

    answer = await _figure(simulation, "mistral", "power")

    assert not answer.private
    assert simulation.say("figure-unreliable", language) in answer.text
    assert "200 MW" in answer.text


@LANGUAGES
async def test_where_nothing_is_recorded_what_is_known_instead_is_said_privately(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag, server="de")

    answer = await _figure(simulation, "xai", "capex")
    metric = simulation.say("metric-power-mw", language)
    card = await simulation.press(answer, next(iter(answer.buttons)))

    assert answer.private
    assert answer.text.startswith(
        simulation.say(
            "figure-nothing",
            language,
            organisation="xAI",
            metric=simulation.say("metric-capex", language),
        )
    )
    assert metric in answer.text
    assert len(answer.buttons) == 3
    assert card.text.startswith("## xAI · ")


async def test_where_nothing_was_known_yet_the_date_is_said(simulation: Simulation) -> None:
    answer = await _figure(simulation, "xai", "power", date="2022")

    assert answer.private
    assert "no figure was known on 31 Dec 2022" in answer.text
    assert answer.buttons == {}


@LANGUAGES
async def test_an_unknown_metric_gets_the_nearest_three_which_work(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag, server="de")

    answer = await _figure(simulation, "xai", "powr")
    label = simulation.say("metric-power-mw", language)
    card = await simulation.press(answer, label[:1].upper() + label[1:])

    assert answer.private
    assert label in answer.text
    assert len(answer.buttons) == 3
    assert card.private
    assert card.text.startswith(f"## xAI · {label}\n")


async def test_an_unknown_metric_of_an_unknown_organisation_is_answered_in_words(
    simulation: Simulation,
) -> None:
    answer = await _figure(simulation, "zzzzqq", "powr")

    assert answer.private
    assert "**power**" in answer.text
    assert answer.buttons == {}


@pytest.mark.parametrize(
    ("organisation", "metric", "passed"),
    [
        pytest.param("meta", "capex", True, id="planned"),
        pytest.param("mistral", "investment", False, id="only-announced"),
    ],
)
async def test_a_day_that_passed_is_said_of_what_was_due(
    simulation: Simulation, organisation: str, metric: str, *, passed: bool
) -> None:
    answer = await _figure(simulation, organisation, metric)

    assert "**Planned**" in answer.text
    assert ("date passed, not confirmed" in answer.text) is passed


@pytest.mark.parametrize(
    "typed", ["@everyone", "**bold**", "<@&12>", "\u202epow", "x" * 3000, "🤖"]
)
async def test_whatever_is_typed_for_a_metric_is_refused_cleanly(
    simulation: Simulation, typed: str
) -> None:
    answer = await _figure(simulation, "xai", typed)

    assert answer.private
    assert len(answer.raw) < 500
    assert simulation.last_sent["allowed_mentions"] == {"parse": []}


async def test_an_unknown_organisation_gets_the_nearest_three_which_keep_the_metric(
    simulation: Simulation,
) -> None:
    answer = await _figure(simulation, "xia", "power", date="2024-09")
    card = await simulation.press(answer, "xAI")

    assert answer.private
    assert len(answer.buttons) == 3
    assert card.text.startswith("## xAI · power, as of 30 Sept 2024\n")


async def test_a_chip_is_no_organisation(simulation: Simulation) -> None:
    answer = await _figure(simulation, "h100", "power")

    assert answer.private
    assert answer.text == simulation.say("figures-chip", chip="H100")


@pytest.mark.parametrize("metric", ["power", "gpu"])
async def test_a_name_of_several_meanings_is_answered_with_the_one_that_is_known(
    simulation: Simulation, metric: str
) -> None:
    answer = await _figure(simulation, "musk", metric)
    tesla = await simulation.press(answer, "Tesla", by=simulation.bob)

    assert not answer.private
    assert "“musk” was read as xAI; it can also mean Tesla, SpaceX." in answer.text
    assert list(answer.buttons)[-2:] == ["Tesla", "SpaceX"]
    assert tesla.private
    assert tesla.text.startswith(("## Tesla · AI processors", "**Tesla · power**"))


async def test_where_several_meanings_are_known_it_asks_which_and_outlives_the_client(
    simulation: Simulation,
) -> None:
    asked = await _figure(simulation, "abilene", "power")
    await simulation.restart()
    card = await simulation.press(asked, "Crusoe")

    assert asked.private
    assert asked.text == simulation.say("figures-several", typed="abilene")
    assert list(asked.buttons) == ["OpenAI", "Oracle", "Crusoe"]
    assert card.text.startswith("## Crusoe · power")


async def test_of_two_organisations_of_one_name_it_asks_which(
    simulation: Simulation, database: Database
) -> None:
    looms = [organisation("loom-1", "The Loom"), organisation("loom-2", "The Loom")]
    power = figure("one", 70, organisation="loom-2", metric="power_mw", unit="MW")
    figures = Figures(catalogue(power, organisations=looms))
    catalogues = Catalogues(database, figures)
    await simulation.restart(replace(simulation.app, figures=figures, catalogues=catalogues))

    asked = await _figure(simulation, "the loom", "power")
    card = await simulation.press(asked, "The Loom (loom-2)")

    assert asked.private
    assert asked.text == simulation.say("figures-several", typed="the loom")
    assert "**70 MW**" in card.text


@pytest.mark.parametrize(
    ("date", "key"),
    [
        pytest.param("2026-11-22", "date-out-of-range", id="tomorrow"),
        pytest.param("yesterday", "date-unreadable", id="a-word"),
    ],
)
async def test_a_date_that_cannot_be_answered_is_refused_privately(
    simulation: Simulation, date: str, key: str
) -> None:
    answer = await _figure(simulation, "xai", "power", date=date)

    assert answer.private
    assert answer.text == simulation.say(key, earliest="1990")


@pytest.mark.parametrize(
    ("label", "words"),
    [
        pytest.param("Sources", "licence CC BY 4.0", id="sources"),
        pytest.param("Why this number?", "the best supported of those known on", id="why"),
        pytest.param("All values", "**Other values**", id="all"),
    ],
)
async def test_each_side_is_shown_to_whoever_presses_and_outlives_the_client(
    simulation: Simulation, label: str, words: str
) -> None:
    card = await _figure(simulation, "nvidia", "price")
    before = await simulation.press(card, label, by=simulation.bob)
    await simulation.restart()
    after = await simulation.press(card, label, by=simulation.bob)

    assert before.private
    assert words in before.text
    assert after.text == before.text


async def test_a_side_speaks_the_language_of_whoever_presses(simulation: Simulation) -> None:
    card = await _figure(simulation, "xai", "power")
    simulation.speak(member="fr", server="en-GB")

    side = await simulation.press(card, "Sources", by=simulation.bob)

    assert side.text.startswith("## xAI · puissance électrique · sources")


@pytest.mark.parametrize(
    ("custom_id", "key"),
    [
        pytest.param(
            "figure:sources:qzxw:power_mw:20261121", "figures-organisation-gone", id="who"
        ),
        pytest.param("figure:show:xai:joy:20261121", "lookups-gone", id="no-such-metric"),
        pytest.param("figure:all:xai:power_mw:20240230", "lookups-gone", id="no-such-day"),
        pytest.param("figure:why:xai:power_mw:20261122", "date-out-of-range", id="tomorrow"),
        pytest.param("ranking:all:joy:20261121", "lookups-gone", id="ranking-no-such-metric"),
        pytest.param("ranking:why:power_mw:99991231", "date-out-of-range", id="ranking-last-day"),
        pytest.param("hardware:show:z80:20261121", "figures-hardware-gone", id="no-such-chip"),
        pytest.param("hardware:sources:h100:00010101", "date-out-of-range", id="chip-first-day"),
        pytest.param("estimate:show:z80:1:1:20261121", "figures-hardware-gone", id="estimate-chip"),
        pytest.param("estimate:show:tpu:1:1:20261121", "estimate-nothing", id="estimate-nothing"),
        pytest.param("estimate:show:h100:0:0:20261121", "estimate-count-range", id="none"),
        pytest.param(
            "estimate:show:h100:9:1:20261121", "estimate-count-unreadable", id="backwards"
        ),
        pytest.param(
            "estimate:show:h100:1:1:20261122", "date-out-of-range", id="estimate-tomorrow"
        ),
    ],
)
@LANGUAGES
async def test_a_made_up_id_is_refused(
    simulation: Simulation, custom_id: str, key: str, tag: str, language: Language
) -> None:
    simulation.speak(member=tag, server="de")

    answer = answer_of(await simulation.forge(custom_id))

    expected = simulation.app.texts.say(
        key, language, earliest="1990", most=100_000_000, chip="TPU"
    )
    assert answer.private
    assert answer.raw == expected


@pytest.mark.parametrize(
    "custom_id",
    [
        pytest.param("figure:all:xai:power_mw", id="no-date"),
        pytest.param("figure:delete:xai:power_mw:20261121", id="another-verb"),
        pytest.param(f"figure:all:{'a' * 55}:power_mw:20261121", id="too-long"),
        pytest.param("ranking:all:power_mw:20261121:", id="a-tail"),
        pytest.param("estimate:show:h100:1:20261121", id="one-count"),
    ],
)
async def test_an_id_of_another_form_is_nobodys(simulation: Simulation, custom_id: str) -> None:
    assert not (await simulation.forge(custom_id)).acknowledged


async def test_metrics_are_completed_those_that_are_known_first(simulation: Simulation) -> None:
    known = await _offered(simulation, "", organisation="deepseek")
    french = await _offered(simulation, "puiss", organisation="xai")

    assert set(known[:4]) == {"AI processors", "Training compute", "Parameters", "Cost of training"}
    assert len(known) == 20
    assert french[0] == "Power"


async def test_metrics_are_completed_in_the_readers_language(simulation: Simulation) -> None:
    simulation.speak(member="fr", server="en-GB")

    assert (await _offered(simulation, "powr", organisation="xai"))[0] == "Puissance électrique"
    assert len(await _offered(simulation, "", organisation="nobody at all")) == 20


async def test_each_metric_that_is_offered_is_understood(simulation: Simulation) -> None:
    choices = await simulation.alice.autocomplete(
        simulation.channel, "figure", "metric", "", organisation="xai"
    )

    for choice in choices:
        answer = await _figure(simulation, "xai", choice["value"])
        assert "Nothing called" not in answer.text


async def test_a_direct_message_is_answered_in_the_members_language(
    simulation: Simulation,
) -> None:
    simulation.speak(member="fr")

    asked = await simulation.outsider.slash("figure", organisation="xai", metric="power")

    assert answer_of(asked).text.startswith("## xAI · puissance électrique")
