"""What a server says of topics: its own, and what it does with curated ones."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import StringConstraints, ValidationError

from bot.domain.figures.model import Flag, Value
from bot.domain.own.changes import Change, Edit, Stored
from bot.domain.viewpoints.filling import Fault
from bot.domain.viewpoints.own.typed import LONGEST, Field
from bot.errors import ExpectedError

MOST_OWN = 50
"""Topics that a server may speak of: all of them fit the file of a server."""


class TooManyTopicsError(ExpectedError):
    """The server speaks of as many topics as it may."""

    key = "own-topic-too-many"


class TopicChangedError(ExpectedError):
    """Somebody else changed the topic first; nothing was saved over it."""

    key = "own-topic-changed"


class TopicRetiredError(ExpectedError):
    """The topic that a draft edits was retired meanwhile."""

    key = "own-topic-retired-meanwhile"


class CuratedTopicError(ExpectedError):
    """A topic that came with the bot cannot be rewritten."""

    key = "own-topic-curated"


class SettledAlreadyError(ExpectedError):
    """The topic is settled."""

    key = "own-topic-settled-already"


class DraftGoneError(ExpectedError):
    """The draft was published or discarded."""

    key = "own-topic-draft-gone"


class FileTopicError(ExpectedError):
    """A topic of a file does not pass the gate."""

    key = "own-topic-import-refused"


class TopicRefusedError(ExpectedError):
    """Some fields do not hold; `faults` says which and why."""

    key = "own-topic-refused"

    def __init__(self, faults: Sequence[Fault]) -> None:
        """Keep every fault: the reasons are texts, so whoever shows them chooses the language."""
        super().__init__(count=len(faults))
        self.faults = tuple(faults)


_Typed = Annotated[str, StringConstraints(max_length=max(LONGEST.values()))]


class TopicStatement(Value):
    """What a server says of one topic: nothing typed and not settled means not offered."""

    typed: dict[Field, _Typed] | None = None
    """A topic of its own, as it was typed; None for a curated one."""
    settled: Flag = False
    """Facts and evidence are shown, and no views."""
    drafted: Flag = False
    """A model wrote the first draft of it."""

    @property
    def retired(self) -> bool:
        """Whether the topic is not offered here."""
        return self.typed is None and not self.settled


RETIRED = TopicStatement()

TopicEdit = Edit[TopicStatement]
"""What a change does to what is said of one topic."""
TopicChange = Change[TopicStatement]
"""One line of the history of a server's topics."""
StoredTopic = Stored[TopicStatement]
"""What a server says of a topic now, and how often that was changed."""


@dataclass(frozen=True)
class TopicDraft:
    """A topic that somebody is writing, before it is shown to anybody else.

    Whatever fills the fields, a moderator reads them, corrects them and publishes them.
    """

    about: str = ""
    """The id of the topic that is edited, empty for a new one."""
    typed: dict[Field, str] = field(default_factory=dict[Field, str])
    revision: int = 0
    """Of what is edited, as it was looked at."""
    proposal: int | None = None
    """The proposal that it was taken from, which publishing it approves."""
    drafted: bool = False
    """A model wrote the first draft of it."""


def to_text(statement: TopicStatement) -> str:
    """Return a statement as it is stored: JSON."""
    return statement.model_dump_json(exclude_defaults=True)


def from_text(text: str | None) -> TopicStatement | None:
    """Return what is stored; nothing is said where it does not hold any more."""
    if text is None:
        return None
    try:
        return TopicStatement.model_validate_json(text)
    except ValidationError:
        return None
