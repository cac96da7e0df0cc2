"""How a number of the catalogue is put into a topic; pure."""

from bot.domain.figures.own import FigureUnknownError
from bot.domain.viewpoints.filling import Asked, reference_faults
from bot.ui.figures.own import figure_line
from bot.ui.figures.writing import Writer
from bot.ui.viewpoints.own import fault_lines


def number_text(key: str, writer: Writer) -> str:
    """Return a figure with the words that refer to it, or why it cannot stand in a topic."""
    figure = writer.catalogue.figures.get(key)
    if figure is None:
        raise FigureUnknownError
    lines = [writer.say("own-topic-figure", figure=figure_line(figure, writer))]
    number, date = (f"{{{asked}:{key}}}" for asked in Asked)
    faults = [*reference_faults("recap", number, writer.catalogue)]
    if faults:
        return "\n".join([*lines, *fault_lines(faults, writer)])
    lines += [writer.say("own-topic-figure-put"), f"```\n{number}\n```"]
    if figure.as_of is not None:
        lines += [writer.say("own-topic-figure-date"), f"```\n{date}\n```"]
    return "\n".join([*lines, writer.say("own-topic-figure-follows")])
