"""Topics as moderators type them, made by hand to differ in one field."""

from bot.domain.viewpoints.own.typed import Field

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
