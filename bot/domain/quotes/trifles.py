"""What may be cut from a sentence without taking anything from it."""

from bot.domain.quotes.places import Place, begins, ends
from bot.domain.text.reading import Reading
from bot.domain.text.vocabulary import table
from bot.domain.text.words import Word

_ADDRESSES = table(
    "bref bon ben bah enfin donc alors voila franchement honnetement perso euh ok okay well so "
    "anyway honestly frankly look listen actually basically oh ah hey hum um uh"
)
_LAUGHS = table("lol mdr ptdr xd lmao rofl haha hahaha hehe hihi")
_LABEL = 3
"""Words of a label before a colon at most: `Note:`, `Mon avis :`"""


def is_trifle(source: Reading, place: Place) -> bool:
    """Return whether all that is missing is a label, a word like “well”, or a laugh."""
    sentences = source.sentences(*place.reach)
    before = source.words[sentences[0][0] : place.first]
    after = source.words[place.last : sentences[-1][1]]
    if place.inside or not (begins(source, place) or _is_opening(source, before, place)):
        return False
    return ends(source, place) or all(word.folded in _LAUGHS for word in after)


def _is_opening(source: Reading, words: tuple[Word, ...], place: Place) -> bool:
    gap = source.gap(place.first)
    if ":" in gap:
        return len(words) <= _LABEL
    return "," in gap and all(word.folded in _ADDRESSES for word in words)
