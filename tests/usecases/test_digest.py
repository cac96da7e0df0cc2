"""Each edition is claimed once and every step is taken once, on either database."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.configuration.ids import ChannelId, GuildId, MessageId
from bot.domain.digest.calendar import Schedule
from bot.domain.digest.delivery import Contents, Delivery, DeliveryState, Owed, Parcel, Waits
from bot.storage.database import open_database
from bot.usecases.digest import Digest
from tests.support.configuration import CHANNEL, GUILD

PARIS = ZoneInfo("Europe/Paris")
NINE = Schedule(time(9), PARIS)
SIX = Schedule(time(18), PARIS)
START = datetime(2026, 11, 20, 12, tzinfo=UTC)
DAY = date(2026, 11, 21)
DUE = datetime(2026, 11, 21, 8, tzinfo=UTC)
WAITS = Waits()
AFTER = DUE + WAITS.lease
MESSAGE, OTHER = MessageId(2**60 + 9), ChannelId(CHANNEL + 100)
PARCEL = Parcel(
    {"components": [{"type": 10, "content": "Édition « du jour »"}], "flags": 1 << 15},
    Contents("xai-gpus", "wall", ("xai-gpus", "jean-zay"), ("gate", "genci")),
    "21 novembre",
)
UNTIL = DUE + timedelta(hours=6)
TIMELY = replace(PARCEL, until=UNTIL)


@pytest.fixture
async def processes(database_url: str) -> AsyncGenerator[list[Digest]]:
    """Give eight processes on one database."""
    async with AsyncExitStack() as stack:
        databases = [await stack.enter_async_context(open_database(database_url)) for _ in range(8)]
        yield [Digest(each, WAITS) for each in databases]


@pytest.fixture
async def digest(database_url: str) -> AsyncGenerator[Digest]:
    async with open_database(database_url) as database:
        yield Digest(database, WAITS)


async def _follow(digest: Digest, schedule: Schedule | None = NINE, *, now: datetime) -> None:
    await digest.servers()
    await digest.follow(GUILD, schedule, now=now)


async def _owed(digest: Digest, *, now: datetime = DUE) -> Owed:
    [owed] = await digest.owed({GUILD}, now=now)
    return owed


async def _claimed(digest: Digest, parcel: Parcel = PARCEL) -> Delivery:
    await _follow(digest, now=START)
    claimed = await digest.claim(await _owed(digest), CHANNEL, parcel, now=DUE)
    assert claimed is not None
    return claimed


async def _now(digest: Digest) -> Delivery:
    found = await digest.on(GUILD, DAY)
    assert found is not None
    return found


async def test_nothing_is_owed_from_before_the_digest_was_followed(digest: Digest) -> None:
    await _follow(digest, now=DUE)

    assert await digest.owed({GUILD}, now=DUE + timedelta(hours=23)) == []
    assert [each.day for each in await digest.owed({GUILD}, now=DUE + timedelta(days=1))] == [
        date(2026, 11, 22)
    ]


async def test_an_edition_is_stored_whole_before_it_is_sent(digest: Digest) -> None:
    claimed = await _claimed(digest, TIMELY)

    assert await digest.on(GUILD, DAY) == claimed
    assert (claimed.parcel, claimed.contents) == (TIMELY, PARCEL.contents)
    assert (claimed.state, claimed.channel) == (DeliveryState.SENDING, CHANNEL)
    assert (claimed.sent_at, claimed.due_at) == (DUE, AFTER)
    assert await digest.owed({GUILD}, now=UNTIL) == []


@pytest.mark.parametrize("count", [2, 8])
async def test_of_several_processes_one_claims(processes: list[Digest], count: int) -> None:
    for each in processes[:count]:
        await _follow(each, now=START)
    owed = [await _owed(each) for each in processes[:count]]

    claims = await asyncio.gather(
        *(
            each.claim(mine, CHANNEL, PARCEL, now=DUE)
            for each, mine in zip(processes, owed, strict=False)
        )
    )

    assert len([each for each in claims if each is not None]) == 1
    assert await processes[0].owed({GUILD}, now=UNTIL) == []


async def test_what_was_posted_is_known_and_its_text_is_not_kept(digest: Digest) -> None:
    await digest.posted(await _claimed(digest), MESSAGE)

    sent = await _now(digest)
    assert (sent.state, sent.message, sent.parcel) == (DeliveryState.SENT, MESSAGE, None)
    assert sent.contents == PARCEL.contents
    assert await digest.due({GUILD}, now=UNTIL) == []
    shown = await digest.shown(GUILD)
    assert (shown.figures, shown.topics, shown.since) == ({"xai-gpus": DAY}, {"wall": DAY}, DUE)


async def test_what_nobody_read_does_not_count_as_shown(digest: Digest) -> None:
    await digest.given_up(await _claimed(digest), now=UNTIL)

    shown = await digest.shown(GUILD)
    assert (shown.figures, shown.topics, shown.since) == ({}, {}, None)


async def test_it_is_known_up_to_when_messages_were_counted(digest: Digest) -> None:
    counted = DUE - timedelta(minutes=20)
    parcel = replace(PARCEL, contents=replace(PARCEL.contents, counted_until=counted))
    await digest.posted(await _claimed(digest, parcel), MESSAGE)

    shown = await digest.shown(GUILD)
    assert (shown.since, shown.counted_until) == (DUE, counted)


async def test_how_an_edition_ended_is_told_again_later(digest: Digest) -> None:
    await digest.given_up(await _claimed(digest), now=UNTIL)
    [ended] = await digest.due({GUILD}, now=UNTIL)

    await digest.tell_again(ended, UNTIL + timedelta(hours=1))

    assert await digest.due({GUILD}, now=UNTIL) == []
    assert len(await digest.due({GUILD}, now=UNTIL + timedelta(hours=1))) == 1


async def test_a_heartbeat_leaves_the_day_quiet(digest: Digest) -> None:
    await digest.posted(await _claimed(digest, Parcel({}, quiet=True)), MESSAGE)

    assert (await _now(digest)).state is DeliveryState.QUIET


@pytest.mark.parametrize("end", [Digest.given_up, Digest.unknown])
async def test_a_heartbeat_that_did_not_arrive_leaves_the_day_quiet_and_to_be_told(
    digest: Digest, end: Callable[..., Awaitable[None]]
) -> None:
    heartbeat = await _claimed(digest, Parcel({}, quiet=True))

    await end(digest, heartbeat, now=UNTIL)

    [told] = await digest.due({GUILD}, now=UNTIL)
    assert (told.state, told.parcel) == (DeliveryState.QUIET, None)


async def test_nothing_to_say_is_accounted_for(digest: Digest) -> None:
    await _follow(digest, now=START)

    assert await digest.claim(await _owed(digest), CHANNEL, None, now=DUE) is None

    assert (await _now(digest)).state is DeliveryState.QUIET
    assert await digest.owed({GUILD}, now=UNTIL) == []
    assert await digest.due({GUILD}, now=UNTIL) == []


async def test_whoever_died_is_taken_over_once_and_in_time(processes: list[Digest]) -> None:
    claimed = await _claimed(processes[0])
    assert await processes[1].due({GUILD}, now=AFTER - timedelta(seconds=1)) == []
    assert await processes[1].due({GUILD}, now=AFTER) == [claimed]

    taken = await asyncio.gather(*(each.take_over(claimed, now=AFTER) for each in processes))

    assert len([each for each in taken if each is not None]) == 1
    assert await processes[0].due({GUILD}, now=AFTER) == []


async def test_whoever_was_taken_over_cannot_send_again_but_may_have_posted(
    digest: Digest,
) -> None:
    claimed = await _claimed(digest)
    taken = await digest.take_over(claimed, now=AFTER)
    assert taken is not None

    assert await digest.send_again(claimed, CHANNEL, now=AFTER) is None
    again = await digest.send_again(taken, OTHER, now=AFTER)
    assert again is not None
    assert (again.channel, again.attempts, again.sent_at) == (OTHER, 2, DUE)
    assert await _now(digest) == again

    await digest.posted(claimed, MESSAGE)
    assert (await _now(digest)).message == MESSAGE
    await digest.unknown(again, now=AFTER)
    assert (await _now(digest)).state is DeliveryState.SENT


async def test_what_is_refused_is_tried_again_later_and_given_up_in_the_end(
    digest: Digest,
) -> None:
    delivery, now = await _claimed(digest), DUE
    pauses = list[timedelta]()
    while await digest.refused(delivery, until=DUE + timedelta(hours=1), now=now):
        [due] = await digest.due({GUILD}, now=UNTIL)
        assert due.due_at is not None
        assert due.sent_at is None
        pauses.append(due.due_at - now)
        now = due.due_at
        again = await digest.send_again(due, CHANNEL, now=now)
        assert again is not None
        delivery = again

    assert pauses == [timedelta(minutes=each) for each in (1, 5, 15, 15, 15)]
    failed = await _now(digest)
    assert (failed.state, failed.parcel) == (DeliveryState.FAILED, None)
    assert await digest.due({GUILD}, now=now) == [failed]
    await digest.told(failed)
    assert await digest.due({GUILD}, now=UNTIL) == []


async def test_after_days_away_one_edition_is_owed_and_the_others_are_too_late(
    digest: Digest,
) -> None:
    await _follow(digest, now=START)
    now = DUE + timedelta(days=3, hours=1)

    owed = await _owed(digest, now=now)
    assert owed.day == date(2026, 11, 24)
    claimed = await digest.claim(owed, CHANNEL, PARCEL, now=now)

    assert claimed is not None
    told = await digest.due({GUILD}, now=now)
    assert [(each.day.day, each.state) for each in told] == [
        (day, DeliveryState.LATE) for day in (21, 22, 23)
    ]
    assert await digest.owed({GUILD}, now=now) == []


async def test_what_is_due_soon_is_not_due_yet(digest: Digest) -> None:
    assert await digest.owed_soon({GUILD}, now=START, until=DUE) == []
    await _follow(digest, now=START)
    before, half = DUE - timedelta(minutes=1), timedelta(minutes=30)

    [soon] = await digest.owed_soon({GUILD}, now=before, until=before + half)

    assert (soon.guild, soon.day) == (GUILD, DAY)
    assert await digest.owed_soon(set[GuildId](), now=before, until=before + half) == []
    assert await digest.owed_soon({GUILD}, now=DUE - half, until=before) == []
    assert await digest.owed_soon({GUILD}, now=DUE, until=DUE + half) == []


async def test_of_several_that_fell_due_the_last_one_comes_next(digest: Digest) -> None:
    await _follow(digest, now=START)
    now = DUE + timedelta(days=3, hours=1)

    assert await digest.coming(GUILD, NINE, 2, now=now) == [date(2026, 11, 24), date(2026, 11, 25)]


async def test_what_is_too_late_is_never_posted(digest: Digest) -> None:
    await _follow(digest, now=START)
    owed = await _owed(digest, now=UNTIL)

    await digest.too_late(owed, now=UNTIL)

    assert (await _now(digest)).state is DeliveryState.LATE
    assert await digest.claim(owed, CHANNEL, PARCEL, now=UNTIL) is None


async def test_an_edition_that_was_left_out_does_not_come_unless_it_is_restored(
    digest: Digest,
) -> None:
    await _follow(digest, now=START)
    tomorrow = DAY + timedelta(days=1)

    assert await digest.leave_out(GUILD, DAY, now=START)
    assert not await digest.leave_out(GUILD, DAY, now=START)
    assert await digest.coming(GUILD, NINE, 1, now=START) == [tomorrow]
    assert await digest.leave_out(GUILD, tomorrow, now=START)
    assert await digest.restore(GUILD, tomorrow)
    assert not await digest.restore(GUILD, tomorrow)

    assert await digest.claim(await _owed(digest), CHANNEL, PARCEL, now=DUE) is None
    assert (await _now(digest)).state is DeliveryState.LEFT_OUT
    assert await digest.coming(GUILD, NINE, 1, now=DUE) == [tomorrow]


async def test_what_comes_is_told_before_a_schedule_is_followed(digest: Digest) -> None:
    noon, tomorrow = DUE + timedelta(hours=3), date(2026, 11, 22)
    assert await digest.coming(GUILD, NINE, 1, now=noon) == [tomorrow]
    await _follow(digest, SIX, now=DUE)

    assert await digest.coming(GUILD, SIX, 2, now=noon) == [DAY, tomorrow]
    assert await digest.coming(GUILD, NINE, 2, now=noon) == [DAY, tomorrow]  # today's at once
    await digest.claim_now((GUILD, DAY), CHANNEL, PARCEL, now=noon)
    assert await digest.coming(GUILD, NINE, 1, now=noon) == [tomorrow]


async def test_an_edition_that_came_early_does_not_come_twice(digest: Digest) -> None:
    await _follow(digest, now=START)

    early = await digest.claim_now((GUILD, DAY), CHANNEL, PARCEL, now=START)
    assert early is not None
    assert await digest.claim_now((GUILD, DAY), CHANNEL, PARCEL, now=START) is None

    assert await digest.claim(await _owed(digest), CHANNEL, PARCEL, now=DUE) is None
    assert await _now(digest) == early


async def test_what_a_changed_schedule_would_lose_is_due_at_once(
    database_url: str,
) -> None:
    noon = DUE + timedelta(hours=3)
    async with open_database(database_url) as database:
        digest = Digest(database)
        await _follow(digest, SIX, now=START)
        await digest.too_late(await _owed(digest, now=START + timedelta(hours=6)), now=START)
        await digest.follow(GUILD, NINE, now=noon)
        assert [each.day for each in await digest.owed({GUILD}, now=noon)] == [DAY]
        await digest.claim(await _owed(digest, now=noon), CHANNEL, PARCEL, now=noon)

        await digest.follow(GUILD, SIX, now=noon)
        later = DUE + timedelta(hours=10)
        owed = await digest.owed({GUILD}, now=later)
        claims = [await digest.claim(each, CHANNEL, PARCEL, now=later) for each in owed]

    assert claims in ([], [None])


async def test_a_digest_that_is_off_owes_nothing_when_it_is_on_again(digest: Digest) -> None:
    await _follow(digest, now=START)
    await digest.follow(GUILD, None, now=START)
    later = DUE + timedelta(days=30, minutes=5)
    assert await digest.owed({GUILD}, now=later) == []

    await digest.follow(GUILD, NINE, now=later)

    assert await digest.owed({GUILD}, now=later + timedelta(hours=23)) == []
    assert len(await digest.owed({GUILD}, now=later + timedelta(days=1))) == 1


async def test_servers_are_apart(digest: Digest) -> None:
    other = GuildId(GUILD + 1)
    claimed = await _claimed(digest)
    await digest.follow(other, NINE, now=START)

    assert await digest.servers() == {GUILD, other}
    assert [each.guild for each in await digest.owed({other}, now=DUE)] == [other]
    assert await digest.due({other}, now=AFTER) == []
    assert await digest.on(other, DAY) is None
    assert claimed.nonce != replace(claimed, channel=OTHER).nonce
    assert len(replace(claimed, channel=ChannelId(2**63 - 1)).nonce) <= 25


async def test_what_was_in_doubt_before_it_was_refused_stays_so(digest: Digest) -> None:
    again = await digest.send_again(await _claimed(digest), CHANNEL, now=AFTER)
    assert again is not None

    await digest.refused(again, until=UNTIL, now=AFTER)

    assert (await _now(digest)).sent_at == DUE


async def test_what_was_left_out_until_its_time_is_not_taken_back(digest: Digest) -> None:
    await digest.leave_out(GUILD, DAY, now=START)
    await _follow(digest, now=START)
    assert await digest.claim(await _owed(digest), CHANNEL, PARCEL, now=DUE) is None

    assert not await digest.restore(GUILD, DAY)
    assert (await _now(digest)).state is DeliveryState.LEFT_OUT
