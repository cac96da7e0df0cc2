"""Each server's edition is posted at its hour, once, whatever fails meanwhile."""

from datetime import timedelta
from typing import Any

import aiohttp
import discord
import pytest
import simcord

from bot.demo.digest import seed_digest
from bot.domain.configuration.ids import ChannelId
from bot.domain.digest.delivery import Contents, DeliveryState, Parcel
from bot.texts import Language
from tests.support.digest import DAY, TO_DUE, Newsroom, bears, newsroom
from tests.support.forums import make_forum
from tests.support.panel import channel_in
from tests.support.simulation import START, Answer, Simulation

SEND = "/channels/*/messages"
POST = "/channels/*/threads"
MINUTE, HOUR = 60.0, 3600.0


@pytest.fixture
def news(simulation: Simulation) -> Newsroom:
    return newsroom(simulation)


async def _due(simulation: Simulation) -> None:
    """Let the hour come, and the first look after it; settings took a minute to be made."""
    await simulation.advance(TO_DUE - MINUTE + 20, steps=4)


def _notes(news: Newsroom) -> list[str]:
    return [each.text for each in news.simulation.posts(news.room)]


def _posts(news: Newsroom, forum: simcord.ChannelHandle) -> list[Answer]:
    return [each for thread in forum.threads for each in news.editions(thread)]


async def test_an_edition_is_posted_at_its_hour_and_once(
    simulation: Simulation, news: Newsroom
) -> None:
    await news.start()
    await simulation.advance(TO_DUE - 2 * MINUTE, steps=4)
    assert news.editions() == []

    await simulation.advance(MINUTE + 20, steps=4)

    [edition] = news.editions()
    assert bears(edition, DAY)
    row = await news.row()
    assert row is not None
    assert (row.state, row.message) == (DeliveryState.SENT, edition.message.id)

    await simulation.advance(HOUR / 4, steps=4)
    await simulation.restart()
    await simulation.advance(HOUR / 4, steps=4)
    assert len(news.editions()) == 1


async def test_without_a_channel_nothing_is_posted(simulation: Simulation, news: Newsroom) -> None:
    await news.start(channel=None)
    await _due(simulation)

    assert (news.editions(), await news.state()) == ([], None)


async def test_what_discord_refuses_is_told_once_and_posted_once_it_is_mended(
    simulation: Simulation, news: Newsroom
) -> None:
    await news.start()
    simulation.fail_next(
        "POST", f"/channels/{news.journal.id}/messages", status=403, code=50013, times=2
    )

    await _due(simulation)

    assert news.editions() == []
    [note] = _notes(news)
    assert f"<#{news.journal.id}>" in note
    assert "/doctor" in note

    await simulation.advance(MINUTE + 30, steps=3)
    assert news.editions() == []
    await simulation.advance(5 * MINUTE + 30, steps=3)
    assert len(news.editions()) == 1
    assert len(_notes(news)) == 1


async def test_what_is_refused_to_the_end_is_told(simulation: Simulation, news: Newsroom) -> None:
    await news.start(hours_late=1)
    simulation.fail_next(
        "POST", f"/channels/{news.journal.id}/messages", status=403, code=50013, times=99
    )

    await _due(simulation)
    await simulation.advance(2 * HOUR, steps=30)

    assert await news.state() is DeliveryState.FAILED
    assert len(_notes(news)) == 2


async def test_another_channel_that_moderators_choose_gets_what_was_refused(
    simulation: Simulation, news: Newsroom
) -> None:
    await news.start()
    other = simulation.guild.create_text_channel("gazette")
    await channel_in(simulation, news.journal.id).delete()
    await simulation.env.settle()
    await _due(simulation)
    assert len(_notes(news)) == 1

    await news.set(channel=other.id)
    await simulation.advance(2 * MINUTE, steps=4)

    assert len(news.editions(other)) == 1
    assert await news.state() is DeliveryState.SENT


@pytest.mark.parametrize("made", [True, False], ids=["posted-all-the-same", "not-posted"])
async def test_what_is_in_doubt_is_looked_for_before_it_is_sent_again(
    simulation: Simulation, news: Newsroom, *, made: bool
) -> None:
    await news.start()
    _lose_answers(simulation, news.journal, made=made)

    await _due(simulation)
    assert await news.state() is DeliveryState.SENDING
    assert len(news.editions()) == int(made)

    await simulation.advance(MINUTE, steps=2)
    assert len(news.editions()) == 1
    assert await news.state() is DeliveryState.SENT


async def test_where_nobody_may_look_it_is_unknown_after_a_while_and_told(
    simulation: Simulation, news: Newsroom
) -> None:
    await news.start()
    _lose_answers(simulation, news.journal, made=True)
    _refuse(simulation, "GET", news.journal, times=9)
    await _due(simulation)
    await simulation.client.close()
    await simulation.advance(2 * MINUTE)
    assert await news.state() is DeliveryState.SENDING

    await simulation.restart()
    await simulation.advance(2 * MINUTE, steps=4)

    assert len(news.editions()) == 1
    assert await news.state() is DeliveryState.UNKNOWN
    assert len(_notes(news)) == 1


async def test_what_fell_due_while_the_bot_was_away_is_posted_or_told(
    simulation: Simulation, news: Newsroom
) -> None:
    await news.start()
    ended = simulation.client
    await ended.close()
    await simulation.advance(3 * 24 * HOUR + 3 * HOUR, steps=10)
    await simulation.restart()
    await simulation.advance(2 * MINUTE, steps=4)

    days = [DAY + timedelta(days=number) for number in range(4)]
    assert [await news.state(day) for day in days] == [
        *[DeliveryState.LATE] * 3,
        DeliveryState.SENT,
    ]
    [edition] = news.editions()
    assert bears(edition, days[-1])
    [note] = _notes(news)
    assert note.count("was not posted") == 3


async def test_what_would_come_too_late_is_told_and_not_posted(
    simulation: Simulation, news: Newsroom
) -> None:
    await news.start()
    await simulation.client.close()
    await simulation.advance(9 * HOUR, steps=4)
    await simulation.restart()
    await simulation.advance(2 * MINUTE, steps=4)

    assert news.editions() == []
    assert await news.state() is DeliveryState.LATE
    assert len(_notes(news)) == 1


@pytest.mark.parametrize("heartbeat", [True, False])
async def test_a_day_with_nothing_to_say_is_told_to_moderators_alone(
    simulation: Simulation, news: Newsroom, *, heartbeat: bool
) -> None:
    await news.start(heartbeat=heartbeat, parts=("corrections",))
    await _due(simulation)

    assert news.editions() == []
    assert await news.state() is DeliveryState.QUIET
    assert _notes(news) == ([simulation.say("digest-quiet")] if heartbeat else [])


async def test_a_heartbeat_whose_answer_was_lost_is_not_sent_again(
    simulation: Simulation, news: Newsroom
) -> None:
    await news.start(parts=("corrections",))
    _lose_answers(simulation, news.room, made=True)
    await _due(simulation)
    assert await news.state() is DeliveryState.SENDING

    await simulation.advance(MINUTE, steps=2)

    assert await news.state() is DeliveryState.QUIET
    assert len(_notes(news)) == 1


async def test_an_edition_whose_figure_was_deleted_meanwhile_is_posted_all_the_same(
    simulation: Simulation, news: Newsroom
) -> None:
    await news.start()
    _lose_answers(simulation, news.journal, made=False)
    gone = Contents("own-gone", "gone", ("own-gone",), ("gone",))
    body = {"flags": 1 << 15, "components": [{"type": 10, "content": "Yesterday’s figure"}]}
    parcel = Parcel(body, gone, until=START + timedelta(hours=6))
    await simulation.app.digest.claim_now(
        (news.server, DAY), ChannelId(news.journal.id), parcel, now=START
    )

    await simulation.advance(MINUTE, steps=2)
    await simulation.advance(MINUTE, steps=2)

    assert await news.state() is DeliveryState.SENT
    assert [each.text for each in simulation.posts(news.journal)] == ["Yesterday’s figure"]


async def test_in_a_forum_an_edition_is_a_post_with_its_tag(
    simulation: Simulation, news: Newsroom
) -> None:
    forum = await make_forum(simulation, "Daily", "Other")
    await news.start(channel=forum.id, tag="daily")

    await _due(simulation)

    [edition] = _posts(news, forum)
    assert bears(edition, DAY)
    [thread] = forum.threads
    stored = simulation.env.backend.channels[thread.id]
    [wanted, _other] = simulation.env.backend.channels[forum.id].available_tags
    assert [str(each) for each in stored.applied_tags] == [wanted["id"]]
    assert await news.state() is DeliveryState.SENT


async def test_of_a_post_that_was_made_twice_the_first_one_stays(
    simulation: Simulation, news: Newsroom
) -> None:
    forum = await make_forum(simulation)
    await news.start(channel=forum.id)
    _lose_answers(simulation, forum, made=True, path="threads")
    await _due(simulation)
    assert await news.state() is DeliveryState.SENDING

    await simulation.advance(MINUTE, steps=2)

    assert len(_posts(news, forum)) == 1
    assert await news.state() is DeliveryState.SENT


def _refuse(
    simulation: Simulation, method: str, channel: simcord.ChannelHandle, *, times: int
) -> None:
    path = f"/channels/{channel.id}/messages"
    simulation.fail_next(method, path, status=403, code=50013, times=times)


def _lose_answers(
    simulation: Simulation, channel: simcord.ChannelHandle, *, made: bool, path: str = "messages"
) -> None:
    """Let the next request that posts there fail, after or before it does what it asks for."""
    http: Any = simulation.client.http
    request = http.request

    async def lossy(route: Any, **given: Any) -> Any:  # noqa: ANN401 - discord.py's own
        if route.method == "POST" and route.url.endswith(f"/{channel.id}/{path}"):
            http.request = request
            if made:
                await request(route, **given)
            raise ConnectionResetError
        return await request(route, **given)

    http.request = lossy


@pytest.mark.parametrize("language", list(Language))
async def test_the_demos_first_edition_comes_while_somebody_watches(
    simulation: Simulation, news: Newsroom, language: Language
) -> None:
    now = simulation.env.now()
    await seed_digest(simulation.app, news.server, news.journal.id, language, now=now)

    await simulation.advance(MINUTE, steps=2)
    assert news.editions() == []
    await simulation.advance(2 * MINUTE, steps=4)
    assert len(news.editions()) == 1


async def test_a_channel_that_cannot_be_counted_keeps_no_edition(
    simulation: Simulation, news: Newsroom
) -> None:
    talk = channel_in(simulation, simulation.guild.create_text_channel("talk").id)
    talk.last_message_id = discord.utils.time_snowflake(simulation.env.now())
    _break(simulation, "GET", "messages")
    await news.start()

    await _due(simulation)

    assert len(news.editions()) == 1


async def test_an_error_in_making_an_edition_lets_its_server_rest(
    simulation: Simulation, news: Newsroom, caplog: pytest.LogCaptureFixture
) -> None:
    await news.start()
    material: Any = simulation.app.digest_material
    gather = material.gather
    material.gather = _broken

    await _due(simulation)
    await simulation.advance(2 * MINUTE, steps=6)
    assert caplog.text.count("Incident") == 1
    assert news.editions() == []

    material.gather = gather
    await simulation.advance(4 * MINUTE, steps=8)
    assert len(news.editions()) == 1


async def _broken(*_: object, **__: object) -> None:
    message = "no such thing"
    raise LookupError(message)


async def test_a_heartbeat_that_discord_refused_is_told_as_what_it_is(
    simulation: Simulation, news: Newsroom
) -> None:
    await news.start(parts=("corrections",), hours_late=1)
    _refuse(simulation, "POST", news.room, times=6)

    await _due(simulation)
    assert _notes(news) == []
    await simulation.advance(2 * HOUR, steps=30)

    assert await news.state() is DeliveryState.QUIET
    [note] = _notes(news)
    assert "there was nothing new" in note


async def test_what_moderators_could_not_be_told_is_told_once_they_can_be(
    simulation: Simulation, news: Newsroom
) -> None:
    await news.start(hours_late=1)
    for room in (news.journal, news.room):
        _refuse(simulation, "POST", room, times=99)
    await _due(simulation)
    await simulation.advance(1.5 * HOUR, steps=30)
    assert await news.state() is DeliveryState.FAILED
    assert _notes(news) == []

    simulation.env.backend.faults.clear()
    await simulation.advance(1.5 * HOUR, steps=10)

    assert len(_notes(news)) == 1


async def test_a_new_hour_holds_for_an_edition_that_is_just_being_made(
    simulation: Simulation, news: Newsroom
) -> None:
    await news.start()
    material: Any = simulation.app.digest_material
    gather = material.gather

    async def changed_meanwhile(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - as it takes them
        material.gather = gather
        await news.set(time="12:00")
        return await gather(*given, **named)

    material.gather = changed_meanwhile
    await _due(simulation)
    assert (news.editions(), await news.state()) == ([], None)

    await simulation.advance(2 * HOUR, steps=20)
    assert len(news.editions()) == 1


async def test_a_tag_that_is_typed_otherwise_is_given_all_the_same(
    simulation: Simulation, news: Newsroom
) -> None:
    forum = await make_forum(simulation, "Actualités")
    await news.start(channel=forum.id, tag="actualites")

    await _due(simulation)

    [thread] = forum.threads
    found = simulation.client.get_channel(thread.id)
    assert isinstance(found, discord.Thread)
    assert [tag.name for tag in found.applied_tags] == ["Actualités"]


async def test_where_nobody_may_look_it_is_sent_only_while_discord_knows_it(
    simulation: Simulation, news: Newsroom
) -> None:
    await news.start()
    _break(simulation, "POST", f"{news.journal.id}/messages")
    _refuse(simulation, "GET", news.journal, times=99)

    await _due(simulation)
    await simulation.advance(2 * MINUTE, steps=4)

    assert await news.state() is DeliveryState.UNKNOWN


def _break(simulation: Simulation, method: str, path: str) -> None:
    """Let the connection end at each request of one kind."""
    http: Any = simulation.client.http
    request = http.request

    async def broken(route: Any, **given: Any) -> Any:  # noqa: ANN401 - discord.py's own
        if route.method == method and route.url.partition("?")[0].endswith(path):
            raise aiohttp.ServerDisconnectedError
        return await request(route, **given)

    http.request = broken


async def test_a_time_long_past_that_moderators_choose_is_at_once(
    simulation: Simulation, news: Newsroom
) -> None:
    await news.start(time="12:30", hours_late=1)
    await simulation.advance(1.5 * HOUR, steps=30)

    await news.set(time="10:05")
    await simulation.advance(2 * MINUTE, steps=4)

    assert len(news.editions()) == 1
    assert _notes(news) == []
