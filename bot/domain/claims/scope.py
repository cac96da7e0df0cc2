"""Of whom a number is said: the name in its own clause, or else the nearest one."""

from collections.abc import Sequence

from bot.domain.claims.mentions import Mention
from bot.domain.claims.quantities import Quantity
from bot.domain.claims.tokens import Token

BREAKS = frozenset(
    {",", "et", "and", "mais", "but", "while", "whereas", "tandis", "alors", "vs", "versus",
     "contre", "(", ")", "puis", "then", "against", "/", "when", "quand", "ou", "or", "although"}
)  # fmt: skip
_FAR = 60
"""Tokens to each side beyond which nothing belongs to a number."""
_ASIDE = frozenset(
    {"selon", "apres", "dixit", "per", "to", "contrairement", "unlike", "compare", "compared",
     "comme", "than", "que", "face", "devant", "says", "said", "derriere", "behind", "beat", "bat",
     "rattraper", "s", "from", "versus", "vs", "like", "sauf", "except", "ahead", "of"}
)  # fmt: skip
_ASIDE_PAIRS = frozenset(
    {("according", "to"), ("d", "'"), ("contrairement", "a"), ("compared", "to"), ("face", "a"),
     ("compare", "a"), ("ahead", "of"), ("grace", "a"), ("thanks", "to"), ("catch", "up")}
)  # fmt: skip
_ALWAYS_ASIDE = frozenset(
    {"selon", "dixit", "per", "unlike", "than", "devant", "derriere", "behind", "says", "said",
     "contrairement", "from", "rattraper", "sauf", "except", "par", "que"}
)  # fmt: skip
_TO = frozenset({"chez", "a", "at", "to", "for", "pour", "in", "by", "de", "d", "of", "'"})


def clause_of(tokens: Sequence[Token], quantity: Quantity) -> tuple[int, int]:
    """Return where the clause around a quantity begins and ends."""
    start, end = quantity.start, quantity.end
    while start > 0 and tokens[start - 1].text not in BREAKS and quantity.start - start < _FAR:
        start -= 1
    while end < len(tokens) and tokens[end].text not in BREAKS and end - quantity.end < _FAR:
        end += 1
    return start, end


def said_of(
    tokens: Sequence[Token], quantity: Quantity, mentions: Sequence[Mention], makers: frozenset[str]
) -> Mention | None:
    """Return the organisation that a quantity is most likely said of, or None."""
    named = [each for each in mentions if each.organisations and each.hardware is None]
    outside = [each for each in named if not _within(each, quantity)]
    main = [each for each in outside if not _is_aside(tokens, each)]
    users = [each for each in main if each.organisation not in makers]
    for choice in (users, main, outside):
        found = _nearest(tokens, quantity, choice)
        if found is not None:
            return found
    return None


def _within(mention: Mention, quantity: Quantity) -> bool:
    return quantity.start <= mention.start < quantity.end


def _nearest(
    tokens: Sequence[Token], quantity: Quantity, mentions: Sequence[Mention]
) -> Mention | None:
    start, end = clause_of(tokens, quantity)
    before = [each for each in mentions if each.end <= quantity.start]
    after = [each for each in mentions if each.start >= quantity.end]
    inside_before = [each for each in before if each.start >= start]
    inside_after = [each for each in after if each.end <= end]
    if inside_before:
        return inside_before[-1]
    if inside_after:
        return inside_after[0]
    if after and tokens[start].text in {"avec", "with"}:
        return after[0]
    if before:
        return before[-1]
    return after[0] if after else None


def _is_aside(tokens: Sequence[Token], mention: Mention) -> bool:
    """Return whether a name only says who said it, or what it is compared with."""
    words = [tokens[at].text for at in range(max(0, mention.start - 3), mention.start)]
    if not words:
        return False
    if words[-1] in _ALWAYS_ASIDE:
        return not (words[-1] == "que" and len(words) > 1 and words[-2] in _REPORTING)
    if tuple(words[-2:]) in _ASIDE_PAIRS - {("d", "'")}:
        return True
    if words[-3:] == ["d", "'", "apres"]:
        return True
    after = tokens[mention.end].text if mention.end < len(tokens) else ""
    return after in _REPORTS


_REPORTING = frozenset(
    {"dit", "dire", "affirme", "pense", "crois", "parait", "vrai", "sait", "dis"}
)
_REPORTS = frozenset({"says", "claims", "said", "dit", "affirme", "dixit", "claimed", "tweeted"})
