"""Numbers that a text states itself where the catalogue holds them: they would not follow it."""

import math
from collections.abc import Iterator, Sequence

from bot.domain.claims.numbers import Number, read_number
from bot.domain.claims.tokens import Token, sentences_of
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.model import Figure, Status
from bot.domain.viewpoints.filling import Fault, fill

_COUNTED = 12
"""Whole numbers up to this one count whatever is at hand."""
_YEARS = range(1900, 2200)
_MOST_NAMED = 3


def bare_faults(where: str, text: str, catalogue: Catalogue) -> Iterator[Fault]:
    """Yield the numbers in digits of one field that figures hold; years and counts are none."""
    bare = fill(text, lambda _: "…")
    for sentence in sentences_of(bare):
        for number, value in _stated(sentence):
            held = [each.id for each in _holding(value, catalogue)]
            if held:
                said = bare[sentence[number.start].start : sentence[number.end - 1].end]
                ids = ", ".join(held[:_MOST_NAMED])
                yield Fault(where, "topic-number-held", {"number": said, "ids": ids})


def _stated(sentence: Sequence[Token]) -> Iterator[tuple[Number, float]]:
    """Yield each number that begins with digits and what it is worth, in base units."""
    end = 0
    for at, token in enumerate(sentence):
        if at < end or token.number is None:
            continue
        number = read_number(sentence, at)
        if number is not None:
            end = number.end
            share = end < len(sentence) and sentence[end].text == "%"
            if share or not _is_count_or_year(number, token):
                yield number, number.value / 100 if share else number.value


def _is_count_or_year(number: Number, token: Token) -> bool:
    whole = number.value.is_integer()
    year = number.plain and token.text.isdecimal() and number.value in _YEARS
    return year or (whole and number.value <= _COUNTED)


def _holding(value: float, catalogue: Catalogue) -> Iterator[Figure]:
    """Yield the figures that may be referred to and give this number."""
    for figure in catalogue.figures.values():
        given = (each for each in (figure.value, figure.low, figure.high) if each is not None)
        over = figure.status is Status.RETIRED or figure.id in catalogue.superseded_by
        if figure.served and not over and any(math.isclose(value, each) for each in given):
            yield figure
