"""Topics as moderators type them, made by hand to differ in one field."""

from bot.domain.figures.evidence import sources_of
from bot.domain.viewpoints.filling import reference_faults
from bot.domain.viewpoints.own.typed import Field
from tests.support.figures import shipped

NUMBERS = "{figure:xai-colossus1-total-2025-07} and {figure:xai-grok-4-gpus}"
VIEW = "This is what one side holds, in a sentence of its own that says why it holds it."


def typed(**changes: str) -> dict[Field, str]:
    """Return a topic that may be published, unless changed; fields are keywords."""
    parts = {
        "title": "Bread for all",
        "recap": f"Facts are these: {NUMBERS}.",
        "example": "It is like sharing a loaf.",
        "evidence": "Some of it was weighed.",
        "common_ground": "All grant that bread is good.",
        "optimist": f"{VIEW}\nhttps://example.org/hope",
        "neutral": f"{VIEW}\nhttps://example.org/balance",
        "pessimist": f"{VIEW}\nhttps://example.org/doubt",
        "minds": "A famine.\nA surplus.\nA feast.",
        "names": "loaf, baguette",
        **changes,
    }
    return {Field(name): text for name, text in parts.items()}


def resting_on(count: int) -> str:
    """Return references to figures that rest on so many sources together."""
    catalogue, sources, found = shipped(), set[str](), list[str]()
    for key, figure in catalogue.figures.items():
        reference, more = f"{{figure:{key}}}", sources | set(sources_of(catalogue, figure))
        sound = not list(reference_faults("recap", reference, catalogue))
        if sound and len(sources) < len(more) <= count:
            sources, found = more, [*found, reference]
    assert len(sources) == count
    return " ".join(found)


def cited_by_views(count: int) -> dict[str, str]:
    """Return the three views with so many addresses each."""
    return {
        name: "\n".join([VIEW, *(f"https://example.org/{name}/{n}" for n in range(count))])
        for name in ("optimist", "neutral", "pessimist")
    }
