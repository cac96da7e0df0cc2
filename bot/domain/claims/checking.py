"""From a message to what the catalogue says to each number in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.claims.comparing import fits, reach_of
from bot.domain.claims.find import find_claims
from bot.domain.claims.judge import judge_claim
from bot.domain.claims.model import Claim, Finding, Verdict
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.model import Figure, Hardware
from bot.domain.figures.names import Names


@dataclass(frozen=True)
class Told:
    """A verdict with the figures to show beside it, the weightiest first."""

    verdict: Verdict
    fitting: tuple[Figure, ...] = ()
    """Those that bear the claim out."""
    others: tuple[Figure, ...] = ()
    """Those that do not."""
    sheet: Hardware | None = None
    """The chip whose datasheet is to be shown instead."""


@dataclass(frozen=True)
class Checked:
    """A claim, and what was and is to be said to it."""

    claim: Claim
    written: Told
    """As of the day on which it was written."""
    now: Told


def check(
    text: str, names: Names, catalogue: Catalogue, *, written: date, today: date
) -> tuple[Checked, ...]:
    """Return each claim of a message, in the order of its text, judged at both dates."""
    return tuple(
        _checked(claim, catalogue, written=written, today=today)
        for claim in find_claims(text, names)
    )


def _checked(claim: Claim, catalogue: Catalogue, *, written: date, today: date) -> Checked:
    judgement = judge_claim(claim, catalogue, on=written, today=today)
    return Checked(
        claim, _told(claim, judgement.written, catalogue), _told(claim, judgement.now, catalogue)
    )


def _told(claim: Claim, finding: Finding, catalogue: Catalogue) -> Told:
    figures: Sequence[Figure] = [catalogue.figures[key] for key in finding.figures]
    fitting = tuple(figure for figure in figures if _bears_out(claim, figure))
    others = (figure for figure in figures if figure not in fitting)
    return Told(
        finding.verdict,
        fitting,
        tuple(sorted(others, key=lambda each: _apart(claim, each))),
        catalogue.hardware[finding.sheet] if finding.sheet is not None else None,
    )


def _apart(claim: Claim, figure: Figure) -> bool:
    """Return whether a figure counts another chip than the claim: shown only for want of better."""
    return claim.hardware is not None and figure.hardware not in {None, claim.hardware}


def _bears_out(claim: Claim, figure: Figure) -> bool:
    reach = reach_of(figure, claim.hardware)
    return reach is not None and fits(claim, reach)
