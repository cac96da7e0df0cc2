"""What a figure is about, and whether a claim is about the same."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.domain.claims.model import Claim
from bot.domain.figures.model import Bilingual, Figure, Metric, Scope, Status, Words
from bot.domain.figures.names import normalise

_GENERIC = frozenset(
    "the a of for le la les l de du des d d’ training entrainement cluster grappe centre center site"
    " data first phase premier premiere second seconde run project projet machine machines all".split()
)
_SUPPLIERS = re.compile(
    r"\b(?:fournisseurs?|suppliers?|vendors?|quoted|devis|industrie|experts?)\b"
)
_ECONOMY = re.compile(r"\beconom\w+")
_MODELS = re.compile(r"\b(?:model\w*|modele\w*|train\w*|entrain\w*|video\w*)\b")
_TRAINED = re.compile(r"\b(?:training|entrainement|model|modele|[a-z]+ \d[\d.]*)\b")
_PLACES = re.compile(r"\b(?:centre|center|cluster|site|grappe)\b")


def about_the_same(claim: Claim, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures about the machine, site or model that a claim names, or else all."""
    named = [(len(core), each) for each in figures for core in _named(claim, each)]
    if not named:
        return list(figures)
    longest = max(length for length, _ in named)
    shown = [each for length, each in named if length == longest]
    related = {key for each in shown for key in each.conflicts_with}
    return [each for each in figures if each in shown or each.id in related]


def _named(claim: Claim, figure: Figure) -> Iterator[str]:
    for core in _cores(figure.subject):
        if core and f" {core} " in claim.about:
            yield core
            return


@lru_cache(maxsize=4096)
def _cores(subject: Words) -> tuple[str, ...]:
    """Return the words of a subject that tell it from others, in each language."""
    texts = (subject.fr, subject.en) if isinstance(subject, Bilingual) else (subject,)
    return tuple(
        " ".join(word for word in normalise(text).split() if word not in _GENERIC) for text in texts
    )


def is_specific(figure: Figure) -> bool:
    """Return whether a figure is about one model's training, and not about all that somebody has."""
    if figure.scope is Scope.TRAINING_RUN:
        return True
    if figure.metric is not Metric.GPU_COUNT or figure.status is Status.IN_OPERATION:
        return False
    subject = figure.subject.en if isinstance(figure.subject, Bilingual) else figure.subject
    folded = normalise(subject)
    return _TRAINED.search(folded) is not None and _PLACES.search(folded) is None


def is_told_apart(claim: Claim, figure: Figure) -> bool:
    """Return whether claim and figure are about different things of the same metric."""
    match figure.metric:
        case Metric.BUILD_TIME:
            quoted = figure.status is Status.ESTIMATED
            return quoted != (_SUPPLIERS.search(claim.about) is not None)
        case Metric.GROWTH_RATIO:
            grown = any(_ECONOMY.search(core) for core in _cores(figure.subject))
            return grown != (_ECONOMY.search(claim.about) is not None)
        case Metric.SHARE:
            return not _shares_a_word(claim, figure)
        case _:
            if not is_specific(figure):
                return False
            named = any(_named(claim, figure))
            return not named and _MODELS.search(claim.about) is None


def _shares_a_word(claim: Claim, figure: Figure) -> bool:
    said = claim.about.split()
    return any(
        _root(word) in {_root(each) for each in said}
        for core in _cores(figure.subject)
        for word in core.split()
        if len(word) > 4
    )


def _root(word: str) -> str:
    return word[:6]
