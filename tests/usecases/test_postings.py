"""Cards are remembered, found when a number of theirs is corrected, and marked once."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.configuration.ids import ChannelId, GuildId, MessageId
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.corrections import Change, shown_on
from bot.domain.figures.postings import (
    KEPT,
    LEASE,
    MOST_ATTEMPTS,
    Due,
    Posting,
    PostingState,
    pause_after,
)
from bot.storage.database import open_database
from bot.usecases.postings import Postings
from bot.usecases.privacy import Privacy
from tests.support.cards import state_of
from tests.support.configuration import CHANNEL, GUILD
from tests.support.figures import catalogue, figure, plan

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CARD = MessageId(2**60 + 90)
ELSEWHERE = GuildId(GUILD + 1)
MILL, LOOM, AHEAD = figure("mill"), figure("loom", 40, subject="Loom"), plan("ahead")
THEN = catalogue(MILL, LOOM, AHEAD)
SUPERSEDED = catalogue(MILL, LOOM, AHEAD, figure("newer", 200, supersedes=("mill",)))
CORRECTED = catalogue(figure("mill", 90), LOOM, AHEAD)
BOTH = catalogue(figure("mill", 90), figure("loom", 41, subject="Loom"), AHEAD)
DROPPED = catalogue(MILL, LOOM)


@asynccontextmanager
async def _processes(url: str) -> AsyncGenerator[tuple[Postings, Postings]]:
    async with open_database(url) as one, open_database(url) as other:
        yield Postings(one), Postings(other)


def _posting(number: int = 0, /, *, on: date | None = None, **where: object) -> Posting:
    """Return a card with a site that runs, another one, and a plan."""
    posting = Posting(
        guild=GUILD,
        channel=CHANNEL,
        message=MessageId(CARD + number),
        posted_at=NOON,
        shown=shown_on(THEN, ["mill", "loom", "ahead"], on=on),
    )
    return replace(posting, **where)


async def _due(
    postings: Postings, now: Catalogue | None = None, *, at: datetime = NOON
) -> list[Due]:
    """Look by a catalogue, if one is given, and return what is due then."""
    if now is not None:
        await postings.look(GUILD, now, now=at)
    return await postings.due([GUILD], now=at)


async def _said(postings: Postings, claim: Due, now: Catalogue) -> list[tuple[Change, str]]:
    found = await postings.corrections(claim, now)
    return [(each.change, each.by.id if each.by else "") for each, _ in found]


async def _claimed(postings: Postings, now: Catalogue, *, at: datetime = NOON) -> Due:
    [due] = await _due(postings, now, at=at)
    claim = await postings.claim(due, now=at)
    assert claim is not None
    return claim


# --- Remembered ---


async def test_a_card_whose_numbers_hold_is_left_alone(database_url: str) -> None:
    async with _processes(database_url) as (postings, other):
        await postings.remember(_posting(), THEN)

        assert await _due(other, THEN) == []
        assert await state_of(database_url, CARD) is PostingState.STANDING
        assert await other.servers() == {GUILD}
        assert await state_of(database_url, MessageId(5)) is None


async def test_cards_posted_at_once_are_all_remembered(database_url: str) -> None:
    async with _processes(database_url) as (postings, other):
        await asyncio.gather(
            *(
                (postings, other)[number % 2].remember(_posting(number), THEN)
                for number in range(40)
            )
        )

        assert len(await _due(other, CORRECTED)) == 40


async def test_a_card_without_a_number_that_could_change_is_not_remembered(
    database_url: str,
) -> None:
    async with _processes(database_url) as (postings, other):
        await postings.remember(_posting(shown=()), THEN)

        assert await other.servers() == set()


async def test_a_card_is_remembered_once(database_url: str) -> None:
    async with _processes(database_url) as (postings, other):
        await postings.remember(_posting(), THEN)
        await other.remember(_posting(), THEN)

        assert len(await _due(other, CORRECTED)) == 1


# --- Noticed ---


@pytest.mark.parametrize(
    ("now", "said"),
    [
        pytest.param(SUPERSEDED, [(Change.SUPERSEDED, "newer")], id="superseded"),
        pytest.param(CORRECTED, [(Change.CORRECTED, "mill")], id="corrected"),
        pytest.param(
            BOTH, [(Change.CORRECTED, "mill"), (Change.CORRECTED, "loom")], id="two-of-a-card"
        ),
        pytest.param(catalogue(LOOM, AHEAD), [(Change.WITHDRAWN, "")], id="withdrawn"),
    ],
)
async def test_a_card_says_what_became_of_its_numbers(
    database_url: str, now: Catalogue, said: list[tuple[Change, str]]
) -> None:
    async with _processes(database_url) as (postings, other):
        await postings.remember(_posting(), THEN)
        claim = await _claimed(other, now)

        assert await _said(other, claim, now) == said
        assert {on for _, on in await other.corrections(claim, now)} == {NOON.date()}


async def test_a_dropped_plan_is_not_marked(database_url: str) -> None:
    async with _processes(database_url) as (postings, _):
        await postings.remember(_posting(), THEN)

        assert await _due(postings, DROPPED) == []


async def test_an_answer_about_a_past_day_is_not_superseded(database_url: str) -> None:
    newer = figure("newer", 200, supersedes=("mill",), as_of=date(2025, 6, 1))
    async with _processes(database_url) as (postings, _):
        await postings.remember(_posting(1, on=date(2025, 2, 1)), THEN)
        await postings.remember(_posting(2), THEN)
        due = await _due(postings, catalogue(MILL, LOOM, AHEAD, newer))

    assert [each.message for each in due] == [CARD + 2]


async def test_another_server_keeps_its_own_figures(database_url: str) -> None:
    async with _processes(database_url) as (postings, _):
        await postings.remember(_posting(1), THEN)
        await postings.remember(_posting(2, guild=ELSEWHERE), THEN)
        await postings.look(ELSEWHERE, CORRECTED, now=NOON)
        found = await postings.due([GUILD, ELSEWHERE], now=NOON)

        assert [each.guild for each in found] == [ELSEWHERE]
        assert await postings.due([GUILD], now=NOON) == []


async def test_what_was_drawn_before_a_change_and_written_after_it_is_found(
    database_url: str,
) -> None:
    async with _processes(database_url) as (postings, _):
        await postings.remember(_posting(1), THEN)
        assert len(await _due(postings, CORRECTED)) == 1

        await postings.remember(_posting(2), THEN)

        assert len(await _due(postings, CORRECTED)) == 2


async def test_many_who_look_at_once_notice_it_once(database_url: str) -> None:
    async with _processes(database_url) as processes:
        await processes[0].remember(_posting(), THEN)
        await asyncio.gather(*(each.look(GUILD, CORRECTED, now=NOON) for each in processes * 3))
        claim = await _claimed(processes[0], CORRECTED)
        await processes[0].settle(claim, PostingState.STANDING, now=NOON)

        assert await _due(processes[1], CORRECTED) == []


# --- Marked once ---


async def test_of_many_who_claim_a_card_one_does(database_url: str) -> None:
    async with _processes(database_url) as processes:
        await processes[0].remember(_posting(), THEN)
        [due] = await _due(processes[0], CORRECTED)
        claims = await asyncio.gather(
            *(processes[turn % 2].claim(due, now=NOON) for turn in range(20))
        )

    assert len([each for each in claims if each is not None]) == 1


async def test_a_marked_card_is_not_due_again(database_url: str) -> None:
    async with _processes(database_url) as (postings, other):
        await postings.remember(_posting(), THEN)
        claim = await _claimed(postings, CORRECTED)
        await postings.settle(claim, PostingState.STANDING, now=NOON)

        assert await _due(postings, CORRECTED) == await _due(other, CORRECTED) == []
        assert await state_of(database_url, CARD) is PostingState.STANDING
        assert await other.claim(claim, now=NOON) is None


async def test_a_second_correction_is_due_too(database_url: str) -> None:
    async with _processes(database_url) as (postings, other):
        await postings.remember(_posting(), THEN)
        claim = await _claimed(postings, CORRECTED)
        await postings.settle(claim, PostingState.STANDING, now=NOON)
        claim = await _claimed(other, SUPERSEDED, at=NOON + timedelta(days=3))

        assert await _said(other, claim, SUPERSEDED) == [(Change.SUPERSEDED, "newer")]
        [(_, on)] = await other.corrections(claim, SUPERSEDED)
        assert on == NOON.date() + timedelta(days=3)


async def test_a_correction_that_was_taken_back_is_due_to_go(database_url: str) -> None:
    async with _processes(database_url) as (postings, other):
        await postings.remember(_posting(), THEN)
        claim = await _claimed(postings, CORRECTED)
        await postings.settle(claim, PostingState.STANDING, now=NOON)
        claim = await _claimed(other, THEN)

        assert await _said(other, claim, THEN) == []


async def test_who_dies_at_a_card_holds_it_up_for_minutes(database_url: str) -> None:
    async with _processes(database_url) as (postings, other):
        await postings.remember(_posting(), THEN)
        claim = await _claimed(postings, CORRECTED)

        assert await _due(other, at=NOON + LEASE - timedelta(seconds=1)) == []
        assert await _due(other, at=NOON + LEASE) == [claim]
        again = await other.claim(claim, now=NOON + LEASE)
        assert again is not None
        assert await _said(other, again, CORRECTED) == [(Change.CORRECTED, "mill")]
        await other.settle(again, PostingState.STANDING, now=NOON + LEASE)
        assert await state_of(database_url, CARD) is PostingState.STANDING


async def test_who_was_taken_for_dead_and_comes_late_has_it_done_once_more(
    database_url: str,
) -> None:
    async with _processes(database_url) as (postings, other):
        await postings.remember(_posting(), THEN)
        late = await _claimed(postings, CORRECTED)
        claim = await other.claim(late, now=NOON + LEASE)
        assert claim is not None
        await other.settle(claim, PostingState.STANDING, now=NOON + LEASE)

        await postings.settle(late, PostingState.STANDING, now=NOON + LEASE)

        assert len(await _due(other, at=NOON + LEASE)) == 1


async def test_a_correction_during_the_marking_is_not_lost(database_url: str) -> None:
    async with _processes(database_url) as (postings, other):
        await postings.remember(_posting(), THEN)
        claim = await _claimed(postings, CORRECTED)
        await other.look(GUILD, SUPERSEDED, now=NOON + timedelta(seconds=1))
        await postings.settle(claim, PostingState.STANDING, now=NOON + timedelta(seconds=2))
        [due] = await _due(other, at=NOON + timedelta(seconds=2))

        assert await _said(other, due, SUPERSEDED) == [(Change.SUPERSEDED, "newer")]


async def test_what_fails_is_tried_again_ever_later_and_given_up(database_url: str) -> None:
    async with _processes(database_url) as (postings, other):
        await postings.remember(_posting(), THEN)
        await postings.look(GUILD, CORRECTED, now=NOON)
        at = NOON
        for attempt in range(1, MOST_ATTEMPTS + 1):
            [due] = await _due(other, at=at)
            claim = await other.claim(due, now=at)
            assert claim is not None
            await other.failed(claim, now=at)
            at += pause_after(attempt)
            assert await _due(other, at=at - timedelta(seconds=1)) == []

        [due] = await _due(other, at=at)
        assert await other.claim(due, now=at) is None
        assert await state_of(database_url, CARD) is PostingState.GIVEN_UP
        assert await _due(other, at=at + timedelta(days=9)) == []
        assert len(await _due(other, SUPERSEDED, at=at)) == 1  # something new to say


@pytest.mark.parametrize(
    ("ended", "later"),
    [
        pytest.param(PostingState.GONE, 0, id="gone"),
        pytest.param(PostingState.NO_ACCESS, 1, id="no-access"),
    ],
)
async def test_what_is_out_of_reach_is_left_alone(
    database_url: str, ended: PostingState, later: int
) -> None:
    async with _processes(database_url) as (postings, other):
        await postings.remember(_posting(), THEN)
        claim = await _claimed(postings, CORRECTED)
        await postings.settle(claim, ended, now=NOON)

        assert await state_of(database_url, CARD) is ended
        assert await _due(other, at=NOON + timedelta(days=9)) == []
        assert len(await _due(other, SUPERSEDED)) == later  # there may be access again


# --- Forgotten ---


async def test_a_deleted_card_is_forgotten(database_url: str) -> None:
    async with _processes(database_url) as (postings, other):
        for number in range(3):
            await postings.remember(_posting(number), THEN)
        await postings.servers()
        await postings.removed(GUILD, CHANNEL, {CARD, MessageId(CARD + 1)})

        assert await state_of(database_url, CARD) is None
        assert [each.message for each in await _due(other, CORRECTED)] == [CARD + 2]


@pytest.mark.parametrize(
    ("channel", "kept"),
    [
        pytest.param(CHANNEL, False, id="its-channel"),
        pytest.param(ChannelId(5), True, id="another-channel"),
    ],
)
async def test_a_channel_takes_its_cards_along(
    database_url: str, channel: ChannelId, *, kept: bool
) -> None:
    async with _processes(database_url) as (postings, _):
        await postings.remember(_posting(), THEN)
        await postings.vanished(GUILD, channel)

        assert (await state_of(database_url, CARD) is not None) is kept
        assert bool(await _due(postings, CORRECTED)) is kept


async def test_old_cards_are_forgotten(database_url: str) -> None:
    async with _processes(database_url) as (postings, other):
        await postings.remember(_posting(1, posted_at=NOON - KEPT), THEN)
        await postings.remember(_posting(2, posted_at=NOON - KEPT - timedelta(seconds=1)), THEN)
        await postings.sweep(now=NOON)

        assert [each.message for each in await _due(other, CORRECTED)] == [CARD + 1]


async def test_a_server_that_is_forgotten_leaves_nothing(database_url: str) -> None:
    async with open_database(database_url) as database:
        postings = Postings(database)
        await postings.remember(_posting(1), THEN)
        await postings.remember(_posting(2, guild=ELSEWHERE), THEN)
        deleted = await Privacy(database).forget_server(GUILD, now=NOON)

        assert deleted == 1 + len(_posting().shown)
        assert await state_of(database_url, MessageId(CARD + 1)) is None
        assert await state_of(database_url, MessageId(CARD + 2)) is PostingState.STANDING


async def test_nothing_is_asked_where_no_card_is(sqlite_url: str) -> None:
    async with open_database(sqlite_url) as database:
        postings = Postings(database)
        await postings.remember(_posting(), THEN)
        await postings.servers()

        async with database.transaction(), asyncio.timeout(5):  # another one would wait
            await postings.removed(GUILD, ChannelId(5), {CARD})
            await postings.vanished(ELSEWHERE, CHANNEL)
            assert await postings.servers() == {GUILD}
