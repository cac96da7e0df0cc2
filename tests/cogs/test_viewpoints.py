"""`/viewpoints` and `/topics`, as members see them."""

import pytest
import simcord

from bot.catalogue import data_dir
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place
from bot.domain.viewpoints.filling import fill
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.domain.viewpoints.order import drawn_order
from bot.domain.viewpoints.own.gate import MOST_MARKS, Gate
from bot.domain.viewpoints.own.overlay import own_topic
from bot.domain.viewpoints.own.statement import TopicStatement
from bot.domain.viewpoints.wording import LIMITS
from bot.texts import Language
from bot.ui.cards import TEXT_ROOM
from bot.ui.figures.referring import referring
from bot.ui.figures.writing import Writer
from bot.ui.viewpoints.card import draw_topic
from tests.support.own_topics import VIEW, cited_by_views, resting_on, typed
from tests.support.simulation import START, Simulation, answer_of

TOPICS = sorted(path.stem for path in (data_dir() / "topics").glob("*.toml"))
TITLE = "Who owns the computing power?"


async def _set(simulation: Simulation, scope: int | None, **values: object) -> None:
    place = Place(
        GuildId(simulation.guild.id), None if scope is None else ChannelId(scope), "viewpoints"
    )
    await simulation.app.configuration.change(
        place, values, by=MemberId(1), expected_revision=0, now=START
    )


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("key", TOPICS)
def test_every_card_fits_a_message_in_any_order(
    simulation: Simulation, key: str, language: Language
) -> None:
    app = simulation.app
    writer = Writer(app.texts, language, app.figures.catalogue)
    topic = app.viewpoints.curated.at(key)
    for seed in range(6):
        drawn = draw_topic(topic, writer, order=drawn_order(seed), today=START.date())
        assert sum(map(len, drawn.texts)) <= TEXT_ROOM
        assert "{" not in "".join(drawn.texts)
        assert drawn.cited
        assert len(drawn.figures) >= 2


@pytest.mark.parametrize("language", Language)
def test_the_fullest_topic_of_a_servers_own_fits_a_message(
    simulation: Simulation, language: Language
) -> None:
    writer = Writer(simulation.app.texts, language, simulation.app.figures.catalogue)
    numbers = resting_on(MOST_MARKS - 15)
    room = LIMITS["recap"] - len(fill(numbers, referring(writer)))
    views = {
        key: text.replace(VIEW, "v" * LIMITS[f"{key}.text"])
        for key, text in cited_by_views(5).items()
    }
    full = {key: key[0] * LIMITS[key] for key in ("title", "example", "evidence", "common_ground")}
    minds = "\n".join("m" * LIMITS["neutral.mind"] for _ in range(3))
    fields = typed(recap=f"{'r' * (room - 1)} {numbers}", minds=minds, **full, **views)
    gate = Gate(writer.catalogue, {language: referring(writer)})
    assert gate.faults("own-1", TopicStatement(typed=fields), []) == []

    topic = own_topic("own-1", fields, settled=False, drafted=True)
    drawn = draw_topic(topic, writer, order=drawn_order(1), today=START.date())

    assert sum(map(len, drawn.texts)) <= TEXT_ROOM


async def test_a_topic_is_shown_to_everybody_with_its_three_views(simulation: Simulation) -> None:
    answer = await simulation.slash("viewpoints", topic="computing-power")

    assert not answer.private
    assert answer.text.startswith(f"## {TITLE}\n")
    for part in ("Facts", "Example", "Optimist", "Neutral", "Pessimist", "Common ground"):
        assert f"**{part}**" in answer.text
    assert "Order drawn at random · 2 min read · numbers as of 21 Nov 2026" in answer.text
    assert [*answer.buttons] == ["Where I stand", "Arguments", "Sources", "Why this message?"]


async def test_a_card_speaks_the_servers_language_and_a_private_one_its_readers(
    simulation: Simulation,
) -> None:
    simulation.speak(member="en-GB", server="fr")

    public = await simulation.slash("viewpoints", topic="wall")
    private = await simulation.slash("viewpoints", topic="wall", private=True)

    assert "**Pessimiste**" in public.text
    assert (private.private, "**Pessimist**" in private.text) == (True, True)


@pytest.mark.parametrize(
    "typed", ["WALL", "who owns the computing power?", "souveraineté numérique"]
)
async def test_a_topic_is_found_by_any_of_its_names(simulation: Simulation, typed: str) -> None:
    answer = await simulation.slash("viewpoints", topic=typed)

    assert "**Facts**" in answer.text


async def test_an_unknown_topic_offers_the_nearest_three(simulation: Simulation) -> None:
    answer = await simulation.slash("viewpoints", topic="oligopolly")

    assert answer.private
    assert "No topic is called “oligopolly”." in answer.text
    first, _, _, last = answer.buttons
    assert (first, last) == (TITLE, "Propose it")
    shown = await simulation.press(answer, TITLE)
    assert (shown.private, shown.text.startswith(f"## {TITLE}")) == (True, True)


@pytest.mark.parametrize(
    "typed", ["@everyone", "<@1> <@&2>", "**~~`", "\u202e" * 50, "🙂" * 20, "x" * 4000]
)
async def test_hostile_names_are_answered_privately(simulation: Simulation, typed: str) -> None:
    answer = await simulation.slash("viewpoints", topic=typed)

    assert answer.private
    assert "No topic is called" in answer.text
    assert simulation.last_sent["allowed_mentions"]["parse"] == [] or "@" not in typed


async def test_names_are_offered_while_they_are_typed(simulation: Simulation) -> None:
    offered = await simulation.alice.autocomplete(
        simulation.channel, "viewpoints", "topic", "oligpole"
    )

    assert [each["value"] for each in offered] == ["computing-power"]


async def test_sources_are_those_of_the_card_in_its_order(simulation: Simulation) -> None:
    card = await simulation.slash("viewpoints", topic="computing-power")

    sources = await simulation.press(card, "Sources")

    assert sources.private
    assert sources.text.startswith(
        f"## {simulation.say('figures-sources-title', organisation=TITLE)}"
    )
    assert sources.text.count("\n¹") == 1


async def test_why_says_which_setting_shows_topics(simulation: Simulation) -> None:
    card = await simulation.slash("viewpoints", topic="wall")

    answer = await simulation.press(card, "Why this message?")

    assert simulation.say("why-rule-viewpoints") in answer.text


@pytest.mark.parametrize(
    "custom_id", ["viewpoints:sources:no-such-topic:1", "viewpoints:show:no-such-topic:1"]
)
async def test_a_topic_that_is_gone_is_said_so(simulation: Simulation, custom_id: str) -> None:
    answer = answer_of(await simulation.forge(custom_id))

    assert (answer.private, answer.text) == (True, simulation.say("viewpoints-topic-gone"))


async def test_topics_are_listed_privately(simulation: Simulation) -> None:
    answer = await simulation.slash("topics")

    assert answer.private
    assert len([line for line in answer.text.splitlines() if line.startswith("- ")]) == len(TOPICS)


@pytest.mark.parametrize("command", ["viewpoints", "topics"])
async def test_topics_can_be_switched_off(simulation: Simulation, command: str) -> None:
    await _set(simulation, None, enabled=False)
    options = {"topic": "wall"} if command == "viewpoints" else {}

    answer = await simulation.slash(command, **options)

    assert (answer.private, answer.text) == (True, simulation.say("viewpoints-off"))


async def test_the_order_of_the_views_differs_from_card_to_card(simulation: Simulation) -> None:
    orders = set[tuple[str, ...]]()
    for _ in range(12):
        text = (await simulation.slash("viewpoints", topic="wall")).text
        names = [simulation.say(f"viewpoint-{each}") for each in Viewpoint]
        orders.add(tuple(sorted(names, key=lambda name: text.index(f"**{name}**"))))

    assert len(orders) > 1


def test_a_settled_topic_has_no_views(simulation: Simulation) -> None:
    app = simulation.app
    open_topic: Topic = app.viewpoints.curated.at("wall")
    settled = open_topic.model_copy(
        update={"settled": True, "optimist": None, "neutral": None, "pessimist": None}
    )
    writer = Writer(app.texts, Language.ENGLISH, app.figures.catalogue)

    text = "\n".join(draw_topic(settled, writer, order=drawn_order(1), today=START.date()).texts)

    assert "**Facts**" in text
    assert "Optimist" not in text
    assert "at random" not in text


@pytest.fixture
async def forum(simulation: Simulation) -> simcord.ChannelHandle:
    """Make a forum whose new posts get cards."""
    made = simulation.guild.create_forum_channel("subjects")
    await _set(simulation, made.id, forums=True)
    return made


@pytest.mark.parametrize(
    ("title", "tags"),
    [
        pytest.param("Digital sovereignty, at last", [], id="title"),
        pytest.param("Some thoughts", ["Oligopoly"], id="tag"),
        pytest.param("Robots and more", ["Oligopoly"], id="tag-before-title"),
    ],
)
async def test_a_post_that_names_a_topic_gets_its_card_once(
    simulation: Simulation, forum: simcord.ChannelHandle, title: str, tags: list[str]
) -> None:
    post = await simulation.open_post(forum, title, tags=tags)

    (card,) = simulation.posts(post)
    assert card.text.startswith(f"## {TITLE}")
    sent = simulation.last_sent
    assert (sent["nonce"], sent["enforce_nonce"]) == (str(post.id), True)
    why = await simulation.press(card, "Why this message?")
    assert simulation.say("why-rule-forum-card") in why.text


async def test_other_posts_get_none(simulation: Simulation, forum: simcord.ChannelHandle) -> None:
    elsewhere = simulation.guild.create_forum_channel("elsewhere")

    posts = [
        await simulation.open_post(forum, "What shall we eat?"),
        await simulation.open_post(forum, "Digital sovereignty", locked=True),
        await simulation.open_post(elsewhere, "Digital sovereignty"),
    ]
    await simulation.alice.send(posts[0], "Digital sovereignty")

    assert [simulation.posts(each) for each in posts] == [[], [], []]


async def test_no_post_gets_one_where_topics_are_off(
    simulation: Simulation, forum: simcord.ChannelHandle
) -> None:
    await _set(simulation, None, enabled=False)

    post = await simulation.open_post(forum, "Digital sovereignty")

    assert simulation.posts(post) == []


async def test_a_post_that_cannot_be_answered_is_left_alone(
    simulation: Simulation, forum: simcord.ChannelHandle, caplog: pytest.LogCaptureFixture
) -> None:
    simulation.fail_next("POST", "/channels/*/messages", status=403, code=50013)

    post = await simulation.open_post(forum, "Digital sovereignty")

    assert simulation.posts(post) == []
    assert "Incident" not in caplog.text
