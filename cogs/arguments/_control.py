"""What a button or a form of arguments does: all of it stands in its custom id."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from bot.domain.viewpoints.model import Viewpoint
from bot.errors import ExpectedError

_ALL = re.compile(r"arguments:(?P<topic>[a-z0-9-]{1,70})", re.ASCII)
_TOPIC = re.compile(
    r"arguments:(?P<does>[a-z]+):(?P<viewpoint>[a-z]+):(?P<number>[0-9]{1,4}):(?P<topic>[a-z0-9-]{1,70})",
    re.ASCII,
)
_ARGUMENT = re.compile(
    r"argument:(?P<does>[a-z]+):(?P<number>[0-9]{1,9}):(?P<seen>[0-9]{1,9})", re.ASCII
)
_ANY = "any"
FROM_QUEUE = 1
"""Tells a removal that moderators came to by way of the queue."""


class OldArgumentControlError(ExpectedError):
    """A control that this version of the program does not draw."""

    key = "argument-control-old"


class TopicDoes(StrEnum):
    """What is done about the arguments on a topic."""

    ALL = "all"
    """Show the best of each view: the button under a topic's card."""
    PAGE = "page"
    """Show those for one view; the number is the page."""
    ADD = "add"
    """Open the form."""
    SEND = "send"
    """Submit what was typed in the form."""
    AGAIN = "again"
    """Open the form with what was refused; the number is 1 for somebody else's words."""


class Does(StrEnum):
    """What is done about one argument."""

    MARK = "mark"
    """Call it fair, or no longer."""
    REPORT = "report"
    """Ask why it is reported."""
    REPORTED = "reported"
    """Report it for the reason that was typed."""
    EDIT = "edit"
    """Open the form with one's own argument."""
    REWRITE = "rewrite"
    """Take what was typed in it."""
    REDO = "redo"
    """Open it with what was refused."""
    WITHDRAW = "withdraw"
    """Take one's own back."""
    APPROVE = "approve"
    AMEND = "amend"
    """Open the form with somebody's argument, to be approved with it."""
    AMENDED = "amended"
    """Approve what was typed in it."""
    MEND = "mend"
    """Open it with what was refused."""
    REJECT = "reject"
    """Ask why it is not taken."""
    REJECTED = "rejected"
    """Reject it for the reason that was typed."""
    REASON = "reason"
    """Ask again, with the reason that was typed."""
    LATER = "later"
    KEEP = "keep"
    """Leave a reported one published."""
    REMOVE = "remove"
    """Ask why it is taken down."""
    REMOVED = "removed"
    """Take it down for the reason that was typed."""
    SKIP = "skip"
    """Leave a reported one for later."""


FORMS = frozenset({Does.REPORTED, Does.REWRITE, Does.AMENDED, Does.REJECTED, Does.REMOVED})
MODERATING = frozenset(
    {
        Does.APPROVE,
        Does.AMEND,
        Does.AMENDED,
        Does.MEND,
        Does.REJECT,
        Does.REJECTED,
        Does.REASON,
        Does.LATER,
        Does.KEEP,
        Does.REMOVE,
        Does.REMOVED,
        Does.SKIP,
    }
)


@dataclass(frozen=True, slots=True)
class TopicControl:
    """A button or a form about the arguments on a topic: anybody's."""

    does: TopicDoes
    topic: str
    viewpoint: Viewpoint | None = None
    number: int = 0

    @property
    def custom_id(self) -> str:
        """All of it, in what Discord sends back."""
        if self.does is TopicDoes.ALL:
            return f"arguments:{self.topic}"
        return f"arguments:{self.does}:{self.viewpoint or _ANY}:{self.number}:{self.topic}"

    @classmethod
    def read(cls, custom_id: str) -> Self | None:
        """Return what a custom id says; None for one of somebody else's making.

        Raises `OldArgumentControlError` for one of ours that means nothing any more.
        """
        shown = _ALL.fullmatch(custom_id)
        if shown is not None:
            return cls(TopicDoes.ALL, shown["topic"])
        found = _TOPIC.fullmatch(custom_id)
        if found is None:
            return None
        try:
            given = found["viewpoint"]
            viewpoint = None if given == _ANY else Viewpoint(given)
            return cls(TopicDoes(found["does"]), found["topic"], viewpoint, int(found["number"]))
        except ValueError as error:
            raise OldArgumentControlError from error


@dataclass(frozen=True, slots=True)
class ArgumentControl:
    """A button or a form about one argument."""

    does: Does
    number: int
    seen: int = 0
    """The revision that was read; of a removal, whether it comes from the queue."""

    @property
    def custom_id(self) -> str:
        """All of it, in what Discord sends back."""
        return f"argument:{self.does}:{self.number}:{self.seen}"

    @classmethod
    def read(cls, custom_id: str) -> Self | None:
        """Return what a custom id says; None for one of somebody else's making.

        Raises `OldArgumentControlError` for one of ours that means nothing any more.
        """
        found = _ARGUMENT.fullmatch(custom_id)
        if found is None:
            return None
        try:
            return cls(Does(found["does"]), int(found["number"]), int(found["seen"]))
        except ValueError as error:
            raise OldArgumentControlError from error
