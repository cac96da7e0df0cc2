"""How often the claims found in labelled messages, and the verdicts on them, are right."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import isclose
from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from bot.domain.claims.find import find_claims
from bot.domain.claims.judge import judge_claim
from bot.domain.claims.model import Claim, Verdict
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.model import Comparator
from bot.domain.figures.names import Names

ANYBODY = "*"
"""The entity of a claim about everybody: whoever is given, it is right."""
_SAME = 1e-3


class LabelledClaim(BaseModel):
    """What should be found in a message."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    entity: str | None
    metric: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    comparator: Comparator
    span: tuple[int, int]
    verdict: Verdict

    @property
    def ends(self) -> tuple[float, float]:
        """The number, or both ends of a range."""
        low = self.low if self.value is None else self.value
        high = self.high if self.value is None else self.value
        return low or 0.0, high or 0.0

    @model_validator(mode="after")
    def _number(self) -> Self:
        if self.value is None and (self.low is None or self.high is None):
            raise PydanticCustomError("number-missing", "value, or low and high")
        return self


class LabelledMessage(BaseModel):
    """A message and the claims in it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    text: str
    claims: tuple[LabelledClaim, ...]


@dataclass(frozen=True)
class JudgedClaim:
    """A claim that was found, with the name of its organisation and today's verdict."""

    claim: Claim
    entity: str | None
    verdict: Verdict

    def is_meant(self, expected: LabelledClaim) -> bool:
        """Return whether it is the claim that was expected: place, metric and number."""
        span = self.claim.span
        apart = span.start >= expected.span[1] or span.end <= expected.span[0]
        if apart or self.claim.metric != expected.metric:
            return False
        return all(map(_is_same, _ends(self.claim), expected.ends))

    def is_about(self, expected: LabelledClaim) -> bool:
        """Return whether it is said of the one expected."""
        return expected.entity in {ANYBODY, self.entity}


def _ends(claim: Claim) -> tuple[float, float]:
    low = claim.high if claim.low is None else claim.low
    high = claim.low if claim.high is None else claim.high
    return low or 0.0, high or 0.0


def _is_same(one: float, other: float) -> bool:
    return isclose(one, other, rel_tol=_SAME)


@dataclass(frozen=True)
class Outcome:
    """What was found in a message, and how long finding and judging took, in seconds."""

    message: LabelledMessage
    found: tuple[JudgedClaim, ...]
    seconds: float

    @property
    def pairs(self) -> Iterator[tuple[LabelledClaim, JudgedClaim | None]]:
        """Each expected claim with the one that was found for it, if any."""
        left = list(self.found)
        for expected in self.message.claims:
            match = next((each for each in left if each.is_meant(expected)), None)
            if match is not None:
                left.remove(match)
            yield expected, match


def judge_message(
    message: LabelledMessage,
    catalogue: Catalogue,
    names: Names,
    *,
    today: date,
    clock: Callable[[], float],
) -> Outcome:
    """Find and judge the claims of a message; `clock` gives seconds."""
    start = clock()
    claims = find_claims(message.text, names)
    verdicts = [judge_claim(each, catalogue, on=today, today=today).now.verdict for each in claims]
    seconds = clock() - start
    found = [
        JudgedClaim(claim, _name(catalogue, claim), verdict)
        for claim, verdict in zip(claims, verdicts, strict=True)
    ]
    return Outcome(message, tuple(found), seconds)


def _name(catalogue: Catalogue, claim: Claim) -> str | None:
    if claim.organisation is None:
        return None
    return catalogue.organisations[claim.organisation].name


@dataclass(frozen=True)
class Score:
    """How often all of it was right, as shares from 0 to 1."""

    claims: int
    """Claims that were expected."""
    negatives: int
    """Messages without a claim."""
    precision: float
    recall: float
    entity: float
    comparator: float
    verdict: float
    """Of the claims expected: one that was not found has no right verdict."""
    wrongly_blamed: float
    """Of the claims found: those that are called outdated or contradicted and are not."""
    flagged: float
    """Of the messages without a claim: those in which one is found."""

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


_BLAMING = frozenset({Verdict.OUTDATED, Verdict.CONTRADICTED})


def score(outcomes: Sequence[Outcome]) -> Score:
    """Count what is right; where nothing could be wrong, all is."""
    pairs = [pair for each in outcomes for pair in each.pairs]
    matched = [(expected, found) for expected, found in pairs if found is not None]
    every = [each for outcome in outcomes for each in outcome.found]
    negatives = [each for each in outcomes if not each.message.claims]
    deserved = [id(found) for expected, found in matched if found.verdict is expected.verdict]
    return Score(
        claims=len(pairs),
        negatives=len(negatives),
        precision=len(matched) / len(every) if every else 1.0,
        recall=_share(found is not None for _, found in pairs),
        entity=_share(found.is_about(expected) for expected, found in matched),
        comparator=_share(
            found.claim.comparator is expected.comparator for expected, found in matched
        ),
        verdict=_share(
            found is not None and found.verdict is expected.verdict for expected, found in pairs
        ),
        wrongly_blamed=1
        - _share(each.verdict not in _BLAMING or id(each) in deserved for each in every),
        flagged=1 - _share(not each.found for each in negatives),
    )


def _share(right: Iterable[bool]) -> float:
    counted = list(right)
    return sum(counted) / len(counted) if counted else 1.0
