"""`/debate open` and `/debate status`, as moderators use them."""

from collections.abc import Mapping

import pytest
import simcord

from bot.catalogue import data_dir, read_topics
from bot.domain.configuration.ids import ChannelId, GuildId
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.texts import Language, Texts
from bot.usecases.figures import Figures
from tests.support.corrections import correct, looked
from tests.support.debates import TITLE, TITRE, TOPIC, Bench
from tests.support.panel import moderator
from tests.support.quotes import speak
from tests.support.simulation import START, Simulation

FIGURE = "eurohpc-jupiter-gpus-2025-06"
SETTLED = "energy-value"


@pytest.fixture(scope="session")
def topics(shipped: tuple[Texts, Figures]) -> Mapping[str, Topic]:
    """Give the curated topics, one of them settled."""
    curated = read_topics(data_dir(), shipped[1].catalogue)
    views = dict.fromkeys(map(str, Viewpoint))
    settled = {"settled": True, "example": None, "common_ground": None, **views}
    return {**curated, SETTLED: curated[SETTLED].model_copy(update=settled)}


@pytest.fixture
def bench(simulation: Simulation) -> Bench:
    return Bench(simulation, moderator(simulation))


# --- Opened ---


async def test_a_debate_is_the_card_of_its_topic_with_a_thread(
    simulation: Simulation, bench: Bench
) -> None:
    answer = await bench.debate("open", topic=TOPIC)

    [thread] = simulation.channel.threads
    card = simulation.posts()[0]
    assert (answer.private, answer.text) == (
        True,
        simulation.say("debates-opened", thread=str(thread.id)),
    )
    assert (thread.id, thread.name) == (card.message.id, TITLE)
    assert card.text.startswith(f"## {TITLE}\n")
    why = await simulation.press(card, "Why this message?")
    assert simulation.say("why-rule-debate") in why.text


async def test_it_speaks_the_servers_language_and_its_moderator_theirs(
    simulation: Simulation, bench: Bench
) -> None:
    await speak(simulation, Language.FRENCH)

    answer = await bench.debate("open", topic=TOPIC)

    [thread] = simulation.channel.threads
    assert thread.name == TITRE
    assert simulation.posts()[0].raw.startswith(f"## {TITRE}\n")
    assert answer.text.startswith("The debate is open")


async def test_in_a_thread_it_opens_beside_that_thread(
    simulation: Simulation, bench: Bench
) -> None:
    simulation.env.backend.create_thread(simulation.channel.id, "talk", simulation.alice.id)
    await simulation.env.settle()
    [talk] = simulation.channel.threads

    await bench.debate("open", where=talk, topic=TOPIC)

    assert [each.name for each in simulation.channel.threads] == ["talk", TITLE]


async def test_nobody_is_pinged(simulation: Simulation, bench: Bench) -> None:
    await bench.opened()

    [posted] = [
        each
        for each in simulation.env.http_requests
        if (each.method, each.path) == ("POST", f"/channels/{simulation.channel.id}/messages")
    ]
    assert (posted.json or {})["allowed_mentions"]["parse"] == []


async def test_a_correction_reaches_its_card(simulation: Simulation, bench: Bench) -> None:
    await bench.opened()
    await correct(simulation, FIGURE, 30_000)
    await looked(simulation)

    assert simulation.posts()[0].text.startswith("↻")


@pytest.mark.parametrize(
    ("tags", "given"),
    [
        pytest.param([], [], id="no tags"),
        pytest.param(["news"], [], id="none that fits"),
        pytest.param(["debate", "Oligopoly"], ["Oligopoly"], id="one that names the topic"),
        pytest.param(["news", "Débats"], ["Débats"], id="one for debates"),
    ],
)
async def test_in_a_forum_it_is_a_post_with_the_tag_that_fits(
    simulation: Simulation, bench: Bench, tags: list[str], given: list[str]
) -> None:
    forum = await bench.forum(*tags)

    post = await bench.opened(forum)

    assert post.name == TITLE
    assert bench.tags(post) == given
    [card] = simulation.posts(post)
    assert card.text.startswith(f"## {TITLE}\n")


async def test_a_forum_that_requires_a_tag_is_asked_about_if_none_fits(
    simulation: Simulation, bench: Bench
) -> None:
    forum = await bench.forum("news", "*help*")
    await bench.require_tags(forum)

    refused = await bench.debate("open", topic=TOPIC, channel=forum)
    assert refused.private
    assert refused.text == simulation.say("debates-tag-needed", tags=r"news, \*help\*")
    assert forum.threads == []

    await bench.debate("open", topic=TOPIC, channel=forum, tag="NEWS")
    [post] = forum.threads
    assert bench.tags(post) == ["news"]


async def test_a_tag_that_the_forum_lacks_is_refused(simulation: Simulation, bench: Bench) -> None:
    forum = await bench.forum("news")

    refused = await bench.debate("open", topic=TOPIC, channel=forum, tag="@everyone")

    assert refused.text == simulation.say(
        "debates-tag-unknown", typed="@\u200beveryone", tags="news"
    )
    assert forum.threads == []


async def test_tags_for_moderators_alone_are_given_where_the_bot_may(
    simulation: Simulation, bench: Bench
) -> None:
    forum = await bench.forum("debate", moderated=True)
    await bench.forbid(forum, "manage_threads")
    await bench.require_tags(forum)
    refused = await bench.debate("open", topic=TOPIC, channel=forum)
    assert refused.text == simulation.say("debates-tag-needed", tags="none")

    await bench.forbid(forum)
    assert bench.tags(await bench.opened(forum)) == ["debate"]


async def test_tags_are_offered_while_they_are_typed(simulation: Simulation, bench: Bench) -> None:
    forum = await bench.forum("news", "debate")

    async def offered(typed: str, channel: simcord.ChannelHandle) -> list[str]:
        choices = await bench.moderator.autocomplete(
            simulation.channel, "debate open", "tag", typed, topic=TOPIC, channel=channel
        )
        return [each["name"] for each in choices]

    assert await offered("", forum) == ["news", "debate"]
    assert await offered("DEB", forum) == ["debate"]
    assert await offered("", simulation.channel) == []


# --- Refused ---


async def test_an_unknown_topic_offers_the_nearest(simulation: Simulation, bench: Bench) -> None:
    answer = await bench.debate("open", topic="oligopolly")

    assert answer.private
    assert "No topic is called “oligopolly”." in answer.text
    assert simulation.channel.threads == []


async def test_a_settled_topic_has_no_debates(simulation: Simulation, bench: Bench) -> None:
    answer = await bench.debate("open", topic=SETTLED)

    assert (answer.private, answer.text) == (True, simulation.say("debates-settled"))


async def test_a_voice_channel_is_no_place_for_it(simulation: Simulation, bench: Bench) -> None:
    voice = simulation.guild.create_voice_channel("voice")

    answer = await bench.debate("open", where=voice, topic=TOPIC)

    assert (answer.private, answer.text) == (True, simulation.say("debates-no-place"))


@pytest.mark.parametrize(
    ("forum", "right", "name"),
    [
        pytest.param(False, "send_messages", "“Send Messages”", id="send"),
        pytest.param(False, "create_public_threads", "“Create Public Threads”", id="threads"),
        pytest.param(False, "send_messages_in_threads", "“Send Messages in Threads”", id="within"),
        pytest.param(False, "read_message_history", "“Read Message History”", id="history"),
        pytest.param(True, "send_messages", "“Create Posts”", id="posts"),
        pytest.param(True, "send_messages_in_threads", "“Send Messages in Posts”", id="in-posts"),
    ],
)
async def test_what_the_bot_lacks_is_named_before_anything_is_posted(
    simulation: Simulation, bench: Bench, *, forum: bool, right: str, name: str
) -> None:
    place = await bench.forum() if forum else simulation.guild.create_text_channel("elsewhere")
    await bench.forbid(place, right)

    answer = await bench.debate("open", topic=TOPIC, channel=place)

    assert answer.private
    assert answer.text == simulation.say(
        "debates-not-allowed", permissions=name, channel=str(place.id), bot="TestBot"
    )
    assert (place.threads, simulation.posts(place), await bench.standing()) == ([], [], [])


async def test_a_topic_that_is_being_debated_points_there(
    simulation: Simulation, bench: Bench
) -> None:
    thread = await bench.opened()

    answer = await bench.debate("open", topic=TOPIC, channel=simulation.channel)

    assert (answer.private, answer.text) == (
        True,
        simulation.say("debates-open-already", thread=str(thread.id)),
    )
    assert len(simulation.channel.threads) == 1


async def test_two_who_open_it_at_once_open_one(simulation: Simulation, bench: Bench) -> None:
    answers = await bench.at_once("open", topic=TOPIC)

    [thread] = simulation.channel.threads
    told = {each.text for each in answers}
    assert simulation.say("debates-opened", thread=str(thread.id)) in told
    assert len(told) == 2
    assert all(each.private for each in answers)
    assert len(await bench.standing()) == 1


# --- Status ---


async def test_without_debates_it_is_said_how_to_open_one(bench: Bench) -> None:
    answer = await bench.debate("status")

    assert answer.private
    assert "No debate is open in this server." in answer.text
    assert "</debate open:" in answer.text


async def test_status_tells_where_since_when_and_how_it_goes(
    simulation: Simulation, bench: Bench
) -> None:
    thread = await bench.opened()
    await bench.lean(Viewpoint.OPTIMIST, 1, 2, 3, now=START)
    few = await bench.debate("status")
    await bench.lean(Viewpoint.NEUTRAL, 4, 5, now=START)
    before = await bench.debate("status")
    await bench.lean(Viewpoint.PESSIMIST, bench.moderator.id, now=START)
    after = await bench.debate("status")

    assert f"**{TITLE}** · <#{thread.id}> · since <t:{int(START.timestamp())}:D>" in few.text
    assert simulation.say("debates-tally-few") in few.text
    assert simulation.say("debates-answers", answers=5) in before.text
    assert "6 answers: " in after.text
    for count in ("3 optimist", "2 neutral", "1 pessimist"):
        assert count in after.text
    assert simulation.say("debates-published", count=0) in after.text


async def test_a_thread_that_was_deleted_ends_its_debate(
    simulation: Simulation, bench: Bench
) -> None:
    thread = await bench.opened()
    simulation.env.backend.delete_channel(thread.id)
    await simulation.env.settle()

    told = await bench.debate("status")
    again = await bench.debate("status")

    assert simulation.say("debates-ended", title=TITLE) in told.text
    assert simulation.say("debates-ended", title=TITLE) not in again.text
    assert await bench.standing() == []
    await bench.opened()


async def test_a_channel_that_was_deleted_ends_its_debate_and_another_is_opened(
    simulation: Simulation, bench: Bench
) -> None:
    channel = simulation.guild.create_text_channel("elsewhere")
    thread = await bench.opened(channel)
    for each in (thread, channel):
        simulation.env.backend.delete_channel(each.id)
    await simulation.env.settle()

    answer = await bench.debate("open", topic=TOPIC)

    [thread] = simulation.channel.threads
    assert answer.text == simulation.say("debates-opened", thread=str(thread.id))
    [standing] = await bench.standing()
    assert standing.thread == thread.id


async def test_debates_are_a_servers_own(simulation: Simulation, bench: Bench) -> None:
    thread = await bench.opened()
    elsewhere = GuildId(simulation.guild.id + 1)

    assert await simulation.app.debates.standing(elsewhere) == []
    assert await simulation.app.debates.in_thread(elsewhere, ChannelId(thread.id)) is None
