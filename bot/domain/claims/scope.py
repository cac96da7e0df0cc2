"""Of whom a number is said: the name in its own clause, or else the nearest one."""

from collections.abc import Sequence

from bot.domain.claims.mentions import Mention
from bot.domain.claims.quantities import Quantity
from bot.domain.claims.sentence import NEAR, Sentence
from bot.domain.claims.units import Kind
from bot.domain.claims.vocabulary import MAKERS

_BESIDE = 4
"""Tokens after chips within which their maker is named."""
_COUNTED = 20
_DELIVERED = ("livr", "deliver", "suppl", "fourni", "provid", "hand")
_COMPARED = 9
"""Tokens after a number within which it is compared with somebody."""
BREAKS = frozenset(
    {",", "et", "and", "mais", "but", "while", "whereas", "tandis", "alors", "vs", "versus",
     "contre", "(", ")", "puis", "then", "against", "/", "+", "when", "quand", "ou", "or",
     "although"}
)  # fmt: skip
_ASIDE_PAIRS = frozenset(
    {("according", "to"), ("contrairement", "a"), ("compared", "to"), ("face", "a"),
     ("compare", "a"), ("ahead", "of"), ("grace", "a"), ("thanks", "to"), ("catch", "up")}
)  # fmt: skip
_ALWAYS_ASIDE = frozenset(
    {"selon", "dixit", "per", "unlike", "than", "devant", "derriere", "behind", "says", "said",
     "contrairement", "from", "rattraper", "sauf", "except", "par", "que", "as"}
)  # fmt: skip


def clause_of(sentence: Sentence, quantity: Quantity) -> tuple[int, int]:
    """Return where the clause around a quantity begins and ends."""
    start, end = quantity.start, quantity.end
    while start > 0 and not _breaks(sentence, start - 1) and quantity.start - start < NEAR:
        start -= 1
    last = min(len(sentence.tokens), end + NEAR)
    while end < last and not _breaks(sentence, end):
        end += 1
    return start, end


def _breaks(sentence: Sentence, at: int) -> bool:
    """Return whether a clause ends at a token; "and" may join what "between" names."""
    text = sentence.word(at)
    if text in {"et", "and"}:
        return {"entre", "between"}.isdisjoint(sentence.words(at - 6, at))
    return text in BREAKS


def said_of(sentence: Sentence, quantity: Quantity, start: int, end: int) -> Mention | None:
    """Return the organisation that a quantity is most likely said of; its clause is given."""
    named = [
        each
        for each in sentence.mentions_near(quantity.start, quantity.end)
        if each.is_organisation and not _tells_chips(each, quantity)
    ]
    main = [each for each in named if not _is_aside(sentence, each)]
    users = [each for each in main if each.organisation not in MAKERS]
    chosen = users or main or named
    return _nearest(sentence, quantity, chosen, start, end) if chosen else None


def is_compared(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether what follows is set against somebody else: 3 times more than Meta."""
    near = sentence.mentions_between(quantity.end, quantity.end + _COMPARED)
    return any(
        sentence.word(each.start - 1) in {"que", "than", "as"}
        for each in near
        if each.is_organisation
    )


def _tells_chips(mention: Mention, quantity: Quantity) -> bool:
    """Return whether a maker's name only tells what is counted: 2,048 H800 by Nvidia."""
    beside = quantity.start <= mention.start < quantity.end + _BESIDE
    return beside and mention.organisation in MAKERS and quantity.kind is Kind.CHIPS


def _nearest(
    sentence: Sentence, quantity: Quantity, mentions: Sequence[Mention], start: int, end: int
) -> Mention | None:
    """Return the name before a number or, in its own clause, after it."""
    before = [each for each in mentions if each.end <= quantity.start]
    after = [each for each in mentions if each.start >= quantity.start]
    bracketed = sentence.word(quantity.end) == "("
    if after and after[0].start < quantity.end + 2 * bracketed:
        return after[0]
    if after and after[0].end <= end and _is_delivered(sentence, quantity, after[0], start):
        return after[0]
    if before and before[-1].start >= start:
        return before[-1]
    if after and after[0].end <= end:
        return after[0]
    counted = quantity.kind is Kind.CHIPS
    free = [each for each in after[:1] if not (counted and _has_its_own(sentence, each))]
    if free and (not before or sentence.word(start) in {"avec", "with"}):
        return free[0]
    return before[-1] if before else None


def _has_its_own(sentence: Sentence, mention: Mention) -> bool:
    """Return whether a number follows a name in its clause, so that it is said of that number."""
    for at in range(mention.end, min(mention.end + NEAR, len(sentence.tokens))):
        if _breaks(sentence, at):
            return False
        if (sentence.tokens[at].number or 0) >= _COUNTED:
            return True
    return False


def _is_delivered(sentence: Sentence, quantity: Quantity, to: Mention, start: int) -> bool:
    """Return whether somebody delivers to the one named after: Oracle a livré … à OpenAI."""
    verbs = sentence.words(start, quantity.start)
    delivered = any(word.startswith(_DELIVERED) for word in verbs)
    return delivered and sentence.word(to.start - 1) in {"a", "to", "chez"}


def _is_aside(sentence: Sentence, mention: Mention) -> bool:
    """Return whether a name only says who said it, or what it is compared with."""
    before = sentence.words(mention.start - 3, mention.start)
    if before and before[-1] in _ALWAYS_ASIDE:
        return before[-1] != "que" or _REPORTING.isdisjoint(before[-2:-1])
    if before[-2:] in _ASIDE_PAIRS or before == ("d", "'", "apres"):
        return True
    return sentence.word(mention.end) in _REPORTS


_REPORTING = frozenset(
    {"dit", "dire", "affirme", "pense", "crois", "parait", "vrai", "sait", "dis"}
)
_REPORTS = frozenset({"says", "claims", "said", "dit", "affirme", "dixit", "claimed", "tweeted"})
