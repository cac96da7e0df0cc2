"""What happened in a server since the last edition; never who did it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from bot.domain.configuration.ids import ChannelId
from bot.domain.digest.few import Few, few
from bot.domain.digest.material import Activity, Busy, Material
from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.tally import Movement

MOST_PLACES, MOST_TOPICS = 3, 3
FEWEST_PEOPLE = 2
"""Where only one person wrote, counting would point at them."""


@dataclass(frozen=True)
class Lively:
    """A busy channel or thread, and whether it is a debate's."""

    busy: Busy
    debate: bool


@dataclass(frozen=True)
class Published:
    """How many arguments on a topic were published, and where it is being debated, if it is."""

    topic: Topic
    count: int
    thread: ChannelId | None


@dataclass(frozen=True)
class Shifted:
    """Which stances on a topic moved."""

    topic: Topic
    movement: Movement


@dataclass(frozen=True)
class Happenings:
    """What happened, the most first."""

    places: Few[Lively] = field(default_factory=Few[Lively])
    published: Few[Published] = field(default_factory=Few[Published])
    shifted: Few[Shifted] = field(default_factory=Few[Shifted])
    cut: bool = False
    """Whether some channels were not counted."""

    @property
    def more(self) -> int:
        """How many things are left out."""
        return self.places.more + self.published.more + self.shifted.more

    def __bool__(self) -> bool:
        """Return whether anything happened."""
        return bool(self.places or self.published or self.shifted)


def happenings_of(
    material: Material,
    activity: Activity,
    topics: Mapping[str, Topic],
    visible: Collection[ChannelId],
) -> Happenings:
    """Return what happened, with links to the debates that everybody can see."""
    threads = {
        debate.topic: debate.thread
        for debate in material.debates
        if debate.thread is not None and debate.thread in visible
    }
    busy = [each for each in activity.places if each.people >= FEWEST_PEOPLE]
    busy.sort(key=lambda each: (-each.people, -each.messages, each.channel))
    lively = (Lively(each, each.channel in threads.values()) for each in busy)
    published = [
        Published(topics[key], count, threads.get(key))
        for key, count in sorted(material.published.items(), key=lambda item: (-item[1], item[0]))
        if key in topics and count > 0
    ]
    shifted = [
        Shifted(topics[key], movement)
        for key, movement in sorted(
            material.moved.items(), key=lambda item: (-item[1].count, item[0])
        )
        if key in topics and movement.moves
    ]
    return Happenings(
        places=few(lively, most=MOST_PLACES),
        published=few(published, most=MOST_TOPICS),
        shifted=few(shifted, most=MOST_TOPICS),
        cut=activity.cut,
    )
