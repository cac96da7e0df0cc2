"""Taking back one change of a server's figures."""

from collections.abc import Mapping

from bot.domain.figures.own import NOTHING_SAID, OwnChange, OwnEdit, StoredStatement
from bot.errors import ExpectedError


class ChangeUnknownError(ExpectedError):
    """No change of this server's figures has this number."""

    key = "own-change-unknown"


class UndoneBeforeError(ExpectedError):
    """The change was taken back before."""

    key = "own-undone-before"


class OvertakenError(ExpectedError):
    """The figure was changed again later, so that taking this change back would undo both."""

    key = "own-overtaken"


def taken_back(change: OwnChange | None, stored: Mapping[str, StoredStatement]) -> OwnEdit:
    """Return the edit that puts a figure back to what was said of it before a change."""
    if change is None:
        raise ChangeUnknownError
    if change.undone_by is not None:
        raise UndoneBeforeError
    now = stored.get(change.figure, NOTHING_SAID)
    if now.revision != change.revision:
        raise OvertakenError
    return OwnEdit(change.figure, now.statement, change.before, now.revision)
