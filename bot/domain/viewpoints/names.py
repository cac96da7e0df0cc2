"""From what somebody typed to the topic they mean, in either language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from bot.domain.figures.matching import by_mistake, by_prefix, by_resemblance, by_word
from bot.domain.figures.names import normalise
from bot.domain.viewpoints.model import Topic

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class TopicNames:
    """Every name of every topic, made ready for look-ups."""

    topics: Mapping[str, str]
    """The id of a topic by normalised name."""
    titles: frozenset[str]
    """Titles: they come before other names that begin alike."""
    ordered: tuple[str, ...]


def build_topic_names(topics: Iterable[Topic]) -> TopicNames:
    """Gather ids, titles and aliases, none of which means two topics."""
    names: dict[str, str] = {}
    titles: set[str] = set()
    for topic in topics:
        names |= {normalise(name): topic.id for _, name in spellings(topic)}
        titles |= {normalise(topic.title.fr), normalise(topic.title.en)}
    return TopicNames(names, frozenset(titles), tuple(sorted(names)))


def spellings(topic: Topic) -> Iterator[tuple[str, str]]:
    """Yield each name of a topic with the field that it stands in."""
    yield "id", topic.id
    yield "title.fr", topic.title.fr
    yield "title.en", topic.title.en
    yield from (("aliases.fr", alias) for alias in topic.aliases.fr)
    yield from (("aliases.en", alias) for alias in topic.aliases.en)


def topic_named(names: TopicNames, typed: str) -> str | None:
    """Return the id of the topic that is named exactly so, case and accents aside."""
    return names.topics.get(normalise(typed))


def topic_in(names: TopicNames, text: str) -> str | None:
    """Return the id of the topic whose name stands in a text as whole words; the longest counts."""
    padded = f" {_words(text)} "
    found = (name for name in names.topics if f" {_words(name)} " in padded)
    return names.topics.get(max(found, key=len, default=""))


def suggest_topics(names: TopicNames, typed: str, *, limit: int = 25) -> list[str]:
    """Return ids for what has been typed so far: by first letters, by word, by likely mistakes."""
    wanted = normalise(typed)
    found = by_prefix(names.ordered, wanted, later=lambda name: name not in names.titles)
    if wanted:
        found = chain(found, by_word(names.ordered, wanted), by_mistake(names.ordered, wanted))
    return _ids(names, found, limit)


def nearest_topics(names: TopicNames, typed: str, *, limit: int = 3) -> list[str]:
    """Return the ids of the topics whose names look most like `typed`, if any do at all."""
    likely = by_resemblance(names.ordered, normalise(typed), limit=len(names.ordered))
    return _ids(names, likely, limit)


def _words(text: str) -> str:
    """Return the words of a text alone, normalised, with one space between."""
    return " ".join(_WORD.findall(normalise(text)))


def _ids(names: TopicNames, found: Iterable[str], limit: int) -> list[str]:
    return list(islice(dict.fromkeys(names.topics[name] for name in found), limit))
