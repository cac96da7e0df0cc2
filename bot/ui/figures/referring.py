"""What a reference inside a text stands for, in words."""

from bot.domain.viewpoints.filling import Asked, Reference, Said
from bot.ui.figures.writing import Writer


def referring(writer: Writer) -> Said:
    """Return how one language says the number or the date of a figure."""

    def said(reference: Reference) -> str:
        figure = writer.catalogue.figures[reference.figure]
        if reference.asked is Asked.DATE:
            return writer.dated(figure.as_of, figure.as_of_precision)
        return writer.quantity(figure)

    return said
