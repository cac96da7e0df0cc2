"""Debates are opened once and closed once, by however many at once, on either database."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.configuration.ids import ChannelId, GuildId
from bot.domain.debates.debate import (
    STEP,
    Debate,
    DebateBusyError,
    DebateOpenError,
    DebateState,
)
from bot.storage.database import open_database
from bot.usecases.debates import Debates
from tests.support.configuration import CHANNEL, GUILD, THREAD

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=3)
AFTER_STEP = NOON + STEP
OTHER_GUILD = GuildId(GUILD + 100)
OTHER_CHANNEL = ChannelId(CHANNEL + 100)
OTHER_THREAD = ChannelId(THREAD + 100)
Pair = tuple[Debates, Debates]


@pytest.fixture
async def two(database_url: str) -> AsyncGenerator[Pair]:
    """Give two processes on one database."""
    async with open_database(database_url) as one, open_database(database_url) as other:
        yield Debates(one), Debates(other)


@pytest.fixture
def debates(two: Pair) -> Debates:
    return two[0]


async def _open(debates: Debates, topic: str = "wall", thread: ChannelId = THREAD) -> Debate:
    begun = await debates.begin(GUILD, topic, CHANNEL, now=NOON)
    return await debates.opened(begun, thread)


async def _closed(
    debates: Debates, topic: str = "wall", thread: ChannelId = THREAD, at: datetime = LATER
) -> Debate:
    closing = await debates.begin_closing(await _open(debates, topic, thread), now=at)
    await debates.closed(closing)
    found = await debates.in_thread(GUILD, thread)
    assert found is not None
    return found


async def test_a_debate_is_begun_then_open_where_its_card_was_posted(debates: Debates) -> None:
    begun = await debates.begin(GUILD, "wall", CHANNEL, now=NOON)
    assert await debates.standing(GUILD) == [begun]
    assert (begun.state, begun.thread) == (DebateState.OPENING, None)

    opened = await debates.opened(begun, THREAD)

    assert await debates.standing(GUILD) == [opened]
    assert await debates.in_thread(GUILD, THREAD) == opened
    assert (opened.state, opened.channel, opened.thread, opened.opened_at) == (
        DebateState.OPEN,
        CHANNEL,
        THREAD,
        NOON,
    )


async def test_a_topic_is_debated_once_at_a_time_in_a_server(debates: Debates) -> None:
    await _open(debates)

    with pytest.raises(DebateOpenError) as refused:
        await debates.begin(GUILD, "wall", OTHER_CHANNEL, now=LATER)

    assert refused.value.values == {"thread": str(THREAD)}
    await debates.begin(GUILD, "energy", CHANNEL, now=NOON)
    await debates.begin(OTHER_GUILD, "wall", CHANNEL, now=NOON)


async def test_who_opens_what_is_being_opened_is_asked_to_wait(debates: Debates) -> None:
    await debates.begin(GUILD, "wall", CHANNEL, now=NOON)

    with pytest.raises(DebateBusyError):
        await debates.begin(GUILD, "wall", CHANNEL, now=NOON)


async def test_what_could_not_be_opened_is_as_if_it_had_never_been_begun(debates: Debates) -> None:
    begun = await debates.begin(GUILD, "wall", CHANNEL, now=NOON)
    await debates.abandon(begun)

    assert await debates.standing(GUILD) == []
    await _open(debates)


async def test_a_debate_that_is_open_is_not_abandoned(debates: Debates) -> None:
    begun = await debates.begin(GUILD, "wall", CHANNEL, now=NOON)
    opened = await debates.opened(begun, THREAD)

    await debates.abandon(begun)

    assert await debates.standing(GUILD) == [opened]


async def test_a_closed_debate_makes_room_for_another_and_keeps_its_dates(
    debates: Debates,
) -> None:
    closed = await _closed(debates)

    assert (closed.state, closed.opened_at, closed.closed_at) == (DebateState.CLOSED, NOON, LATER)
    assert await debates.standing(GUILD) == []
    assert await debates.closed_in(GUILD) == [closed]
    await _open(debates, thread=OTHER_THREAD)


async def test_a_debate_that_is_reopened_counts_from_its_first_opening(debates: Debates) -> None:
    reopened = await debates.reopen(await _closed(debates), now=LATER + timedelta(days=1))

    assert await debates.standing(GUILD) == [reopened]
    assert (reopened.state, reopened.opened_at, reopened.thread) == (DebateState.OPEN, NOON, THREAD)
    assert await debates.closed_in(GUILD) == []


async def test_no_debate_is_reopened_beside_another_on_its_topic(debates: Debates) -> None:
    closed = await _closed(debates)
    await _open(debates, thread=OTHER_THREAD)

    with pytest.raises(DebateOpenError) as refused:
        await debates.reopen(closed, now=LATER)

    assert refused.value.values == {"thread": str(OTHER_THREAD)}
    assert await debates.closed_in(GUILD) == [closed]


async def test_a_debate_whose_thread_is_gone_makes_room_and_is_not_reopened(
    debates: Debates,
) -> None:
    opened = await _open(debates)
    await debates.gone(opened)

    assert await debates.standing(GUILD) == []
    assert await debates.closed_in(GUILD) == []
    assert await debates.in_thread(GUILD, THREAD) is None
    await _open(debates)


@pytest.mark.parametrize("state", [DebateState.OPENING, DebateState.CLOSING])
async def test_who_dies_midway_is_taken_over_once_and_in_time(
    two: Pair, state: DebateState
) -> None:
    one, other = two
    midway = await one.begin(GUILD, "wall", CHANNEL, now=NOON)
    if state is DebateState.CLOSING:
        midway = await one.begin_closing(await one.opened(midway, THREAD), now=NOON)
    assert await one.stuck(now=AFTER_STEP - timedelta(seconds=1)) == []
    assert await one.stuck(now=AFTER_STEP) == [midway]

    both = (each.take_over(midway, now=AFTER_STEP) for each in (one, other))
    done = await asyncio.gather(*both, return_exceptions=True)

    assert sorted(type(each).__name__ for each in done) == ["Debate", "DebateBusyError"]
    assert await one.stuck(now=AFTER_STEP) == []


async def test_who_was_taken_for_dead_cannot_go_on(debates: Debates) -> None:
    begun = await debates.begin(GUILD, "wall", CHANNEL, now=NOON)
    taken = await debates.take_over(begun, now=AFTER_STEP)

    with pytest.raises(DebateBusyError):
        await debates.opened(begun, OTHER_THREAD)

    await debates.opened(taken, THREAD)
    [opened] = await debates.standing(GUILD)
    assert opened.thread == THREAD


async def test_of_many_who_open_a_topic_at_once_one_does(two: Pair) -> None:
    openers = (two[number % 2].begin(GUILD, "wall", CHANNEL, now=NOON) for number in range(20))

    done = await asyncio.gather(*openers, return_exceptions=True)

    assert sum(isinstance(each, Debate) for each in done) == 1
    assert sum(isinstance(each, DebateBusyError) for each in done) == 19


async def test_of_many_who_close_a_debate_at_once_one_does(two: Pair) -> None:
    opened = await _open(two[0])
    closers = (two[number % 2].begin_closing(opened, now=LATER) for number in range(20))

    done = await asyncio.gather(*closers, return_exceptions=True)

    assert sum(isinstance(each, Debate) for each in done) == 1
    assert sum(isinstance(each, DebateBusyError) for each in done) == 19


async def test_of_those_who_open_and_reopen_a_topic_at_once_one_does(two: Pair) -> None:
    threads = [ChannelId(THREAD + number) for number in range(6)]
    closed = [await _closed(two[0], thread=thread) for thread in threads]
    attempts: list[Awaitable[Debate]] = [
        two[number % 2].reopen(debate, now=LATER) for number, debate in enumerate(closed)
    ]
    attempts.append(two[1].begin(GUILD, "wall", CHANNEL, now=LATER))

    done = await asyncio.gather(*attempts, return_exceptions=True)

    assert sum(isinstance(each, Debate) for each in done) == 1
    refused = {type(each) for each in done if not isinstance(each, Debate)}
    assert refused <= {DebateBusyError, DebateOpenError}
    assert len(await two[0].standing(GUILD)) == 1


async def test_a_server_s_debates_go_with_it(database_url: str, debates: Debates) -> None:
    await _open(debates)
    await _closed(debates, "energy", OTHER_THREAD)
    async with open_database(database_url) as database, database.transaction() as tables:
        await tables.everything.forget_server(GUILD, now=LATER)

    assert await debates.standing(GUILD) == []
    assert await debates.closed_in(GUILD) == []
