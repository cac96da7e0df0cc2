"""Members propose topics, a model drafts them, and nothing is published without a moderator."""

import json
from collections.abc import AsyncGenerator, Mapping
from importlib import import_module

import pytest
import simcord
from simcord.actors import MemberActor

from bot.app import App, build_app
from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.domain.viewpoints.drafting import LONGEST_ARTICLE
from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.own.typed import FIRST, SECOND
from bot.domain.viewpoints.proposals import MOST_A_DAY, MOST_DRAFTS_A_DAY
from bot.drafting import drafting_with
from bot.storage.database import Database
from bot.texts import Texts
from bot.usecases.figures import Figures
from tests.support.drafting import ARTICLE, DRAFT, KEY, Model, served
from tests.support.own_topics import typed
from tests.support.panel import demote, moderator
from tests.support.simulation import START, Answer, Simulation, answer_of

FIGURE = "xai-colossus1-total-2025-07"
XAI_ARTICLE = f"{ARTICLE} The miller looks at xAI, which grinds numbers instead."
VIEW = "This is what one side holds about {figure:%s}, in a sentence that says why it holds it."
GOOD = {
    **DRAFT,
    "recap": "xAI has {figure:xai-colossus1-total-2025-07}, and then {figure:xai-grok-4-gpus}.",
    **dict.fromkeys(("optimist", "neutral", "pessimist"), VIEW % FIGURE),
}


@pytest.fixture
async def model() -> Model:
    """Give what the endpoint answers; a test may change it."""
    return Model(json.dumps(GOOD))


@pytest.fixture
async def app(
    shipped: tuple[Texts, Figures], topics: Mapping[str, Topic], database: Database, model: Model
) -> AsyncGenerator[App]:
    """Build the program with an endpoint on loopback."""
    texts, figures = shipped
    # The library is loaded when it is first needed, which takes longer than the simulator waits.
    import_module("pydantic_ai.models.openai")
    async with served(model) as endpoint:
        yield build_app(texts, figures, topics, database, drafting_with(endpoint))


@pytest.fixture
def carol(simulation: Simulation) -> MemberActor:
    """Make a moderator by permission."""
    return moderator(simulation)


async def _proposed(simulation: Simulation, title: str = "Mills", why: str = "Bread") -> Answer:
    """Look for a topic in vain, and propose it."""
    refused = await simulation.slash("viewpoints", topic="mills of the valley")
    form = await simulation.alice.click(refused.message, label="Propose it")
    return answer_of(await simulation.alice.submit_modal(form, {"title": title, "why": why}))


async def _drafted(
    simulation: Simulation, who: MemberActor, article: bytes = XAI_ARTICLE.encode()
) -> Answer:
    return await simulation.slash("topic draft", who, file=("article.txt", article))


async def _room(simulation: Simulation) -> simcord.ChannelHandle:
    """Choose a channel for the moderators."""
    room = simulation.guild.create_text_channel("moderators")
    place = Place(GuildId(simulation.guild.id), None, "server")
    await simulation.app.configuration.change(
        place, {"moderators_channel": room.id}, by=MemberId(1), expected_revision=0, now=START
    )
    return room


async def _publish(simulation: Simulation, who: MemberActor) -> Answer:
    """Take up what waits in the queue, write it and publish it."""
    review = await simulation.slash("review", who)
    shown = await who.click(review.message, label="Write it")
    half = {each.value: typed(title="Mills")[each] for each in FIRST}
    begun = answer_of(await who.submit_modal(shown, half))
    second = await who.click(begun.message, label="Part 2")
    rest = {each.value: typed()[each] for each in SECOND}
    preview = answer_of(await who.submit_modal(second, rest))
    return await simulation.press(preview, "Publish", by=who)


async def _waiting(simulation: Simulation) -> int:
    return await simulation.app.topic_proposals.waiting(GuildId(simulation.guild.id))


async def _titles(simulation: Simulation) -> list[str]:
    topics = await simulation.app.viewpoints.topics_for(GuildId(simulation.guild.id))
    return [each.title.en for key, each in topics.topics.items() if key.startswith("own-")]


async def test_a_topic_is_proposed_taken_up_written_and_published(
    simulation: Simulation, carol: MemberActor
) -> None:
    refused = await simulation.slash("viewpoints", topic="mills of the valley")
    form = await simulation.alice.click(refused.message, label="Propose it")
    filled = [each["component"].get("value", "") for each in (form.modal or {})["components"]]
    typed_in = {"title": "Mills", "why": "Bread"}
    sent = answer_of(await simulation.alice.submit_modal(form, typed_in))
    review = await simulation.slash("review", carol)
    asked, ways = review.text, list(review.buttons)
    shown = await carol.click(review.message, label="Write it")
    half = {each.value: typed(title="Mills")[each] for each in FIRST}
    begun = answer_of(await carol.submit_modal(shown, half))
    second = await carol.click(begun.message, label="Part 2")
    rest = {each.value: typed()[each] for each in SECOND}
    preview = answer_of(await carol.submit_modal(second, rest))
    before = await _titles(simulation)
    await simulation.press(preview, "Publish", by=carol)
    status = await simulation.slash("contribute status")

    assert filled[0] == "mills of the valley"
    assert (refused.private, sent.private, review.private) == (True, True, True)
    assert "Sent to the moderators" in sent.text
    assert "Mills" in asked
    assert "Bread" in asked
    assert ways == ["Write it", "Reject…", "Later"]
    assert before == []
    assert await _titles(simulation) == ["Mills"]
    assert await _waiting(simulation) == 0
    assert simulation.say("contribution-state", state="approved") in status.text


async def test_what_is_wrong_with_a_title_is_said_and_corrected_without_typing_again(
    simulation: Simulation,
) -> None:
    refused = await _proposed(simulation, "<@1> https://example.org mills", "Because")
    said = refused.text
    again = await simulation.alice.click(refused.message, label="Correct")
    values = [each["component"].get("value", "") for each in (again.modal or {})["components"]]
    sent = await simulation.alice.submit_modal(again, {"title": "Mills", "why": "Because"})

    assert "This mentions a member" in said
    assert "There is a link" in said
    assert values == ["<@1> https://example.org mills", "Because"]
    assert "Sent to the moderators" in answer_of(sent).text
    assert await _waiting(simulation) == 1


async def test_what_comes_after_the_most_a_day_is_kept_to_be_sent_later(
    simulation: Simulation,
) -> None:
    for each in range(MOST_A_DAY):
        await _proposed(simulation, f"Mill {each}")
    refused = await _proposed(simulation, "One mill more", "Bread for all")
    said = refused.text
    again = await simulation.alice.click(refused.message, label="Correct")
    values = [each["component"].get("value", "") for each in (again.modal or {})["components"]]

    assert simulation.say("topic-proposal-too-many", most=MOST_A_DAY) in said
    assert values == ["One mill more", "Bread for all"]
    assert await _waiting(simulation) == MOST_A_DAY


async def test_a_rejection_reaches_its_author_with_the_reason(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _proposed(simulation)
    review = await simulation.slash("review", carol)
    form = await carol.click(review.message, label="Reject…")
    told = answer_of(await carol.submit_modal(form, {"reason": "Too narrow"}))
    status = await simulation.slash("contribute status")

    assert simulation.say("contribution-rejected-reached") in told.text
    assert "Too narrow" in status.text
    assert await _waiting(simulation) == 0


async def test_an_author_takes_a_proposal_back(simulation: Simulation) -> None:
    await _proposed(simulation)
    status = await simulation.slash("contribute status")
    after = await simulation.press(status, "Take back")

    assert simulation.say("contribution-state", state="withdrawn") in after.text
    assert await _waiting(simulation) == 0


async def test_moderators_are_told_in_their_channel_and_decide_there(
    simulation: Simulation, carol: MemberActor
) -> None:
    room = await _room(simulation)
    await _proposed(simulation)
    [note] = simulation.posts(room)
    form = await carol.click(note.message, label="Reject…")
    await carol.submit_modal(form, {"reason": "Too narrow"})

    [closed] = simulation.posts(room)
    assert closed.buttons == {}
    assert "Mills" in closed.text
    assert f"Rejected by <@{carol.id}>" in closed.text


@pytest.mark.parametrize("how", ["rejected", "approved", "withdrawn"])
async def test_what_is_decided_elsewhere_ends_the_note(
    simulation: Simulation, carol: MemberActor, how: str
) -> None:
    room = await _room(simulation)
    await _proposed(simulation)
    if how == "withdrawn":
        await simulation.press(await simulation.slash("contribute status"), "Take back")
    elif how == "rejected":
        review = await simulation.slash("review", carol)
        form = await carol.click(review.message, label="Reject…")
        await carol.submit_modal(form, {"reason": "Too narrow"})
    else:
        await _publish(simulation, carol)

    [note] = simulation.posts(room)
    ended = simulation.say("topic-proposal-ended", state=how, member=f"<@{carol.id}>")
    assert (ended in note.text, note.buttons) == (True, {})
    assert "Mills" in note.text


async def test_a_note_that_cannot_be_found_keeps_nobody_from_publishing(
    simulation: Simulation, carol: MemberActor
) -> None:
    room = await _room(simulation)
    await _proposed(simulation)
    path = f"/channels/{room.id}/messages"
    simulation.fail_next("GET", path, status=403, code=50013)

    published = await _publish(simulation, carol)

    assert "Published: **Mills**" in published.text
    [note] = simulation.posts(room)
    assert "Write it" in note.buttons


@pytest.mark.parametrize("gone", [False, True], ids=["decided", "forgotten"])
async def test_a_button_that_comes_too_late_ends_its_note(
    simulation: Simulation,
    carol: MemberActor,
    gone: bool,  # noqa: FBT001 - the table says
) -> None:
    room = await _room(simulation)
    await _proposed(simulation)
    [note] = simulation.posts(room)
    app, guild = simulation.app, GuildId(simulation.guild.id)
    if gone:
        await app.privacy.forget_member(MemberId(simulation.alice.id), now=START)
    else:
        [proposal] = await app.topic_proposals.of_author(
            guild, MemberId(simulation.alice.id), most=9
        )
        await app.topic_proposals.reject(guild, proposal.id, "No", by=MemberId(7), now=START)
    late = await simulation.press(note, "Write it", by=carol)

    [ended] = simulation.posts(room)
    assert late.private
    assert ended.buttons == {}
    assert ("Mills" in ended.text, "Rejected by <@7>" in ended.text) == (not gone, not gone)


async def test_moderators_are_told_of_a_draft_and_what_became_of_it(
    simulation: Simulation, carol: MemberActor
) -> None:
    room = await _room(simulation)
    drafted = await _drafted(simulation, carol)
    [note] = simulation.posts(room)
    told = note.text, list(note.buttons)
    await simulation.press(drafted, "Reject", by=carol)

    [ended] = simulation.posts(room)
    assert "A topic drafted by a model" in told[0]
    assert told[1] == ["Write it", "Sources", "Reject", "Later", "Why this message?"]
    assert f"Rejected by <@{carol.id}>" in ended.text


async def test_another_new_topic_under_way_is_not_lost(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _proposed(simulation)
    shown = await carol.slash(simulation.channel, "topic write")
    await carol.submit_modal(shown, {each.value: typed()[each] for each in FIRST})
    review = await simulation.slash("review", carol)
    refused = await simulation.press(review, "Write it", by=carol)

    assert refused.text == simulation.say("topic-proposal-other-draft")


async def test_a_draft_whose_proposal_was_closed_is_published_by_pressing_again(
    simulation: Simulation, carol: MemberActor
) -> None:
    drafted = await _drafted(simulation, carol)
    shown = await carol.click(drafted.message, label="Write it")
    assert shown.modal is not None
    filled = [str(each["component"].get("value", "")) for each in shown.modal["components"]]
    again = dict(zip((each.value for each in FIRST), filled, strict=True))
    preview = answer_of(await carol.submit_modal(shown, again))
    guild = GuildId(simulation.guild.id)
    asked = await simulation.app.topic_proposals.pending(guild)
    assert asked is not None
    await simulation.app.topic_proposals.reject(guild, asked.id, "", by=MemberId(1), now=START)

    told = (await simulation.press(preview, "Publish", by=carol)).text
    before = await _titles(simulation)
    await simulation.press(preview, "Publish", by=carol)
    public = await simulation.slash("viewpoints", topic="own-1")

    assert told == simulation.say("topic-proposal-closed", state="rejected")
    assert before == []
    assert await _titles(simulation) == [GOOD["title"]]
    assert simulation.say("viewpoints-drafted") in public.text


async def test_a_draft_waits_with_its_mark_and_keeps_it_once_published(
    simulation: Simulation, carol: MemberActor, model: Model
) -> None:
    drafted = await _drafted(simulation, carol)
    card = drafted.text
    before = await _titles(simulation)
    shown = await carol.click(drafted.message, label="Write it")
    assert shown.modal is not None
    filled = [str(each["component"].get("value", "")) for each in shown.modal["components"]]
    again = dict(zip((each.value for each in FIRST), filled, strict=True))
    preview = answer_of(await carol.submit_modal(shown, again))
    mark = preview.text
    await simulation.press(preview, "Publish", by=carol)
    public = await simulation.slash("viewpoints", topic="own-1")

    assert drafted.private
    assert "A topic drafted by a model" in card
    assert "230,000 GPUs" in card
    assert simulation.say("topic-proposal-whole") in card
    assert before == []
    assert filled[0] == GOOD["title"]
    assert simulation.say("viewpoints-drafted") in mark
    assert simulation.say("viewpoints-drafted") in public.text
    [asked] = model.asked
    given = json.loads(asked["messages"][-1]["content"])
    assert given["article"] == XAI_ARTICLE
    assert FIGURE in given["figures"]
    assert KEY not in card


async def test_what_a_draft_rests_on_is_read_before_it_is_taken_up(
    simulation: Simulation, carol: MemberActor, model: Model
) -> None:
    link = "https://example.org/the/report"
    model.content = json.dumps({**GOOD, "optimist": f"{GOOD['optimist']}\n{link}"})
    drafted = await _drafted(simulation, carol, f"{XAI_ARTICLE} {link}".encode())
    marks = [line[-1] for line in drafted.raw.splitlines() if line.startswith("**Optimist**")]
    sources = await simulation.press(drafted, "Sources", by=carol)
    listed = {line[0]: line for line in sources.text.splitlines()}

    assert sources.private
    assert [f"[example.org/the/report](<{link}>)" in listed[mark] for mark in marks] == [True]
    assert "Write it" in drafted.buttons


async def test_a_draft_that_lacks_something_says_what(
    simulation: Simulation, carol: MemberActor, model: Model
) -> None:
    model.content = json.dumps({**GOOD, "neutral": "It depends."})
    drafted = await _drafted(simulation, carol)

    assert "What still keeps it from being published" in drafted.text
    assert "**Neutral** It depends." in drafted.text
    assert "Sources" not in drafted.buttons
    late = answer_of(await simulation.forge("topic-proposal:sources:1", by=carol))
    assert late.text == simulation.say("own-topic-refused", count=2)
    dropped = await simulation.press(drafted, "Reject", by=carol)
    assert simulation.say("topic-proposal-dropped") in dropped.text
    assert await _waiting(simulation) == 0


async def test_a_file_that_discord_has_no_more_is_a_sentence(
    simulation: Simulation, carol: MemberActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_: str) -> None:
        return None

    monkeypatch.setattr(simulation.env.backend.cdn, "get", gone)
    refused = await _drafted(simulation, carol)

    assert refused.text == simulation.say("drafting-lost")
    assert await _waiting(simulation) == 0


async def test_an_article_is_pasted_into_a_form(simulation: Simulation, carol: MemberActor) -> None:
    form = await carol.slash(simulation.channel, "topic draft")
    drafted = answer_of(await carol.submit_modal(form, {"article": XAI_ARTICLE}))

    assert "A topic drafted by a model" in drafted.text
    assert await _waiting(simulation) == 1


@pytest.mark.parametrize(
    ("article", "key"),
    [
        pytest.param(b"x" * (LONGEST_ARTICLE + 1), "drafting-article", id="too long"),
        pytest.param(b"Bread.", "drafting-article", id="too short"),
        pytest.param(b"\xff\xfe" * 300, "drafting-unreadable", id="no text"),
    ],
)
async def test_a_file_that_is_no_article_is_a_sentence_and_is_sent_nowhere(
    simulation: Simulation, carol: MemberActor, model: Model, article: bytes, key: str
) -> None:
    refused = await _drafted(simulation, carol, article)

    assert refused.text == simulation.say(key, least=200, most=100)
    assert refused.private
    assert model.asked == []


@pytest.mark.parametrize(
    ("content", "start"),
    [
        pytest.param("I will not.", "The model gave no complete card", id="prose"),
        pytest.param("x" * 200_000, "The model gave no complete card", id="a flood"),
        pytest.param(
            json.dumps({**GOOD, "evidence": "She said “obey me” there."}),
            "The draft quotes words",
            id="words nobody said",
        ),
        pytest.param(
            json.dumps({**GOOD, "evidence": "See {figure:own-99}."}),
            "The draft refers to a figure",
            id="a figure that was not given",
        ),
        pytest.param(
            json.dumps({**GOOD, "evidence": "It takes 4711 mills."}),
            "The draft gives a number",
            id="a number from nowhere",
        ),
    ],
)
async def test_what_a_model_must_not_say_is_a_sentence_and_stores_nothing(
    simulation: Simulation,
    carol: MemberActor,
    model: Model,
    content: str,
    start: str,
) -> None:
    model.content = content
    refused = await _drafted(simulation, carol)

    assert refused.text.startswith(start)
    assert await _waiting(simulation) == 0
    assert await _titles(simulation) == []


async def test_an_endpoint_that_fails_is_a_sentence_and_stores_nothing(
    simulation: Simulation, carol: MemberActor, model: Model
) -> None:
    model.status = 500
    refused = await _drafted(simulation, carol)

    assert refused.text == simulation.say("drafting-silent")
    assert await _waiting(simulation) == 0


async def test_failed_drafts_come_to_an_end_before_anything_is_pasted(
    simulation: Simulation, carol: MemberActor, model: Model
) -> None:
    model.status = 500
    for _ in range(MOST_DRAFTS_A_DAY):
        await _drafted(simulation, carol)
    refused = await simulation.slash("topic draft", carol)

    assert refused.text == simulation.say("drafting-too-many", most=MOST_DRAFTS_A_DAY)
    assert len(model.asked) == MOST_DRAFTS_A_DAY


async def test_hostile_words_of_a_model_ping_nobody_and_cannot_be_published(
    simulation: Simulation, carol: MemberActor, model: Model
) -> None:
    hostile = "@everyone <@1843> see [this](now)."
    model.content = json.dumps({**GOOD, "evidence": hostile})
    drafted = await _drafted(simulation, carol)

    assert "@everyone" not in drafted.text
    assert "<@1843>" not in drafted.text
    assert "This mentions a member" in drafted.text
    assert await _titles(simulation) == []


async def test_a_link_that_no_article_holds_stores_nothing(
    simulation: Simulation, carol: MemberActor, model: Model
) -> None:
    model.content = json.dumps({**GOOD, "optimist": f"{GOOD['optimist']}\nhttps://example.org/x"})
    refused = await _drafted(simulation, carol)

    assert "The draft leads to a page that is not in the article" in refused.text
    assert "https://" not in refused.text
    assert await simulation.app.topic_proposals.waiting(GuildId(simulation.guild.id)) == 0


async def test_who_lost_the_right_decides_nothing(
    simulation: Simulation, carol: MemberActor
) -> None:
    await _proposed(simulation)
    review = await simulation.slash("review", carol)
    demote(simulation, carol)
    refused = await simulation.press(review, "Write it", by=carol)

    assert refused.text == simulation.say("configuration-not-moderator")


async def test_buttons_of_another_version_are_refused_with_a_sentence(
    simulation: Simulation, carol: MemberActor
) -> None:
    answer = answer_of(await simulation.forge("topic-proposal:vanish:1", by=carol))

    assert answer.text == simulation.say("own-topic-control-old")
