"""Files whose difference is shown and not yet decided on: kept in memory, for a while."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.configuration.ids import MemberId
from bot.errors import ExpectedError
from bot.usecases.server_files import FileImport

_PATIENCE = timedelta(minutes=15)
_MOST = 3
"""Files kept of one person at a time; their oldest makes room."""


class ImportGoneError(ExpectedError):
    """The file is not kept any more."""

    key = "configuration-import-gone"


@dataclass(frozen=True)
class _Kept:
    shown: FileImport
    by: MemberId
    at: datetime


class PendingImports:
    """The files by the message that shows their difference, which whoever sent them alone sees."""

    def __init__(self) -> None:
        """Start with none, as after every restart."""
        self._kept: dict[int, _Kept] = {}

    def keep(self, message: int, shown: FileImport, *, by: MemberId, now: datetime) -> None:
        """Keep a file that a message shows to one person."""
        fresh = {key: kept for key, kept in self._kept.items() if now - kept.at <= _PATIENCE}
        fresh[message] = _Kept(shown, by, now)
        theirs = [key for key, kept in fresh.items() if kept.by == by]
        self._kept = {key: kept for key, kept in fresh.items() if key not in theirs[:-_MOST]}

    def look(self, message: int, *, now: datetime) -> FileImport:
        """Return the file that a message shows."""
        kept = self._kept.get(message)
        if kept is None or now - kept.at > _PATIENCE:
            raise ImportGoneError
        return kept.shown

    def take(self, message: int, *, now: datetime) -> FileImport:
        """Return the file that a message shows, and keep it no longer."""
        shown = self.look(message, now=now)
        del self._kept[message]
        return shown
