"""The tables of what members say of published arguments: that one is fair, or that it is not."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Table, and_, delete, exists, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.arguments.model import ReportedArgument
from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.contributions.decisions import ContributionState
from bot.storage.arguments import argument_of
from bot.storage.schema import argument_marks, argument_reports, arguments
from bot.storage.upsert import insert_new

_REASONS = 3
"""Reasons that moderators are shown."""


class ArgumentVoiceTable:
    """Marks and reports, one of each by member and argument."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def hold(self) -> None:
        """Let whoever forgets a member wait until this transaction ends.

        Else the argument could go with its author between being looked at and being marked.
        """
        if self._connection.dialect.name == "postgresql":
            for table in (argument_marks, argument_reports):
                lock = f'LOCK TABLE "{table.name}" IN ROW EXCLUSIVE MODE'
                await self._connection.execute(text(lock))

    async def mark(self, guild: GuildId, number: int, by: Author) -> bool:
        """Call an argument fair, or no longer; say which."""
        table = argument_marks.c
        theirs = and_(table.argument_id == number, table.member_id == by.member)
        taken = await self._connection.execute(delete(argument_marks).where(theirs))
        if taken.rowcount:
            return False
        await self._add(argument_marks, guild, number, by.member, {"marked_at": by.at})
        return True

    async def marks(self, guild: GuildId, topic: str) -> Mapping[int, list[MemberId]]:
        """Return who calls which published argument on a topic fair, by its number."""
        table = argument_marks.c
        query = (
            select(table.argument_id, table.member_id)
            .join(arguments, arguments.c.id == table.argument_id)
            .where(arguments.c.guild_id == guild, arguments.c.topic == topic, _is_published())
        )
        found: dict[int, list[MemberId]] = {}
        for row in await self._connection.execute(query):
            found.setdefault(row.argument_id, []).append(MemberId(row.member_id))
        return found

    async def report(self, guild: GuildId, number: int, reason: str | None, by: Author) -> bool:
        """Report an argument; say whether this member had not done so before."""
        given = {"reason": reason, "reported_at": by.at, "settled": False}
        return await self._add(argument_reports, guild, number, by.member, given)

    async def open_reports(self, guild: GuildId, number: int) -> int:
        """Return how many reports of an argument nobody has looked at yet."""
        query = select(func.count()).where(_open(guild), argument_reports.c.argument_id == number)
        return await self._connection.scalar(query) or 0

    async def settle(self, guild: GuildId, number: int) -> bool:
        """Say that a moderator has looked at the reports of an argument; whether there were any."""
        mine = and_(_open(guild), argument_reports.c.argument_id == number)
        query = update(argument_reports).where(mine).values(settled=True)
        return (await self._connection.execute(query)).rowcount > 0

    async def next_reported(self, guild: GuildId, *, after: int) -> ReportedArgument | None:
        """Return the first published argument with open reports that follows a number."""
        reported = exists().where(_open(guild), argument_reports.c.argument_id == arguments.c.id)
        query = (
            select(arguments)
            .where(arguments.c.guild_id == guild, _is_published(), arguments.c.id > after, reported)
            .order_by(arguments.c.id)
            .limit(1)
        )
        row = (await self._connection.execute(query)).first()
        if row is None:
            return None
        reasons = await self._reasons(guild, row.id)
        count = await self.open_reports(guild, row.id)
        return ReportedArgument(argument_of(row), count, reasons)

    async def _reasons(self, guild: GuildId, number: int) -> tuple[str, ...]:
        table = argument_reports.c
        given = and_(_open(guild), table.argument_id == number, table.reason.is_not(None))
        query = select(table.reason).where(given).order_by(table.reported_at, table.member_id)
        return tuple(await self._connection.scalars(query.limit(_REASONS)))

    async def _add(
        self,
        table: Table,
        guild: GuildId,
        number: int,
        member: MemberId,
        given: Mapping[str, str | bool | datetime | None],
    ) -> bool:
        row = {"argument_id": number, "member_id": member, "guild_id": guild, **given}
        return await insert_new(self._connection, table, row)


def _is_published() -> ColumnElement[bool]:
    return arguments.c.state == ContributionState.APPROVED.value


def _open(guild: GuildId) -> ColumnElement[bool]:
    return and_(argument_reports.c.guild_id == guild, argument_reports.c.settled.is_(False))
