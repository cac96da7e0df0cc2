"""Bare numbers whose unit stands elsewhere: GPU count: 100,000; H100 150k; Meta en a 15 000."""

from dataclasses import replace

from bot.domain.claims.quantities import Quantity
from bot.domain.claims.sentence import Sentence
from bot.domain.claims.units import Kind
from bot.domain.claims.vocabulary import CHIPS

_FEW, _MANY = 50, 1000
"""Below these a bare number counts no chips: by a heading, by chips that are only named before."""
_REACH = 9
"""Tokens back to which a heading is looked for."""
_CLOSE = 12
_YEARS = (1900, 2100)
_LEADING = frozenset(
    {"entre", "between", "about", "environ", "~", "plus", "de", "moins", "over", "around", "au",
     "a", "peu", "pres", "roughly", "some"}
)  # fmt: skip
_HAVING = frozenset(
    {
        "en",
        "mais",
        "but",
        "has",
        "have",
        "like",
        "plutot",
        "rather",
        "reality",
        "realite",
        "fait",
        "closer",
    }
)
_PASSING = frozenset({",", "-", "+", "puis", "then", "or", "ou", "graphiques"})
_AGAINST = frozenset({"contre", "vs", "versus", "against"})
_SOON = 4
"""Tokens after a number within which the one it is set against is named."""
_COUNTING = frozenset({"nombre", "number", "count", "total"})
_CLOSING = frozenset(
    {",", ")", "et", "and", "chez", "pour", "for", "at", "in", "mais", "but", "-", "contre", "vs",
     "while", "aujourd", "now", "today", "maintenant", "selon", "ou", "or", "actuellement", ":",
     "deja", "already", "lol", "mdr", ".", "(", "d", "sur", "on", "/", "+", "right", "total", ""}
)  # fmt: skip
"""What follows a number that counts nothing named after it."""


def chips_in(sentence: Sentence) -> Quantity | None:
    """Return the chips that a sentence names without counting any."""
    named = (_chip(sentence, at) for at in range(len(sentence.tokens)))
    return next((found for found in named if found is not None), None)


def with_unit(sentence: Sentence, quantity: Quantity, chips: Quantity | None) -> Quantity:
    """Give a bare number the chips that it counts, if any; `chips` is the last count before."""
    if quantity.kind is not Kind.BARE or quantity.high < _FEW:
        return quantity
    if _is_of_them(sentence, quantity):
        before = _chips_before(sentence, quantity) or chips
        return quantity if before is None else _counting(quantity, before.hardware)
    heading = _label(sentence, quantity) or _heading(sentence, quantity)
    if heading is not None:
        return _counting(quantity, heading.hardware)
    before = chips or _chips_before(sentence, quantity)
    if before is not None and _goes_on(sentence, quantity, before):
        return _counting(quantity, before.hardware)
    return quantity


def _counting(quantity: Quantity, hardware: str | None) -> Quantity:
    return replace(quantity, kind=Kind.CHIPS, hardware=hardware)


def _chip(sentence: Sentence, at: int) -> Quantity | None:
    """Return what is counted if a token names chips, as a count of none."""
    mention = sentence.named.get(at)
    hardware = mention.hardware if mention is not None else None
    if hardware is None and sentence.word(at) not in CHIPS:
        return None
    return Quantity(Kind.CHIPS, 0, 0, at, at + 1, hardware=hardware)


def _is_of_them(sentence: Sentence, quantity: Quantity) -> bool:
    after = sentence.words(quantity.end, quantity.end + 3)
    return after[:2] in {("of", "them"), ("of", "those")} or after == ("d", "'", "entre")


def _label(sentence: Sentence, quantity: Quantity) -> Quantity | None:
    """Return the chips that stand right before a number: H100 150,000 / H200 50,000."""
    return _chip(sentence, quantity.start - 1) if _is_closed(sentence, quantity) else None


def _heading(sentence: Sentence, quantity: Quantity) -> Quantity | None:
    """Return the chips of a heading: GPU chez xAI : 230 000, number of H100s = 150k."""
    at = quantity.start - 1
    while sentence.word(at) in _LEADING and quantity.start - at < _REACH:
        at -= 1
    mark = sentence.word(at)
    if mark not in {":", "=", "of", "is", "est", "("}:
        return None
    for step in range(at - 1, max(-1, at - _REACH), -1):
        if sentence.word(step) in {",", ":", "="} or (sentence.tokens[step].number or 0) >= _FEW:
            return None
        found = _chip(sentence, step)
        if found is not None and (mark in {":", "="} or _is_counted(sentence, step)):
            return found
    return None


def _is_counted(sentence: Sentence, at: int) -> bool:
    return not _COUNTING.isdisjoint(sentence.words(at - 3, at + 3))


def _chips_before(sentence: Sentence, quantity: Quantity) -> Quantity | None:
    """Return the chips that are named before a large number without being counted."""
    if quantity.high < _MANY:
        return None
    before = range(quantity.start - 1, max(-1, quantity.start - _CLOSE), -1)
    return next((found for at in before if (found := _chip(sentence, at))), None)


def _goes_on(sentence: Sentence, quantity: Quantity, chips: Quantity) -> bool:
    """Return whether a bare number counts the chips named before: Meta en a 100 000."""
    start, end = chips.end, quantity.start
    if end < start or end - start >= _CLOSE or not _is_closed(sentence, quantity):
        return False
    between = frozenset(sentence.words(start, end))
    named = any(each.organisations for each in sentence.mentions_between(start, end))
    if between & _AGAINST and not sentence.mentions_between(quantity.end, quantity.end + _SOON):
        return False
    return named or bool(between & _HAVING) or between <= _LEADING | _PASSING | _AGAINST


def _is_closed(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether nothing that could be counted follows a bare number, and it is no year."""
    token = sentence.tokens[quantity.number]
    dated = quantity.scale == 1 and token.text.isdigit()
    if dated and _YEARS[0] <= quantity.high <= _YEARS[1]:
        return False
    return sentence.word(quantity.end) in _CLOSING
