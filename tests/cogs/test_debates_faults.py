"""Whoever dies, or whatever fails, at opening or closing a debate: it is opened and closed once."""

from typing import Any

import pytest
import simcord

from bot.domain.debates.debate import Debate, DebateState
from bot.storage.database import Database
from tests.support.debates import TITLE, TOPIC, Bench
from tests.support.panel import moderator
from tests.support.simulation import Simulation

CARD = "/channels/*/messages"
THREAD = "/channels/*/messages/*/threads"
POST = "/channels/*/threads"
LOCKED = (True, True)


@pytest.fixture
def bench(simulation: Simulation) -> Bench:
    return Bench(simulation, moderator(simulation))


async def _back_to(database: Database, debate: Debate, **values: object) -> None:
    """Let a debate be as if whoever took its last step had died before saying that it was done."""
    async with database.transaction() as tables:
        assert await tables.debates.step(debate, **values)


# --- Opening ---


@pytest.mark.parametrize("path", [CARD, THREAD])
async def test_what_discord_refuses_midway_leaves_nothing(
    simulation: Simulation, bench: Bench, path: str
) -> None:
    simulation.fail_next("POST", path, status=403, code=50013)

    answer = await bench.debate("open", topic=TOPIC)

    assert (answer.private, answer.text) == (
        True,
        simulation.say("debates-refused", channel=str(simulation.channel.id)),
    )
    assert (simulation.posts(), await bench.standing()) == ([], [])


@pytest.mark.parametrize("path", [CARD, THREAD])
async def test_what_fails_midway_is_begun_anew_a_minute_later(
    simulation: Simulation, bench: Bench, path: str
) -> None:
    simulation.fail_next("POST", path, status=500)

    failed = await bench.debate("open", topic=TOPIC)
    at_once = await bench.debate("open", topic=TOPIC)
    await simulation.advance(61)
    later = await bench.debate("open", topic=TOPIC)

    assert failed.text == simulation.say("debates-unfinished")
    assert at_once.text == simulation.say("debates-busy")
    [thread] = simulation.channel.threads
    assert later.text == simulation.say("debates-opened", thread=str(thread.id))
    assert len([each for each in simulation.posts() if each.buttons]) == 1
    assert len(await bench.standing()) == 1


async def test_a_thread_whose_answer_was_lost_is_taken(
    simulation: Simulation, bench: Bench
) -> None:
    backend = simulation.env.backend

    def start(event: str, payload: Any) -> None:  # noqa: ANN401 - any event's
        if event == "MESSAGE_CREATE" and payload["components"]:
            card = int(payload["id"])
            backend.create_thread(
                simulation.channel.id, TITLE, backend.bot_user.id, message_id=card
            )

    backend.subscribers.append(start)
    simulation.fail_next("POST", THREAD, status=400, code=160004)
    answer = await bench.debate("open", topic=TOPIC)
    backend.subscribers.remove(start)

    [thread] = simulation.channel.threads
    assert answer.text == simulation.say("debates-opened", thread=str(thread.id))
    assert simulation.posts()[0].message.id == thread.id


async def test_a_post_that_fails_is_begun_anew_too(simulation: Simulation, bench: Bench) -> None:
    forum = await bench.forum()
    simulation.fail_next("POST", POST, status=502)

    failed = await bench.debate("open", topic=TOPIC, channel=forum)
    await simulation.advance(61)
    later = await bench.debate("open", topic=TOPIC, channel=forum)

    assert failed.text == simulation.say("debates-unfinished")
    [post] = forum.threads
    assert later.text == simulation.say("debates-opened", thread=str(post.id))


@pytest.mark.parametrize("how", ["command", "start"])
@pytest.mark.parametrize("kind", ["channel", "forum"])
async def test_a_debate_that_was_posted_is_open_after_all(
    simulation: Simulation, bench: Bench, database: Database, kind: str, how: str
) -> None:
    place = simulation.channel if kind == "channel" else await bench.forum()
    await bench.opened(place)
    [debate] = await bench.standing()
    await _back_to(database, debate, state=DebateState.OPENING.value, thread_id=None)
    await simulation.advance(61)

    if how == "start":
        await simulation.restart()
    else:
        told = await bench.debate("status")
        assert TITLE in told.text

    [found] = await bench.standing()
    assert (found.id, found.state, found.thread) == (debate.id, DebateState.OPEN, debate.thread)
    assert len(place.threads) == 1


async def test_another_topic_s_card_is_not_taken_for_it(
    simulation: Simulation, bench: Bench
) -> None:
    simulation.fail_next("POST", CARD, status=500)
    await bench.debate("open", topic=TOPIC)
    await bench.debate("open", topic="energy")
    await bench.moderator.slash(simulation.channel, "viewpoints", topic=TOPIC)
    await simulation.advance(61)

    await bench.debate("status")

    assert [each.topic for each in await bench.standing()] == ["energy"]
    assert len([each for each in simulation.posts() if each.buttons]) == 2


async def test_a_channel_deleted_meanwhile_ends_the_opening(
    simulation: Simulation, bench: Bench
) -> None:
    elsewhere = simulation.guild.create_text_channel("elsewhere")
    simulation.fail_next("POST", CARD, status=500)
    await bench.debate("open", topic=TOPIC, channel=elsewhere)
    simulation.env.backend.delete_channel(elsewhere.id)
    await simulation.advance(61)

    assert (await bench.debate("open", topic=TOPIC)).text.startswith("The debate is open")


# --- Closing ---


@pytest.mark.parametrize(
    ("method", "path"),
    [
        pytest.param("POST", CARD, id="outcome"),
        pytest.param("PATCH", "/channels/*", id="lock"),
    ],
)
@pytest.mark.parametrize("how", ["command", "start"])
async def test_a_closing_that_fails_is_finished_a_minute_later(
    simulation: Simulation, bench: Bench, method: str, path: str, how: str
) -> None:
    thread = await bench.opened()
    simulation.fail_next(method, path, status=503)

    failed = await bench.debate("close", topic=TOPIC)
    at_once = await bench.debate("close", topic=TOPIC)
    await simulation.advance(61)
    if how == "start":
        await simulation.restart()
    later = await bench.debate("close", topic=TOPIC)

    assert failed.text == simulation.say("debates-unfinished")
    assert at_once.text == simulation.say("debates-busy")
    assert later.text == simulation.say("debates-closed-already", thread=str(thread.id))
    assert len(simulation.posts(thread)) == 1
    assert bench.shut(thread) == LOCKED


async def test_a_debate_that_was_shut_is_closed_after_all(
    simulation: Simulation, bench: Bench, database: Database
) -> None:
    thread = await bench.opened()
    await bench.debate("close", topic=TOPIC)
    [closed] = await simulation.app.debates.closed_in(bench.server)
    await _back_to(database, closed, state=DebateState.CLOSING.value)
    await simulation.advance(61)

    await bench.debate("status")

    assert [each.id for each in await simulation.app.debates.closed_in(bench.server)] == [closed.id]
    assert len(simulation.posts(thread)) == 1
    assert bench.shut(thread) == LOCKED


async def test_a_thread_deleted_meanwhile_ends_the_closing(
    simulation: Simulation, bench: Bench
) -> None:
    thread = await bench.opened()
    simulation.fail_next("POST", CARD, status=500)
    await bench.debate("close", topic=TOPIC)
    simulation.env.backend.delete_channel(thread.id)
    await simulation.advance(61)

    await bench.debate("status")

    assert await bench.standing() == []
    assert await simulation.app.debates.closed_in(bench.server) == []


async def test_what_goes_on_failing_is_left_for_later(
    simulation: Simulation, bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    thread = await bench.opened()
    simulation.fail_next("POST", CARD, status=500, times=2)
    await bench.debate("close", topic=TOPIC)
    await simulation.advance(61)

    told = await bench.debate("status")
    assert simulation.say("debates-midway", title=TITLE) in told.text
    assert "stays as it is for now" in caplog.text
    await simulation.advance(61)
    await bench.debate("status")

    assert await bench.standing() == []
    assert bench.shut(thread) == LOCKED


# --- Reopening ---


async def test_a_reopening_that_fails_is_taken_up_again(
    simulation: Simulation, bench: Bench
) -> None:
    thread = await bench.opened()
    await bench.debate("close", topic=TOPIC)
    simulation.fail_next("PATCH", "/channels/*", status=500)

    failed = await bench.debate("reopen", topic=TOPIC)
    again = await bench.debate("reopen", topic=TOPIC)

    assert failed.text == simulation.say("debates-unfinished")
    assert again.text == simulation.say("debates-reopened", thread=str(thread.id))
    assert bench.shut(thread) == (False, False)


async def test_an_old_thread_that_only_discord_knows_is_closed_like_any_other(
    simulation: Simulation, bench: Bench
) -> None:
    thread: simcord.ChannelHandle = await bench.opened()
    silent = {"archived": True}
    simulation.env.backend.edit_channel(thread.id, {}, thread_metadata=silent)
    await simulation.restart()

    answer = await bench.debate("close", topic=TOPIC)

    assert answer.text == simulation.say("debates-closed", thread=str(thread.id))
    assert len(simulation.posts(thread)) == 1
    assert bench.shut(thread) == LOCKED
