"""Names from a short list, by what somebody typed: the one that is meant, or those most like it."""

from collections.abc import Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.figures.names import normalise


def meant(typed: str, names: Mapping[str, str]) -> str | None:
    """Return the key that was typed, or whose name was; None for neither."""
    wanted = normalise(typed)
    found = (key for key, name in names.items() if wanted in {normalise(key), normalise(name)})
    return next(found, None)


def likest(typed: str, names: Mapping[str, str], *, limit: int = 3) -> list[str]:
    """Return the names most like what was typed, the likest first."""
    plain = {key: normalise(name) for key, name in names.items()}
    scored = process.extract(normalise(typed), plain, scorer=OSA.normalized_similarity, limit=limit)
    return [names[key] for _, _, key in scored]


def completing(typed: str, names: Mapping[str, str], *, limit: int = 25) -> dict[str, str]:
    """Return names that hold all the words typed so far, in their order."""
    wanted = normalise(typed).split()
    found: dict[str, str] = {}
    for key, name in names.items():
        if len(found) < limit and all(word in normalise(f"{name} {key}") for word in wanted):
            found[key] = name
    return found
