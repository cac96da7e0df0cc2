"""The topics that count somewhere, by id and by every name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.figures.model import Source
from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.names import (
    TopicNames,
    build_topic_names,
    nearest_topics,
    suggest_topics,
    topic_in,
    topic_named,
)
from bot.errors import ExpectedError


class TopicGoneError(ExpectedError):
    """No such topic counts here, or not any more."""

    key = "viewpoints-topic-gone"


@dataclass(frozen=True, eq=False)
class Topics:
    """Topics, made ready for look-ups; of what is found, the likeliest comes first.

    Told apart by identity: what is drawn of them is kept.
    """

    topics: Mapping[str, Topic]
    """By id, in the order in which they are listed."""
    names: TopicNames
    sources: Mapping[str, Source]
    """What a server's own topics rest on, beside the catalogue's sources."""

    @classmethod
    def build(cls, topics: Iterable[Topic], sources: Iterable[Source] = ()) -> "Topics":
        """Gather topics whose ids and names are their own."""
        by_id = {topic.id: topic for topic in topics}
        return cls(
            by_id, build_topic_names(by_id.values()), {source.id: source for source in sources}
        )

    def at(self, key: str) -> Topic:
        """Return the topic with this id; raises `TopicGoneError`."""
        if key not in self.topics:
            raise TopicGoneError
        return self.topics[key]

    def named(self, typed: str) -> Topic | None:
        """Return the topic that is named exactly so, case and accents aside."""
        return self.topics.get(topic_named(self.names, typed) or "")

    def found_in(self, text: str) -> Topic | None:
        """Return the topic whose name stands in a text as whole words; of several, the longest."""
        return self.topics.get(topic_in(self.names, text) or "")

    def suggest(self, typed: str) -> list[Topic]:
        """Return what may be meant by what has been typed so far."""
        return [self.topics[key] for key in suggest_topics(self.names, typed)]

    def nearest(self, typed: str) -> list[Topic]:
        """Return the three topics whose names look most like this, if any do at all."""
        return [self.topics[key] for key in nearest_topics(self.names, typed)]
