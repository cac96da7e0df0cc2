"""Which tag of a forum fits a debate."""

from collections.abc import Sequence

from bot.domain.figures.names import normalise
from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.names import spellings

_DEBATE = frozenset({"debate", "debates", "debat", "debats"})
"""How a tag for all debates is called, accents aside."""


def fitting_tag(names: Sequence[str], topic: Topic) -> int | None:
    """Return the place of the tag that names the topic or, failing that, debates; else None."""
    tags = [normalise(name) for name in names]
    topics = {normalise(spelling) for _, spelling in spellings(topic)}
    found = (
        place for wanted in (topics, _DEBATE) for place, tag in enumerate(tags) if tag in wanted
    )
    return next(found, None)


def tag_named(names: Sequence[str], typed: str) -> int | None:
    """Return the place of the tag that is named so, case and accents aside; None for none."""
    tags = [normalise(name) for name in names]
    wanted = normalise(typed)
    return tags.index(wanted) if wanted in tags else None
