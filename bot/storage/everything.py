"""All tables at once: what names a member, and what is a server's."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import BigInteger, MetaData, RowMapping, String, Table, select, union
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.ids import GuildId, MemberId
from bot.storage.forget import (
    Forgotten,
    forget_member,
    forget_server,
    hold_servers,
    is_any,
    naming,
    of_servers,
)
from bot.storage.notices import Kept, NoticeTable
from bot.storage.schema import FORGETTING, Forgetting, departures, metadata

ANOTHER = "another member"
"""In place of somebody else's id."""

KINDS = tuple(table.name for table in metadata.sorted_tables if naming(table))
"""The tables that name members."""

Record = Mapping[str, object]
"""A row as JSON takes it: ids are texts, since readers of JSON round large numbers."""


class Everything:
    """Reaches every table by what its columns say of themselves, the tables to come too."""

    def __init__(self, connection: AsyncConnection, tables: MetaData = metadata) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection
        self._metadata = tables

    async def naming(self, member: MemberId) -> Mapping[str, Sequence[Record]]:
        """Return the rows that name a member by table, without what is other members'."""
        found: dict[str, Sequence[Record]] = {}
        for table in self._metadata.sorted_tables:
            if columns := naming(table):
                query = select(table).where(is_any(columns, member)).order_by(*table.primary_key)
                rows = (await self._connection.execute(query)).mappings()
                found[table.name] = [dict(_record(table, row, member)) for row in rows]
        return {table: records for table, records in found.items() if records}

    async def forget_member(self, member: MemberId, *, now: datetime) -> Forgotten:
        """Delete what is a member's, and take their name off what is others'."""
        forgotten = await forget_member(self._connection, member, self._metadata)
        if forgotten.deleted or forgotten.anonymised:
            await self._tell(now)
        return forgotten

    async def forget_server(self, guild: GuildId, *, now: datetime) -> int:
        """Delete what is a server's; return how many rows it was."""
        deleted = await forget_server(self._connection, guild, self._metadata)
        if deleted:
            await self._tell(now)
        return deleted

    async def hold_servers(self) -> None:
        """Keep writers of servers' data out until this transaction ends."""
        await hold_servers(self._connection, self._metadata)

    async def servers(self) -> frozenset[GuildId]:
        """Return the servers with data of their own, whether the bot is there or not."""
        columns = [each for table, each in of_servers(self._metadata) if table is not departures]
        found = await self._connection.scalars(union(*map(select, columns)))
        return frozenset(map(GuildId, found))

    async def _tell(self, now: datetime) -> None:
        """Let every process read anew whatever it keeps in memory."""
        for kept in Kept:
            await NoticeTable(self._connection).give(kept, now=now)


def _record(table: Table, row: RowMapping, member: MemberId) -> Iterator[tuple[str, object]]:
    """Yield the columns of a row; of one that is somebody else's, where and when it names them."""
    owners = [row[column.name] for column in naming(table, Forgetting.DELETES_ROW)]
    own = not owners or member in owners
    for column in table.columns:
        value = row[column.name]
        if FORGETTING in column.info and value not in {None, member}:
            yield column.name, ANOTHER
        elif own or not isinstance(column.type, String):
            yield column.name, _plain(value, is_id=isinstance(column.type, BigInteger))


def _plain(value: object, *, is_id: bool) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if is_id and value is not None else value
