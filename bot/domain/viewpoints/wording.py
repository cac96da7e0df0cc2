"""A topic in one language, as readers see it, and whether it fits the card."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.domain.viewpoints.filling import Asked, Fault, Said, fill, references
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.texts import Language

LIMITS: Mapping[str, int] = {
    "title": 80,
    "recap": 600,
    "example": 300,
    **{f"{viewpoint}.text": 450 for viewpoint in Viewpoint},
    **{f"{viewpoint}.mind": 150 for viewpoint in Viewpoint},
    "evidence": 250,
    "common_ground": 250,
}
"""Characters of each field as read. With the headings, all of them fit one message."""
FRAME = 500
"""Characters that headings, marks of sources and small print may take beside the fields."""
WORDS_A_MINUTE = 200
"""An unhurried pace on a screen: a convention of ours, which rests on no source."""
_WORD = re.compile(r"\w+(?:[’'.,\u202f-]\w+)*")


@dataclass(frozen=True)
class Statement:
    """A text as read, and what it rests on."""

    text: str
    figures: tuple[str, ...] = ()
    """Ids of the figures whose numbers it gives, each once."""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wording:
    """A topic in one language; the statements are keyed by their field, as in `LIMITS`."""

    title: str
    statements: Mapping[str, Statement]
    settled: bool = False
    drafted: bool = False

    def view(self, viewpoint: Viewpoint) -> Statement | None:
        """Return what one side holds; None where it is not written."""
        return self.statements.get(f"{viewpoint}.text")

    @property
    def minutes(self) -> int:
        """How many minutes it takes to read, at least one."""
        texts = (self.title, *(each.text for each in self.statements.values()))
        return max(1, round(sum(len(_WORD.findall(text)) for text in texts) / WORDS_A_MINUTE))


def worded(topic: Topic, language: Language, said: Said) -> Wording:
    """Return a topic in one language, with its numbers said; its references must be sound."""
    sources = {f"{viewpoint}.text": view.source for viewpoint, view in topic.views.items()}
    statements: dict[str, Statement] = {}
    for field, passage in topic.passages.items():
        written = passage.read(language)
        found = (each.figure for each in references(written) if each.asked is Asked.FIGURE)
        figures = tuple(dict.fromkeys(found))
        statements[field] = Statement(fill(written, said), figures, sources.get(field, ()))
    title = fill(topic.title.read(language), said)
    return Wording(title, statements, settled=topic.settled, drafted=topic.drafted)


def length_faults(wording: Wording) -> Iterator[Fault]:
    """Yield the fields that are too long as read."""
    texts = {field: statement.text for field, statement in wording.statements.items()}
    for field, text in {"title": wording.title, **texts}.items():
        if len(text) > LIMITS[field]:
            yield Fault(field, "topic-too-long", {"length": len(text), "limit": LIMITS[field]})
