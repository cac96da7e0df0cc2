"""Titles, names and labels: whole in themselves, though they stand in mid-sentence."""

from bot.domain.quotes.findings import Case
from bot.domain.quotes.model import Kind
from bot.domain.quotes.places import Place, begins
from bot.domain.text.reading import Range, Reading
from bot.domain.text.vocabulary import table

_WEIGHTY = 4
"""Letters of a word that a title writes with a capital, as English has it."""
_FEWEST = 2
"""Such words of a title."""
_SHORTEST = 1
_BESIDE = 2
"""Words of the reply in which what is quoted may be named: `the error is`."""
_ARTICLES = table("the le la les l un une")
_KINDS = table(
    "button bouton menu tab onglet label checkbox title titre heading error erreur warning "
    "film movie series serie book livre novel roman song chanson album poem poeme paper "
    "chapter chapitre game jeu podcast "
    "called named titled entitled labelled labeled intitule intitulee appele appelee nomme nommee"
)
"""What a title or a label is one of, or what is said before it."""


def is_title(case: Case, place: Place) -> bool:
    """Return whether the words at a place, cut from a sentence, are a title or a label.

    Between quotation marks, much may be one; in a block, only what has a capital at every word.
    """
    if place.inside:
        return False
    block = case.quotation.kind is Kind.BLOCK
    return _has_capitals(case.source, place, _SHORTEST if block else _WEIGHTY) or (
        not block and (_begins_as_one(case.source, place) or _is_called_one(case, place))
    )


def _has_capitals(source: Reading, place: Place, letters: int) -> bool:
    """Return whether words of so many letters have capitals, unlike the rest of the sentence."""
    words, sentences = (place.first, place.last), source.sentences(place.first, place.last)
    whole = sentences[0][0], sentences[-1][1]
    ends = _has_capital(source, words[0]) and _has_capital(source, words[1] - 1)
    lists = any("," in source.gap(index) for index in range(words[0] + 1, words[1]))
    capital = ends and not lists and _are_capital(source, words, letters)
    return capital and not _are_capital(source, whole, letters)


def _are_capital(source: Reading, words: Range, letters: int) -> bool:
    weighty = [index for index in range(*words) if len(source.words[index].folded) >= letters]
    return len(weighty) >= _FEWEST and all(_has_capital(source, index) for index in weighty)


def _has_capital(source: Reading, index: int) -> bool:
    return source.masked[source.words[index].start].isupper()


def _begins_as_one(source: Reading, place: Place) -> bool:
    """Return whether an article has a capital though no sentence begins with it."""
    article = source.words[place.first].folded in _ARTICLES and _has_capital(source, place.first)
    return article and not begins(source, place) and source.gap(place.first).isspace()


def _is_called_one(case: Case, place: Place) -> bool:
    """Return whether the reply or the message says beside the words what they are."""
    before = case.source.folded((max(0, place.first - 1), place.first))
    said = (*case.said_before(_BESIDE), *case.said_after(1), *before)
    return not _KINDS.isdisjoint(said)
