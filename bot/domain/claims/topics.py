"""Whether times, months and shares are those of computing at all, and not of anything else."""

from bot.domain.claims import vocabulary as words
from bot.domain.claims.context import Context
from bot.domain.claims.quantities import Quantity
from bot.domain.text.patterns import compiled, either, wording

_ANYTHINGS = 20
"""Below this, what grew has to be said."""
_BUILT = either(
    wording(
        "(?:the|that) build",
        "tout construire",
        "(?:built|build|erected) (?:it|this|that|everything|in|within|took)",
        "(?:construi\\w+|bati\\w*) (?:ca|cela|tout|en)",
        "(?:construi\\w+|bati\\w*|built|erected|assembled|install\\w+|deploy\\w+) (?:[^ ]+ ){0,3}?"
        "(?:gpus?|puces|chips|processors|processeurs|[a-z]+\\d+s?)",
    ),
    "\\b(?:to|a|pour) (?:build|construire|batir)(?: it)? $",
)
"""Building without a word for what: it was built in six months, they installed 100,000 H100s."""
_OF = frozenset({"of", "de", "des", "du", "d"})


def is_growth(quantity: Quantity, context: Context) -> bool:
    """Return whether something for computing grew so many times, or anything many times."""
    if context.clause & (words.ONESELF | words.PRICED | words.NOT_SPENT):
        return False
    if context.sentence & words.GROWABLE:
        return _is_grown(quantity, context)
    many = quantity.high >= _ANYTHINGS
    return many and "x" in context.own and bool(context.sentence & words.YEARS)


def _is_grown(quantity: Quantity, context: Context) -> bool:
    said = {*context.ahead, *context.own, *context.after[:2]}
    grown = said & words.GROWTH or any(word.startswith(words.GROWN) for word in said)
    long = quantity.high >= _ANYTHINGS or context.sentence & words.YEARS
    return bool(grown) or bool("x" in context.own and long)


def is_of_building(context: Context) -> bool:
    """Return whether months are those in which a machine is built, or was promised to be."""
    if context.machine or context.sentence & (words.MACHINES | words.SUPPLIERS):
        return True
    return compiled(_BUILT).search(f" {' '.join(context.words)} ") is not None


def is_share(context: Context) -> bool:
    """Return whether a share is the human one of all intelligence, or what somebody has of all."""
    if context.clause & words.ONESELF:
        return False
    if "intelligence" in context.sentence:
        return bool(context.sentence & words.MANKIND)
    return not _OF.isdisjoint(context.after[:1])
