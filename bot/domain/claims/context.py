"""What stands around a number: its clause, its words, the names that it may belong to."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.domain.claims.mentions import Mention
from bot.domain.claims.numbers import read_number
from bot.domain.claims.quantities import Quantity
from bot.domain.claims.scope import clause_of, is_compared, said_of
from bot.domain.claims.sentence import Sentence
from bot.domain.claims.units import Kind
from bot.domain.claims.vocabulary import SITES

_BESIDE, _RIGHT_AFTER = 12, 3
"""Tokens before a quantity and after it within which a chip is named that it may be said of."""
_OF = frozenset({"on", "sur", "for", "pour", "of", "de", "du", "d", "in"})


@dataclass(frozen=True)
class Context:
    """What stands around a quantity."""

    words: tuple[str, ...]
    """The words of its clause."""
    named: bool
    """Whether its clause names the organisation."""
    clause: AbstractSet[str]
    """The same, without their order."""
    sentence: AbstractSet[str]
    """The words of its sentence."""
    ahead: AbstractSet[str]
    """The words of its clause before it."""
    before: tuple[str, ...]
    """The three words before it."""
    after: tuple[str, ...]
    """The three words after it."""
    hardware: str | None
    """The chip that its clause names."""
    beside: bool
    """Whether it is said of one chip that is named near it."""
    mention: Mention | None
    """The organisation that it is likely said of."""
    own: tuple[str, ...]
    """Its own words."""
    compared: bool
    """Whether another organisation follows after "than"."""
    site: bool
    """Whether that is a name of a machine or a site."""
    machine: bool
    """Whether one is named near it."""


def context_of(sentence: Sentence, quantity: Quantity) -> Context:
    """Gather what the words around a quantity tell of it."""
    start, end = clause_of(sentence, quantity)
    mention = _site(sentence, quantity, start, end) or said_of(sentence, quantity, start, end)
    beside = _chip_beside(sentence, quantity)
    words = sentence.words(start, end)
    return Context(
        words=words,
        clause=frozenset(words),
        sentence=sentence.said,
        ahead=frozenset(sentence.words(start, quantity.start)),
        before=sentence.words(quantity.start - 3, quantity.start),
        after=sentence.words(quantity.end, quantity.end + 3),
        hardware=quantity.hardware or beside or _chip_near(sentence, quantity, start, end),
        beside=beside is not None,
        mention=mention,
        named=mention is not None and start <= mention.start < end,
        own=sentence.words(quantity.start, quantity.end),
        compared=is_compared(sentence, quantity),
        site=mention is not None and _is_site(sentence, mention),
        machine=_names_site(sentence, quantity),
    )


def _site(sentence: Sentence, quantity: Quantity, start: int, end: int) -> Mention | None:
    """Return the machine or place in a clause: a sum is spent on it, whoever spends."""
    if quantity.kind not in {Kind.MONEY, Kind.BARE}:
        return None
    inside = sentence.mentions_between(start, end)
    return next((each for each in inside if _is_site(sentence, each)), None)


def _names_site(sentence: Sentence, quantity: Quantity) -> bool:
    near = sentence.mentions_near(quantity.start, quantity.end)
    return any(_is_site(sentence, each) for each in near)


def _is_site(sentence: Sentence, mention: Mention) -> bool:
    return sentence.text(mention.start, mention.end).strip() in SITES


def _chip_beside(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the chip that a quantity is said of: on the H100, or named before it, or after it."""
    after = _uncounted(sentence, quantity.end, quantity.end + _RIGHT_AFTER)
    if after and sentence.word(quantity.end) in _OF:
        return after[0].hardware
    before = _uncounted(sentence, quantity.start - _BESIDE, quantity.start)
    named = [*before[-1:], *after]
    return named[0].hardware if named else None


def _uncounted(sentence: Sentence, start: int, end: int) -> list[Mention]:
    """Return the chips named from one token up to another, but for those that are counted."""
    near = sentence.mentions_between(start, end)
    return [each for each in near if each.hardware and not _is_counted(sentence, each)]


def _is_counted(sentence: Sentence, chip: Mention) -> bool:
    """Return whether a number says how many of a chip there are: 8 H100, 8x H100."""
    at = chip.start - 1 - (sentence.word(chip.start - 1) == "x")
    number = read_number(sentence.tokens, at) if at >= 0 else None
    return number is not None and number.value > 1


def _chip_near(sentence: Sentence, quantity: Quantity, start: int, end: int) -> str | None:
    """Return the chip that a clause names or else, where there is only one, the sentence."""
    inside = [each.hardware for each in sentence.mentions_between(start, end) if each.hardware]
    if inside:
        return inside[0]
    near = {
        each.hardware
        for each in sentence.mentions_near(quantity.start, quantity.end)
        if each.hardware
    }
    return near.pop() if len(near) == 1 else None
