"""What stands around a number: its clause, its words, the names that it may belong to."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.domain.claims.mentions import Mention
from bot.domain.claims.quantities import Quantity
from bot.domain.claims.scope import clause_of, is_compared, said_of
from bot.domain.claims.sentence import Sentence
from bot.domain.claims.units import Kind
from bot.domain.claims.vocabulary import SITES


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
    mention: Mention | None
    """The organisation that it is likely said of."""
    compared: bool
    """Whether another organisation follows after "than"."""
    site: bool
    """Whether that is a name of a machine, a site or a model."""


def context_of(sentence: Sentence, quantity: Quantity) -> Context:
    """Gather what the words around a quantity tell of it."""
    start, end = clause_of(sentence, quantity)
    mention = _site(sentence, quantity, start, end) or said_of(sentence, quantity, start, end)
    words = sentence.words(start, end)
    return Context(
        words=words,
        clause=frozenset(words),
        sentence=sentence.said,
        ahead=frozenset(sentence.words(start, quantity.start)),
        before=sentence.words(quantity.start - 3, quantity.start),
        after=sentence.words(quantity.end, quantity.end + 3),
        hardware=quantity.hardware or _chip_near(sentence, quantity, start, end),
        mention=mention,
        named=mention is not None and start <= mention.start < end,
        compared=is_compared(sentence, quantity),
        site=mention is not None and _is_site(sentence, mention),
    )


def _site(sentence: Sentence, quantity: Quantity, start: int, end: int) -> Mention | None:
    """Return the machine or place in a clause: a sum is spent on it, whoever spends."""
    if quantity.kind not in {Kind.MONEY, Kind.BARE}:
        return None
    inside = sentence.mentions_between(start, end)
    return next((each for each in inside if _is_site(sentence, each)), None)


def _is_site(sentence: Sentence, mention: Mention) -> bool:
    return sentence.text(mention.start, mention.end).strip() in SITES


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
