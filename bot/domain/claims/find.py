"""From a message to the claims in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.claims.bare import chips_in, with_unit
from bot.domain.claims.comparators import comparator_of
from bot.domain.claims.context import context_of
from bot.domain.claims.denials import is_denial
from bot.domain.claims.frames import is_in_earnest, is_open
from bot.domain.claims.mentions import Mention, find_mentions
from bot.domain.claims.metrics import read_metric
from bot.domain.claims.model import Claim
from bot.domain.claims.moods import is_asserted
from bot.domain.claims.owners import Owner, maker_of, owner_of
from bot.domain.claims.quantities import Quantity, quantities_of
from bot.domain.claims.sentence import NEAR, Sentence
from bot.domain.claims.tokens import sentences_of
from bot.domain.claims.units import Kind
from bot.domain.claims.vocabulary import BUILDING, GROWABLE, ROBOTS, SHARED, YEARS
from bot.domain.figures.model import Comparator
from bot.domain.figures.names import Names
from bot.domain.text.patterns import compiled
from bot.domain.text.span import Span

_TOLD = 6
"""Tokens after a count of chips within which they may be told."""
_TELLING = frozenset({"are", "all", "sont", "tous", "toutes", "namely"})
_SPACED = 3
"""Letters after a sentence within which its question mark stands: some put a space before."""
_FORGOTTEN = 2
"""Sentences without a name or a claim after which a name is forgotten."""
_LARGE_SUM = 1e6
"""What the last word of a sum without a currency has to mean."""
_LEAST: Mapping[Kind, float] = {Kind.MONEY: 500, Kind.CHIPS: 20}
"""Below these nothing is claimed."""
_TOPICS = {Kind.TIMES: GROWABLE | ROBOTS | YEARS, Kind.SHARE: SHARED, Kind.MONTHS: BUILDING}
"""The words without one of which a sentence claims nothing of the kind."""
_TAKEN_BACK = (
    r" (?:, )?(?:no wait|wait no|non attends|or rather|ou plutot|pardon|correction|scratch that"
    r"|je veux dire|i mean|enfin non|non pardon) "
)


def find_claims(text: str, names: Names) -> tuple[Claim, ...]:
    """Return what a message claims in numbers, in the order of the text; names as in `build_names`.

    What is denied, supposed, likened or joked about is no claim, and neither are versions, dates,
    days, prices of other things, market values, parameters.
    """
    found = tuple(_claims(text, names))
    return found if found and is_in_earnest(text) else ()


@dataclass(frozen=True)
class _Before:
    """What the sentences before left behind."""

    named: tuple[Mention, str] | None = None
    """The last organisation, with its name and version as written."""
    chips: Quantity | None = None
    """The last count of chips, or chips that were only named."""
    idle: int = 0
    """How many sentences had neither a name nor a claim since."""
    asked: bool = False
    """Whether the last sentence asked about that organisation, with no number: Llama 4?"""

    def and_then(
        self, sentence: Sentence, quantities: Sequence[Quantity], *, claimed: bool
    ) -> "_Before":
        """Return what is left behind after one sentence more."""
        counted = [each for each in quantities if each.kind is Kind.CHIPS]
        chips = counted[-1] if counted else chips_in(sentence)
        idle = 0 if claimed or sentence.last_named else self.idle + 1
        kept = self.named if idle < _FORGOTTEN else None
        moved = chips.moved_before() if chips is not None else None
        asked = sentence.asked and not quantities
        return _Before(sentence.last_named or kept, moved, idle, asked)

    def answered_by(self, owner: Owner) -> bool:
        """Return whether what is said of somebody is said of what was named before."""
        named = self.named[0].organisations if self.asked and self.named is not None else ()
        return owner.earlier or owner.organisation in named


def _claims(text: str, names: Names) -> Iterator[Claim]:
    before, stated = _Before(), list[Claim]()
    for tokens in sentences_of(text):
        asked = text[tokens[-1].end : tokens[-1].end + _SPACED].strip().startswith("?")
        sentence = Sentence(tokens, find_mentions(tokens, text, names), asked=asked)
        found = list(quantities_of(sentence))
        if found:
            sentence = sentence.with_misspelt(text, names)
        quantities = list(_with_units(sentence, found, before.chips))
        likely = [each for each in quantities if _may_matter(sentence, each)]
        claims = [each for one in likely for each in _claim(sentence, one, names, before)]
        claims = [] if claims and is_open(sentence) else claims
        if not (stated and not found and is_denial(sentence)):
            yield from stated
        before = before.and_then(sentence, quantities, claimed=bool(claims))
        stated = claims
    yield from stated


def _with_units(
    sentence: Sentence, quantities: Sequence[Quantity], chips: Quantity | None
) -> Iterator[Quantity]:
    """Yield the quantities, bare ones with the chips that they count if they do."""
    for found in quantities:
        quantity = with_unit(sentence, found, chips)
        if quantity.kind is Kind.CHIPS:
            chips = quantity
        yield quantity


def _may_matter(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether it is worth a closer look: most numbers are not."""
    if quantity.kind is Kind.BARE:
        return quantity.scale >= _LARGE_SUM
    if quantity.kind in _TOPICS:
        return not sentence.said.isdisjoint(_TOPICS[quantity.kind])
    return quantity.high >= _LEAST.get(quantity.kind, 0)


def _claim(
    sentence: Sentence, quantity: Quantity, names: Names, before: _Before
) -> Iterator[Claim]:
    """Yield the claim that a quantity makes, if it makes one."""
    context = context_of(sentence, quantity)
    reading = read_metric(quantity, context)
    if reading is None or _is_taken_back(sentence, quantity):
        return
    earlier = before.named[0] if before.named is not None else None
    if reading.of_chip:
        owner = maker_of(context, names.makers)
    else:
        owner = owner_of(reading.metric, quantity, context, sentence, earlier)
    if owner is None or not is_asserted(sentence, quantity):
        return
    comparator = comparator_of(sentence.tokens, quantity)
    yield Claim(
        span=_span(sentence, quantity),
        organisation=owner.organisation,
        metric=reading.metric,
        low=None if comparator is Comparator.AT_MOST else quantity.low * reading.factor,
        high=None if comparator is Comparator.AT_LEAST else quantity.high * reading.factor,
        unit=reading.unit,
        hardware=context.hardware if reading.of_chip else _counted(sentence, quantity),
        comparator=comparator,
        about=_plain(context.words),
        around=_around(sentence, quantity, owner, before),
    )


def _counted(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the chip that is counted: the one with the number or, alone, after "are", "all"."""
    if quantity.hardware is not None:
        return quantity.hardware
    near = sentence.mentions_between(quantity.end, quantity.end + _TOLD)
    chips = [each for each in near if each.hardware]
    told = chips and not _TELLING.isdisjoint(sentence.words(quantity.end, chips[0].start))
    return chips[0].hardware if told else None


def _span(sentence: Sentence, quantity: Quantity) -> Span:
    first, last = sentence.tokens[quantity.start], sentence.tokens[quantity.end - 1]
    return Span(first.start, last.end)


def _around(sentence: Sentence, quantity: Quantity, owner: Owner, before: _Before) -> str:
    """Return the words around a claim, after the name that it takes from the sentence before."""
    words = _plain(sentence.words(quantity.start - NEAR, quantity.end + NEAR))
    if before.named is None or not before.answered_by(owner):
        return words
    return f"{before.named[1]}{words}"


def _plain(words: Iterable[str]) -> str:
    """Return words as subjects are written: without hyphens, with a space at each side."""
    return f" {' '.join(word for word in words if word != '-')} "


def _is_taken_back(sentence: Sentence, quantity: Quantity) -> bool:
    return compiled(_TAKEN_BACK).match(sentence.text(quantity.end, quantity.end + 6)) is not None
