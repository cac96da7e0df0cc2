"""What the doctor says of one thing."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.configuration.ids import Scope
from bot.errors import TextKey, Value


class Severity(Enum):
    """How much it matters."""

    ATTENTION = auto()
    """It works, or others than those meant are served."""
    BROKEN = auto()
    """What was set does not happen."""


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong: a sentence that says who can mend it, and where to click."""

    severity: Severity
    cog: str
    field: str
    place: Scope
    """Where it is wrong; None for the whole server."""
    key: str
    values: Mapping[str, Value | tuple[TextKey, ...]]
    """Of the sentence; several keys are read as a list."""
