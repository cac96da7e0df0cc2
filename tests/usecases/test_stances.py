"""Members lean to one view of a topic, change and withdraw it, and are counted; either database."""

import asyncio
import json
from collections.abc import AsyncGenerator, Iterable
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.viewpoints.model import Viewpoint
from bot.domain.viewpoints.tally import Moved
from bot.storage.database import Database, open_database
from bot.storage.forget import Forgotten
from bot.usecases.debates import Debates
from bot.usecases.privacy import Privacy
from bot.usecases.stances import Stances
from tests.support.configuration import ADA, BABBAGE, CHANNEL, GUILD

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)
OTHER_GUILD = GuildId(GUILD + 100)
WALL, ENERGY = "wall", "own-12"
OPTIMIST, NEUTRAL, PESSIMIST = Viewpoint.OPTIMIST, Viewpoint.NEUTRAL, Viewpoint.PESSIMIST


@pytest.fixture
async def database(database_url: str) -> AsyncGenerator[Database]:
    async with open_database(database_url) as database:
        yield database


@pytest.fixture
def stances(database: Database) -> Stances:
    return Stances(database)


def _members(count: int, *, first: int = 0) -> list[MemberId]:
    return [MemberId(2**60 + 1000 + first + number) for number in range(count)]


async def _take(
    stances: Stances,
    viewpoint: Viewpoint,
    members: Iterable[MemberId] = (ADA,),
    *,
    now: datetime = NOON,
) -> None:
    for member in members:
        await stances.take(GUILD, WALL, viewpoint, by=member, now=now)


async def _changes_kept(database: Database, member: MemberId) -> int:
    """Return how many changes are kept of a member, as they would read it themselves."""
    text = await Privacy(database).export(member, now=NOON)
    return len(json.loads(text or "{}").get("records", {}).get("stance_changes", []))


# --- One stance per member, topic and server ---


async def test_a_stance_is_taken_changed_and_withdrawn(stances: Stances) -> None:
    found = [await stances.of(GUILD, WALL, ADA)]
    for viewpoint in (OPTIMIST, NEUTRAL, NEUTRAL):
        await _take(stances, viewpoint)
        found.append(await stances.of(GUILD, WALL, ADA))
    for _ in range(2):
        await stances.withdraw(GUILD, WALL, by=ADA, now=NOON)
        found.append(await stances.of(GUILD, WALL, ADA))

    assert found == [None, OPTIMIST, NEUTRAL, NEUTRAL, None, None]


async def test_other_topics_servers_and_members_are_apart(stances: Stances) -> None:
    await _take(stances, OPTIMIST)
    await stances.take(GUILD, ENERGY, PESSIMIST, by=ADA, now=NOON)
    await stances.take(OTHER_GUILD, WALL, NEUTRAL, by=ADA, now=NOON)

    assert [
        await stances.of(GUILD, WALL, ADA),
        await stances.of(GUILD, ENERGY, ADA),
        await stances.of(OTHER_GUILD, WALL, ADA),
        await stances.of(GUILD, WALL, BABBAGE),
    ] == [OPTIMIST, PESSIMIST, NEUTRAL, None]


async def test_of_some_members_those_who_answered_are_found(stances: Stances) -> None:
    await _take(stances, OPTIMIST, [ADA, MemberId(7)])
    await stances.take(GUILD, ENERGY, NEUTRAL, by=BABBAGE, now=NOON)

    assert await stances.stances_of(GUILD, WALL, [ADA, BABBAGE]) == {ADA: OPTIMIST}
    assert await stances.stances_of(GUILD, WALL, []) == {}


# --- Counting ---


async def test_the_fifth_answer_lets_the_tally_be_told(stances: Stances) -> None:
    await _take(stances, OPTIMIST, _members(3))
    await _take(stances, PESSIMIST, [ADA])
    few = await stances.tally(GUILD, WALL)
    await _take(stances, NEUTRAL, [BABBAGE])
    enough = await stances.tally(GUILD, WALL)
    await stances.withdraw(GUILD, WALL, by=ADA, now=NOON)

    assert few.counts is None
    assert enough.counts == {OPTIMIST: 3, NEUTRAL: 1, PESSIMIST: 1}
    assert (await stances.tally(GUILD, WALL)).counts is None
    assert (await stances.tally(OTHER_GUILD, WALL)).counts is None


async def test_who_moved_is_counted_from_the_first_stance_to_the_last(stances: Stances) -> None:
    """Between the two moments, that is: by which ways does not matter."""
    straight, around, back, late, gone = (_members(3, first=10 * each) for each in range(5))
    opening, close = NOON + HOUR, NOON + 3 * HOUR
    for members in (straight, around, back, gone):
        await _take(stances, OPTIMIST, members, now=NOON)
    await _take(stances, NEUTRAL, late, now=opening + SECOND)
    await _take(stances, PESSIMIST, [*around, *back], now=opening + SECOND)
    middle = opening + HOUR
    await _take(stances, NEUTRAL, [*straight, *around], now=middle)
    await _take(stances, OPTIMIST, [*back, *late], now=middle)
    for member in gone:
        await stances.withdraw(GUILD, WALL, by=member, now=middle)
    await _take(stances, PESSIMIST, straight, now=close)

    async def moves(since: datetime, until: datetime | None = None) -> tuple[Moved, ...]:
        return (await stances.movement(GUILD, WALL, since=since, until=until)).moves

    answered_late = Moved(NEUTRAL, OPTIMIST, 3)
    assert await moves(opening, close) == (Moved(OPTIMIST, NEUTRAL, 6), answered_late)
    assert set(await moves(opening)) == {
        Moved(OPTIMIST, NEUTRAL, 3),
        Moved(OPTIMIST, PESSIMIST, 3),
        answered_late,
    }
    assert await moves(close) == (Moved(NEUTRAL, PESSIMIST, 3),)
    assert set(await moves(NOON)) == set(await moves(opening))
    assert (await stances.movement(GUILD, ENERGY, since=opening)).moves == ()


async def test_two_who_moved_are_too_few_to_be_told(stances: Stances) -> None:
    await _take(stances, OPTIMIST, _members(9))
    await _take(stances, NEUTRAL, _members(2), now=NOON + HOUR)

    assert (await stances.movement(GUILD, WALL, since=NOON + SECOND)).moves == ()
    await _take(stances, NEUTRAL, _members(3), now=NOON + HOUR)
    assert (await stances.movement(GUILD, WALL, since=NOON + SECOND)).count == 3


# --- What is kept of many clicks ---


async def test_clicks_within_minutes_are_one_change(stances: Stances, database: Database) -> None:
    await _take(stances, PESSIMIST)
    later = NOON + HOUR
    for number in range(150):
        viewpoint = (OPTIMIST, NEUTRAL, PESSIMIST)[number % 3]
        await _take(stances, viewpoint, now=later + number * SECOND)
    await _take(stances, NEUTRAL, now=later + timedelta(minutes=3))
    await _take(stances, OPTIMIST, now=later + timedelta(minutes=8))

    assert await _changes_kept(database, ADA) == 3
    assert await stances.of(GUILD, WALL, ADA) is OPTIMIST


async def _debate(database: Database, *, closed: bool = False, topic: str = WALL) -> None:
    """Open a debate a minute after noon; it may be closed a minute later."""
    debates, minute = Debates(database), timedelta(minutes=1)
    begun = await debates.begin(GUILD, topic, CHANNEL, now=NOON + minute)
    opened = await debates.opened(begun, CHANNEL)
    if closed:
        await debates.closed(await debates.begin_closing(opened, now=NOON + 2 * minute))


async def test_second_thoughts_after_the_opening_of_a_debate_are_a_change_of_their_own(
    stances: Stances, database: Database
) -> None:
    members, opening = _members(3), NOON + timedelta(minutes=1)
    await _take(stances, OPTIMIST, members)
    await _debate(database)
    await _take(stances, NEUTRAL, members, now=opening)
    await _take(stances, PESSIMIST, members, now=opening + SECOND)

    movement = await stances.movement(GUILD, WALL, since=opening)

    assert movement.moves == (Moved(OPTIMIST, PESSIMIST, 3),)
    assert [await _changes_kept(database, each) for each in members] == [2] * 3


async def test_second_thoughts_after_the_close_of_a_debate_are_no_part_of_it(
    stances: Stances, database: Database
) -> None:
    members, opening, close = _members(3), *(NOON + timedelta(minutes=each) for each in (1, 2))
    await _take(stances, OPTIMIST, members)
    await _debate(database, closed=True)
    await _take(stances, NEUTRAL, members, now=close - SECOND)
    await _take(stances, PESSIMIST, members, now=close)

    movement = await stances.movement(GUILD, WALL, since=opening, until=close)

    assert movement.moves == (Moved(OPTIMIST, NEUTRAL, 3),)


async def test_a_debate_on_another_topic_parts_no_second_thoughts(
    stances: Stances, database: Database
) -> None:
    await _debate(database, topic=ENERGY)
    await _take(stances, OPTIMIST)
    await _take(stances, NEUTRAL, now=NOON + timedelta(minutes=2))

    assert await _changes_kept(database, ADA) == 1


@pytest.mark.parametrize(
    ("after", "kept"),
    [
        pytest.param(timedelta(minutes=4), 0, id="at-once"),
        pytest.param(timedelta(minutes=6), 2, id="later"),
    ],
)
async def test_an_answer_taken_back_at_once_leaves_no_trace(
    stances: Stances, database: Database, after: timedelta, kept: int
) -> None:
    await _take(stances, OPTIMIST)

    await stances.withdraw(GUILD, WALL, by=ADA, now=NOON + after)

    assert await _changes_kept(database, ADA) == kept


async def test_answering_and_withdrawing_by_turns_does_not_pile_up(
    stances: Stances, database: Database
) -> None:
    for number in range(200):
        now = NOON + number * SECOND
        await _take(stances, OPTIMIST, now=now)
        await stances.withdraw(GUILD, WALL, by=ADA, now=now)

    assert await _changes_kept(database, ADA) == 0


# --- At once ---


async def test_five_hundred_members_at_once_are_all_counted(
    stances: Stances, database_url: str
) -> None:
    members = _members(500)
    await _take(stances, PESSIMIST, members[:30], now=NOON - HOUR)
    async with open_database(database_url) as another:
        processes = [stances, Stances(another)]
        await asyncio.gather(
            *(
                processes[number % 2].take(
                    GUILD, WALL, list(Viewpoint)[number % 3], by=member, now=NOON
                )
                for number, member in enumerate(members)
            )
        )

    tally = await stances.tally(GUILD, WALL)
    assert tally.counts == {OPTIMIST: 167, NEUTRAL: 167, PESSIMIST: 166}
    moved = await stances.movement(GUILD, WALL, since=NOON)
    assert set(moved.moves) == {Moved(PESSIMIST, OPTIMIST, 10), Moved(PESSIMIST, NEUTRAL, 10)}


async def test_of_one_member_clicking_at_once_each_change_follows_from_the_last(
    stances: Stances, database: Database, database_url: str
) -> None:
    """Moments far apart keep the changes from being taken for one."""
    async with open_database(database_url) as another:
        processes = [stances, Stances(another)]
        await asyncio.gather(
            *(
                processes[number % 2].withdraw(GUILD, WALL, by=ADA, now=NOON + number * HOUR)
                if number % 5 == 4
                else processes[number % 2].take(
                    GUILD, WALL, list(Viewpoint)[number % 3], by=ADA, now=NOON + number * HOUR
                )
                for number in range(100)
            )
        )

    text = await Privacy(database).export(ADA, now=NOON)
    records = json.loads(text or "{}")["records"]
    changes = records["stance_changes"]
    before = [each["viewpoint_before"] for each in changes]
    after = [each["viewpoint_after"] for each in changes]
    [current] = [each["viewpoint"] for each in records.get("stances", [])] or [None]
    assert before == [None, *after[:-1]]
    assert after[-1] == current


# --- Being forgotten ---


async def test_forgetting_a_member_leaves_nothing_of_where_they_stood(
    stances: Stances, database: Database
) -> None:
    await _take(stances, OPTIMIST, [ADA, *_members(5)])
    await _take(stances, NEUTRAL, [ADA], now=NOON + HOUR)

    forgotten = await Privacy(database).forget_member(ADA, now=NOON)

    assert forgotten == Forgotten(deleted=3, anonymised=0)
    assert await Privacy(database).export(ADA, now=NOON) is None
    assert (await stances.tally(GUILD, WALL)).answers == 5


async def test_forgetting_a_server_leaves_nothing_of_its_stances(
    stances: Stances, database: Database
) -> None:
    await _take(stances, OPTIMIST, _members(5))
    await stances.take(OTHER_GUILD, WALL, NEUTRAL, by=ADA, now=NOON)

    assert await Privacy(database).forget_server(GUILD, now=NOON) == 10

    assert (await stances.tally(GUILD, WALL)).counts is None
    assert await stances.of(OTHER_GUILD, WALL, ADA) is NEUTRAL


async def test_forgetting_while_the_same_member_clicks_keeps_nobody_waiting_for_ever(
    stances: Stances, database: Database, database_url: str
) -> None:
    """Whatever comes first, stance and changes are both there or both gone."""
    async with open_database(database_url) as another:
        for number in range(10):
            clicks = [
                stances.take(GUILD, WALL, each, by=ADA, now=NOON + number * HOUR)
                for each in (OPTIMIST, NEUTRAL, PESSIMIST)
            ]
            await asyncio.gather(*clicks, Privacy(another).forget_member(ADA, now=NOON))

            stands = await stances.of(GUILD, WALL, ADA) is not None
            assert (await _changes_kept(database, ADA) > 0) is stands
