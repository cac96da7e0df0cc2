"""What a file says of a server's figures, compared with what is said there."""

from collections.abc import Mapping

from bot.domain.figures.own import NOTHING_SAID, OwnEdit, Statement, StoredStatement, said
from bot.errors import ExpectedError


class FileFigureError(ExpectedError):
    """A figure of the file breaks a rule of the catalogue."""

    key = "own-import-refused"


def figure_edits(
    wanted: Mapping[str, Statement] | None, stored: Mapping[str, StoredStatement]
) -> tuple[OwnEdit, ...]:
    """Return what leads from what is said to what is wanted; None wants nothing changed.

    What the file does not speak of is not spoken of any more.
    """
    if wanted is None:
        return ()
    keys = sorted(wanted.keys() | said(stored).keys())
    edits = (_edit(key, stored.get(key, NOTHING_SAID), wanted.get(key)) for key in keys)
    return tuple(edit for edit in edits if edit.before != edit.after)


def _edit(key: str, now: StoredStatement, wanted: Statement | None) -> OwnEdit:
    return OwnEdit(key, now.statement, wanted, now.revision)
