"""What a curated topic holds: facts, three views of equal care, and what weighs between them.

Numbers in a text are references to figures, such as {figure:xai-grok-4-gpus}: see `filling`.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from bot.domain.figures.model import Flag, Slug, Text, Value
from bot.texts import Language

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
"""As written: how long it may be as read, with its numbers filled in, is said in `wording`."""


class Viewpoint(StrEnum):
    """One of the three views on a topic, which are published together or not at all."""

    OPTIMIST = "optimist"
    NEUTRAL = "neutral"
    PESSIMIST = "pessimist"


class Passage(Value):
    """A text in the two languages, which refers to the same figures in both."""

    fr: Prose
    en: Prose

    def read(self, language: Language) -> str:
        """Return it as written in one language."""
        return self.fr if language is Language.FRENCH else self.en


class Aliases(Value):
    """Other names by which people look for a topic."""

    fr: tuple[Text, ...] = ()
    en: tuple[Text, ...] = ()


class View(Value):
    """What one side holds, as somebody who holds it would sign it."""

    text: Passage
    mind: Passage
    """What would change the mind of those who hold it; something that can be checked."""
    source: tuple[Slug, ...] = ()


class Topic(Value):
    """A subject that people disagree on or, once settled, used to disagree on."""

    id: Annotated[Slug, Field(max_length=47)]
    """Short, since what buttons do stands beside it in a hundred characters."""
    title: Passage
    aliases: Aliases = Aliases()
    recap: Passage
    """Facts alone."""
    example: Passage | None = None
    """An everyday analogy; wherever it is shown, it is called one."""
    optimist: View | None = None
    neutral: View | None = None
    pessimist: View | None = None
    evidence: Passage
    """What has been shown, what has not, and how well."""
    common_ground: Passage | None = None
    """What all three sides grant."""
    source: tuple[Slug, ...] = Field(min_length=1)
    """What the topic rests on as a whole; a view names its own beside its text."""
    settled: Flag = False
    """The evidence decides: facts and evidence are shown, and no views."""
    drafted: Flag = False
    """A model wrote the first draft of it, which a moderator approved."""

    @property
    def views(self) -> dict[Viewpoint, View]:
        """The views that are written."""
        given = {
            Viewpoint.OPTIMIST: self.optimist,
            Viewpoint.NEUTRAL: self.neutral,
            Viewpoint.PESSIMIST: self.pessimist,
        }
        return {viewpoint: view for viewpoint, view in given.items() if view is not None}

    @property
    def passages(self) -> dict[str, Passage]:
        """Every text but the title, by its field as the files name it: "recap", "neutral.text"."""
        alone = {
            "recap": self.recap,
            "example": self.example,
            "evidence": self.evidence,
            "common_ground": self.common_ground,
        }
        found = {field: passage for field, passage in alone.items() if passage is not None}
        for viewpoint, view in self.views.items():
            found[f"{viewpoint}.text"] = view.text
            found[f"{viewpoint}.mind"] = view.mind
        return found
