"""Topics made by hand to differ in one thing, and the ones that ship."""

from collections.abc import Mapping
from functools import cache

from bot.catalogue import data_dir, read_topics
from bot.domain.viewpoints.filling import Said
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.domain.viewpoints.wording import Statement, Wording
from bot.texts import Language, Texts
from bot.ui.figures.referring import saying as every_language
from tests.support.figures import shipped

TEXTS = Texts(data_dir() / "texts")
VIEW = "A" * 100
"""A hundred characters of a view."""


@cache
def saying() -> Mapping[Language, Said]:
    """Return how the shipped figures are said."""
    return every_language(TEXTS, shipped())


@cache
def shipped_topics() -> Mapping[str, Topic]:
    """Return the topics that ship."""
    return read_topics(data_dir(), shipped())


def topic(key: str, **changes: object) -> Topic:
    """Return a topic with all of its parts, unless changed."""
    view = {"text": _both("View."), "mind": _both("Proof."), "source": ["letter"]}
    parts: dict[str, object] = {
        "title": _both(f"About {key}"),
        "recap": _both("{figure:one} and {figure:two}."),
        "example": _both("Like bread."),
        **{str(viewpoint): view for viewpoint in Viewpoint},
        "evidence": _both("Some."),
        "common_ground": _both("A little."),
        "source": ["letter"],
    }
    return Topic.model_validate({"id": key, **parts, **changes})


def wording(*, settled: bool = False, **changes: Statement | None) -> Wording:
    """Return a fair topic in one language; a field given as None is left out.

    Fields are written as keywords: optimist_text for "optimist.text".
    """
    statements: dict[str, Statement | None] = {
        "recap": Statement("Facts.", figures=("one", "two")),
        "example": Statement("Like bread."),
        **{f"{viewpoint}_text": Statement(VIEW, sources=("letter",)) for viewpoint in Viewpoint},
        **{f"{viewpoint}_mind": Statement("Proof.") for viewpoint in Viewpoint},
        "evidence": Statement("Some."),
        "common_ground": Statement("A little."),
        **changes,
    }
    given = {key: each for key, each in statements.items() if each is not None}
    return Wording("Bread", {_field(key): each for key, each in given.items()}, settled=settled)


def _field(keyword: str) -> str:
    viewpoint, _, part = keyword.partition("_")
    return f"{viewpoint}.{part}" if viewpoint in set(Viewpoint) else keyword


def _both(text: str) -> dict[str, str]:
    return {"fr": text, "en": text}
