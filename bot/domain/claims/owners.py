"""Whose number it is: the organisation, or the maker of the chip, or nobody's."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.claims.context import Context
from bot.domain.claims.mentions import Mention
from bot.domain.claims.model import Measure
from bot.domain.claims.quantities import Quantity
from bot.domain.claims.sentence import Sentence
from bot.domain.claims.units import Kind
from bot.domain.claims.vocabulary import CHIPS, MAKERS, MANKIND, ONESELF
from bot.domain.figures.model import Metric

_OF_EVERYBODY = frozenset({Metric.GROWTH_RATIO, Metric.ROBOTS_RATIO})
_OF_ALL = 1e8
"""Below this, whoever invests has to be named."""
_OWN = 100
"""Below this many chips somebody who says "I" speaks of their own."""


@dataclass(frozen=True)
class Owner:
    """Whom a claim is about: an organisation's id, or nobody in particular."""

    organisation: str | None
    earlier: bool = False
    """Whether it was named in the sentence before."""


def owner_of(
    metric: Metric | Measure,
    quantity: Quantity,
    context: Context,
    sentence: Sentence,
    earlier: Mention | None,
) -> Owner | None:
    """Return whom a number is about; None where it needs somebody and nobody fits."""
    if metric in _OF_EVERYBODY or (metric is Metric.SHARE and sentence.said & MANKIND):
        return Owner(None)
    mention = context.mention or _named_by_chip(quantity, sentence)
    if _is_ones_own(quantity, context, mention):
        return None
    if mention is not None and mention.organisations:
        return Owner(_meaning(mention, sentence, quantity))
    if earlier is not None and metric is not Metric.INVESTMENT and not sentence.said & ONESELF:
        return Owner(earlier.organisations[0], earlier=True)
    return Owner(None) if _is_of_nobody(metric, quantity, context) else None


def _is_of_nobody(metric: Metric | Measure, quantity: Quantity, context: Context) -> bool:
    """Return whether a sum is worth telling though nobody is named: for chips, or in all."""
    if metric is Metric.CAPITAL_COST:
        return bool(context.clause & CHIPS)
    return metric is Metric.INVESTMENT and quantity.high >= _OF_ALL


def maker_of(context: Context, makers: Mapping[str, str]) -> Owner:
    """Return who makes the chip that a price or a datasheet's number is about."""
    if context.hardware is not None:
        return Owner(makers.get(context.hardware))
    named = context.mention.organisation if context.mention is not None else None
    return Owner(named if named in MAKERS else None)


def _named_by_chip(quantity: Quantity, sentence: Sentence) -> Mention | None:
    """Return who a chip is named after, where its maker uses it too: Google's TPU."""
    inside = sentence.mentions_between(quantity.start, quantity.end)
    named = (each for each in inside if each.hardware and each.organisations)
    return next((each for each in named if each.organisation not in MAKERS), None)


def _is_ones_own(quantity: Quantity, context: Context, mention: Mention | None) -> bool:
    """Return whether somebody speaks of their own machines: my school has 30 GPUs."""
    if not context.clause & ONESELF:
        return False
    if mention is None or quantity.high < _OWN:
        return quantity.kind in {Kind.CHIPS, Kind.POWER}
    return not context.named


def _meaning(mention: Mention, sentence: Sentence, quantity: Quantity) -> str:
    """Return whom an ambiguous name means: who else is named nearby, or the likeliest."""
    likeliest, *others = mention.organisations
    for near in sentence.mentions_near(quantity.start, quantity.end) if others else ():
        if len(near.organisations) == 1 and near.organisation in mention.organisations:
            return near.organisation or likeliest
    return likeliest
