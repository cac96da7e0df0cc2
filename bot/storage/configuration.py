"""The tables of settings and of their changes."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from pydantic import JsonValue, TypeAdapter
from sqlalchemy import ColumnElement, Row, Select, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.configuration.changes import Author, Change, Edit
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place, Scope
from bot.domain.configuration.stored import Stored, to_text
from bot.storage.schema import configuration, configuration_changes
from bot.storage.upsert import upsert_following

_WRITERS_LOCK = 0x436F6E7472650002  # "Contre" and a number: nobody else's advisory lock
_RAW: TypeAdapter[dict[str, JsonValue]] = TypeAdapter(dict[str, JsonValue])


class ConfigurationTable:
    """What is set now, and how it came to be so."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def hold(self) -> None:
        """Keep other writers of settings out until this transaction ends.

        So changes are numbered in the order in which they can be seen, and whoever has seen one
        has missed none before it. On SQLite a writer is alone anyway.
        """
        if self._connection.dialect.name == "postgresql":
            await self._connection.execute(
                text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITERS_LOCK}
            )

    async def of_server(self, guild: GuildId) -> list[Stored]:
        """Return everything that is set in a server."""
        query = select(configuration).where(configuration.c.guild_id == guild)
        return [_stored(row) for row in await self._connection.execute(query)]

    async def of_all_servers(self) -> Mapping[GuildId, list[Stored]]:
        """Return everything that is set, by server."""
        found: dict[GuildId, list[Stored]] = {}
        for row in await self._connection.execute(select(configuration)):
            found.setdefault(GuildId(row.guild_id), []).append(_stored(row))
        return found

    async def servers_with(self, cog: str) -> frozenset[GuildId]:
        """Return the servers where something is, or was, set of a cog for the whole server."""
        query = select(configuration.c.guild_id).where(
            configuration.c.cog == cog, configuration.c.scope_id == 0
        )
        return frozenset(map(GuildId, await self._connection.scalars(query)))

    async def last_change(self, guild: GuildId, cogs: Collection[str]) -> datetime | None:
        """Return when any of these cogs was last set for the whole server."""
        query = select(func.max(configuration.c.changed_at)).where(
            configuration.c.guild_id == guild,
            configuration.c.scope_id == 0,
            configuration.c.cog.in_(cogs),
        )
        return await self._connection.scalar(query)

    async def at(self, place: Place) -> Stored | None:
        """Return what is set in one place, None if nothing ever was."""
        query = select(configuration).where(*_is_at(configuration.c, place))
        row = (await self._connection.execute(query)).first()
        return None if row is None else _stored(row)

    async def save(
        self, place: Place, edit: Edit, *, by: Author, undoes: int | None = None
    ) -> Change | None:
        """Set the values and add to the history; None if the revision has passed the edit's.

        For whoever holds the writers' lock.
        """
        if not await self._put(place, edit, by):
            return None
        return await self._record(place, edit, by, undoes)

    async def save_all(
        self, edits: Sequence[tuple[Place, Edit]], *, by: Author
    ) -> tuple[Change, ...] | None:
        """Set the values of many places, each named once, as `save` does; None if one has passed.

        What was written until then is to be rolled back.
        """
        if not edits:
            return ()
        rows = [_row(place, edit, by) for place, edit in edits]
        written = await upsert_following(self._connection, configuration, rows, number="revision")
        if written < len(rows):
            return None
        table = configuration_changes.c
        added = await self._connection.execute(
            insert(configuration_changes).returning(table.id, table.scope_id, table.cog),
            [_change_row(place, edit, by, None) for place, edit in edits],
        )
        numbers = {(row.scope_id, row.cog): row.id for row in added}
        return tuple(
            _made(numbers[place.scope or 0, place.cog], place, edit, by, None)
            for place, edit in edits
        )

    async def changes(self, guild: GuildId, *, limit: int, offset: int) -> list[Change]:
        """Return changes of a server, newest first."""
        query = _changes().where(configuration_changes.c.guild_id == guild)
        newest = query.order_by(configuration_changes.c.id.desc()).limit(limit).offset(offset)
        return await self._read(newest)

    async def count(self, guild: GuildId) -> int:
        """Return how many changes a server has seen."""
        query = select(func.count()).where(configuration_changes.c.guild_id == guild)
        return await self._connection.scalar(query) or 0

    async def change(self, guild: GuildId, number: int) -> Change | None:
        """Return one change of a server, None if it has none of this number."""
        table = configuration_changes.c
        found = await self._read(_changes().where(table.guild_id == guild, table.id == number))
        return found[0] if found else None

    async def changes_after(self, place: Place, revision: int) -> list[Change]:
        """Return the changes of one place that followed a revision, newest first."""
        table = configuration_changes.c
        query = _changes().where(*_is_at(table, place), table.revision > revision)
        return await self._read(query.order_by(table.id.desc()))

    async def newest(self) -> tuple[int, datetime] | None:
        """Return number and moment of the newest change of any server."""
        table = configuration_changes.c
        query = select(table.id, table.changed_at).order_by(table.id.desc()).limit(1)
        row = (await self._connection.execute(query)).first()
        return row and (row.id, row.changed_at)

    async def moment(self, number: int) -> datetime | None:
        """Return when the change of this number was made, None if there is none."""
        table = configuration_changes.c
        return await self._connection.scalar(select(table.changed_at).where(table.id == number))

    async def servers_changed(self, after: int) -> list[GuildId]:
        """Return the servers with changes numbered above `after`."""
        table = configuration_changes.c
        query = select(table.guild_id).where(table.id > after).distinct()
        return [GuildId(guild) for guild in await self._connection.scalars(query)]

    async def _put(self, place: Place, edit: Edit, by: Author) -> bool:
        row = _row(place, edit, by)
        if edit.revision == 0:
            if await self.at(place) is not None:
                return False
            await self._connection.execute(insert(configuration).values(row))
            return True
        written = await self._connection.execute(
            update(configuration)
            .where(*_is_at(configuration.c, place), configuration.c.revision == edit.revision)
            .values(row)
        )
        return written.rowcount == 1

    async def _record(self, place: Place, edit: Edit, by: Author, undoes: int | None) -> Change:
        row = _change_row(place, edit, by, undoes)
        added = await self._connection.execute(insert(configuration_changes).values(row))
        (number,) = added.inserted_primary_key or (0,)
        return _made(number, place, edit, by, undoes)

    async def _read(self, query: Select[Any]) -> list[Change]:
        return [_change(row) for row in await self._connection.execute(query)]


def _row(place: Place, edit: Edit, by: Author) -> dict[str, object]:
    return {
        **_names(place),
        "version": edit.version,
        "values_set": to_text(edit.raw),
        "revision": edit.revision + 1,
        "changed_by": by.member,
        "changed_at": by.at,
    }


def _change_row(place: Place, edit: Edit, by: Author, undoes: int | None) -> dict[str, object]:
    return {
        **_names(place),
        "version": edit.version,
        "values_before": to_text(edit.before),
        "values_after": to_text(edit.after),
        "revision": edit.revision + 1,
        "changed_by": by.member,
        "changed_at": by.at,
        "undoes": undoes,
        "insisted": by.insists,
    }


def _made(number: int, place: Place, edit: Edit, by: Author, undoes: int | None) -> Change:
    return Change(
        id=number,
        scope=place.scope,
        cog=place.cog,
        version=edit.version,
        before=edit.before,
        after=edit.after,
        revision=edit.revision + 1,
        by=by.member,
        at=by.at,
        undoes=undoes,
        insisted=by.insists,
    )


def _changes() -> Select[Any]:
    later = configuration_changes.alias("later")
    joined = configuration_changes.outerjoin(later, later.c.undoes == configuration_changes.c.id)
    return select(configuration_changes, later.c.id.label("undone_by")).select_from(joined)


def _names(place: Place) -> dict[str, object]:
    return {"guild_id": place.guild, "scope_id": place.scope or 0, "cog": place.cog}


def _is_at(columns: Any, place: Place) -> Sequence[ColumnElement[bool]]:  # noqa: ANN401 - of either table
    return [columns[name] == value for name, value in _names(place).items()]


def _stored(row: Row[Any]) -> Stored:
    return Stored(
        scope=_scope(row.scope_id),
        cog=row.cog,
        version=row.version,
        text=row.values_set,
        revision=row.revision,
    )


def _change(row: Row[Any]) -> Change:
    return Change(
        id=row.id,
        scope=_scope(row.scope_id),
        cog=row.cog,
        version=row.version,
        before=_RAW.validate_json(row.values_before),
        after=_RAW.validate_json(row.values_after),
        revision=row.revision,
        by=None if row.changed_by is None else MemberId(row.changed_by),
        at=row.changed_at,
        undoes=row.undoes,
        undone_by=row.undone_by,
        insisted=row.insisted,
    )


def _scope(number: int) -> Scope:
    return ChannelId(number) if number else None
