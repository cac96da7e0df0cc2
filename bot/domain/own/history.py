"""Taking back one change of what a server says."""

from collections.abc import Mapping
from typing import TypeVar

from bot.domain.own.changes import Change, Edit, Stored, at, edit_of
from bot.errors import ExpectedError

S = TypeVar("S")


class ChangeUnknownError(ExpectedError):
    """No change in this server's history has this number."""

    key = "own-change-unknown"


class UndoneBeforeError(ExpectedError):
    """The change was taken back before."""

    key = "own-undone-before"


class OvertakenError(ExpectedError):
    """The same was changed again later, so that taking this change back would undo both."""

    key = "own-overtaken"


def taken_back(change: Change[S] | None, stored: Mapping[str, Stored[S]]) -> Edit[S]:
    """Return the edit that puts back what was said before a change."""
    if change is None:
        raise ChangeUnknownError
    if change.undone_by is not None:
        raise UndoneBeforeError
    if at(stored, change.key).revision != change.revision:
        raise OvertakenError
    return edit_of(stored, change.key, change.before)
