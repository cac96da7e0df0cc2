"""What keeps a topic of a server's own from being published, field by field."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.corrections import figure_now
from bot.domain.figures.evidence import sources_of
from bot.domain.figures.model import OWN
from bot.domain.figures.names import normalise
from bot.domain.figures.typed.reference import checked_address
from bot.domain.text.plain import plain
from bot.domain.viewpoints.filling import Asked, Fault, Saying, reference_faults, references
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.domain.viewpoints.names import spellings
from bot.domain.viewpoints.own.overlay import LONGEST_PASSAGE, own_topic
from bot.domain.viewpoints.own.statement import TopicStatement
from bot.domain.viewpoints.own.typed import (
    FIRST,
    LONGEST,
    MOST_ADDRESSES,
    MOST_NAMES,
    SECOND,
    Field,
    Typed,
    minds,
    other_names,
    part,
    views,
)
from bot.domain.viewpoints.parity import faults_as_read, title_quotations
from bot.domain.viewpoints.wording import LIMITS
from bot.errors import ExpectedError, Value

MOST_MARKS = 40
"""Marks of sources on one card: with its headings they keep within `FRAME`."""
REQUIRED = (Field.TITLE, Field.RECAP, Field.EVIDENCE)
_MENTION = re.compile(r"<(?:@[!&]?|#|/|id:|a?:\w+:)[^<>\s]*>|@(?:everyone|here)\b")
_LINK = re.compile(r"\w+://|\bwww\.|\bdiscord\.gg/", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_OWN_ID = re.compile(rf"{OWN}\d+")


class NameTakenError(ExpectedError):
    """What would be offered again bears a name that means another topic by now."""

    key = "topic-name-taken"


@dataclass(frozen=True)
class Gate:
    """What topics are judged by: the figures that count, and how they are said."""

    catalogue: Catalogue
    saying: Saying
    """In each language in which topics may be read; the first counts where they differ."""

    def faults(self, key: str, said: TopicStatement, others: Iterable[Topic]) -> list[Fault]:
        """Return all that keeps a topic of the server's own from being published.

        `others` are the topics beside it. How it reads is judged once its fields hold.
        """
        typed = said.typed or {}
        shown = (*FIRST, Field.NAMES) if said.settled else (*FIRST, *SECOND)
        found = [*_fields(typed, shown), *_taken(key, typed, others)]
        for field in shown:
            found += reference_faults(field, part(typed, field).text, self.catalogue)
        if found:
            return found
        topic = own_topic(key, typed, settled=said.settled)
        for language, how in self.saying.items():
            found = faults_as_read(topic, language, how)
            if found:
                break
        return [*_crowded(topic, self.catalogue), *found]


def title_faults(title: str, others: Iterable[Topic]) -> list[Fault]:
    """Return what keeps a title from being the new topic's: how it reads, and whose it is."""
    typed = {Field.TITLE: title}
    return [*_fields(typed, [Field.TITLE]), *_taken("", typed, others)]


def hold_names(topic: Topic, others: Iterable[Topic]) -> None:
    """Refuse a topic with a name that means another one."""
    taken = _names(each for each in others if each.id != topic.id)
    for _, name in spellings(topic):
        if (other := taken.get(normalise(name))) is not None:
            raise NameTakenError(name=plain(name), other=other)


def needing_care(
    statements: Mapping[str, TopicStatement], catalogue: Catalogue
) -> dict[str, list[Fault]]:
    """Return, by topic, the figures of a server's own ones that no longer hold."""
    found = {
        key: [
            fault
            for field, text in (said.typed or {}).items()
            for fault in reference_faults(field, text, catalogue)
        ]
        for key, said in statements.items()
    }
    return {key: faults for key, faults in found.items() if faults}


def _fields(typed: Typed, shown: Iterable[Field]) -> Iterator[Fault]:
    """Judge each field by itself."""
    for field in shown:
        text = part(typed, field).text
        if field in REQUIRED and not text:
            yield Fault(field, "own-topic-empty")
        elif text and not _LETTER.search(_MENTION.sub("", text)):
            yield Fault(field, "own-topic-wordless")
        yield from _long(field, typed.get(field, ""), LONGEST[field])
        yield from _long(field, plain(text, longest=LONGEST_PASSAGE), LONGEST_PASSAGE)
        if _MENTION.search(text):
            yield Fault(field, "own-topic-mention")
        if _LINK.search(text):
            yield Fault(field, "own-topic-link")
        yield from _addresses(field, part(typed, field).addresses)
    yield from title_quotations(typed.get(Field.TITLE, ""))
    if Field.MINDS in shown:
        yield from _minds(typed)
    yield from _other_names(typed)


def _long(field: Field, text: str, limit: int) -> Iterator[Fault]:
    if len(text) > limit:
        yield Fault(field, "topic-too-long", {"length": len(text), "limit": limit})


def _addresses(field: Field, addresses: Sequence[str]) -> Iterator[Fault]:
    if len(addresses) > MOST_ADDRESSES:
        values: Mapping[str, Value] = {"count": len(addresses), "most": MOST_ADDRESSES}
        yield Fault(field, "own-topic-many-addresses", values)
    for address in addresses:
        try:
            exact = checked_address(address) == address
        except ExpectedError as error:
            yield Fault(field, error.key, error.values)
        else:
            if not exact:
                yield Fault(field, "own-source-address", {"address": address})


def _minds(typed: Typed) -> Iterator[Fault]:
    """Hold what would change minds to one line for each of the three."""
    given = len(minds(typed))
    if given != len(Viewpoint) and (given or any(views(typed))):
        yield Fault(Field.MINDS, "own-topic-minds", {"count": given})


def _other_names(typed: Typed) -> Iterator[Fault]:
    names = other_names(typed)
    if len(names) > MOST_NAMES:
        yield Fault(Field.NAMES, "own-topic-many-names", {"count": len(names), "most": MOST_NAMES})
    for name in names:
        yield from _long(Field.NAMES, name, LIMITS["title"])


def _taken(key: str, typed: Typed, others: Iterable[Topic]) -> Iterator[Fault]:
    """Refuse names that mean another topic, or will once the server has that many."""
    taken = _names(each for each in others if each.id != key)
    title = (Field.TITLE, part(typed, Field.TITLE).text)
    for field, name in (title, *((Field.NAMES, each) for each in other_names(typed))):
        other = taken.get(normalise(name))
        if other is None and _OWN_ID.fullmatch(name.casefold()) and name.casefold() != key:
            other = name.casefold()
        if other is not None:
            yield Fault(field, "topic-name-taken", {"name": plain(name), "other": other})


def _crowded(topic: Topic, catalogue: Catalogue) -> Iterator[Fault]:
    """Refuse more marks of sources than the card has room for, where most of them are."""
    marks = {field: len(_cited(topic, field, catalogue)) for field in topic.passages}
    count = sum(marks.values())
    if count > MOST_MARKS:
        worst = max(marks, key=lambda field: marks[field])
        yield Fault(worst, "own-topic-many-marks", {"count": count, "most": MOST_MARKS})


def _cited(topic: Topic, field: str, catalogue: Catalogue) -> set[str]:
    """Return the sources that one text of a topic, the same in both languages, rests on."""
    asked = (each for each in references(topic.passages[field].en) if each.asked is Asked.FIGURE)
    figures = (figure_now(each.figure, catalogue) for each in asked)
    of_figures = {key for each in figures if each for key in sources_of(catalogue, each)}
    views = {f"{viewpoint}.text": view.source for viewpoint, view in topic.views.items()}
    return {*of_figures, *views.get(field, ())}


def _names(topics: Iterable[Topic]) -> Mapping[str, str]:
    return {normalise(name): topic.id for topic in topics for _, name in spellings(topic)}
