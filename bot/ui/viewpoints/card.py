"""From a topic to the texts of its card; pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.figures.corrections import figure_now
from bot.domain.figures.evidence import sources_of
from bot.domain.figures.model import Figure, Precision
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.domain.viewpoints.wording import Statement, Wording, worded
from bot.ui.figures.referring import referring
from bot.ui.figures.writing import References, Writer


@dataclass(frozen=True)
class Drawn:
    """A card in words, and what it shows."""

    texts: tuple[str, ...]
    """Facts, then views and weighing; they fit a message. A settled topic has no views."""
    cited: tuple[str, ...]
    """The ids of the sources, in the order of their numbers on the card."""
    figures: tuple[Figure, ...]
    """The figures whose numbers it gives, each once."""


def title_of(topic: Topic, writer: Writer) -> str:
    """Return a topic's title."""
    return topic.title.read(writer.language)


def draw_topic(topic: Topic, writer: Writer, *, order: Sequence[Viewpoint], today: date) -> Drawn:
    """Draw a topic, its views in this order, with the numbers that hold today."""
    wording = worded(topic, writer.language, referring(writer))
    sheet = _Sheet(wording, writer)
    recap, *rest = sheet.lines("recap", "example")
    facts = [f"## {wording.title}\n{recap}", *rest]
    views = ["\n".join(sheet.view(viewpoint)) for viewpoint in order if wording.view(viewpoint)]
    weighing = [*sheet.lines("evidence", "common_ground")]
    sheet.references.cite(topic.source)
    weighing.append(_small_print(sheet, today))
    texts = ("\n\n".join(facts), "\n\n".join([*views, *weighing]))
    return Drawn(texts, tuple(sheet.references.cited), tuple(sheet.figures.values()))


class _Sheet:
    """A topic being drawn, which numbers its sources as they come."""

    def __init__(self, wording: Wording, writer: Writer) -> None:
        self.wording = wording
        self.writer = writer
        self.references = References()
        self.figures: dict[str, Figure] = {}

    def lines(self, *fields: str) -> Iterator[str]:
        """Yield a paragraph for each of these fields that is written."""
        for field in fields:
            label = self.writer.say(f"viewpoints-{field.replace('_', '-')}")
            yield from self._said(field, label)

    def view(self, viewpoint: Viewpoint) -> Iterator[str]:
        """Yield what one side holds, and what would change its mind."""
        name = self.writer.say(f"viewpoint-{viewpoint}")
        yield from self._said(f"{viewpoint}.text", f"**{name}**")
        yield from self._said(f"{viewpoint}.mind", f"-# {self.writer.say('viewpoints-mind')}")

    def _said(self, field: str, label: str) -> Iterator[str]:
        statement = self.wording.statements.get(field)
        if statement is not None:
            marks = self.references.cite(self._sources(statement))
            yield f"{label} {statement.text}{f' {marks}' if marks else ''}"

    def _sources(self, statement: Statement) -> Sequence[str]:
        catalogue = self.writer.catalogue
        found = (figure_now(key, catalogue) for key in statement.figures)
        figures = [figure for figure in found if figure is not None]
        self.figures |= {figure.id: figure for figure in figures}
        of_figures = (key for each in figures for key in sources_of(catalogue, each))
        return list(dict.fromkeys((*of_figures, *statement.sources)))


def _small_print(sheet: _Sheet, today: date) -> str:
    """Return how the card came to be, in one small line."""
    writer = sheet.writer
    said = [
        writer.say("viewpoints-settled-so" if sheet.wording.settled else "viewpoints-drawn"),
        writer.say("viewpoints-minutes", minutes=sheet.wording.minutes),
        writer.say("viewpoints-as-of", date=writer.dated(today, Precision.DAY)),
        writer.say("viewpoints-cited", count=len(sheet.references.cited)),
        *([writer.say("viewpoints-drafted")] if sheet.wording.drafted else ()),
    ]
    return f"-# {' · '.join(said)}"
