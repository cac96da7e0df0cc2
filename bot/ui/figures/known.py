"""The figures that count in a server, offered by the words that tell them."""

from collections.abc import Sequence
from itertools import islice
from typing import Any

import discord

from bot.domain.figures.model import Figure
from bot.domain.figures.names import normalise
from bot.ui.doors import completing
from bot.ui.figures.asking import Choices, choice, reader_here
from bot.ui.figures.writing import Writer

_MOST_CHOICES = 25


@completing
async def known_figures(interaction: discord.Interaction[Any], current: str) -> Choices:
    """Offer the figures that count here, by the words that tell them."""
    writer, wanted = await reader_here(interaction), normalise(current).split()
    found = (each for each in _own_first(writer) if _is_told(each, wanted, writer))
    return [choice(figure_label(each, writer), each.id) for each in islice(found, _MOST_CHOICES)]


def figure_label(figure: Figure, writer: Writer) -> str:
    """Return a figure on one line, as plain text."""
    owner = writer.catalogue.organisations[figure.organisation]
    details = [
        writer.organisation(owner),
        writer.quantity(figure),
        writer.words(figure.subject),
        writer.dated(figure.as_of, figure.as_of_precision),
        writer.metric(figure.metric),
    ]
    return " · ".join(details)


def _is_told(figure: Figure, wanted: Sequence[str], writer: Writer) -> bool:
    owner = writer.catalogue.organisations[figure.organisation]
    told = f"{figure.id} {writer.organisation(owner)} {writer.words(figure.subject)}"
    words = normalise(f"{told} {writer.metric(figure.metric)} {figure.as_of or ''}")
    return all(word in words for word in wanted)


def _own_first(writer: Writer) -> list[Figure]:
    figures = writer.catalogue.figures.values()
    return sorted(figures, key=lambda figure: (not figure.own, figure.organisation))
