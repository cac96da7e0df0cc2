"""The table of notices: what processes keep in memory, and when to read it anew."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.schema import notices
from bot.storage.upsert import insert_new

Notice = tuple[int, datetime]
"""How often something changed so far, and when it last did."""


class Kept(StrEnum):
    """What processes keep in memory."""

    CONFIGURATION = "configuration"
    """Only what vanishes is noticed here: changes are by their own numbers."""
    OPT_OUTS = "quote_opt_outs"
    OWN_FIGURES = "own_figures"
    """Here too only what vanishes."""
    OWN_TOPICS = "own_topics"
    """As of figures."""


class NoticeTable:
    """Tells the other processes that what they keep in memory is no longer so."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def newest(self, about: Kept) -> Notice | None:
        """Return the newest notice, None where there was none."""
        query = select(notices.c.number, notices.c.changed_at).where(notices.c.about == about)
        row = (await self._connection.execute(query)).first()
        return row and (row.number, row.changed_at)

    async def give(self, about: Kept, *, now: datetime) -> None:
        """Let every process read this anew once this transaction has ended."""
        first = {"about": about, "number": 0, "changed_at": now}
        await insert_new(self._connection, notices, first)
        counted = {"number": notices.c.number + 1, "changed_at": now}
        await self._connection.execute(
            update(notices).where(notices.c.about == about).values(counted)
        )
