"""What every line says of a figure beside its number: since when, who says so, how sure it is."""

from bot.domain.figures.evidence import published_on
from bot.domain.figures.model import Confidence, Figure, Precision
from bot.ui.figures.writing import Writer, slug

MARKS = 2
"""Sources cited for one line; the others are listed under Sources."""


def speaker(writer: Writer, figure: Figure) -> list[str]:
    """Return who says so, unless the source's own mark names the same."""
    said = writer.words(figure.attributed_to)
    sources = (writer.catalogue.sources[key] for key in figure.source[:MARKS])
    return [] if any(writer.words(each.publisher) == said for each in sources) else [said]


def when(writer: Writer, figure: Figure) -> str:
    """Return the figure's date or, for a plan that has none, since when it is known."""
    if figure.as_of is not None:
        return writer.dated(figure.as_of, figure.as_of_precision)
    published = published_on(writer.catalogue, figure)
    day, precision = published if published is not None else (figure.recorded, Precision.DAY)
    coarse = Precision.MONTH if precision is Precision.DAY else precision
    return writer.say("figures-known-since", date=writer.dated(day, coarse))


def sureness(writer: Writer, confidence: Confidence, *, disputed: bool) -> list[str]:
    """Return how sure a number is, if not quite, and that it is disputed, if it is."""
    unsure = confidence is not Confidence.CONFIRMED
    return [
        *([writer.say(f"figures-confidence-{slug(confidence)}")] if unsure else ()),
        *([f"**{writer.say('figures-disputed')}**"] if disputed else ()),
    ]
