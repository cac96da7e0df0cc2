"""`/debate close` and `/debate reopen`: the outcome, the lock, and what keeps the bot from them."""

from datetime import datetime, timedelta

import pytest
import simcord

from bot.domain.arguments.model import Subject, Writing
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.own.changes import Seen
from bot.domain.viewpoints.model import Viewpoint
from bot.storage.database import Database
from bot.texts import Language
from tests.support.debates import TITLE, TITRE, TOPIC, Bench
from tests.support.panel import moderator
from tests.support.quotes import speak
from tests.support.simulation import START, Simulation

BEFORE = START - timedelta(hours=1)
LATER = START + timedelta(minutes=20)
LOCKED = (True, True)
ARCHIVED = (False, True)
OPEN = (False, False)


@pytest.fixture
def bench(simulation: Simulation) -> Bench:
    return Bench(simulation, moderator(simulation))


@pytest.fixture
async def thread(bench: Bench) -> simcord.ChannelHandle:
    """Open a debate."""
    return await bench.opened()


async def _publish(
    simulation: Simulation,
    viewpoint: Viewpoint,
    text: str,
    source: str | None = None,
    *,
    at: datetime = START,
) -> int:
    """Have an argument published; return its number."""
    arguments, guild = simulation.app.arguments, GuildId(simulation.guild.id)
    subject = Subject(guild, TOPIC, viewpoint)
    writing = Writing(text, source)
    number = await arguments.submit(subject, writing, by=MemberId(7), now=at, most=9)
    await arguments.approve(guild, number, seen=1, by=MemberId(8), now=at)
    return number


# --- The outcome ---


async def test_closing_posts_what_may_be_told_and_locks(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    answer = await bench.debate("close", where=thread)

    assert (answer.private, answer.text) == (
        True,
        simulation.say("debates-closed", thread=str(thread.id)),
    )
    [outcome] = simulation.posts(thread)
    assert outcome.text.splitlines() == [
        f"## Outcome: {TITLE}",
        f"-# Debated from <t:{int(START.timestamp())}:D> to <t:{int(START.timestamp())}:D>",
        simulation.say("debates-tally-few"),
        simulation.say("debates-moved-few"),
        simulation.say("debates-arguments"),
        simulation.say("debates-no-arguments"),
    ]
    assert bench.shut(thread) == LOCKED
    assert await bench.standing() == []


async def test_the_outcome_counts_where_members_stand_and_who_moved(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    await bench.lean(Viewpoint.OPTIMIST, 1, 2, 3, 4, 5, now=BEFORE)
    await simulation.advance(1_800, steps=3)
    await bench.lean(Viewpoint.NEUTRAL, 1, 2, 3, now=LATER)
    await bench.lean(Viewpoint.PESSIMIST, 4, 5, now=LATER)
    await bench.debate("close", topic=TOPIC)

    text = simulation.posts(thread)[-1].text
    assert "5 answers: " in text
    for count in ("0 optimist", "3 neutral", "2 pessimist"):
        assert count in text
    assert "3 moved from optimist to neutral" in text
    assert "to pessimist" not in text


async def test_the_outcome_gives_the_best_of_each_view_as_much_room(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    best = await _publish(simulation, Viewpoint.NEUTRAL, "**First** <@1>", "https://example.org/a")
    for text in ("Second", "Third"):
        await _publish(simulation, Viewpoint.NEUTRAL, text)
    await _publish(simulation, Viewpoint.OPTIMIST, "Another")
    await bench.lean(Viewpoint.OPTIMIST, 21, 22, 23, now=START)
    for member in (21, 22, 23):
        guild, by = GuildId(simulation.guild.id), MemberId(member)
        await simulation.app.arguments.mark(guild, best, by=by, now=START)
    await bench.debate("close", where=thread)

    text = simulation.posts(thread)[-1].text
    neutral = text.partition("**Neutral**\n")[2]
    assert neutral.startswith(
        "\\*\\*First\\*\\* \\<@\u200b1>\n-# no. 1 · source: [example.org](<https://example.org/a>)"
        " · 3 people call it fair · 3 of them hold another viewpoint\nSecond\n"
    )
    assert "Third" not in text
    assert "**Optimist**\nAnother\n" in text
    assert f"**Pessimist**\n{simulation.say('debates-no-argument')}" in text


async def test_the_outcome_leads_to_all_arguments(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    for text in ("First", "Second", "Third"):
        await _publish(simulation, Viewpoint.NEUTRAL, text)
    await bench.debate("close", where=thread)

    outcome = simulation.posts(thread)[-1]
    assert [*outcome.buttons] == ["Arguments (3)", "Why this message?"]
    listed = await simulation.press(outcome, "Arguments (3)")
    assert listed.private
    assert "Second" in listed.text


async def test_status_counts_the_arguments_since_the_opening(
    simulation: Simulation, bench: Bench
) -> None:
    await _publish(simulation, Viewpoint.NEUTRAL, "Early", at=BEFORE)
    await bench.opened()
    for text in ("Late", "Later"):
        await _publish(simulation, Viewpoint.OPTIMIST, text)

    told = await bench.debate("status")

    assert simulation.say("debates-published", count=2) in told.text


async def test_the_outcome_speaks_the_servers_language(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    await speak(simulation, Language.FRENCH)

    answer = await bench.debate("close", where=thread)

    assert simulation.posts(thread)[-1].raw.startswith(f"## Bilan\u00a0: {TITRE}\n")
    assert answer.text.startswith("The debate is closed")


async def test_it_fits_with_the_longest_arguments(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    for viewpoint in Viewpoint:
        for _ in range(2):
            source = f"https://example.org/{'x' * 180}"
            await _publish(simulation, viewpoint, "*" * 400, source)

    await bench.debate("close", where=thread)

    assert len(simulation.posts(thread)[-1].raw) <= 4000
    assert bench.shut(thread) == LOCKED


async def test_a_debate_in_a_forum_is_closed_alike(simulation: Simulation, bench: Bench) -> None:
    post = await bench.opened(await bench.forum("debate"))

    await bench.debate("close", where=post)

    assert simulation.posts(post)[-1].text.startswith("## Outcome")
    assert bench.shut(post) == LOCKED


async def test_two_who_close_it_at_once_close_it_once(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    answers = await bench.at_once("close", topic=TOPIC)

    assert len({each.text for each in answers}) == 2
    assert len(simulation.posts(thread)) == 1
    assert bench.shut(thread) == LOCKED


# --- What the bot lacks ---


async def test_without_the_right_to_lock_it_archives_and_says_so(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    await bench.forbid(simulation.channel, "manage_threads")

    answers = await bench.answers("close", where=thread)

    assert [each.text for each in answers] == [
        simulation.say(
            "debates-closed-unlocked",
            thread=str(thread.id),
            permission="“Manage Threads”",
            channel=str(simulation.channel.id),
            bot="TestBot",
        )
    ]
    assert bench.shut(thread) == ARCHIVED
    assert await bench.standing() == []


async def test_where_even_the_archive_is_refused_that_is_said_too(
    simulation: Simulation, bench: Bench
) -> None:
    post = await bench.opened(await bench.forum())
    simulation.fail_next("PATCH", f"/channels/{post.id}", status=403, code=50001, times=2)

    answers = await bench.answers("close", where=post)

    assert ["Manage Posts" in each.text for each in answers] == [True, True]
    assert answers[1].text.startswith(f"The thread <#{post.id}> could not be archived")
    assert bench.shut(post) == OPEN
    assert await bench.standing() == []


@pytest.mark.parametrize("right", ["send_messages_in_threads", "view_channel"])
async def test_an_outcome_that_cannot_be_posted_is_given_to_whoever_closes(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle, right: str
) -> None:
    elsewhere = simulation.guild.create_text_channel("elsewhere")
    await bench.forbid(simulation.channel, right)

    answers = await bench.answers("close", where=elsewhere, topic=TOPIC)

    assert all(each.private for each in answers)
    unposted = simulation.say("debates-closed-unposted", channel=str(simulation.channel.id))
    assert unposted in answers[0].text
    assert answers[1].text.startswith(f"## Outcome: {TITLE}")
    assert simulation.posts(thread) == []
    assert await bench.standing() == []


async def test_a_thread_out_of_sight_closes_its_debate(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    simulation.env.backend.edit_channel(thread.id, {}, thread_metadata={"archived": True})
    await simulation.restart()
    simulation.fail_next("GET", f"/channels/{thread.id}", status=403, code=50001, times=2)

    answers = await bench.answers("close", topic=TOPIC)

    assert [each.text.split("\n")[0][:14] for each in answers] == [
        "The debate is ",
        "## Outcome: Wh",
        "The thread <#1",
    ]
    assert await bench.standing() == []


# --- Which debate ---


async def test_elsewhere_the_debate_has_to_be_named(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    unnamed = await bench.debate("close")
    other = await bench.debate("close", topic="wall")
    hostile = await bench.debate("reopen", topic="<@&1> @everyone")

    unknown = (True, simulation.say("debates-unknown"))
    assert [(each.private, each.text) for each in (unnamed, other, hostile)] == [unknown] * 3
    assert bench.shut(thread) == OPEN


async def test_what_is_closed_is_not_closed_again(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    await bench.debate("close", where=thread)

    for answer in (
        await bench.debate("close", topic=TOPIC),
        await bench.debate("close", where=thread),
    ):
        assert answer.text == simulation.say("debates-closed-already", thread=str(thread.id))
    assert len(simulation.posts(thread)) == 1


async def test_closing_a_debate_whose_thread_was_deleted_says_that_it_is_over(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    simulation.env.backend.delete_channel(thread.id)
    await simulation.env.settle()

    answer = await bench.debate("close", topic=TOPIC)

    assert (answer.private, answer.text) == (True, simulation.say("debates-gone"))
    assert await bench.standing() == []


async def test_debates_are_offered_by_title_the_open_ones_to_close_the_closed_to_reopen(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    await bench.debate("open", topic="energy")
    await bench.debate("close", where=thread)

    async def offered(does: str, typed: str) -> list[str]:
        choices = await bench.moderator.autocomplete(
            simulation.channel, f"debate {does}", "topic", typed
        )
        return [each["value"] for each in choices]

    assert await offered("close", "") == ["energy"]
    assert await offered("reopen", "") == [TOPIC]
    assert await offered("reopen", "WHO OWNS") == [TOPIC]
    assert await offered("reopen", "energy") == []


# --- Reopened ---


async def test_a_reopened_debate_goes_on_in_its_thread(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    await bench.lean(Viewpoint.OPTIMIST, 1, 2, 3, 4, 5, now=BEFORE)
    await simulation.advance(900, steps=2)
    await bench.debate("close", where=thread)

    answer = await bench.debate("reopen", where=thread)

    assert answer.text == simulation.say("debates-reopened", thread=str(thread.id))
    assert bench.shut(thread) == OPEN
    await simulation.advance(900, steps=2)
    await bench.lean(Viewpoint.NEUTRAL, 1, 2, 3, now=LATER)
    await bench.debate("close", topic=TOPIC)
    [first, second] = simulation.posts(thread)
    assert "3 moved" not in first.text
    assert "3 moved from optimist to neutral" in second.text
    assert f"-# Debated from <t:{int(START.timestamp())}:D>" in second.text


@pytest.mark.parametrize(
    ("settled", "key"),
    [
        pytest.param(True, "debates-settled", id="settled"),
        pytest.param(False, "viewpoints-topic-gone", id="retired"),
    ],
)
async def test_a_topic_without_views_is_not_debated_again(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle, key: str, *, settled: bool
) -> None:
    await bench.debate("close", where=thread)
    own_topics = simulation.app.own_topics
    change = own_topics.settle if settled else own_topics.retire
    await change(bench.server, Seen(TOPIC, 0), by=MemberId(1), now=START)

    answer = await bench.debate("reopen", where=thread)

    assert (answer.private, answer.text) == (True, simulation.say(key))
    assert bench.shut(thread) == LOCKED
    assert await bench.standing() == []


async def test_what_is_open_is_not_reopened(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    answer = await bench.debate("reopen", where=thread)

    assert answer.text == simulation.say("debates-open-already", thread=str(thread.id))


async def test_an_open_debate_whose_thread_somebody_locked_can_be_opened_again(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    shut = {"archived": True, "locked": True}
    simulation.env.backend.edit_channel(thread.id, {}, thread_metadata=shut)
    await simulation.env.settle()

    answer = await bench.debate("reopen", topic=TOPIC)

    assert answer.text == simulation.say("debates-reopened", thread=str(thread.id))
    assert bench.shut(thread) == OPEN


async def test_no_debate_is_reopened_beside_another_on_its_topic(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    await bench.debate("close", where=thread)
    other = await bench.opened(simulation.guild.create_text_channel("elsewhere"))

    answer = await bench.debate("reopen", where=thread)

    assert answer.text == simulation.say("debates-open-already", thread=str(other.id))
    assert bench.shut(thread) == LOCKED


async def test_a_locked_thread_stays_closed_where_the_bot_may_not_unlock_it(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    await bench.debate("close", where=thread)
    await bench.forbid(simulation.channel, "manage_threads")

    answer = await bench.debate("reopen", topic=TOPIC)

    assert answer.text == simulation.say(
        "debates-not-allowed",
        permissions="“Manage Threads”",
        channel=str(simulation.channel.id),
        bot="TestBot",
    )
    assert bench.shut(thread) == LOCKED
    assert await bench.standing() == []


async def test_a_refusal_in_between_leaves_it_closed(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    await bench.debate("close", where=thread)
    simulation.fail_next("PATCH", f"/channels/{thread.id}", status=403, code=50013)

    answer = await bench.debate("reopen", topic=TOPIC)

    assert answer.text == simulation.say("debates-refused", channel=str(simulation.channel.id))
    assert await bench.standing() == []
    assert (await bench.debate("reopen", topic=TOPIC)).text.startswith("The debate is open again")


async def test_a_debate_whose_thread_was_deleted_is_not_reopened(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle
) -> None:
    await bench.debate("close", where=thread)
    simulation.env.backend.delete_channel(thread.id)
    await simulation.env.settle()

    answer = await bench.debate("reopen", topic=TOPIC)

    assert answer.text == simulation.say("debates-gone")
    assert (await bench.debate("reopen", topic=TOPIC)).text == simulation.say("debates-unknown")


async def test_a_debate_on_a_topic_that_was_retired_can_still_be_closed(
    simulation: Simulation, bench: Bench, thread: simcord.ChannelHandle, database: Database
) -> None:
    [debate] = await bench.standing()
    async with database.transaction() as tables:
        await tables.debates.step(debate, topic="own-7")

    told = await bench.debate("status")
    answer = await bench.debate("close", topic="own-7")

    assert "**own-7**" in told.text
    assert answer.text == simulation.say("debates-closed", thread=str(thread.id))
    [outcome] = simulation.posts(thread)
    assert outcome.text.startswith(f"## {simulation.say('debates-outcome-untitled')}\n")
    assert [*outcome.buttons] == ["Why this message?"]
