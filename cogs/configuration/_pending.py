"""Files whose difference is shown and not yet decided on: kept in memory, for a while."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.errors import ExpectedError
from bot.usecases.configuration import Import

_PATIENCE = timedelta(minutes=15)
_MOST = 20
"""Files kept at a time; the oldest make room."""


class ImportGoneError(ExpectedError):
    """The file is not kept any more."""

    key = "configuration-import-gone"


@dataclass(frozen=True)
class _Kept:
    shown: Import
    at: datetime


class PendingImports:
    """The files by the message that shows their difference, which whoever sent them alone sees."""

    def __init__(self) -> None:
        """Start with none, as after every restart."""
        self._kept: dict[int, _Kept] = {}

    def keep(self, message: int, shown: Import, *, now: datetime) -> None:
        """Keep a file that a message shows."""
        fresh = {key: kept for key, kept in self._kept.items() if now - kept.at <= _PATIENCE}
        fresh[message] = _Kept(shown, now)
        self._kept = dict(list(fresh.items())[-_MOST:])

    def take(self, message: int, *, now: datetime) -> Import:
        """Return the file that a message shows, and keep it no longer."""
        kept = self._kept.pop(message, None)
        if kept is None or now - kept.at > _PATIENCE:
            raise ImportGoneError
        return kept.shown
