"""Who changed what since, and taking one change back."""

from collections.abc import Mapping, Sequence

from bot.domain.configuration.changes import INHERIT, Change
from bot.domain.configuration.ids import OPERATOR
from bot.domain.configuration.model import CogSettings, Raw
from bot.domain.configuration.stored import to_text, upgraded
from bot.errors import ExpectedError

NOBODY = "nobody"
"""In place of a member who was forgotten."""
BY_COMMAND = "operator"
"""In place of a member, for what was done on the command line."""


class ChangedMeanwhileError(ExpectedError):
    """Somebody else saved first; nothing was saved over it."""

    key = "configuration-changed-meanwhile"

    def __init__(self, changes: Sequence[Change]) -> None:
        """Keep what was changed since, newest first, to show it."""
        super().__init__(member=_member(changes))
        self.changes = tuple(changes)


class ChangeUnknownError(ExpectedError):
    """No change of this server has this number."""

    key = "configuration-change-unknown"


class AlreadyUndoneError(ExpectedError):
    """The change was taken back before."""

    key = "configuration-already-undone"


class OvertakenError(ExpectedError):
    """A later change touched the same fields, so that taking this one back would undo both."""

    key = "configuration-overtaken"

    def __init__(self, changes: Sequence[Change]) -> None:
        """Keep the later changes, newest first, to show them."""
        super().__init__(member=_member(changes))
        self.changes = tuple(changes)


def taken_back(
    model: type[CogSettings], change: Change, later: Sequence[Change]
) -> Mapping[str, object]:
    """Return the changes that put the touched fields back to where they were.

    `later` are the changes of the same place that followed, newest first.
    """
    if change.undone_by is not None:
        raise AlreadyUndoneError
    overtaking = [each for each in later if each.fields & change.fields]
    if overtaking:
        raise OvertakenError(overtaking)
    before, after = (_today(model, change, values) for values in (change.before, change.after))
    return {name: before.get(name, INHERIT) for name in {**after, **before}}


def _today(model: type[CogSettings], change: Change, values: Raw) -> Raw:
    return upgraded(model, change.version, to_text(values))


def _member(changes: Sequence[Change]) -> str:
    by = changes[0].by if changes else None
    if by is None:
        return NOBODY
    return BY_COMMAND if by == OPERATOR else str(by)
