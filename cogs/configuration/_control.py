"""What a control of the panel does: all of it stands in its custom id."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from bot.domain.configuration.ids import ChannelId, MemberId, Scope
from bot.errors import ExpectedError

_FORM = re.compile(
    r"config:(?P<owner>[0-9]{1,20}):(?P<does>[a-z]+):(?P<cog>[a-z_]*):(?P<scope>[0-9]{0,20}):"
    r"(?P<revision>[0-9]{1,9}):(?P<field>[a-z_]*):(?P<on>[01]?)(:(?P<given>[\w.-]{1,60}))?",
    re.ASCII,
)
_LONGEST = 100
_NOTHING = "-"


class OldPanelError(ExpectedError):
    """A control that this version of the program does not draw."""

    key = "configuration-panel-old"


class Does(StrEnum):
    """What happens when a control is used."""

    HOME = "home"
    """Show all cogs."""
    PAGE = "page"
    """Show one cog, the chosen one where none is named; else in the place that was chosen."""
    TURN = "turn"
    """Set a flag to what the control says."""
    CHOOSE = "choose"
    """Set a field to what was chosen."""
    INSIST = "insist"
    """Set a field to what was chosen, though that was not earned."""
    ASK = "ask"
    """Open the form of a field."""
    CORRECT = "correct"
    """Open the form of a field, filled with what was typed."""
    WRITE = "write"
    """Set a field to what was typed in its form."""
    INHERIT = "inherit"
    """Let the chosen fields inherit again."""
    HISTORY = "history"
    """Show a page of the changes."""
    UNDO = "undo"
    """Take one change back."""
    DIFFERENCE = "difference"
    """Show a page of what a file would change."""
    IMPORT = "import"
    """Take over the file whose difference is shown."""
    CANCEL = "cancel"
    """Forget that file."""


@dataclass(frozen=True, slots=True)
class Control:
    """One control, or one form, of somebody's panel."""

    owner: MemberId
    does: Does
    cog: str = ""
    scope: Scope = None
    revision: int = 0
    """Of the settings that were shown; of a list, a page; or the number of a change."""
    field: str = ""
    on: bool | None = None
    given: str = ""
    """What was chosen before it was shown what follows, and is now confirmed; parted by dots."""

    def confirming(self, given: Sequence[str]) -> Self:
        """Return the control that does the same, with what was chosen, and asks nothing more."""
        return replace(self, given=".".join(given) or _NOTHING)

    def to(self, does: Does, *, field: str = "", on: bool | None = None) -> Self:
        """Return another control of the same page."""
        return replace(self, does=does, field=field, on=on)

    @property
    def custom_id(self) -> str:
        """All of it, in what Discord sends back."""
        on = "" if self.on is None else int(self.on)
        return (
            f"config:{self.owner}:{self.does}:{self.cog}:{self.scope or ''}:"
            f"{self.revision}:{self.field}:{on}{f':{self.given}' if self.given else ''}"
        )

    @property
    def fits(self) -> bool:
        """Whether Discord takes a custom id of this length."""
        return len(self.custom_id) <= _LONGEST

    @classmethod
    def read(cls, custom_id: str) -> Self | None:
        """Return what a custom id says; None for one of somebody else's making.

        Raises `OldPanelError` for one of ours that means nothing any more.
        """
        found = _FORM.fullmatch(custom_id)
        if found is None:
            return None
        try:
            does = Does(found["does"])
        except ValueError as error:
            raise OldPanelError from error
        return cls(
            owner=MemberId(int(found["owner"])),
            does=does,
            cog=found["cog"],
            scope=ChannelId(int(found["scope"])) if found["scope"] else None,
            revision=int(found["revision"]),
            field=found["field"],
            on=bool(int(found["on"])) if found["on"] else None,
            given=found["given"] or "",
        )
