"""From a message to the claims in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.claims import vocabulary as words
from bot.domain.claims.comparators import comparator_of
from bot.domain.claims.mentions import Mention, find_mentions, find_misspelt
from bot.domain.claims.metrics import Context, Reading, read_metric
from bot.domain.claims.model import Claim, Measure
from bot.domain.claims.moods import is_asserted
from bot.domain.claims.quantities import Kind, Quantity, Reader
from bot.domain.claims.scope import clause_of, said_of
from bot.domain.claims.tokens import Token, sentences_of
from bot.domain.figures.model import Comparator, Metric
from bot.domain.figures.names import Names
from bot.domain.text.span import Span

_MAKERS = frozenset({"nvidia", "amd", "intel", "huawei", "cerebras"})
_OF_EVERYBODY = frozenset({Metric.GROWTH_RATIO, Metric.ROBOTS_RATIO})
_OF_NOBODY = frozenset({Metric.CAPITAL_COST, Metric.INVESTMENT, Metric.SHARE})
"""What may be claimed without a name."""
_OF_CHIPS = frozenset({Metric.UNIT_PRICE, Measure.TDP, Measure.MEMORY})


def find_claims(text: str, names: Names) -> tuple[Claim, ...]:
    """Return what a message claims in numbers, in the order of the text; names as in `build_names`.

    What is denied, supposed, likened or joked about is no claim, and neither are versions, dates,
    days, prices of other things, market values, parameters.
    """
    return tuple(_claims(text, names))


def _claims(text: str, names: Names) -> Iterator[Claim]:
    earlier: Mention | None = None
    for tokens in sentences_of(text):
        sentence = _Sentence(tokens, text, names, earlier)
        yield from sentence.claims()
        earlier = sentence.last or earlier


class _Sentence:
    """A sentence with its names and numbers."""

    def __init__(
        self, tokens: Sequence[Token], text: str, names: Names, earlier: Mention | None
    ) -> None:
        self._tokens = tokens
        self._names = names
        self._earlier = earlier
        mentions = find_mentions(tokens, text, names)
        self._quantities = list(Reader(tokens, mentions).quantities())
        if self._quantities:
            known = any(each.organisations and each.hardware is None for each in mentions)
            mentions += [
                each
                for each in find_misspelt(tokens, names)
                if (not known or text[tokens[each.start].start].isupper())
                and not any(other.start <= each.start < other.end for other in mentions)
            ]
            mentions.sort(key=lambda each: each.start)
        self._mentions = mentions

    @property
    def last(self) -> Mention | None:
        """The last organisation that is named."""
        named = [each for each in self._mentions if each.organisations and each.hardware is None]
        return named[-1] if named else None

    def claims(self) -> Iterator[Claim]:
        """Yield the claims of the sentence."""
        if all(each.kind is Kind.BARE and each.scale == 1 for each in self._quantities):
            if not any(self._heading(each) for each in self._quantities):
                return
        words_of = frozenset(token.text for token in self._tokens)
        about = f" {' '.join(token.text for token in self._tokens)} "
        chips: Quantity | None = None
        for found in self._quantities:
            quantity = self._with_unit(found, chips)
            if quantity.kind is Kind.CHIPS:
                chips = quantity
            claim = self._claim(quantity, words_of, about)
            if claim is not None:
                yield claim

    def _claim(self, quantity: Quantity, said: frozenset[str], about: str) -> Claim | None:
        mention = said_of(self._tokens, quantity, self._mentions, _MAKERS)
        context = self._context(quantity, said, mention)
        reading = read_metric(quantity, context)
        if reading is None or self._is_taken_back(quantity):
            return None
        if not is_asserted(self._tokens, quantity):
            return None
        organisation, fits = self._organisation(reading, quantity, context, mention, said)
        if not fits:
            return None
        hardware = quantity.hardware
        if reading.metric in _OF_CHIPS:
            hardware = context.hardware
        comparator = comparator_of(self._tokens, quantity)
        low, high = quantity.low * reading.factor, quantity.high * reading.factor
        return Claim(
            span=Span(self._tokens[quantity.start].start, self._tokens[quantity.end - 1].end),
            organisation=organisation,
            metric=reading.metric,
            low=None if comparator is Comparator.AT_MOST else low,
            high=None if comparator is Comparator.AT_LEAST else high,
            unit=reading.unit,
            hardware=hardware,
            comparator=comparator,
            about=about,
        )

    def _organisation(
        self,
        reading: Reading,
        quantity: Quantity,
        context: Context,
        mention: Mention | None,
        said: frozenset[str],
    ) -> tuple[str | None, bool]:
        """Return of whom it is said, and whether that is enough for a claim."""
        if reading.metric in _OF_EVERYBODY:
            return None, True
        if reading.metric in _OF_CHIPS:
            return self._maker(context.hardware, mention), True
        if reading.metric is Metric.SHARE and "intelligence" in said:
            return None, True
        if mention is None:
            mention = self._by_chip(quantity)
        if mention is None and self._earlier is not None and not said & words.ONESELF:
            mention = self._earlier
        if mention is not None:
            return self._meaning(mention), True
        return None, reading.metric in _OF_NOBODY

    def _maker(self, hardware: str | None, mention: Mention | None) -> str | None:
        """Return who makes a chip, as the names tell it."""
        if hardware is None:
            maker = mention is not None and mention.organisation in _MAKERS
            return mention.organisation if maker and mention is not None else None
        return self._names.makers.get(hardware)

    def _by_chip(self, quantity: Quantity) -> Mention | None:
        """Return who a chip is named after, where only its owner uses it: Google's TPU."""
        for each in self._mentions:
            inside = quantity.start <= each.start < quantity.end
            if inside and each.hardware and each.organisation not in {None, *_MAKERS}:
                return each
        return None

    def _meaning(self, mention: Mention) -> str | None:
        """Return whom an ambiguous name means: who else the sentence names, or the likeliest."""
        if len(mention.organisations) > 1:
            for other in self._mentions:
                if len(other.organisations) == 1 and other.organisation in mention.organisations:
                    return other.organisation
        return mention.organisation

    def _context(
        self, quantity: Quantity, said: frozenset[str], mention: Mention | None
    ) -> Context:
        start, end = clause_of(self._tokens, quantity)
        texts = [token.text for token in self._tokens[start:end]]
        chips = [
            each.hardware for each in self._mentions if each.hardware and start <= each.start < end
        ]
        named = None if mention is None else self._key(mention)
        return Context(
            clause=frozenset(texts),
            sentence=said,
            before=tuple(
                token.text for token in self._tokens[max(0, quantity.start - 3) : quantity.start]
            ),
            after=tuple(token.text for token in self._tokens[quantity.end : quantity.end + 3]),
            hardware=quantity.hardware or (chips[0] if chips else None),
            organisation=mention is not None,
            site=named is not None and named in words.SITES,
        )

    def _key(self, mention: Mention) -> str:
        return " ".join(token.text for token in self._tokens[mention.start : mention.end])

    def _with_unit(self, quantity: Quantity, chips: Quantity | None) -> Quantity:
        """Give a bare number the unit that stands before it, or that of the chips before."""
        if quantity.kind is not Kind.BARE:
            return quantity
        heading = self._heading(quantity)
        if heading is not None:
            return replace(quantity, kind=Kind.CHIPS, hardware=heading[0])
        if chips is not None and self._goes_on(quantity, chips):
            return replace(quantity, kind=Kind.CHIPS, hardware=chips.hardware)
        return quantity

    def _heading(self, quantity: Quantity) -> tuple[str | None] | None:
        """Return the chip of a heading: GPU chez xAI : 230 000, number of H100s = 150k."""
        if quantity.kind is not Kind.BARE or quantity.high < _FEW:
            return None
        at = quantity.start - 1
        while at >= 0 and self._tokens[at].text in _LEADING and quantity.start - at < _LEAD:
            at -= 1
        if at < 0 or self._tokens[at].text not in {":", "=", "of", "de", "is", "est"}:
            return None
        counted = self._tokens[at].text in {":", "="}
        for step in range(at - 1, max(-1, at - _LEAD), -1):
            token = self._tokens[step]
            if token.text in {",", ":", "="} or (token.number or 0) >= _FEW:
                return None
            mention = self._named(step)
            chip = token.text in words.CHIPS or (mention is not None and mention.hardware)
            if chip and (counted or self._is_counted(step)):
                return (mention.hardware if mention is not None else None,)
        return None

    def _is_counted(self, at: int) -> bool:
        near = {token.text for token in self._tokens[max(0, at - 3) : at + 3]}
        return not near.isdisjoint({"nombre", "number", "count", "total"})

    def _named(self, at: int) -> Mention | None:
        return next((each for each in self._mentions if each.start <= at < each.end), None)

    def _goes_on(self, quantity: Quantity, chips: Quantity) -> bool:
        """Return whether a bare number counts the chips named before: Meta en a 100 000."""
        if quantity.high < _FEW or quantity.start < chips.end:
            return False
        token = self._tokens[quantity.number]
        if quantity.scale == 1 and token.text.isdigit() and _YEARS[0] <= quantity.high <= _YEARS[1]:
            return False
        after = self._tokens[quantity.end].text if quantity.end < len(self._tokens) else ","
        if after not in _CLOSING:
            return False
        between = self._tokens[chips.end : quantity.start]
        named = any(
            chips.end <= each.start < quantity.start and each.organisations
            for each in self._mentions
        )
        texts = {each.text for each in between}
        return len(between) < _CLOSE and (
            named or not texts.isdisjoint({"en", "mais", "but", "has", "have"})
        )

    def _is_taken_back(self, quantity: Quantity) -> bool:
        after = self._tokens[quantity.end : quantity.end + 6]
        return _TAKEN_BACK.match(" ".join(token.text for token in after)) is not None


_FEW = 50
_LEAD = 9
_CLOSE = 12
_YEARS = (1900, 2100)
_LEADING = frozenset(
    {"entre", "between", "about", "environ", "~", "plus", "de", "moins", "over", "around", "au",
     "$", "a", "peu", "pres", "roughly", "some"}
)  # fmt: skip
_CLOSING = frozenset(
    {",", ")", "et", "and", "chez", "pour", "for", "at", "in", "mais", "but", "-", "contre", "vs",
     "while", "aujourd", "now", "today", "maintenant", "selon", "ou", "or", "actuellement", ":",
     "deja", "already", "lol", "mdr", ".", "(", "d", "sur", "on"}
)  # fmt: skip
_TAKEN_BACK = re.compile(
    r"(?:, )?(?:no wait|wait no|non attends|or rather|ou plutot|pardon|correction|scratch that"
    r"|je veux dire|i mean|enfin non|non pardon)\b"
)
