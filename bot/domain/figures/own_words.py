"""The words of servers' figures, which somebody typed, made safe to show."""

from functools import lru_cache

from bot.domain.figures.model import Bilingual, Words
from bot.domain.figures.own import LONGEST_TEXT, Statement
from bot.domain.text.plain import plain

_OF_FIGURES = ("subject", "attributed_to", "note")
_OF_SOURCES = ("publisher", "title", "short_title", "author", "licence")


def made_plain(statement: Statement) -> Statement:
    """Return what is said, in words that format nothing; their length is held to nothing more."""
    figure, source = statement.figure, statement.source
    if figure is None or source is None:
        return statement
    said = {name: _plain(getattr(figure, name)) for name in _OF_FIGURES}
    read = {name: _plain(getattr(source, name)) for name in _OF_SOURCES}
    return Statement(figure=figure.model_copy(update=said), source=source.model_copy(update=read))


def _plain(words: Words | None) -> Words | None:
    if isinstance(words, Bilingual):
        return Bilingual.model_construct(fr=_one(words.fr), en=_one(words.en))
    return None if words is None else _one(words)


@lru_cache(maxsize=4096)  # a catalogue is built anew at each change, mostly of the same words
def _one(text: str) -> str:
    return plain(text, longest=LONGEST_TEXT)
