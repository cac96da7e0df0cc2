"""What happened since the last edition: most first, and nothing that points at somebody."""

from datetime import UTC, datetime

from bot.domain.configuration.ids import ChannelId
from bot.domain.debates.debate import Debate, DebateState
from bot.domain.digest.happenings import MOST_PLACES, MOST_TOPICS, Happenings, happenings_of
from bot.domain.digest.material import Activity, Busy, Material
from bot.domain.viewpoints.model import Viewpoint
from bot.domain.viewpoints.tally import Moved, Movement
from tests.support.configuration import CHANNEL, GUILD, THREAD
from tests.support.topics import topic

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TOPICS = {key: topic(key) for key in "abcde"}
OPTIMIST, NEUTRAL = Viewpoint.OPTIMIST, Viewpoint.NEUTRAL
DEBATE = Debate(1, GUILD, "a", CHANNEL, THREAD, DebateState.OPEN, NOON, None, NOON)


def _busy(number: int, people: int, messages: int) -> Busy:
    return Busy(ChannelId(CHANNEL + number), people, messages)


def _moved(count: int) -> Movement:
    return Movement((Moved(OPTIMIST, NEUTRAL, count),))


def _happenings(material: Material | None = None, *busy: Busy, seen: bool = True) -> Happenings:
    visible = {THREAD} if seen else set[ChannelId]()
    return happenings_of(material or Material(), Activity(busy), TOPICS, visible)


def test_the_busiest_by_people_come_first_and_the_others_are_counted() -> None:
    busy = [_busy(1, 2, 90), _busy(2, 5, 6), _busy(3, 5, 8), _busy(4, 3, 3)]

    found = _happenings(None, *busy)

    assert [each.busy for each in found.places.told] == [busy[2], busy[1], busy[3]]
    assert (len(found.places.told), found.places.more, found.more) == (MOST_PLACES, 1, 1)


def test_where_one_person_wrote_alone_nothing_is_told() -> None:
    assert not _happenings(None, _busy(1, 1, 40), _busy(2, 0, 0))


def test_a_debate_is_called_one() -> None:
    material = Material(debates=(DEBATE,))

    found = _happenings(material, Busy(THREAD, 4, 9), _busy(1, 3, 9))

    assert [each.debate for each in found.places.told] == [True, False]


def test_arguments_are_told_by_topic_with_the_debate_that_everybody_can_see() -> None:
    material = Material(published={"a": 1, "b": 2, "gone": 7}, debates=(DEBATE,))

    found = _happenings(material).published.told
    hidden = _happenings(material, seen=False).published.told

    assert [(each.topic.id, each.count, each.thread) for each in found] == [
        ("b", 2, None),
        ("a", 1, THREAD),
    ]
    assert [each.thread for each in hidden] == [None, None]


def test_of_stances_only_movements_that_may_be_told_are() -> None:
    material = Material(
        moved={"a": Movement(()), "b": _moved(3), "c": _moved(5), "gone": _moved(9)}
    )

    found = _happenings(material).shifted.told

    assert [(each.topic.id, each.movement.count) for each in found] == [("c", 5), ("b", 3)]


def test_few_topics_are_told_and_the_others_counted() -> None:
    material = Material(published=dict.fromkeys("abcde", 1), moved=dict.fromkeys("abcd", _moved(3)))

    found = _happenings(material)

    assert len(found.published.told) == len(found.shifted.told) == MOST_TOPICS
    assert found.more == 3


def test_nothing_happened_where_nothing_may_be_told() -> None:
    assert not _happenings(Material(moved={"a": Movement(())}, debates=(DEBATE,)))
