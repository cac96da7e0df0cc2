"""The sources of an edition, in the order of their marks; pure."""

from collections.abc import Iterable, Sequence

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.evidence import sources_of
from bot.domain.figures.model import Figure
from bot.domain.viewpoints.model import Topic
from bot.ui.figures.telling import MARKS


def cited_for(figure: Figure, catalogue: Catalogue) -> Sequence[str]:
    """Return the sources that an edition cites for a figure."""
    return sources_of(catalogue, figure)[:MARKS]


def cited_in(
    figures: Iterable[Figure], topic: Topic | None, catalogue: Catalogue
) -> tuple[str, ...]:
    """Return what an edition rests on that shows these figures in their order, and this topic.

    The sources of the topic come last: the edition bears no marks of them.
    """
    of_figures = [key for each in figures for key in cited_for(each, catalogue)]
    views = topic.views.values() if topic is not None else ()
    of_views = [key for view in views for key in view.source]
    of_topic = topic.source if topic is not None else ()
    return tuple(dict.fromkeys((*of_figures, *of_views, *of_topic)))
