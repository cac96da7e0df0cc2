"""What a reference inside a text stands for, in words."""

from bot.domain.figures.corrections import figure_now
from bot.domain.viewpoints.filling import Asked, Reference, Said
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
