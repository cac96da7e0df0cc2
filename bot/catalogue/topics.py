"""From `data/topics/` to checked topics: one file each, judged against a sound catalogue."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bot.catalogue.files import Entries, Place, Problem, line_of, read_file
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.names import normalise
from bot.domain.viewpoints.bare import bare_faults
from bot.domain.viewpoints.filling import Fault, Saying, reference_faults, references
from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.names import spellings
from bot.domain.viewpoints.parity import faults_as_read
from bot.texts import Language

_Topics = Mapping[Place, Topic]


def examine_topics(
    folder: Path, catalogue: Catalogue, saying: Saying | None = None
) -> tuple[dict[str, Topic], list[Problem]]:
    """Return the topics by id, and everything that is wrong with them by file and line.

    Without words for numbers, how they read is not judged.
    """
    entries = Entries()
    topics: dict[Place, Topic] = {}
    problems: list[Problem] = []
    for path in sorted((folder / "topics").glob("*.toml")):
        file = path.relative_to(folder).as_posix()
        problems += read_file(path, file, {"topic": (Topic, topics)}, entries)
    for place, fault in () if problems else _faults(topics, catalogue, saying):
        line = line_of(entries.texts[place.file], place, fault.field)
        problems.append(Problem(place.file, line, fault.field, fault.reason, fault.values))
    problems.sort(key=lambda each: (each.file, each.line, each.field))
    return {topic.id: topic for topic in topics.values()}, problems


def _faults(
    topics: _Topics, catalogue: Catalogue, saying: Saying | None
) -> Iterator[tuple[Place, Fault]]:
    yield from _names(topics)
    for place, topic in topics.items():
        faults = [*_filed(place, topic), *_targets(topic, catalogue), *_languages(topic)]
        if saying is not None and not faults:
            faults = [*_bare(topic, catalogue), *_read(topic, saying)]
        yield from ((place, fault) for fault in faults)


def _names(topics: _Topics) -> Iterator[tuple[Place, Fault]]:
    """Hold every name to one topic, whatever the language."""
    taken: dict[str, str] = {}
    for place, topic in topics.items():
        for field, name in spellings(topic):
            other = taken.setdefault(normalise(name), topic.id)
            if other != topic.id:
                yield place, Fault(field, "topic-name-taken", {"name": name, "other": other})


def _filed(place: Place, topic: Topic) -> Iterator[Fault]:
    """Hold a topic to a file of its own, by which ids stay unique."""
    expected = f"topics/{topic.id}.toml"
    if place.file != expected or place.position:
        yield Fault("id", "topic-misfiled", {"expected": expected})


def _targets(topic: Topic, catalogue: Catalogue) -> Iterator[Fault]:
    """Refuse sources and figures that are not there, and figures that no longer hold."""
    cited: dict[str, Iterable[str]] = {"source": topic.source}
    cited |= {f"{viewpoint}.source": view.source for viewpoint, view in topic.views.items()}
    for field, sources in cited.items():
        for key in sources:
            if key not in catalogue.sources:
                yield Fault(field, "catalogue-unknown-target", {"id": key})
    for field, passage in {"title": topic.title, **topic.passages}.items():
        for language in Language:
            yield from reference_faults(f"{field}.{language}", passage.read(language), catalogue)


def _languages(topic: Topic) -> Iterator[Fault]:
    """Hold both languages to the same numbers: readers of one must not know less."""
    for field, passage in topic.passages.items():
        french, english = ({*references(text)} for text in (passage.fr, passage.en))
        missing = sorted({each.figure for each in french ^ english})
        if missing:
            yield Fault(f"{field}.fr", "topic-languages-differ", {"ids": ", ".join(missing)})


def _bare(topic: Topic, catalogue: Catalogue) -> Iterator[Fault]:
    """Refuse numbers that are typed where a figure would be filled in."""
    for field, passage in {"title": topic.title, **topic.passages}.items():
        for language in Language:
            yield from bare_faults(f"{field}.{language}", passage.read(language), catalogue)


def _read(topic: Topic, saying: Saying) -> Iterator[Fault]:
    """Judge each language as it is read."""
    for language in Language:
        for fault in faults_as_read(topic, language, saying[language]):
            yield Fault(f"{fault.field}.{language}", fault.reason, fault.values)
