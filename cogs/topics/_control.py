"""What a button or a form of a server's topics does: all of it stands in its custom id."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from bot.domain.configuration.ids import MemberId
from bot.domain.own.changes import Seen
from bot.errors import ExpectedError

_FORM = re.compile(
    r"topic:(?P<owner>[0-9]{1,20}):(?P<does>[a-z-]+):(?P<about>[a-z0-9-]{0,47})"
    r":(?P<number>[0-9]{1,9})",
    re.ASCII,
)


class OldControlError(ExpectedError):
    """A control that this version of the program does not draw."""

    key = "own-topic-control-old"


class Does(StrEnum):
    """What happens when a control is used."""

    FIRST = "first"
    """Open the first form, filled with what was typed."""
    SECOND = "second"
    """Open the second one likewise."""
    WRITE_FIRST = "write-first"
    """Take what was typed in the first form."""
    WRITE_SECOND = "write-second"
    """Take what was typed in the second one."""
    PUBLISH = "publish"
    """Publish the draft with its three views."""
    PUBLISH_SETTLED = "publish-settled"
    """Publish it with facts and evidence alone."""
    DISCARD = "discard"
    """Forget the draft."""
    GO_ON = "go-on"
    """Go on from a draft that is older than what is published."""
    AFRESH = "afresh"
    """Forget it, and begin again from what is published."""
    SOURCES = "sources"
    """Show what the preview of a draft rests on."""
    SETTLED_SOURCES = "settled-sources"
    """Show what the preview of a topic rests on that is to be settled."""
    SETTLE = "settle"
    """Show facts and evidence of a topic alone."""
    RETIRE = "retire"
    """Offer a topic no more."""
    LEAVE = "leave"
    """Change nothing."""
    PAGE = "page"
    """Show a page of the history."""
    UNDO = "undo"
    """Take one change back."""


@dataclass(frozen=True, slots=True)
class Control:
    """One control, or one form, of somebody's."""

    owner: MemberId
    does: Does
    about: str = ""
    """The topic; empty for one that is new, and for the history."""
    number: int = 0
    """The revision that was looked at, a page, a change, or what an order was drawn by."""

    @property
    def seen(self) -> Seen:
        """What a change must name."""
        return Seen(self.about, self.number)

    def to(self, does: Does) -> Self:
        """Return another control of the same thing."""
        return replace(self, does=does)

    @property
    def custom_id(self) -> str:
        """All of it, in what Discord sends back."""
        return f"topic:{self.owner}:{self.does}:{self.about}:{self.number}"

    @classmethod
    def read(cls, custom_id: str) -> Self | None:
        """Return what a custom id says; None for one of somebody else's making.

        Raises `OldControlError` for one of ours that means nothing any more.
        """
        found = _FORM.fullmatch(custom_id)
        if found is None:
            return None
        try:
            does = Does(found["does"])
        except ValueError as error:
            raise OldControlError from error
        return cls(MemberId(int(found["owner"])), does, found["about"], int(found["number"]))
