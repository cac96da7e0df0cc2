"""What members can do about what is kept of them, and operators at anybody's request."""

import asyncio
from datetime import datetime

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.privacy.document import write_personal_data
from bot.storage.connections import LONG, PATIENT
from bot.storage.database import Database
from bot.storage.everything import KINDS
from bot.storage.forget import Forgotten
from bot.storage.notices import Kept, Notice


class Privacy:
    """What is stored of members; who is not to be read is asked from memory."""

    kinds = KINDS
    """What there is that can name a member, each with a text that says why."""

    def __init__(self, database: Database) -> None:
        """Begin with nobody opted out: the first look says who is."""
        self._database = database
        self._opted_out: set[MemberId] = set()
        self._notice: Notice | None = None
        self._stale = True
        """Whether something was changed here since the last look: a restored backup may undo it."""
        self._turn = asyncio.Lock()  # so that no look puts back what a change took away

    def is_opted_out(self, member: MemberId) -> bool:
        """Say, without a query, whether this member's quotes are not to be read."""
        return member in self._opted_out

    async def look(self) -> None:
        """Notice who has opted out, or in again, by way of other processes."""
        async with self._turn, self._database.reading() as tables:
            notice = await tables.notices.newest(Kept.OPT_OUTS)
            if self._stale or notice != self._notice:
                self._opted_out = set(await tables.opt_outs.members())
                self._notice, self._stale = notice, False

    async def opt_out(self, member: MemberId, *, now: datetime) -> None:
        """Let the bot read no quotes of this member any more, in any server."""
        async with self._turn:
            async with self._database.transaction() as tables:
                if await tables.opt_outs.add(member, since=now):
                    await tables.notices.give(Kept.OPT_OUTS, now=now)
            self._opted_out.add(member)
            self._stale = True

    async def opt_in(self, member: MemberId, *, now: datetime) -> None:
        """Let the bot read this member's quotes again."""
        async with self._turn:
            async with self._database.transaction() as tables:
                if await tables.opt_outs.remove(member):
                    await tables.notices.give(Kept.OPT_OUTS, now=now)
            self._opted_out.discard(member)
            self._stale = True

    async def export(self, member: MemberId, *, now: datetime) -> str | None:
        """Return a JSON text of all that names a member, None if nothing does."""
        async with self._database.reading(within=PATIENT) as tables:
            records = await tables.everything.naming(member)
        return write_personal_data(member, records, now=now) if records else None

    async def forget_member(self, member: MemberId, *, now: datetime) -> Forgotten:
        """Delete what is a member's, their opt-out too, and their name from what is others'."""
        async with self._turn:
            async with self._database.transaction(within=LONG) as tables:
                forgotten = await tables.everything.forget_member(member, now=now)
            self._opted_out.discard(member)
            self._stale = True
        await self._database.overwrite_deleted()
        return forgotten

    async def forget_server(self, guild: GuildId, *, now: datetime) -> int:
        """Delete what is a server's; return how many rows it was."""
        async with self._database.transaction(within=LONG) as tables:
            deleted = await tables.everything.forget_server(guild, now=now)
        await self._database.overwrite_deleted()
        return deleted
