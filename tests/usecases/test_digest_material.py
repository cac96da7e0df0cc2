"""What an edition is made of is read from either database, each thing in one span alone."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, MessageId
from bot.domain.digest.material import Card, Cards, Material
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.corrections import shown_on
from bot.domain.figures.own import Statement
from bot.domain.figures.postings import Posting, PostingState
from bot.domain.own.changes import Seen
from bot.domain.viewpoints.model import Viewpoint
from bot.domain.viewpoints.tally import Moved, Movement
from bot.storage.database import Database, open_database
from bot.usecases.arguments import Arguments
from bot.usecases.catalogue import Catalogues
from bot.usecases.debates import Debates
from bot.usecases.digest_material import DigestMaterial
from bot.usecases.figures import Figures
from bot.usecases.postings import Postings
from bot.usecases.stances import Stances
from bot.usecases.viewpoints import Viewpoints
from tests.support.arguments import about, writing
from tests.support.configuration import ADA, BABBAGE, CHANNEL, GUILD, THREAD
from tests.support.figures import catalogue, figure
from tests.support.own_figures import own
from tests.support.topics import topic

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
ELSEWHERE = GuildId(GUILD + 100)
CARD = MessageId(2**60 + 90)
MILL, LOOM = figure("mill"), figure("loom", 40, subject="Loom")
THEN = catalogue(MILL, LOOM)
NOW = catalogue(MILL, LOOM, figure("newer", 200, supersedes=("mill",)))
TOPICS = {key: topic(key) for key in ("wall", "energy")}
OPTIMIST, NEUTRAL = Viewpoint.OPTIMIST, Viewpoint.NEUTRAL


@pytest.fixture
async def database(database_url: str) -> AsyncGenerator[Database]:
    async with open_database(database_url) as database:
        yield database


async def _gathered(
    database: Database, *, since: datetime = NOON - DAY, until: datetime = NOON + DAY
) -> Material:
    return await DigestMaterial(database).gather(GUILD, since=since, until=until)


async def _shown(
    postings: Postings, number: int = 0, *, guild: GuildId = GUILD, known: Catalogue = THEN
) -> None:
    posting = Posting(
        guild=guild,
        channel=ChannelId(CHANNEL + number),
        message=MessageId(CARD + number),
        posted_at=NOON - 9 * DAY,
        shown=shown_on(known, ["mill", "loom"]),
    )
    await postings.remember(posting, known)


async def _argue(
    database: Database, key: str = "wall", *, guild: GuildId = GUILD, at: datetime = NOON
) -> None:
    arguments = Arguments(database, Stances(database), Viewpoints(database, TOPICS))
    number = await arguments.submit(
        about(topic=key, guild=guild), writing(), by=ADA, now=at - DAY, most=9
    )
    argument = await arguments.at(guild, number)
    await arguments.approve(guild, number, seen=argument.revision, by=BABBAGE, now=at)


async def _move(database: Database, count: int, *, at: datetime = NOON, key: str = "wall") -> None:
    stances = Stances(database)
    for member in (MemberId(2**60 + 1000 + number) for number in range(count)):
        await stances.take(GUILD, key, OPTIMIST, by=member, now=at - 9 * DAY)
        await stances.take(GUILD, key, NEUTRAL, by=member, now=at)


async def test_where_nothing_happened_there_is_nothing(database: Database) -> None:
    assert await _gathered(database) == Material()


async def test_a_corrected_number_comes_once_with_its_newest_card(database: Database) -> None:
    postings = Postings(database)
    for number in range(3):
        await _shown(postings, number)
    await postings.look(GUILD, NOW, now=NOON)

    [found] = (await _gathered(database)).corrected

    newest = Card(ChannelId(CHANNEL + 2), MessageId(CARD + 2), NOON - 9 * DAY)
    assert found.shown.figure == "mill"
    assert (found.cards[0], len(found.cards)) == (Cards(newest, 1), 3)


async def test_a_card_that_could_not_be_marked_is_not_counted(database: Database) -> None:
    postings = Postings(database)
    await _shown(postings)
    await _shown(postings, 1)
    await postings.look(GUILD, NOW, now=NOON)
    first, _ = await postings.due([GUILD], now=NOON)
    claim = await postings.claim(first, now=NOON)
    assert claim is not None
    await postings.settle(claim, PostingState.NO_ACCESS, now=NOON)

    [found] = (await _gathered(database)).corrected

    assert [each.count for each in found.cards] == [1]


async def test_each_correction_is_told_by_one_edition_alone(database: Database) -> None:
    postings = Postings(database)
    await _shown(postings)
    await postings.look(GUILD, NOW, now=NOON)

    before = await _gathered(database, since=NOON - DAY, until=NOON)
    after = await _gathered(database, since=NOON, until=NOON + MINUTE)
    later = await _gathered(database, since=NOON + MINUTE, until=NOON + DAY)

    assert [len(each.corrected) for each in (before, after, later)] == [0, 1, 0]


async def test_what_holds_again_or_was_deleted_is_not_told(database: Database) -> None:
    postings = Postings(database)
    await _shown(postings)
    await postings.look(GUILD, NOW, now=NOON)
    [due] = await postings.due([GUILD], now=NOON)
    claim = await postings.claim(due, now=NOON)
    assert claim is not None
    await postings.settle(claim, PostingState.GONE, now=NOON)
    assert (await _gathered(database)).corrected == ()

    await _shown(postings, 1)
    await postings.look(GUILD, NOW, now=NOON)
    assert len((await _gathered(database)).corrected) == 1
    await postings.look(GUILD, THEN, now=NOON + MINUTE)
    assert (await _gathered(database)).corrected == ()


async def test_another_servers_cards_are_not_told_of(database: Database) -> None:
    postings = Postings(database)
    await _shown(postings, guild=ELSEWHERE)
    await postings.look(ELSEWHERE, NOW, now=NOON)

    assert (await _gathered(database)).corrected == ()


async def test_a_servers_own_changes_come_in_their_order(database: Database) -> None:
    catalogues = Catalogues(database, Figures(THEN))
    added = await catalogues.add(GUILD, own(120, subject="Barn"), by=ADA, now=NOON - DAY)
    await catalogues.add(ELSEWHERE, own(9, subject="Barn"), by=ADA, now=NOON)
    for step, value in enumerate((130, 140), start=1):
        seen = Seen("own-1", step)
        said = own(value, subject="Barn")
        await catalogues.correct(GUILD, seen, said, by=ADA, now=NOON + step * MINUTE)

    changes = (await _gathered(database, since=NOON)).own

    assert added.key == "own-1"
    assert [(_value(each.before), _value(each.after)) for each in changes] == [
        (120, 130),
        (130, 140),
    ]


def _value(statement: Statement | None) -> float | None:
    return statement and statement.figure and statement.figure.value


async def test_arguments_are_counted_by_topic_once_published(database: Database) -> None:
    for key in ("wall", "energy", "wall"):
        await _argue(database, key)
    await _argue(database, "energy", at=NOON - 2 * DAY)
    await _argue(database, guild=ELSEWHERE)

    found = await _gathered(database)

    assert found.published == {"wall": 2, "energy": 1}
    assert list(found.published) == ["wall", "energy"]


async def test_stances_that_moved_are_told_as_far_as_they_may_be(database: Database) -> None:
    await _move(database, 3)
    await _move(database, 2, key="energy")
    await _move(database, 5, key="long-ago", at=NOON - 2 * DAY)

    found = await _gathered(database)

    assert found.moved == {
        "wall": Movement((Moved(OPTIMIST, NEUTRAL, 3),)),
        "energy": Movement(()),
    }


async def test_the_debates_that_stand_are_there(database: Database) -> None:
    debates = Debates(database)
    begun = await debates.begin(GUILD, "wall", CHANNEL, now=NOON - 9 * DAY)
    opened = await debates.opened(begun, THREAD)

    assert (await _gathered(database)).debates == (opened,)


async def test_many_servers_are_read_at_once(database: Database) -> None:
    await _argue(database)

    found = await asyncio.gather(*(_gathered(database) for _ in range(20)))

    assert {each.published["wall"] for each in found} == {1}
