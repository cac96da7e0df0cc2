"""A server's topics are written, settled, retired and taken back once, on either database."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from functools import partial

import pytest

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.own.changes import Seen
from bot.domain.own.history import OvertakenError, UndoneBeforeError
from bot.domain.viewpoints.own.gate import NameTakenError
from bot.domain.viewpoints.own.statement import (
    CuratedTopicError,
    DraftGoneError,
    SettledAlreadyError,
    TooManyTopicsError,
    TopicChange,
    TopicChangedError,
    TopicRefusedError,
)
from bot.domain.viewpoints.own.typed import Field
from bot.domain.viewpoints.topics import TopicGoneError
from bot.storage.database import Database, open_database
from bot.ui.figures.referring import saying
from bot.usecases.catalogue import Catalogues
from bot.usecases.figures import Figures
from bot.usecases.own_topics import OwnTopics
from bot.usecases.privacy import Privacy
from bot.usecases.viewpoints import Viewpoints
from tests.support.configuration import ADA, BABBAGE, GUILD
from tests.support.figures import shipped
from tests.support.own_figures import own
from tests.support.own_topics import typed
from tests.support.topics import TEXTS, shipped_topics

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OTHER_GUILD = GuildId(GUILD + 100)
NEW = Seen("", 0)
FIGURES = Figures(shipped())
SPEAKING = partial(saying, TEXTS)


class House:
    """What one process has on a database."""

    def __init__(self, database: Database) -> None:
        self.catalogues = Catalogues(database, FIGURES)
        self.viewpoints = Viewpoints(database, shipped_topics())
        self.topics = OwnTopics(database, self.viewpoints, self.catalogues)
        self.privacy = Privacy(database)

    async def publish(
        self, seen: Seen = NEW, *, by: MemberId = ADA, settled: bool = False, **changes: str
    ) -> TopicChange:
        """Write all fields, and publish them."""
        await self.topics.fill(GUILD, seen, typed(**changes), by=by, now=NOON)
        return await self.topics.publish(
            GUILD, seen.key, settled=settled, speaking=SPEAKING, author=Author(by, NOON)
        )

    async def offered(self, guild: GuildId = GUILD) -> set[str]:
        """Return the ids of the topics that are not just the curated ones."""
        topics = (await self.viewpoints.topics_for(guild)).topics
        return topics.keys() ^ shipped_topics().keys()


@pytest.fixture
async def two(database_url: str) -> AsyncGenerator[tuple[House, House]]:
    """Give two processes on one database."""
    async with open_database(database_url) as one, open_database(database_url) as other:
        yield House(one), House(other)


@pytest.fixture
def house(two: tuple[House, House]) -> House:
    return two[0]


async def test_what_was_published_counts_at_once_and_in_this_server_alone(house: House) -> None:
    await house.viewpoints.topics_for(GUILD)
    change = await house.publish()

    topics = await house.viewpoints.topics_for(GUILD)
    assert (change.key, change.before, change.revision, change.by) == ("own-1", None, 1, ADA)
    assert await house.offered() == {"own-1"}
    assert topics.named("baguette") is topics.at("own-1")
    assert topics.sources["own-1-1"].url == "https://example.org/hope"
    assert await house.viewpoints.topics_for(OTHER_GUILD) is house.viewpoints.curated
    assert await house.viewpoints.topics_for(None) is house.viewpoints.curated


async def test_a_draft_is_kept_field_by_field_until_it_is_published(
    two: tuple[House, House],
) -> None:
    one, other = two
    fields = typed()
    title = {Field.TITLE: fields.pop(Field.TITLE)}
    await one.topics.fill(GUILD, NEW, title, by=ADA, now=NOON)
    draft = await other.topics.fill(GUILD, NEW, fields, by=ADA, now=NOON)
    others = await one.topics.draft(GUILD, NEW, by=BABBAGE)

    await one.publish()

    assert draft.typed == typed()
    assert others.typed == {}
    assert (await one.topics.draft(GUILD, NEW, by=ADA)).typed == {}


async def test_a_draft_can_be_thrown_away(house: House) -> None:
    await house.topics.fill(GUILD, NEW, typed(), by=ADA, now=NOON)
    await house.topics.discard(GUILD, "", by=ADA)

    with pytest.raises(DraftGoneError):
        await house.topics.publish(
            GUILD, "", settled=False, speaking=SPEAKING, author=Author(ADA, NOON)
        )
    assert await house.offered() == set()


async def test_a_draft_goes_with_the_data_of_its_author(two: tuple[House, House]) -> None:
    one, _ = two
    await one.publish()
    await one.topics.fill(GUILD, NEW, typed(title="Mine"), by=ADA, now=NOON)
    await one.topics.fill(GUILD, NEW, typed(title="Theirs"), by=BABBAGE, now=NOON)

    await one.privacy.forget_member(ADA, now=NOON)

    assert (await one.topics.draft(GUILD, NEW, by=ADA)).typed == {}
    assert (await one.topics.draft(GUILD, NEW, by=BABBAGE)).typed[Field.TITLE] == "Theirs"
    assert [each.by for each in (await one.topics.history(GUILD)).changes] == [None]


async def test_what_does_not_hold_is_not_published_and_its_draft_stays(house: House) -> None:
    with pytest.raises(TopicRefusedError) as refused:
        await house.publish(neutral="Short.")

    assert [each.reason for each in refused.value.faults] == [
        "topic-view-uneven",
        "topic-view-unsourced",
    ]
    assert await house.offered() == set()
    draft = await house.topics.draft(GUILD, NEW, by=ADA)
    assert draft.typed == typed(neutral="Short.")
    judged = await house.topics.judged(GUILD, draft, SPEAKING)
    assert (list(judged.faults), judged.whole) == (list(refused.value.faults), None)
    assert judged.settled is not None
    assert judged.settled.settled


async def test_what_holds_is_shown_as_it_will_be_published(house: House) -> None:
    draft = await house.topics.fill(GUILD, NEW, typed(), by=ADA, now=NOON)

    judged = await house.topics.judged(GUILD, draft, SPEAKING)
    await house.publish()

    published = (await house.viewpoints.topics_for(GUILD)).at("own-1")
    assert judged.faults == []
    assert judged.whole is not None
    assert judged.whole.passages == published.passages


async def test_an_edit_keeps_the_id_and_begins_with_what_was_published(house: House) -> None:
    await house.publish()
    seen = await house.topics.editing(GUILD, "own-1")
    before = await house.topics.draft(GUILD, seen, by=BABBAGE)

    change = await house.publish(seen, by=BABBAGE, title="Bread for most")

    assert before.typed == typed()
    assert (change.key, change.revision, change.by) == ("own-1", 2, BABBAGE)
    assert (await house.viewpoints.topics_for(GUILD)).at("own-1").title.en == "Bread for most"


async def test_an_edit_does_not_go_over_another_one(house: House) -> None:
    await house.publish()
    seen = Seen("own-1", 1)
    await house.publish(seen, title="First")

    with pytest.raises(TopicChangedError):
        await house.publish(seen, by=BABBAGE, title="Second")

    assert (await house.viewpoints.topics_for(GUILD)).at("own-1").title.en == "First"
    assert (await house.topics.draft(GUILD, seen, by=BABBAGE)).typed == typed(title="Second")


async def test_a_draft_that_is_opened_again_is_no_newer_until_its_writer_says_so(
    house: House,
) -> None:
    await house.publish()
    await house.topics.fill(GUILD, Seen("own-1", 1), {}, by=ADA, now=NOON)
    await house.publish(Seen("own-1", 1), by=BABBAGE, title="Theirs")
    again = await house.topics.editing(GUILD, "own-1")

    with pytest.raises(TopicChangedError):
        await house.publish(again, title="Mine")
    before = (await house.viewpoints.topics_for(GUILD)).at("own-1").title.en
    draft = await house.topics.go_on(GUILD, again, by=ADA, now=NOON)

    assert before == "Theirs"
    assert draft.typed == typed(title="Mine")
    assert (await house.publish(again, title="Mine")).revision == 3


async def test_a_form_of_before_makes_a_draft_as_old_as_itself(house: House) -> None:
    await house.publish()
    await house.publish(Seen("own-1", 1), by=BABBAGE, title="Theirs")
    await house.topics.fill(GUILD, Seen("own-1", 2), {}, by=ADA, now=NOON)

    with pytest.raises(TopicChangedError):
        await house.publish(Seen("own-1", 1), title="Mine")


async def test_nobody_goes_on_from_a_draft_that_is_gone(house: House) -> None:
    await house.publish()

    with pytest.raises(DraftGoneError):
        await house.topics.go_on(GUILD, Seen("own-1", 1), by=ADA, now=NOON)


async def test_a_curated_topic_is_not_rewritten(house: House) -> None:
    with pytest.raises(CuratedTopicError):
        await house.topics.editing(GUILD, "wall")
    with pytest.raises(TopicGoneError):
        await house.topics.editing(GUILD, "own-7")


@pytest.mark.parametrize("key", ["wall", "own-1"], ids=["curated", "own"])
async def test_a_retired_topic_is_offered_no_more_until_that_is_undone(
    house: House, key: str
) -> None:
    await house.publish()
    seen = (await house.topics.standing(GUILD, key)).seen

    change = await house.topics.retire(GUILD, seen, by=ADA, now=NOON)
    without = await house.offered()
    with pytest.raises(TopicGoneError):
        await house.topics.retire(GUILD, Seen(key, change.revision), by=ADA, now=NOON)
    await house.topics.undo(GUILD, change.id, by=BABBAGE, now=NOON)

    assert without == {"own-1"} ^ {key}
    assert await house.offered() == {"own-1"}


@pytest.mark.parametrize("key", ["wall", "own-1"], ids=["curated", "own"])
async def test_a_settled_topic_has_no_views_until_that_is_undone(house: House, key: str) -> None:
    await house.publish()
    seen = (await house.topics.standing(GUILD, key)).seen

    change = await house.topics.settle(GUILD, seen, by=ADA, now=NOON)
    settled = (await house.viewpoints.topics_for(GUILD)).at(key)
    with pytest.raises(SettledAlreadyError):
        await house.topics.settle(GUILD, Seen(key, change.revision), by=ADA, now=NOON)
    await house.topics.undo(GUILD, change.id, by=ADA, now=NOON)

    assert (settled.settled, settled.views) == (True, {})
    assert len((await house.viewpoints.topics_for(GUILD)).at(key).views) == 3
    assert not (await house.viewpoints.topics_for(OTHER_GUILD)).topics["wall"].settled


async def test_a_topic_may_be_published_as_settled_from_the_first(house: House) -> None:
    await house.publish(settled=True, neutral="")

    topic = (await house.viewpoints.topics_for(GUILD)).at("own-1")
    assert (topic.settled, topic.views) == (True, {})


async def test_another_process_sees_a_change_by_its_next_look(two: tuple[House, House]) -> None:
    one, other = two
    await other.viewpoints.topics_for(GUILD)
    await one.publish()
    assert await other.offered() == set()

    await other.viewpoints.look()

    assert await other.offered() == {"own-1"}


@pytest.mark.parametrize("does", ["publish", "edit", "retire", "settle", "undo"])
async def test_of_two_moderators_at_once_one_decides(two: tuple[House, House], does: str) -> None:
    change = await two[0].publish()
    seen = Seen("own-1", 1)
    for house, by in zip(two, (ADA, BABBAGE), strict=True):
        about = NEW if does == "publish" else seen
        fields = typed(title="One name", names="")
        await house.topics.fill(GUILD, about, fields, by=by, now=NOON)

    async def act(house: House, by: MemberId) -> TopicChange:
        topics = house.topics
        if does == "retire":
            return await topics.retire(GUILD, seen, by=by, now=NOON)
        if does == "settle":
            return await topics.settle(GUILD, seen, by=by, now=NOON)
        if does == "undo":
            return await topics.undo(GUILD, change.id, by=by, now=NOON)
        about = "" if does == "publish" else "own-1"
        return await topics.publish(
            GUILD, about, settled=False, speaking=SPEAKING, author=Author(by, NOON)
        )

    done = await asyncio.gather(
        *(act(each, by) for each, by in zip(two, (ADA, BABBAGE), strict=True)),
        return_exceptions=True,
    )

    refused = [each for each in done if isinstance(each, BaseException)]
    expected = {
        "publish": TopicRefusedError,  # both have one name
        "undo": UndoneBeforeError,
        "settle": SettledAlreadyError,
    }.get(does, TopicChangedError)
    assert len(refused) == 1
    assert isinstance(refused[0], expected | TopicGoneError)


async def test_a_second_press_publishes_nothing_more(house: House) -> None:
    await house.topics.fill(GUILD, NEW, typed(), by=ADA, now=NOON)

    done = await asyncio.gather(
        *(
            house.topics.publish(
                GUILD, "", settled=False, speaking=SPEAKING, author=Author(ADA, NOON)
            )
            for _ in range(3)
        ),
        return_exceptions=True,
    )

    assert sorted(isinstance(each, DraftGoneError) for each in done) == [False, True, True]
    assert await house.offered() == {"own-1"}


async def test_what_cannot_be_taken_back_says_why(house: House) -> None:
    first = await house.publish()
    second = await house.publish(Seen("own-1", 1), title="Another")

    with pytest.raises(OvertakenError):
        await house.topics.undo(GUILD, first.id, by=ADA, now=NOON)
    await house.topics.undo(GUILD, second.id, by=ADA, now=NOON)
    with pytest.raises(UndoneBeforeError):
        await house.topics.undo(GUILD, second.id, by=ADA, now=NOON)


async def test_nothing_comes_back_under_a_name_that_was_given_away(house: House) -> None:
    await house.publish()
    change = await house.topics.retire(GUILD, Seen("own-1", 1), by=ADA, now=NOON)
    await house.publish()

    with pytest.raises(NameTakenError):
        await house.topics.undo(GUILD, change.id, by=ADA, now=NOON)
    assert await house.offered() == {"own-2"}


async def test_a_server_speaks_of_so_many_topics_and_no_more(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.usecases.own_topic_changes.MOST_OWN", 1)
    await house.publish()

    with pytest.raises(TooManyTopicsError):
        await house.publish(title="One more", names="")
    with pytest.raises(TooManyTopicsError):
        await house.topics.retire(GUILD, Seen("wall", 0), by=ADA, now=NOON)


async def test_a_topic_outlives_its_figures_and_needs_care_then(house: House) -> None:
    figure = await house.catalogues.add(
        GUILD, own(subject="Mill", organisation="xai"), by=ADA, now=NOON
    )
    recap = f"{{figure:{figure.key}}} and {{figure:xai-grok-4-gpus}}."
    await house.publish(recap=recap)
    before = await house.topics.needing_care(GUILD)

    await house.catalogues.retire(GUILD, Seen(figure.key, 1), by=ADA, now=NOON)

    care = await house.topics.needing_care(GUILD)
    assert before == {}
    assert {key: [each.reason for each in found] for key, found in care.items()} == {
        "own-1": ["catalogue-unknown-target"]
    }
    assert await house.offered() == {"own-1"}
    with pytest.raises(TopicRefusedError):
        await house.publish(Seen("own-1", 1), recap=recap, title="Later")
