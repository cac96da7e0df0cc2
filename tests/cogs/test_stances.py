"""Taking a stance under a card: seen by its owner alone, changeable, counted where enough."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

import pytest

from bot.app import App
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place
from bot.domain.own.changes import Seen
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.texts import Language
from tests.support.simulation import START, Answer, Simulation, answer_of

OPTIMIST, NEUTRAL, PESSIMIST = Viewpoint.OPTIMIST, Viewpoint.NEUTRAL, Viewpoint.PESSIMIST
LANGUAGES = pytest.mark.parametrize(
    ("tag", "language"),
    [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)],
    ids=["en", "fr"],
)


@pytest.fixture
def topics(topics: Mapping[str, Topic]) -> Mapping[str, Topic]:
    """Add a topic that is settled to the curated ones."""
    views = dict.fromkeys(Viewpoint)
    settled = topics["wall"].model_copy(update={"id": "moon", "settled": True, **views})
    return {**topics, "moon": settled}


async def _card(simulation: Simulation, topic: str = "wall") -> Answer:
    return await simulation.slash("viewpoints", topic=topic)


async def _question(simulation: Simulation) -> Answer:
    return await simulation.press(await _card(simulation), "Where I stand")


async def _others(simulation: Simulation, viewpoints: Sequence[Viewpoint]) -> None:
    """Let others answer, who are in no conversation here."""
    for number, viewpoint in enumerate(viewpoints):
        await simulation.app.stances.take(
            GuildId(simulation.guild.id), "wall", viewpoint, by=MemberId(5 + number), now=START
        )


async def _held(simulation: Simulation, *, by: int | None = None) -> Viewpoint | None:
    member = MemberId(simulation.alice.id if by is None else by)
    return await simulation.app.stances.of(GuildId(simulation.guild.id), "wall", member)


# --- Taking, changing, withdrawing ---


async def test_a_stance_is_asked_for_taken_changed_and_withdrawn(simulation: Simulation) -> None:
    texts, held = list[str](), list[Viewpoint | None]()
    answer = await _card(simulation)
    for label in ("Where I stand", "Neutral", "Change", "Pessimist", "Withdraw"):
        answer = await simulation.press(answer, label)
        texts.append(answer.text)  # the same message says something else later
        held.append(await _held(simulation))

    question = simulation.say("stances-ask")
    expected = (question, "Noted: neutral.", question, "Noted: pessimist.", "Withdrawn.")
    assert [said in text for said, text in zip(expected, texts, strict=True)] == [True] * 5
    assert held == [None, NEUTRAL, NEUTRAL, PESSIMIST, None]


async def test_everything_is_said_to_its_owner_alone_and_in_one_message(
    simulation: Simulation,
) -> None:
    question = await _question(simulation)
    noted = await simulation.press(question, "Neutral")
    withdrawn = await simulation.press(noted, "Withdraw")

    assert [each.private for each in (question, noted, withdrawn)] == [True] * 3
    assert {each.message.id for each in (question, noted, withdrawn)} == {question.message.id}
    [card] = simulation.posts()
    assert card.text.startswith("## Does more computing")


async def test_the_question_says_who_will_know(simulation: Simulation) -> None:
    question = await _question(simulation)

    assert "Nobody, moderators included, is shown who stands where" in question.text
    assert "/privacy" in question.text
    assert sorted(question.buttons) == ["Neutral", "Optimist", "Pessimist"]


async def test_no_view_is_always_offered_first(simulation: Simulation) -> None:
    card = await _card(simulation)
    firsts = {
        next(iter((await simulation.press(card, "Where I stand")).buttons)) for _ in range(20)
    }

    assert len(firsts) > 1


async def test_who_has_answered_is_told_where_they_stand(simulation: Simulation) -> None:
    await simulation.press(await _question(simulation), "Optimist")

    own = await _question(simulation)
    bobs = await simulation.press(await _card(simulation), "Where I stand", by=simulation.bob)

    assert "This is where you stand: optimist." in own.text.replace("**", "")
    assert sorted(own.buttons) == ["Change", "Withdraw"]
    assert simulation.say("stances-ask") in bobs.text


async def test_a_double_click_withdraws_once_and_reads_so(simulation: Simulation) -> None:
    noted = await simulation.press(await _question(simulation), "Optimist")

    answers = await simulation.press_twice(noted, "Withdraw", by=simulation.alice)

    assert {each.text for each in answers} == {simulation.say("stances-withdrawn")}


@LANGUAGES
async def test_answers_are_in_the_language_of_their_owner(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag, server="de")

    question = answer_of(await simulation.forge("stance:wall"))
    noted = answer_of(await simulation.forge("stance:wall:neutral"))

    assert simulation.say("stances-ask", language) in question.text
    assert simulation.say("stances-noted", language, viewpoint="neutral") in noted.text


# --- Counts ---


async def test_four_answers_are_not_counted_out(simulation: Simulation) -> None:
    await _others(simulation, [OPTIMIST, OPTIMIST, NEUTRAL])

    noted = await simulation.press(await _question(simulation), "Pessimist")

    assert simulation.say("stances-few", least=5) in noted.text
    assert "answers so far:" not in noted.text


@LANGUAGES
async def test_from_the_fifth_on_they_are(
    simulation: Simulation, tag: str, language: Language
) -> None:
    await _others(simulation, [OPTIMIST, OPTIMIST, NEUTRAL, OPTIMIST])
    simulation.speak(member=tag)

    noted = answer_of(await simulation.forge("stance:wall:neutral"))

    counts = {OPTIMIST: 3, NEUTRAL: 2, PESSIMIST: 0}
    for viewpoint, count in counts.items():
        said = simulation.say("stances-count", language, viewpoint=viewpoint.value, count=count)
        assert said in noted.text
    assert noted.text.count(", ") >= 2
    assert "5 " in noted.text


async def test_no_counts_without_an_answer_of_ones_own(simulation: Simulation) -> None:
    await _others(simulation, [OPTIMIST] * 7)

    answer = await _card(simulation)
    texts = list[str]()
    for label in ("Where I stand", "Neutral", "Change", "Optimist", "Withdraw"):
        answer = await simulation.press(answer, label)
        texts.append(answer.text)

    assert ["8 answers so far" in text for text in texts] == [False, True, False, True, False]


@LANGUAGES
@pytest.mark.parametrize("moved", [2, 3])
async def test_while_a_debate_is_open_it_is_told_how_many_moved(
    simulation: Simulation, tag: str, language: Language, moved: int
) -> None:
    """Those before the opening are not counted, nor is where there is no debate."""
    guild, later = GuildId(simulation.guild.id), START + timedelta(hours=1)
    await _others(simulation, [OPTIMIST] * 3)
    simulation.speak(member=tag)
    before = answer_of(await simulation.forge("stance:wall:neutral"))
    debate = await simulation.app.debates.begin(
        guild, "wall", ChannelId(simulation.channel.id), now=later
    )
    await simulation.app.debates.opened(debate, ChannelId(7))
    for number in range(moved):
        await simulation.app.stances.take(
            guild, "wall", NEUTRAL, by=MemberId(5 + number), now=later
        )

    during = answer_of(await simulation.forge("stance:wall"))

    few = simulation.say("stances-moved-few", language)
    told = simulation.say("stances-moved", language, count=3, before="optimist", after="neutral")
    assert not any(each in before.text for each in (few, told))
    assert [each in during.text for each in (few, told)] == [moved < 3, moved >= 3]


# --- Where it works, and where not ---


async def test_a_card_from_before_a_restart_still_asks(simulation: Simulation) -> None:
    question = await _question(simulation)
    await simulation.restart()

    await simulation.press(question, "Neutral")

    assert await _held(simulation) is NEUTRAL


async def test_a_settled_topic_has_no_such_button(simulation: Simulation) -> None:
    card = await _card(simulation, "moon")

    assert [*card.buttons] == ["Sources", "Why this message?"]


@pytest.mark.parametrize(
    ("custom_id", "key"),
    [
        pytest.param("stance:moon", "stances-settled", id="settled"),
        pytest.param("stance:moon:neutral", "stances-settled", id="settled-meanwhile"),
        pytest.param("stance:sun", "viewpoints-topic-gone", id="unknown"),
        pytest.param("stance:sun:neutral", "viewpoints-topic-gone", id="gone-meanwhile"),
        pytest.param("stance:sun:change", "viewpoints-topic-gone", id="gone-before-a-change"),
        pytest.param("stance:wall:furious", "stances-button-old", id="no-such-view"),
    ],
)
async def test_what_cannot_be_taken_is_refused(
    simulation: Simulation, custom_id: str, key: str
) -> None:
    refused = answer_of(await simulation.forge(custom_id))

    assert (refused.private, refused.text) == (True, simulation.say(key))
    tables = await simulation.app.privacy.export(MemberId(simulation.alice.id), now=START)
    assert tables is None


@LANGUAGES
@pytest.mark.parametrize("settled", [False, True], ids=["retired", "settled"])
async def test_on_a_topic_without_views_a_stance_can_only_be_withdrawn(
    simulation: Simulation, tag: str, language: Language, *, settled: bool
) -> None:
    key, guild = "computing-power", GuildId(simulation.guild.id)
    alice, stances = MemberId(simulation.alice.id), simulation.app.stances
    card = await _card(simulation, key)
    noted = await simulation.press(await simulation.press(card, "Where I stand"), "Neutral")
    own_topics = simulation.app.own_topics
    change = own_topics.settle if settled else own_topics.retire
    await change(guild, Seen(key, 0), by=MemberId(1), now=START)
    why = "stances-settled" if settled else "viewpoints-topic-gone"
    refused = [
        await simulation.press(noted, "Change"),
        answer_of(await simulation.forge(f"stance:{key}:optimist")),
        await simulation.press(card, "Where I stand", by=simulation.bob),
    ]
    assert {each.text for each in refused} == {simulation.say(why)}
    simulation.speak(member=tag)

    shown = await simulation.press(card, "Where I stand")

    withdraw = simulation.say("stances-withdraw", language)
    standing = simulation.say("stances-standing", language, viewpoint="neutral")
    left = f"{standing} {simulation.say('stances-left', language)}"
    assert shown.text == f"{simulation.say(why, language)}\n{left}"
    assert (shown.private, [*shown.buttons]) == (True, [withdraw])
    assert await stances.of(guild, key, alice) is NEUTRAL
    await simulation.press(shown, withdraw)
    assert await stances.of(guild, key, alice) is None


async def test_on_a_public_card_a_forged_press_is_answered_privately(
    simulation: Simulation,
) -> None:
    answer = answer_of(await simulation.forge("stance:wall:neutral"))

    assert answer.private
    assert await _held(simulation) is NEUTRAL


@pytest.mark.parametrize("custom_id", ["stance:wall", "stance:wall:neutral"])
async def test_outside_servers_nobody_is_counted(simulation: Simulation, custom_id: str) -> None:
    refused = answer_of(await simulation.forge(custom_id, by=simulation.outsider))

    assert refused.text == simulation.say("stances-servers-only")


async def test_where_topics_are_off_a_stance_can_only_be_withdrawn(
    simulation: Simulation,
) -> None:
    noted = await simulation.press(await _question(simulation), "Neutral")
    await simulation.app.configuration.change(
        Place(GuildId(simulation.guild.id), None, "viewpoints"),
        {"enabled": False},
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )

    refused = await simulation.press(noted, "Change")
    withdrawn = await simulation.press(noted, "Withdraw")

    assert refused.text == simulation.say("viewpoints-off")
    assert withdrawn.text == simulation.say("stances-withdrawn")


async def test_a_stance_on_a_topic_that_is_gone_can_be_withdrawn(simulation: Simulation) -> None:
    await simulation.app.stances.take(
        GuildId(simulation.guild.id),
        "sun",
        NEUTRAL,
        by=MemberId(simulation.alice.id),
        now=START,
    )

    answer = answer_of(await simulation.forge("stance:sun:withdraw"))

    assert answer.text == simulation.say("stances-withdrawn")


# --- What is kept ---


async def test_ones_own_stance_is_in_ones_own_file_and_in_no_other_export(
    simulation: Simulation, app: App
) -> None:
    await simulation.press(await _question(simulation), "Neutral")

    own = await app.privacy.export(MemberId(simulation.alice.id), now=START)
    of_server = await app.server_files.export(GuildId(simulation.guild.id))

    assert own is not None
    assert '"viewpoint": "neutral"' in own
    assert str(simulation.alice.id) not in of_server
    assert "neutral" not in of_server


async def test_the_privacy_card_says_so(simulation: Simulation) -> None:
    shown = await simulation.slash("privacy")

    for key in ("privacy-kept-stances", "privacy-kept-stance-changes"):
        assert simulation.say(key).replace("**", "") in shown.text.replace("**", "")
