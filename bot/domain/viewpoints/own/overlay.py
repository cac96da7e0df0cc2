"""The curated topics and what a server says of topics, as one list.

A number that a text refers to is said as it holds when it is read: the figure that replaced the
one that was written down, or that it was withdrawn. So no topic vanishes with a figure; its writers
are told that it needs care.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress

from pydantic import ValidationError

from bot.domain.figures.model import OWN, Slug, Source, SourceKind
from bot.domain.text.plain import plain
from bot.domain.viewpoints.model import Aliases, Passage, Topic, View, Viewpoint
from bot.domain.viewpoints.own.statement import TopicStatement
from bot.domain.viewpoints.own.typed import Field, Typed, minds, other_names, part, views

LONGEST_PASSAGE = 2000
"""Characters of a text once nothing in it formats anything."""
_PAGE = re.compile(r"https://(?:www\.)?([^?#]+)")


class OwnTopic(Topic):
    """A topic of a server's own, the same in both languages; its figures may be all it rests on."""

    source: tuple[Slug, ...] = ()


def laid_over(
    curated: Mapping[str, Topic], statements: Mapping[str, TopicStatement]
) -> Iterator[Topic]:
    """Yield the topics that are offered in a server: curated ones first, in their order."""
    for key, topic in curated.items():
        said = statements.get(key)
        if said is None or not said.retired:
            yield as_settled(topic) if said is not None else topic
    for key, said in statements.items():
        if said.typed is not None and key.startswith(OWN):
            with suppress(ValidationError, KeyError):  # it held by the rules of its day
                yield own_topic(key, said.typed, settled=said.settled, drafted=said.drafted)


def sources_of_topics(statements: Mapping[str, TopicStatement]) -> Iterator[Source]:
    """Yield what a server's own topics rest on."""
    for key, said in statements.items():
        yield from own_sources(key, said.typed or {})


def as_settled(topic: Topic) -> Topic:
    """Return a topic with its facts and evidence alone."""
    nothing = dict.fromkeys(str(viewpoint) for viewpoint in Viewpoint)
    return topic.model_copy(update={**nothing, "settled": True})


def own_topic(key: str, typed: Typed, *, settled: bool, drafted: bool = False) -> OwnTopic:
    """Return the topic that was typed; what is typed must hold."""
    at = {source.url: source.id for source in own_sources(key, typed)}

    def sources(*fields: Field) -> tuple[str, ...]:
        addresses = [each for field in fields for each in part(typed, field).addresses]
        return tuple(dict.fromkeys(at[each] for each in addresses))

    given = {} if settled else dict(views(typed))
    proofs = dict(zip(Viewpoint, minds(typed), strict=False))
    return OwnTopic(
        id=key,
        title=_said(part(typed, Field.TITLE).text),
        aliases=Aliases(fr=tuple(names := other_names(typed)), en=tuple(names)),
        recap=_said(part(typed, Field.RECAP).text),
        example=_said_if(part(typed, Field.EXAMPLE).text),
        evidence=_said(part(typed, Field.EVIDENCE).text),
        common_ground=_said_if(part(typed, Field.COMMON_GROUND).text),
        source=sources(Field.RECAP, Field.EVIDENCE),
        settled=settled,
        drafted=drafted,
        **{
            viewpoint.value: View(
                text=_said(text),
                mind=_said(proofs[viewpoint]),
                source=sources(Field(viewpoint.value)),
            )
            for viewpoint, text in given.items()
        },
    )


def own_sources(key: str, typed: Typed) -> list[Source]:
    """Return what the addresses of a topic lead to, each once: known by host and path alone."""
    addresses = [each for field in Field for each in part(typed, field).addresses]
    return [
        Source(
            id=f"{key}-{number}",
            publisher=_page(address),
            url=address,
            licence="facts cited",
            kind=SourceKind.PRESS,
        )
        for number, address in enumerate(dict.fromkeys(addresses), start=1)
    ]


def _page(address: str) -> str:
    found = _PAGE.match(address)
    return plain(found[1].rstrip("/") if found is not None else address)


def _said(text: str) -> Passage:
    said = plain(text, longest=LONGEST_PASSAGE)
    return Passage(fr=said, en=said)


def _said_if(text: str) -> Passage | None:
    return _said(text) if text else None
