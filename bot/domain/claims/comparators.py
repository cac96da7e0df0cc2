"""How a number is stated: exactly, about, at least, at most."""

from collections.abc import Sequence

from bot.domain.claims.quantities import Quantity
from bot.domain.claims.tokens import Token
from bot.domain.figures.model import Comparator
from bot.domain.text.patterns import compiled, either

_BEFORE = 7
_AFTER = 4
_ARTICLES = (
    r"(?: (?:les|des|the|a|an|une?|de|d '|some|with|avec|la barre|le cap|barre|cap|le|du|au))*$"
)


def _ending(*wordings: str) -> str:
    return rf"(?:^| ){either(*wordings)}{_ARTICLES}"


def _beginning(*wordings: str) -> str:
    return rf"^(?:, )?{either(*wordings)}(?: |$)"


_LEFT = (
    (Comparator.AT_LEAST, _ending(
        "pas moins", "\\+ de", "(?:no|not) (?:fewer|less) than", "jamais moins",
    )),
    (Comparator.AT_MOST, _ending(
        "pas plus", "(?:excede|depasse)\\w* pas", "not (?:to )?exceed(?:ing)?", "n ' t exceed",
        "- de", "(?:no|not) more than", "tops out at", "maxe?s? out at", "topped out at",
    )),
    (Comparator.ABOUT, _ending(
        "pas loin", "not far from", "a peu pres", "(?:tout )?pres", "plus ou moins", "more or less",
        "closer? to", "closing in on", "just shy of", "not quite",
    )),
    (Comparator.AT_LEAST, _ending(
        "plus", "more than", "at least", "au moins", "over", "above", "upwards? of",
        "north of", "minimum", "au minimum", "mini", "min", "a minima", "depass\\w*",
        "exced\\w*", "exceed\\w*", "tops", "topped", "topping", "surpass\\w*", "beyond",
        "au dela", "au dessus", "superieure?s? a", "greater than", "bigger than", ">", "> =",
        "≥", "au bas mot", "in excess of", "past", "franchi\\w*", "cross\\w*", "bien plus",
        "easily", "largement", "facilement", "surpass\\w*", "not under", "outre", "minimum of",
        "a minimum of", "un minimum",
    )),
    (Comparator.AT_MOST, _ending(
        "moins", "less than", "fewer than", "under", "below", "up to", "as (?:many|much) "
        "as", "jusqu ' a", "at most",
        "au plus", "au maximum", "maximum", "max", "inferieure?s? a", "sous", "<", "< =", "≤",
        "plafonn\\w* a", "capped at", "limited to", "limitee?s? a", "a maximum of", "maximum of",
        "un maximum", "(?:could|can|may|might) (?:\\w+ )?(?:scale|grow|go|reach) (?:up )?to",
        "en dessous", "beneath", "south of", "jusqu a", "a peine", "barely", "within",
        "n ' excede pas", "tops at",
    )),
    (Comparator.ABOUT, _ending(
        "environ", "autour", "presque", "quasiment", "quasi", "dans", "de l ' ordre", "about",
        "around", "roughly", "approximately", "approx(?: \\.)?", "nearly", "almost", "some",
        "circa", "ca", "~", "≈", "grosso modo", "approximativement", "aux alentours",
        "aux environs", "vers", "frol\\w*", "approach\\w*", "approch\\w*", "avoisin\\w*",
        "estimated", "something like", "quelques?", "on the order of", "order of", "ballpark",
        "quelque chose comme", "genre", "like", "peu ou prou", "a la louche", "estime\\w* a",
        "estimated at", "disons", "tourn\\w* autour", "aux alentours",
    )),
)  # fmt: skip
_RIGHT = (
    (Comparator.AT_LEAST, _beginning(
        "au moins", "- plus", "ou plus", "et plus", "or more", "and up", "and counting",
        "(?:au |a )?minimum", "at least", "mini", "et quelques?", "au bas mot", "plus",
    )),
    (Comparator.AT_MOST, _beginning(
        "(?:au )?(?:grand )?max(?:imum)?", "(?:tout )?au plus", "at most", "or less", "or "
        "fewer", "ou moins",
        "tops",
    )),
    (Comparator.ABOUT, _beginning(
        "environ", "a peu pres", "or so", "give or take", "- ?ish", "ish", "grosso modo",
        "roughly", "approximately", "approx", "a la louche", "plus or minus", "or thereabouts",
        "plus ou moins", "more or less",
    )),
)  # fmt: skip


def comparator_of(tokens: Sequence[Token], quantity: Quantity) -> Comparator:
    """Return how a quantity is stated, by the words around it."""
    if quantity.ranged:
        return Comparator.BETWEEN
    before = _text(tokens, quantity.start - _BEFORE, quantity.start)
    for comparator, wording in _LEFT:
        if compiled(wording).search(before):
            return comparator
    if _text(tokens, quantity.number_end, quantity.number_end + 1) == "+" and (
        quantity.number_end < quantity.end or quantity.end == len(tokens) - 1
    ):
        return Comparator.AT_LEAST
    for end in (quantity.number_end, quantity.end):
        after = _text(tokens, end, end + _AFTER)
        for comparator, wording in _RIGHT:
            if compiled(wording).search(after):
                return comparator
    return Comparator.ABOUT if quantity.loose else Comparator.EXACT


def _text(tokens: Sequence[Token], start: int, end: int) -> str:
    return " ".join(token.text for token in tokens[max(start, 0) : end])
