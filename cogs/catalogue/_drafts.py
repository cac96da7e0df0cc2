"""Figures that are being written and not yet saved: kept in memory, for a while."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.figures.own import Statement
from bot.domain.figures.typed.form import Field, Subject
from bot.domain.own.changes import Seen
from bot.errors import ExpectedError
from cogs.catalogue._control import Purpose

_PATIENCE = timedelta(minutes=15)
_MOST = 3
"""Drafts kept of one person at a time; their oldest makes room."""


class DraftGoneError(ExpectedError):
    """The draft is not kept any more, or was saved."""

    key = "own-draft-gone"


@dataclass(frozen=True)
class Draft:
    """What somebody is about to say of a figure, in one server."""

    guild: GuildId
    purpose: Purpose
    subject: Subject
    typed: dict[Field, str] = field(default_factory=dict[Field, str])
    """What stands in the form."""
    statement: Statement | None = None
    """What that says, once it holds."""
    seen: Seen | None = None
    """The figure that is corrected or retired."""
    proposal: int | None = None
    """The proposal that a moderator edits."""


class Drafts:
    """The drafts by number, each for whoever writes it alone."""

    def __init__(self) -> None:
        """Start with none, as after every restart."""
        self._kept: dict[tuple[MemberId, int], tuple[Draft, datetime]] = {}

    def keep(self, owner: MemberId, number: int, draft: Draft, *, now: datetime) -> None:
        """Keep a draft, in the place of the one of this number."""
        fresh = {key: kept for key, kept in self._kept.items() if now - kept[1] <= _PATIENCE}
        fresh.pop((owner, number), None)
        fresh[owner, number] = (draft, now)
        theirs = [key for key in fresh if key[0] == owner]
        self._kept = {key: kept for key, kept in fresh.items() if key not in theirs[:-_MOST]}

    def look(self, owner: MemberId, number: int, *, now: datetime) -> Draft:
        """Return a draft."""
        kept = self._kept.get((owner, number))
        if kept is None or now - kept[1] > _PATIENCE:
            raise DraftGoneError
        return kept[0]

    def take(self, owner: MemberId, number: int, *, now: datetime) -> Draft:
        """Return a draft, and keep it no longer."""
        draft = self.look(owner, number, now=now)
        del self._kept[owner, number]
        return draft
