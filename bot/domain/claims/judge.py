"""From a claim to a verdict."""

from collections.abc import Sequence
from datetime import date
from itertools import islice
from math import inf

from bot.domain.claims.comparing import Reach, fits, is_beyond, reach_of, same_unit, total_of
from bot.domain.claims.currency import current_of
from bot.domain.claims.model import Claim, Finding, Judgement, Measure, Verdict
from bot.domain.claims.sheets import check_sheet
from bot.domain.claims.subjects import (
    about_the_same,
    is_planned,
    is_specific,
    is_told_apart,
    names_another_model,
    texts_of,
)
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.evidence import AHEAD, excludes, known_on, support
from bot.domain.figures.model import Comparator, Figure, Metric, Scope, Status

_MOST = 100
"""Figures that are looked at where a claim names nobody."""
_ADDED_UP = frozenset({Metric.GPU_COUNT, Metric.POWER, Metric.H100_EQUIVALENTS})
_COUNTS = frozenset({Metric.GPU_COUNT, Metric.FLEET_COUNT})
_OF_EVERYBODY = frozenset({Metric.GROWTH_RATIO, Metric.ROBOTS_RATIO, Metric.SHARE})
"""What may be contradicted though nobody is named."""


def judge_claim(claim: Claim, catalogue: Catalogue, *, on: date, today: date) -> Judgement:
    """Judge a claim by what was known on the day it was written, `on`, and by what is `today`.

    What is said of a chip is judged by its datasheet, which no day changes.
    """
    if isinstance(claim.metric, Measure):
        sheet = check_sheet(claim, catalogue)
        return Judgement(sheet, sheet)
    now = _finding(claim, catalogue, today)
    return Judgement(now if on == today else _finding(claim, catalogue, on), now)


def _finding(claim: Claim, catalogue: Catalogue, day: date) -> Finding:
    known = [each for each in _candidates(claim, catalogue) if known_on(catalogue, each) <= day]
    related = about_the_same(claim, known)
    current = current_of(catalogue, related, day)
    whole = current if claim.hardware else _without_parts(current)
    fitting = _fitting(claim, whole)
    if fitting:
        ranked = sorted(fitting, key=lambda each: support(catalogue, each))
        against = _disputing(ranked, current)
        return Finding(Verdict.DISPUTED if against else Verdict.SUPPORTED, _ids(ranked, against))
    past = [
        each
        for each in related
        if each not in current and _fits(claim, each) and not is_told_apart(claim, each)
    ]
    if past:
        return Finding(Verdict.OUTDATED, _ids(past, whole))
    one_model = any(is_specific(each) and _fits(claim, each) for each in related)
    against = [] if one_model else [each for each in whole if _excludes(claim, each, related)]
    if against and not _is_to_come(claim, against) and not _may_add_up(claim, against):
        ranked = sorted(against, key=lambda each: (each.status in AHEAD, support(catalogue, each)))
        return Finding(Verdict.CONTRADICTED, _ids(ranked))
    return Finding(Verdict.UNVERIFIABLE)


def _candidates(claim: Claim, catalogue: Catalogue) -> list[Figure]:
    """Return the figures of the same metric and unit, of the organisation if one is named."""
    if claim.metric is Metric.UNIT_PRICE:
        found = _prices(claim, catalogue)
    elif claim.organisation is not None:
        metrics = _COUNTS if claim.metric is Metric.GPU_COUNT else {claim.metric}
        held = catalogue.by_organisation.get(claim.organisation, ())
        found = [each for each in held if each.metric in metrics]
    else:
        found = list(islice(catalogue.by_metric.get(claim.metric, ()), _MOST))
    return [each for each in found if same_unit(claim, each)]


def _prices(claim: Claim, catalogue: Catalogue) -> list[Figure]:
    if claim.hardware is not None:
        return list(catalogue.prices.get(claim.hardware, ()))
    return [each for prices in islice(catalogue.prices.values(), _MOST) for each in prices]


def _fits(claim: Claim, figure: Figure) -> bool:
    reach = reach_of(figure, claim.hardware)
    return reach is not None and fits(claim, reach)


def _fitting(claim: Claim, whole: Sequence[Figure]) -> list[Figure]:
    """Return the figures that bear a claim out; "at most" has to hold for the largest."""
    alone = len({texts_of(each.subject) for each in whole}) == 1
    usable = [
        each for each in whole if not is_told_apart(claim, each) or (alone and is_specific(each))
    ]
    if claim.comparator is Comparator.AT_MOST:
        usable = _largest(claim, usable)
    found = [each for each in usable if _fits(claim, each)]
    return found or _fitting_together(claim, usable)


def _largest(claim: Claim, figures: Sequence[Figure]) -> list[Figure]:
    reached = [(reach, each) for each in figures if (reach := reach_of(each, claim.hardware))]
    standing = [pair for pair in reached if pair[1].status not in AHEAD] or reached
    return [max(standing, key=lambda pair: _size(pair[0]))[1]] if standing else []


def _size(reach: Reach) -> float:
    return reach[0] if reach[1] == inf else reach[1]


def _fitting_together(claim: Claim, figures: Sequence[Figure]) -> list[Figure]:
    """Return the sites in operation if the claim is right about their sum."""
    if claim.metric not in _ADDED_UP:
        return []
    sites = {
        texts_of(each.subject): (each, reach)
        for each in figures
        if each.status is Status.IN_OPERATION
        and each.scope is not Scope.TRAINING_RUN
        and each.metric is not Metric.FLEET_COUNT
        and (reach := reach_of(each, claim.hardware)) is not None
    }
    if len(sites) < 2:  # noqa: PLR2004 - a sum needs two
        return []
    total = total_of(reach for _, reach in sites.values())
    return [each for each, _ in sites.values()] if fits(claim, total) else []


def _without_parts(current: Sequence[Figure]) -> list[Figure]:
    """Leave out the counts of one chip where the count of all is known too."""
    inputs = {key for each in current for key in each.inputs}
    wholes = [each for each in current if each.hardware is None]
    return [
        each
        for each in current
        if each.id not in inputs and not any(_is_part(each, whole) for whole in wholes)
    ]


def _is_part(figure: Figure, whole: Figure) -> bool:
    if figure.hardware is None or figure.status is not whole.status:
        return False
    part, all_of_it = reach_of(figure, None), reach_of(whole, None)
    smaller = part is not None and all_of_it is not None and part[1] < all_of_it[1]
    return smaller and texts_of(whole.subject)[-1].startswith(texts_of(figure.subject)[-1])


def _disputing(fitting: Sequence[Figure], current: Sequence[Figure]) -> list[Figure]:
    """Return the current figures that exclude every one that fits; a part excludes no whole."""
    inputs = {key for each in current for key in each.inputs}
    if any(each.id in inputs for each in fitting):
        return []
    ids = {key for each in fitting for key in each.conflicts_with} - inputs
    ahead = {each.status in AHEAD and each.scope is not Scope.TRAINING_RUN for each in fitting}
    return [
        each
        for each in current
        if each.id in ids
        and (each.status in AHEAD and each.scope is not Scope.TRAINING_RUN) in ahead
        and all(excludes(each, one) for one in fitting)
    ]


def _excludes(claim: Claim, figure: Figure, related: Sequence[Figure]) -> bool:
    """Return whether a figure says otherwise: comparable, and not merely open at that end."""
    if claim.organisation is None and claim.metric not in _OF_EVERYBODY:
        return False
    if names_another_model(claim, figure):
        return False
    if is_told_apart(claim, figure) or (is_specific(figure) and not _all_specific(related)):
        return False
    reach = reach_of(figure, claim.hardware)
    return reach is not None and not fits(claim, reach) and not is_beyond(claim, reach)


def _is_to_come(claim: Claim, against: Sequence[Figure]) -> bool:
    """Return whether a claim is a plan beyond what runs, which what runs cannot exclude.

    What something is to cost is excluded by nothing that was built before.
    """
    if claim.metric is Metric.CAPITAL_COST and is_planned(claim):
        return True
    planned = is_planned(claim) and claim.high is not None
    running = [reach for each in against if (reach := reach_of(each, claim.hardware)) is not None]
    return planned and all(_size(reach) < (claim.high or 0.0) for reach in running)


def _may_add_up(claim: Claim, against: Sequence[Figure]) -> bool:
    """Return whether a claim may count what runs and what is planned together."""
    reaches = [reach for each in against if (reach := reach_of(each, claim.hardware)) is not None]
    return len(reaches) > 1 and claim.metric in _ADDED_UP and fits(claim, total_of(reaches))


def _all_specific(related: Sequence[Figure]) -> bool:
    return all(is_specific(each) for each in related)


def _ids(*groups: Sequence[Figure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.id for group in groups for each in group))
