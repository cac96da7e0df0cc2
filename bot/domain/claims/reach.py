"""Which words around a number still hold for it; each as one text."""

from bot.domain.claims.quantities import Quantity
from bot.domain.claims.sentence import Sentence

_BREAKS = frozenset(
    {",", "(", ")", "mais", "but", "while", "whereas", "tandis", "alors", ":", "although"}
)
_TURNS = frozenset({"mais", "but", "pourtant", "however", "sauf", "except", "reality", "realite"})
"""Words that leave behind what was said before them."""
_HEADING = 4
"""Tokens before a colon that still hold behind it: Hypothesis: xAI has …"""
_CLAUSE = 14
"""Tokens back to which a clause is looked for."""
_FAR = 60
"""Tokens to each side beyond which nothing holds."""
_ANOTHER = 20
"""From here a number is another one, and what follows is said of that."""


def words_before(sentence: Sentence, quantity: Quantity) -> str:
    """Return the words before a quantity."""
    return sentence.text(quantity.start - _FAR, quantity.start)


def clause_before(sentence: Sentence, quantity: Quantity) -> str:
    """Return those of its own clause."""
    start = quantity.start
    while (
        start > 0 and sentence.word(start - 1) not in _BREAKS and quantity.start - start < _CLAUSE
    ):
        start -= 1
    return sentence.text(start, quantity.start)


def words_since_turn(sentence: Sentence, quantity: Quantity) -> str:
    """Return those since what was said took a turn, at a colon too."""
    start = _turn_before(sentence, quantity)
    colons = (at for at in range(quantity.start - 1, start - 1, -1) if sentence.word(at) == ":")
    colon = next((at for at in colons if at > _HEADING), start - 1)
    return sentence.text(colon + 1, quantity.start)


def words_behind(sentence: Sentence, quantity: Quantity) -> str:
    """Return the words behind a quantity, up to a turn or another number."""
    last = min(_turn_behind(sentence, quantity), len(sentence.tokens))
    numbers = (at for at in range(quantity.end, last) if _counts(sentence, at))
    return sentence.text(quantity.end, next(numbers, last))


def words_between_turns(sentence: Sentence, quantity: Quantity) -> str:
    """Return the words around a quantity, from a turn to the next."""
    return sentence.text(_turn_before(sentence, quantity), _turn_behind(sentence, quantity))


def _counts(sentence: Sentence, at: int) -> bool:
    return (sentence.tokens[at].number or 0) >= _ANOTHER


def _turn_before(sentence: Sentence, quantity: Quantity) -> int:
    """Return the token after the last turn before a quantity."""
    first = max(0, quantity.start - _FAR)
    turns = (at for at in range(quantity.start - 1, first - 1, -1) if sentence.word(at) in _TURNS)
    return next(turns, first - 1) + 1


def _turn_behind(sentence: Sentence, quantity: Quantity) -> int:
    turns = (at for at in range(quantity.end, quantity.end + _FAR) if sentence.word(at) in _TURNS)
    return next(turns, quantity.end + _FAR)
