"""`/ranking`, `/hardware` and `/estimate`: answers, refusals, buttons, settings, completion."""

from collections.abc import Mapping

import pytest

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place
from bot.texts import Language
from tests.support.simulation import START, Answer, Simulation, answer_of

LANGUAGES = pytest.mark.parametrize(
    ("tag", "language"),
    [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)],
    ids=["en", "fr"],
)
LOOK_UPS: Mapping[str, Mapping[str, str]] = {
    "figure": {"organisation": "xai", "metric": "power"},
    "ranking": {"metric": "power"},
    "hardware": {"chip": "h100"},
    "estimate": {"count": "100k", "chip": "h100"},
}
EACH = pytest.mark.parametrize("name", LOOK_UPS)


async def _ask(simulation: Simulation, name: str, /, **changes: object) -> Answer:
    return await simulation.slash(name, **{**LOOK_UPS[name], **changes})


async def _set(simulation: Simulation, *, here: bool, **values: str | bool) -> None:
    scope = ChannelId(simulation.channel.id) if here else None
    place = Place(GuildId(simulation.guild.id), scope, "figures")
    await simulation.app.configuration.change(
        place, values, by=MemberId(simulation.bob.id), expected_revision=0, now=START
    )


# --- What they share ---


@EACH
@LANGUAGES
@pytest.mark.parametrize("here", [True, False], ids=["in-this-channel", "in-the-server"])
async def test_look_ups_switched_off_are_refused_privately(
    simulation: Simulation, name: str, tag: str, language: Language, *, here: bool
) -> None:
    simulation.speak(member=tag)
    await _set(simulation, here=here, enabled=False)

    answer = await _ask(simulation, name)

    assert answer.private
    assert answer.text == simulation.say("figures-off", language)


@EACH
async def test_answers_are_public_unless_asked_otherwise(simulation: Simulation, name: str) -> None:
    simulation.speak(member="fr", server="en-GB")

    public, private = await _ask(simulation, name), await _ask(simulation, name, private=True)

    assert (public.private, private.private) == (False, True)
    assert public.text != private.text


@EACH
async def test_answers_are_private_where_it_is_set_so(simulation: Simulation, name: str) -> None:
    simulation.speak(member="fr", server="en-GB")
    asked = await _ask(simulation, name, private=True)
    await _set(simulation, here=True, answers="private")

    answer = await _ask(simulation, name)

    assert answer.private
    assert answer.text == asked.text


@EACH
async def test_buttons_outlive_the_client_and_the_setting(
    simulation: Simulation, name: str
) -> None:
    card = await _ask(simulation, name)
    before = {label: await simulation.press(card, label) for label in card.buttons}
    await _set(simulation, here=False, enabled=False)
    await simulation.restart()

    for label, side in before.items():
        after = await simulation.press(card, label, by=simulation.bob)
        assert side.private
        assert after.private
        assert after.text == side.text
    assert "Sources" in before


@EACH
async def test_the_sources_are_numbered_as_on_the_card(simulation: Simulation, name: str) -> None:
    card = await _ask(simulation, name)

    side = await simulation.press(card, "Sources")

    *_, small_print = card.text.splitlines()
    numbered = {
        line.split()[0]: line.split()[1].strip("[,")
        for line in side.text.splitlines()
        if line[0] in "¹²³⁴⁵⁶⁷⁸⁹"
    }
    on_card = [part.removeprefix("-# ").split() for part in small_print.split(" · ")[:-1]]
    assert on_card
    assert {mark: numbered[mark] for mark, *_ in on_card} == {
        mark: publisher.strip("[,") for mark, publisher, *_ in on_card
    }


@EACH
async def test_direct_messages_are_answered(simulation: Simulation, name: str) -> None:
    simulation.speak(member="fr")

    answer = answer_of(await simulation.outsider.slash(name, **LOOK_UPS[name]))

    assert "Epoch AI" in answer.text


# --- /ranking ---


@pytest.mark.parametrize(
    ("server", "lines"),
    [
        pytest.param(
            "en-GB",
            (
                "## Ranking · power\n**Owned**\n1. **Amazon** about 1,092 MW, in operation, ",
                "2 numbers added up, 2025, likely ¹",
                "**Used, owned by others**\n1. **Anthropic** about 751 MW",
                "Only planned, stated or retired, so not ranked: Oracle, ",
                "Of 27 organisations nothing of this is recorded",
                "Dates far apart, so hard to compare (owned): 2018 to 2026.",
                "plans, predictions and announcements are not counted.",
            ),
            id="english",
        ),
        pytest.param(
            "fr",
            (
                "## Classement · puissance électrique\n**En propre**\n1. **Amazon** environ 1 092",
                "2 nombres additionnés, 2025, probable ¹",
                "**Utilisé, propriété d’autrui**\n1. **Anthropic** environ 751 MW",
                "non classé : Oracle, ",
                "De 27 organisations, rien de tel n’est consigné",
                "peu comparables (en propre) : 2018 à 2026.",
            ),
            id="french",
        ),
    ],
)
async def test_a_ranking_keeps_ways_of_holding_apart_and_says_its_gaps(
    simulation: Simulation, server: str, lines: tuple[str, ...]
) -> None:
    simulation.speak(server=server)

    answer = await _ask(simulation, "ranking")

    assert not answer.private
    assert [line for line in lines if line not in answer.text] == []


async def test_a_disputed_place_is_marked(simulation: Simulation) -> None:
    answer = await _ask(simulation, "ranking", metric="gpu")

    [meta] = [line for line in answer.text.splitlines() if "Llama 4 Behemoth" in line]
    assert "**disputed**" in meta


async def test_the_past_is_ranked_as_it_was_known(simulation: Simulation) -> None:
    answer = await _ask(simulation, "ranking", metric="gpu", date="2023")

    assert answer.text.startswith("## Ranking · AI processors, as of 31 Dec 2023\n")
    assert "xAI" not in answer.text


async def test_the_whole_ranking_and_its_rule_are_behind_buttons(simulation: Simulation) -> None:
    card = await _ask(simulation, "ranking", metric="gpu")

    everything = await simulation.press(card, "All values")
    rule = await simulation.press(card, "Why this number?")

    assert "Iliad" not in card.text
    assert "20. **Iliad" in everything.text
    assert "never put into one list" in rule.text
    assert "Mark Zuckerberg" in rule.text


@LANGUAGES
async def test_where_nobody_can_be_ranked_that_is_said_privately(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag, server="de")

    answer = await _ask(simulation, "ranking", metric="capex")
    card = await simulation.press(answer, "Meta")

    metric = simulation.say("metric-capex", language)
    assert answer.private
    assert answer.text == simulation.say("ranking-nothing", language, metric=metric)
    assert card.text.startswith(f"## Meta · {metric}")


async def test_where_nothing_was_known_then_the_date_is_said(simulation: Simulation) -> None:
    answer = await _ask(simulation, "ranking", date="1995")

    assert answer.private
    assert "no number of what existed was known on 31 Dec 1995" in answer.text
    assert answer.buttons == {}


@LANGUAGES
async def test_an_unknown_metric_to_rank_by_gets_the_nearest_three(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag, server="de")

    answer = await _ask(simulation, "ranking", metric="powr")
    label = simulation.say("metric-power-mw", language)
    card = await simulation.press(answer, label[:1].upper() + label[1:])

    assert answer.private
    assert len(answer.buttons) == 3
    assert simulation.say("ranking-title", language, metric=label) in card.text


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        pytest.param({"date": "2030"}, "date-out-of-range", id="a-date-ahead"),
        pytest.param({"date": "soon"}, "date-unreadable", id="no-date"),
        pytest.param({"count": "0"}, "estimate-count-range", id="none"),
        pytest.param({"count": "-5"}, "estimate-count-range", id="negative"),
        pytest.param({"count": "10^30"}, "estimate-count-range", id="too-many"),
        pytest.param({"count": "many"}, "estimate-count-unreadable", id="a-word"),
        pytest.param({"chip": "tpu"}, "estimate-nothing", id="nothing-known-of-it"),
    ],
)
@LANGUAGES
async def test_what_cannot_be_answered_is_refused_privately(
    simulation: Simulation, changes: dict[str, str], key: str, tag: str, language: Language
) -> None:
    simulation.speak(member=tag, server="de")

    name = "ranking" if "date" in changes else "estimate"
    answer = await _ask(simulation, name, **changes)

    values = {"earliest": "1990", "most": 100_000_000, "chip": "TPU"}
    assert answer.private
    assert answer.text == simulation.say(key, language, **values)


# --- /hardware ---


@pytest.mark.parametrize(
    ("server", "lines"),
    [
        pytest.param(
            "en-GB",
            (
                "## H100 · NVIDIA\n**80 GB** of memory · **3.35 TB/s** of bandwidth",
                "**989.4 TFLOP/s** (dense FP16) · **700 W** · released 20 Sept 2022 ¹ ²",
                "- $20,000 to $27,000, 2025, likely, **disputed** ³",
                "- about $30,000, 2025, the author of the post, speculative, **disputed** ⁴",
                "- about $33,600, 20 Sept 2022",
                "- xAI 150,000 H100, owned, 2025",
            ),
            id="english",
        ),
        pytest.param(
            "fr",
            (
                "**80 Go** de mémoire · **3,35 To/s** de débit",
                "sorti le 20 sept. 2022 ¹ ²",
                "- 20 000 à 27 000 $, 2025, probable, **contesté** ³",
                "- xAI 150 000 H100, en propre, 2025",
            ),
            id="french",
        ),
    ],
)
async def test_a_datasheet_has_prices_over_time_and_who_has_most(
    simulation: Simulation, server: str, lines: tuple[str, ...]
) -> None:
    simulation.speak(server=server)

    answer = await _ask(simulation, "hardware")

    assert not answer.private
    assert [line for line in lines if line not in answer.text] == []


@pytest.mark.parametrize("typed", ["H100", "h-100", "hopper", "H100s"])
async def test_a_processor_has_many_names(simulation: Simulation, typed: str) -> None:
    answer = await _ask(simulation, "hardware", chip=typed)

    assert answer.text.startswith("## H100 · NVIDIA")


async def test_what_is_not_recorded_is_said(simulation: Simulation) -> None:
    answer = await _ask(simulation, "hardware", chip="tpu")

    assert "Not recorded: memory, bandwidth, speed, power." in answer.text
    assert answer.buttons == {}


@pytest.mark.parametrize("name", ["hardware", "estimate"])
@LANGUAGES
async def test_an_unknown_processor_gets_the_nearest_three_which_work(
    simulation: Simulation, name: str, tag: str, language: Language
) -> None:
    simulation.speak(member=tag, server="de")

    answer = await _ask(simulation, name, chip="h10")
    await simulation.restart()
    card = await simulation.press(answer, "H100")

    assert answer.private
    assert len(answer.buttons) == 3
    assert answer.text == simulation.say(
        "hardware-unknown",
        language,
        typed="h10",
        chips=", ".join(f"**{each}**" for each in answer.buttons),
    )
    assert card.private
    assert "H100" in card.text.splitlines()[0]


@pytest.mark.parametrize("typed", ["***", "\u200b", "@everyone", "<@&12>", "x" * 3000])
async def test_whatever_is_typed_for_a_processor_is_refused_cleanly(
    simulation: Simulation, typed: str
) -> None:
    answer = await _ask(simulation, "hardware", chip=typed)

    assert answer.private
    assert answer.text.startswith("No processor here is called “")
    assert len(answer.raw) < 400
    assert simulation.last_sent["allowed_mentions"] == {"parse": []}


@pytest.mark.parametrize("name", ["hardware", "estimate"])
@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("", "GB300", id="before-anything-is-typed"),
        pytest.param("h1", "H100", id="a-prefix"),
        pytest.param("hoper", "H100", id="an-alias-misspelt"),
        pytest.param("instinct mi3", "MI300A", id="its-maker-s-name"),
    ],
)
async def test_processors_are_completed(
    simulation: Simulation, name: str, typed: str, first: str
) -> None:
    choices = await simulation.alice.autocomplete(simulation.channel, name, "chip", typed)

    assert choices[0]["name"] == first
    assert len(choices) <= 25


async def test_metrics_to_rank_by_are_completed(simulation: Simulation) -> None:
    simulation.speak(member="fr")

    choices = await simulation.alice.autocomplete(
        simulation.channel, "ranking", "metric", "puissance"
    )

    assert choices[0]["name"].startswith("Puissance")


# --- /estimate ---


@pytest.mark.parametrize(
    ("server", "lines"),
    [
        pytest.param(
            "en-GB",
            (
                "## 100,000 H100 · estimate",
                "**$2 to $2.7 bn** for the processors: 100,000 H100 × $20,000 to $27,000",
                "**about $3 bn** for the processors: 100,000 H100 × about $30,000",
                "**about 145 MW** of power: 100,000 H100 × 700 W × 1.82",
                "**about 1.27 TWh a year**: about 145 MW × 8,760 hours",
                "**150 MW**, of 100,000 H100 at Colossus 1 (xAI), 2 Sept 2024, Elon Musk",
                "about 174 MW",
            ),
            id="english",
        ),
        pytest.param(
            "fr",
            (
                "## 100 000 H100 · estimation",
                "**2 à 2,7 Md$** de processeurs : 100 000 H100 × 20 000 à 27 000 $",
                "**environ 3 Md$** de processeurs : 100 000 H100 × environ 30 000 $",
                "**environ 145 MW** de puissance : 100 000 H100 × 700 W × 1,82",
                "**environ 1,27 TWh par an** : environ 145 MW × 8 760 heures",
                "**150 MW**, pour 100 000 H100 à Colossus 1 (xAI), 2 sept. 2024, Elon Musk",
            ),
            id="french",
        ),
    ],
)
async def test_an_estimate_shows_its_formulas_beside_what_was_published(
    simulation: Simulation, server: str, lines: tuple[str, ...]
) -> None:
    simulation.speak(server=server)

    answer = await _ask(simulation, "estimate")

    assert not answer.private
    assert [line for line in lines if line not in answer.text] == []


@pytest.mark.parametrize(
    ("count", "chip", "words"),
    [
        pytest.param("2 000–4 000", "h100", "**$40 to $108 m**", id="a-range-stays-one"),
        pytest.param("1", "h100", "**about 1.45 kW**", id="one"),
        pytest.param("1e8", "gb200", "**$3 to $4.5 trillion**", id="a-hundred-million"),
        pytest.param("1e8", "gb200", "**about 249 GW**", id="gigawatts"),
        pytest.param("1000", "v100", "no price is recorded", id="without-a-price"),
    ],
)
async def test_small_and_large_numbers_are_said_in_units_that_suit_them(
    simulation: Simulation, count: str, chip: str, words: str
) -> None:
    answer = await _ask(simulation, "estimate", count=count, chip=chip)

    assert words in answer.text


async def test_the_sources_of_a_range_are_found_again(simulation: Simulation) -> None:
    card = await _ask(simulation, "estimate", count="2000-4000")

    side = await simulation.press(card, "Sources")

    assert side.text.startswith("## 2,000 to 4,000 H100 · estimate · sources")
