"""One transaction that changes what a server says, and the pages of its history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId
from bot.domain.own.changes import Change, Edit, Stored
from bot.storage.own import OwnTable

S = TypeVar("S")

CHANGES_A_PAGE = 6


@dataclass(frozen=True)
class OwnHistoryPage(Generic[S]):
    """Some of the changes of what a server says, newest first."""

    changes: tuple[Change[S], ...]
    page: int
    """Counted from 1; the last there is where a later one was asked for."""
    pages: int


class OwnChanging(Generic[S]):
    """What a server says, while nobody else changes it; rules are added by each kind."""

    def __init__(self, table: OwnTable[S], guild: GuildId, stored: Mapping[str, Stored[S]]) -> None:
        """Begin with what is stored, read in this transaction."""
        self.table = table
        self.stored = dict(stored)
        self.made: list[Change[S]] = []
        self._guild = guild

    def judge(self, edits: Sequence[Edit[S]]) -> None:
        """Refuse edits that break a rule."""
        raise NotImplementedError

    def changed(self) -> Exception:
        """Return the refusal of an edit that somebody else came before."""
        raise NotImplementedError

    async def save(self, edit: Edit[S], by: Author, *, undoes: int | None = None) -> Change[S]:
        """Write an edit of what is stored, if it breaks no rule."""
        self.judge([edit])
        return await self._write(edit, by, undoes)

    async def save_all(self, edits: Sequence[Edit[S]], by: Author) -> None:
        """Write edits of what is stored, if all of them together break no rule."""
        self.judge(edits)
        for edit in edits:
            await self._write(edit, by, None)

    async def _write(self, edit: Edit[S], by: Author, undoes: int | None) -> Change[S]:
        change = await self.table.save(self._guild, edit, by=by, undoes=undoes)
        if change is None:
            raise self.changed()
        self.stored[edit.key] = Stored(edit.after, change.revision)
        self.made.append(change)
        return change


async def history_page(table: OwnTable[S], guild: GuildId, page: int) -> OwnHistoryPage[S]:
    """Return one page of the changes of what a server says."""
    pages = max(1, -(-await table.count(guild) // CHANGES_A_PAGE))
    shown = min(max(page, 1), pages)
    offset = (shown - 1) * CHANGES_A_PAGE
    changes = await table.changes(guild, limit=CHANGES_A_PAGE, offset=offset)
    return OwnHistoryPage(tuple(changes), shown, pages)
