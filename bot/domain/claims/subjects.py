"""What a figure is about, and whether a claim is about the same."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from bot.domain.claims.model import Claim
from bot.domain.figures.model import Bilingual, Figure, Metric, Scope, Status, Words
from bot.domain.figures.names import normalise
from bot.domain.text.patterns import compiled

_GENERIC = frozenset(
    {"the", "a", "of", "for", "le", "la", "les", "l", "de", "du", "des", "d", "training",
     "entrainement", "cluster", "grappe", "centre", "center", "site", "data", "first", "phase",
     "premier", "premiere", "second", "seconde", "run", "project", "projet", "machine", "machines",
     "all"}
)  # fmt: skip
"""Words that tell no machine from another."""
_SUPPLIERS = (
    r"\b(?:fournisseurs?|suppliers?|vendors?|quoted|devis|industrie|experts?|parlait|prevoyait"
    r"|tablait|annoncait|attendait|expected|normally|usually|normalement)\b"
)
_ECONOMY = r"\beconom\w+"
_MODELS = r"\b(?:model\w*|modele\w*|train\w*|entrain\w*|video\w*)\b"
_TO_COME = (
    r"\b(?:will|plan\w*|aim\w*|target\w*|want\w*|going to|order\w*|by (?:the )?(?:end|year|20\d\d)"
    r"|prev[ou]\w*|vise\w*|veut|veulent|command\w+|compte\w* (?:avoir|installer)|d ' ici"
    r"|annonc\w+|projet\w*"
    r"|futur\w*|bientot|soon|eventually|a terme|promet\w*|promis\w*|va|vont|sera|aura"
    r"|auront|scale to"
    r"|announc\w+|hopes?|esper\w+|objectif|goal|next year|l ' an prochain)\b"
)
_VERSIONED = r"\b(?:llama|grok|gpt|veo|gemini|claude|qwen|mixtral|v) \d"
_TRAINED = r"\b(?:training|entrainement|model|modele|[a-z]+ \d[\d.]*)\b"
_PLACES = r"\b(?:centre|center|cluster|site|grappe)\b"


def about_the_same(claim: Claim, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures about the machine, site or model that a claim names, or else all."""
    named = _named_in(claim.about, figures) or _named_in(claim.around, figures)
    if not named:
        return list(figures)
    longest = max(named, key=len)
    shown = [each for each in figures if _is_about(each, named, length=len(longest))]
    related = {key for each in shown for key in each.conflicts_with}
    return [each for each in figures if each in shown or each.id in related]


def _is_about(figure: Figure, named: AbstractSet[str], *, length: int) -> bool:
    """Return whether a figure is about one of the longest names, or about a part of it."""
    return any(
        len(name) == length and f"{core} ".startswith(f"{name} ")
        for core in _cores(figure.subject)
        for name in named
    )


def _named_in(words: str, figures: Sequence[Figure]) -> AbstractSet[str]:
    """Return the subjects of figures that are named."""
    cores = (core for each in figures for core in _cores(each.subject))
    return {core for core in cores if core and f" {core} " in words}


def _cores(subject: Words) -> tuple[str, ...]:
    """Return the words of a subject that tell it from others, in each language."""
    return tuple(map(_core, texts_of(subject)))


def texts_of(subject: Words) -> tuple[str, ...]:
    """Return a subject as it is written, in each language."""
    return (subject.fr, subject.en) if isinstance(subject, Bilingual) else (subject,)


@lru_cache(maxsize=4096)
def _core(text: str) -> str:
    words = (word.strip(",;:") for word in normalise(text).split())
    return " ".join(word for word in words if word not in _GENERIC)


def is_specific(figure: Figure) -> bool:
    """Return whether a figure is about one model's training, not about all that somebody has."""
    if figure.scope is Scope.TRAINING_RUN:
        return True
    if figure.metric is not Metric.GPU_COUNT or figure.scope is not Scope.UNKNOWN:
        return False
    if figure.status is Status.IN_OPERATION:
        return False
    subject = figure.subject.en if isinstance(figure.subject, Bilingual) else figure.subject
    folded = normalise(subject)
    return (
        compiled(_TRAINED).search(folded) is not None and compiled(_PLACES).search(folded) is None
    )


def names_another_model(claim: Claim, figure: Figure) -> bool:
    """Return whether a claim is about a model by its version, and a figure is not about that."""
    return compiled(_VERSIONED).search(claim.about) is not None and not _named_in(
        claim.about, [figure]
    )


def is_planned(claim: Claim) -> bool:
    """Return whether a claim is about what is to come."""
    return compiled(_TO_COME).search(claim.around) is not None


def is_told_apart(claim: Claim, figure: Figure) -> bool:
    """Return whether claim and figure are about different things of the same metric."""
    match figure.metric:
        case Metric.BUILD_TIME:
            quoted = figure.status is Status.ESTIMATED
            return quoted != (compiled(_SUPPLIERS).search(claim.around) is not None)
        case Metric.GROWTH_RATIO:
            grown = any(compiled(_ECONOMY).search(core) for core in _cores(figure.subject))
            return grown != (compiled(_ECONOMY).search(claim.around) is not None)
        case Metric.SHARE:
            return not _shares_a_word(claim, figure)
        case _:
            if not is_specific(figure):
                return False
            named = _named_in(claim.around, [figure])
            return not named and compiled(_MODELS).search(claim.around) is None


def _shares_a_word(claim: Claim, figure: Figure) -> bool:
    """Return whether a claim says a longer word of the subject, whatever its ending."""
    said = {word[:_ROOT] for word in claim.around.split()}
    words = (word for core in _cores(figure.subject) for word in core.split())
    return any(len(word) >= _LONG and word[:_ROOT] in said for word in words)


_LONG, _ROOT = 5, 6
