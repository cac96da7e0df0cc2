"""What a reference inside a text stands for, in words."""

from collections.abc import Callable
from functools import partial

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.corrections import figure_now
from bot.domain.viewpoints.filling import Asked, Reference, Said, Saying
from bot.texts import Language, Texts
from bot.ui.figures.writing import Writer


def referring(writer: Writer) -> Said:
    """Return how one language says the number or the date of a figure, as it holds today."""

    def said(reference: Reference) -> str:
        figure = figure_now(reference.figure, writer.catalogue)
        if figure is None:
            return writer.say("topic-figure-gone")
        if reference.asked is Asked.DATE:
            return writer.dated(figure.as_of, figure.as_of_precision)
        return writer.quantity(figure)

    return said


def saying(texts: Texts, catalogue: Catalogue, first: Language = Language.FRENCH) -> Saying:
    """Return how references are said in each language, one of them first."""
    languages = dict.fromkeys((first, *Language))
    return {each: referring(Writer(texts, each, catalogue)) for each in languages}


def speaking_of(writer: Writer) -> Callable[[Catalogue], Saying]:
    """Return what says the references to any catalogue, this reader's language first."""
    return partial(saying, writer.texts, first=writer.language)
