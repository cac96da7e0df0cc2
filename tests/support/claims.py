"""The figures of the four texts that people quote most, and messages that state some of them."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from bot.domain.claims.find import find_claims
from bot.domain.claims.judge import judge_claim
from bot.domain.claims.model import Claim, Judgement
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.names import Names, build_names
from tests.support.figures import shipped

TODAY = date(2026, 11, 22)
_TEXTS = frozenset({"chiffres-fous-2025", "hupster-2024-11", "gate-2025-07", "simseo-2024-10"})


@cache
def stated() -> Catalogue:
    """Return the shipped catalogue with only the figures that one of those texts states."""
    real = shipped()
    kept = {key: each for key, each in real.figures.items() if _TEXTS & set(each.source)}

    def cut(keys: Sequence[str]) -> tuple[str, ...]:
        return tuple(key for key in keys if key in kept)

    return Catalogue.build(
        organisations=real.organisations.values(),
        ambiguous=real.ambiguous,
        hardware=real.hardware.values(),
        sources=real.sources.values(),
        figures=[
            each.model_copy(
                update={
                    "supersedes": cut(each.supersedes),
                    "conflicts_with": cut(each.conflicts_with),
                    "inputs": cut(each.inputs),
                }
            )
            for each in kept.values()
        ],
    )


@cache
def known_names() -> Names:
    """Return the names of the shipped catalogue."""
    return build_names(shipped())


def claimed(text: str) -> tuple[Claim, ...]:
    """Return the claims in a message."""
    return find_claims(text, known_names())


def judged(text: str, *, on: date = TODAY, today: date = TODAY) -> Judgement:
    """Judge the only claim of a message against the figures of the four texts."""
    [claim] = claimed(text)
    return judge_claim(claim, stated(), on=on, today=today)


def labelled(**changes: object) -> dict[str, Any]:
    """Return a labelled message, as a line of the corpus format holds it."""
    claim = {
        "entity": "xAI",
        "metric": "gpu_count",
        "value": 230_000,
        "unit": "GPU",
        "hardware": None,
        "comparator": "exact",
        "span": [8, 20],
        "span_text": "230,000 GPUs",
        "verdict": "supported",
    }
    message = {"id": "one", "lang": "en", "text": "xAI has 230,000 GPUs", "claims": [claim]}
    return {**message, "negative": False, "interrogative": False, **changes}


_RANGE: Mapping[str, object] = {
    "entity": "Meta", "metric": "gpu_count", "low": 10_000, "high": 20_000, "unit": "GPU",
    "hardware": None, "comparator": "between", "span": [10, 25], "span_text": "10 à 20 000 GPU",
    "verdict": "supported",
}  # fmt: skip
_INVESTED: Mapping[str, object] = {
    "entity": None, "metric": "investment", "value": 2e11, "unit": "unspecified",
    "hardware": None, "comparator": "exact", "span": [0, 11], "span_text": "200 billion",
    "verdict": "supported",
}  # fmt: skip
LABELLED: Sequence[Mapping[str, object]] = (
    labelled(),
    labelled(id="two", lang="fr", text="Llama 3 : 10 à 20 000 GPU", claims=[_RANGE]),
    labelled(id="three", text="200 billion was poured into AI", claims=[_INVESTED]),
    labelled(id="four", text="My RTX 4090 runs hot", claims=[], negative=True),
)
"""Messages whose claims are found and judged rightly."""
