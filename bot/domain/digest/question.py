"""The question of the day: a topic, and each view of it in one line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.configuration.ids import GuildId
from bot.domain.digest.rotation import Shown, turn
from bot.domain.text.reading import read
from bot.domain.viewpoints.filling import Asked, Said, fill, references
from bot.domain.viewpoints.model import Topic, View, Viewpoint
from bot.domain.viewpoints.order import drawn_order
from bot.texts import Language

LONGEST_LINE = 160
"""Characters of a view in an edition."""
_LOOSE = " ,;:–—(«\u00a0\u202f"
"""What no line ends with where it was cut."""


@dataclass(frozen=True)
class Question:
    """A topic in one language, with its three views in an order that was drawn."""

    topic: Topic
    title: str
    views: tuple[tuple[Viewpoint, str], ...]
    figures: tuple[str, ...]
    """Ids of the figures whose numbers the title and the lines give, each once."""


def topic_of_the_day(topics: Iterable[Topic], guild: GuildId, shown: Shown) -> Topic | None:
    """Return the topic whose turn it is, of those that have all three views and are not settled."""
    open_ = (each for each in topics if not each.settled and len(each.views) == len(Viewpoint))
    return min(open_, key=lambda topic: turn(guild, topic.id, shown), default=None)


def question_of(topic: Topic, language: Language, said: Said, *, seed: int) -> Question:
    """Return the question that a topic asks, its views in the order of this seed."""
    lines = {each: _line(view, language, said) for each, view in topic.views.items()}
    written = topic.title.read(language)
    figures = [
        *_figures(written, fill(written, said), said),
        *(
            key
            for each, view in topic.views.items()
            for key in _figures(view.text.read(language), lines[each], said)
        ),
    ]
    order = drawn_order(seed)
    return Question(
        topic=topic,
        title=fill(written, said),
        views=tuple((each, lines[each]) for each in order if each in lines),
        figures=tuple(dict.fromkeys(figures)),
    )


@lru_cache(maxsize=256)  # topics are few, and every server asks about them
def first_sentence(text: str, *, longest: int = LONGEST_LINE) -> str:
    """Return the first sentence of a text, up to a whole word where it is too long."""
    reading = read(text)
    if reading.words:
        first, *_ = reading.sentences(0, 1)
        text = text[: reading.span(*first).end]
    text = text.strip()
    if len(text) <= longest:
        return text
    words, _, _ = text[:longest].rpartition(" ")
    return f"{(words or text[: longest - 1]).rstrip(_LOOSE)}…"


def _line(view: View, language: Language, said: Said) -> str:
    return first_sentence(fill(view.text.read(language), said))


def _figures(written: str, shown: str, said: Said) -> Iterator[str]:
    """Yield the figures of a text whose numbers are in what is shown of it."""
    for each in references(written):
        if each.asked is Asked.FIGURE and said(each) in shown:
            yield each.figure
