"""What moderators can do with settings, and what every cog asks of them."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from bot.domain.configuration.belonging import Foreign, Ids, named, within
from bot.domain.configuration.changes import Author, Change, Edit, edit
from bot.domain.configuration.document import (
    Difference,
    Document,
    differences,
    read_document,
    write_document,
)
from bot.domain.configuration.history import (
    ChangedMeanwhileError,
    ChangeUnknownError,
    taken_back,
)
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place, Scope
from bot.domain.configuration.model import CogSettings
from bot.domain.configuration.posting import Foreseen
from bot.domain.configuration.refusals import UnearnedError
from bot.domain.configuration.registry import ALL_SETTINGS
from bot.domain.configuration.resolution import Effective
from bot.domain.configuration.server_configuration import ServerConfiguration
from bot.domain.configuration.stored import NOTHING_SET, Fault, Layer, read
from bot.domain.configuration.switching import Reach, seen_changes, switch_of, switched
from bot.domain.figures.own import Statement
from bot.domain.viewpoints.own.statement import TopicStatement
from bot.storage.connections import PATIENT
from bot.storage.database import Database, Tables
from bot.storage.lost import DatabaseLostError
from bot.usecases.configuration_cache import ConfigurationCache
from bot.usecases.earning import GUARDS

S = TypeVar("S", bound=CogSettings)

CHANGES_A_PAGE = 8
_SHOWN = 25  # of the changes that came between, the newest


@dataclass(frozen=True)
class Import:
    """A file that was read and compared, and nothing changed yet."""

    document: Document
    there: Ids
    """Of the channels and roles that the file names, those of the server."""
    differences: tuple[Difference, ...]
    foreign: tuple[Foreign, ...]
    """What names others, and is left out."""
    revisions: Mapping[tuple[str, Scope], int]
    """What it was compared with."""


@dataclass(frozen=True)
class HistoryPage:
    """Some of a server's changes, newest first."""

    changes: tuple[Change, ...]
    page: int
    """Counted from 1; the last there is where a later one was asked for."""
    pages: int


class Configuration:
    """The settings of every server: asked from memory, changed in the database."""

    def __init__(
        self, database: Database, models: Sequence[type[CogSettings]] = ALL_SETTINGS
    ) -> None:
        """Serve the settings of these models."""
        self._database = database
        self.models = {model.cog: model for model in models}
        self._cache = ConfigurationCache(database, models)

    async def look(self) -> None:
        """Notice what other processes have changed since the last look."""
        await self._cache.look()

    async def settings_for(
        self, model: type[S], guild: GuildId, path: Sequence[ChannelId] = ()
    ) -> S:
        """Return the settings that hold at a path: thread, channel, category, those there are."""
        server = self._cache.known(guild) or await self._cache.of(guild)
        return server.effective(model, path).settings

    async def layers(self, guild: GuildId) -> Mapping[tuple[str, Scope], Layer]:
        """Return everything that is set in a server, by cog and place."""
        return (await self._cache.of(guild)).layers()

    async def explain(
        self, guild: GuildId, path: Sequence[ChannelId] = ()
    ) -> tuple[Effective[CogSettings], ...]:
        """Return what holds at a path and where it comes from, cog by cog."""
        server = await self._cache.of(guild)
        return tuple(server.effective(model, path) for model in self.models.values())

    async def set_at(self, place: Place) -> Layer:
        """Return what is set in one place alone, with the revision that a change must name."""
        return (await self._cache.of(place.guild)).layer(place.cog, place.scope)

    async def foresee(
        self,
        guild: GuildId,
        cog: str,
        changes: Mapping[Scope, Mapping[str, object]],
        paths: Iterable[Sequence[ChannelId]],
    ) -> list[Foreseen]:
        """Return what holds at each path, and what would if places were changed so."""
        server, model = await self._cache.of(guild), self.models[cog]
        after = server.foreseen(model, changes)
        return [
            Foreseen(server.effective(model, path).settings, after.effective(model, path).settings)
            for path in paths
        ]

    async def faults(self, guild: GuildId) -> tuple[Fault, ...]:
        """Return the stored values that do not hold any more, for the moderators."""
        return (await self._cache.of(guild)).faults()

    async def all_faults(self) -> Mapping[GuildId, tuple[Fault, ...]]:
        """Return the stored values of all servers that do not hold any more, by one query."""
        async with self._database.reading(within=PATIENT) as tables:
            servers = await tables.configuration.of_all_servers()
        found: dict[GuildId, tuple[Fault, ...]] = {}
        for guild, stored in servers.items():
            await asyncio.sleep(0)  # members are answered meanwhile
            faults = ServerConfiguration(self.models.values(), stored).faults()
            if faults:
                found[guild] = faults
        return found

    async def elsewhere(
        self, guild: GuildId
    ) -> Mapping[str, Mapping[ChannelId, Mapping[str, object]]]:
        """Return, by cog and place, the values that differ from the whole server's."""
        server = await self._cache.of(guild)
        return {cog: server.elsewhere(model) for cog, model in self.models.items()}

    async def change(
        self,
        place: Place,
        changes: Mapping[str, object],
        *,
        by: MemberId,
        expected_revision: int,
        now: datetime,
    ) -> Change | None:
        """Set fields, or let them inherit by `INHERIT`; return the change, None for no difference.

        Raises the refusal of a wrong value, and `ChangedMeanwhileError` where somebody else has
        changed this place since the revision that was looked at.
        """
        return await self._change(place, changes, Author(by, now), expected_revision)

    async def insist(
        self,
        place: Place,
        changes: Mapping[str, object],
        *,
        by: MemberId,
        expected_revision: int,
        now: datetime,
    ) -> Change | None:
        """Set fields as `change` does, though that was not earned; the history says so."""
        author = Author(by, now, insists=True)
        return await self._change(place, changes, author, expected_revision)

    async def change_together(
        self,
        wanted: Mapping[Place, tuple[Mapping[str, object], int]],
        *,
        by: MemberId,
        now: datetime,
    ) -> tuple[Change, ...]:
        """Set fields in several places of one server as `change` does, all of it or nothing.

        `wanted` gives the changes of each place, and the revision of it that was looked at.
        """
        [guild] = {place.guild for place in wanted}
        async with self._changing(guild) as tables:
            made = [
                await self._changed(tables, place, changes, Author(by, now), revision)
                for place, (changes, revision) in wanted.items()
            ]
        return tuple(each for each in made if each is not None)

    async def switch(
        self,
        place: Place,
        wanted: Reach,
        *,
        by: MemberId,
        expected_changes: int,
        now: datetime,
    ) -> tuple[Change, ...]:
        """Put the cog of a server on where it is wanted and off elsewhere, all of it or nothing.

        Raises `ChangedMeanwhileError` where somebody else has changed any place of this cog since
        so many changes of it were seen.
        """
        guild, cog, author = place.guild, place.cog, Author(by, now)
        async with self._changing(guild) as tables:
            model, stored = self.models[cog], await tables.configuration.of_server(guild)
            field = switch_of(model)
            if field is None:
                raise TypeError(f"{model.__name__}: no field puts it on")
            layers = {each.scope: read(model, each) for each in stored if each.cog == cog}
            wished = {
                scope: edit(model, scope, layers.get(scope, NOTHING_SET), changes)
                for scope, changes in switched(field, layers, wanted).items()
            }
            edits = {scope: each for scope, each in wished.items() if each is not None}
            unseen = seen_changes(layers.values()) - expected_changes
            if edits and unseen:
                newest = await tables.configuration.changes(guild, limit=_SHOWN, offset=0)
                raise ChangedMeanwhileError([each for each in newest if each.cog == cog][:unseen])
            return tuple([
                await self._save(tables, Place(guild, scope, cog), difference, author)
                for scope, difference in edits.items()
            ])  # fmt: skip

    async def withdraw(
        self,
        place: Place,
        instead: Mapping[str, tuple[object, object]],
        *,
        when: Callable[[Tables], Awaitable[bool]],
        author: Author,
    ) -> tuple[Change, ...]:
        """Set fields otherwise wherever a server sets them to a value, all of it or nothing.

        `instead` gives that value and the one in its place, by field. `when` says, in the same
        transaction, whether to: it is asked only where there is something to change.
        """
        model = self.models[place.cog]
        async with self._changing(place.guild) as tables:
            stored = await tables.configuration.of_server(place.guild)
            layers = {each.scope: read(model, each) for each in stored if each.cog == place.cog}
            edits = {
                scope: edit(model, scope, layer, _swapped(layer, instead))
                for scope, layer in layers.items()
            }
            due = {scope: each for scope, each in edits.items() if each is not None}
            if not due or not await when(tables):
                return ()
            return tuple([
                await self._save(tables, replace(place, scope=scope), difference, author)
                for scope, difference in due.items()
            ])  # fmt: skip

    async def history(self, guild: GuildId, page: int = 1) -> HistoryPage:
        """Return one page of a server's changes."""
        async with self._database.reading() as tables:
            pages = max(1, -(-await tables.configuration.count(guild) // CHANGES_A_PAGE))
            shown = min(max(page, 1), pages)
            changes = await tables.configuration.changes(
                guild, limit=CHANGES_A_PAGE, offset=(shown - 1) * CHANGES_A_PAGE
            )
        return HistoryPage(tuple(changes), shown, pages)

    async def undo(
        self, guild: GuildId, change_id: int, *, by: MemberId, now: datetime
    ) -> Change | None:
        """Take one change back; refused where a later one touched the same fields."""
        async with self._changing(guild) as tables:
            place, changes = await self._undoing(tables, guild, change_id)
            layer = await self._layer(tables, place)
            difference = edit(self.models[place.cog], place.scope, layer, changes)
            author = Author(by, now)
            return difference and await self._save(tables, place, difference, author, change_id)

    async def undoing(self, guild: GuildId, change_id: int) -> tuple[Place, Mapping[str, object]]:
        """Return where one change would be taken back, and the changes that do it; refuses so."""
        async with self._database.reading() as tables:
            return await self._undoing(tables, guild, change_id)

    async def export(
        self,
        guild: GuildId,
        figures: Mapping[str, Statement] | None = None,
        topics: Mapping[str, TopicStatement] | None = None,
    ) -> str:
        """Return one JSON file with everything that is set in a server; it names no member."""
        versions = {cog: model.version for cog, model in self.models.items()}
        layers = (await self._cache.of(guild)).layers()
        return write_document(guild, layers, versions, figures, topics)

    def read(self, text: str) -> Document:
        """Take an exported file apart; raises the refusal of one that is not ours."""
        return read_document(text, self.models)

    def named_in(self, document: Document) -> Ids:
        """Return the channels and roles that a file names, whatever server they are of."""
        return named(document.wanted, self.models)

    async def import_preview(self, guild: GuildId, document: Document, there: Ids) -> Import:
        """Return what a file would change; refused as a whole or not at all.

        `there` are the channels and roles of this server that it names; what names others is
        left out, and told.
        """
        async with self._database.reading() as tables:
            return await self._compared(tables, guild, document, there)

    async def import_apply(
        self,
        guild: GuildId,
        shown: Import,
        *,
        by: MemberId,
        now: datetime,
        also: Callable[[Tables], Awaitable[None]] | None = None,
    ) -> tuple[Change, ...]:
        """Change what was shown, all of it or nothing; refused if the server changed meanwhile.

        `also` changes more in the same transaction.
        """
        async with self._changing(guild) as tables:
            found = await self._compared(tables, guild, shown.document, shown.there)
            if found.revisions != shown.revisions:
                raise ChangedMeanwhileError(await self._since(tables, guild, shown))
            author = Author(by, now)
            edits = [(Place(guild, each.scope, each.cog), each.edit) for each in found.differences]
            await self._allowed(tables, guild, edits, author)
            saved = await tables.configuration.save_all(edits, by=author)
            if saved is None:
                raise ChangedMeanwhileError(await self._since(tables, guild, shown))
            if also is not None:
                await also(tables)
            return saved

    async def _change(
        self,
        place: Place,
        changes: Mapping[str, object],
        author: Author,
        expected_revision: int,
    ) -> Change | None:
        async with self._changing(place.guild) as tables:
            return await self._changed(tables, place, changes, author, expected_revision)

    async def _changed(
        self,
        tables: Tables,
        place: Place,
        changes: Mapping[str, object],
        author: Author,
        expected_revision: int,
    ) -> Change | None:
        layer = await self._layer(tables, place)
        difference = edit(self.models[place.cog], place.scope, layer, changes)
        if difference is None:  # a second click: what is asked holds already
            return None
        if layer.revision != expected_revision:
            since = await tables.configuration.changes_after(place, expected_revision)
            raise ChangedMeanwhileError(since)
        return await self._save(tables, place, difference, author)

    async def _compared(
        self, tables: Tables, guild: GuildId, document: Document, there: Ids
    ) -> Import:
        stored = await tables.configuration.of_server(guild)
        layers = ServerConfiguration(self.models.values(), stored).layers()
        differences(document.wanted, layers, self.models)  # what is left out must be right too
        wanted, foreign = within(document.wanted, layers, self.models, there)
        return Import(
            document=document,
            there=there,
            differences=differences(wanted, layers, self.models),
            foreign=foreign,
            revisions={place: layer.revision for place, layer in layers.items()},
        )

    async def _since(self, tables: Tables, guild: GuildId, shown: Import) -> list[Change]:
        """Return the changes of a server that an import was not compared with, newest first."""
        return [
            change
            for change in await tables.configuration.changes(guild, limit=_SHOWN, offset=0)
            if change.revision > shown.revisions.get((change.cog, change.scope), 0)
        ]

    async def _undoing(
        self, tables: Tables, guild: GuildId, change_id: int
    ) -> tuple[Place, Mapping[str, object]]:
        change = await tables.configuration.change(guild, change_id)
        if change is None or change.cog not in self.models:
            raise ChangeUnknownError
        place = Place(guild, change.scope, change.cog)
        later = await tables.configuration.changes_after(place, change.revision)
        return place, taken_back(self.models[change.cog], change, later)

    @asynccontextmanager
    async def _changing(self, guild: GuildId) -> AsyncGenerator[Tables]:
        """Open a transaction that no other change can cross; what was kept in memory ends.

        Where the database is lost it stays, so that members are answered meanwhile: what may have
        been saved all the same is seen by the next look.
        """
        try:
            async with self._database.transaction() as tables:
                await tables.configuration.hold()
                yield tables
        except DatabaseLostError:
            raise
        except BaseException:
            self._cache.drop(guild)
            raise
        self._cache.drop(guild)

    async def _layer(self, tables: Tables, place: Place) -> Layer:
        stored = await tables.configuration.at(place)
        return NOTHING_SET if stored is None else read(self.models[place.cog], stored)

    async def _save(
        self,
        tables: Tables,
        place: Place,
        difference: Edit,
        author: Author,
        undoes: int | None = None,
    ) -> Change:
        author = await self._allowed(tables, place.guild, [(place, difference)], author)
        saved = await tables.configuration.save(place, difference, by=author, undoes=undoes)
        if saved is None:
            since = await tables.configuration.changes_after(place, difference.revision)
            raise ChangedMeanwhileError(since)
        return saved

    async def _allowed(
        self,
        tables: Tables,
        guild: GuildId,
        edits: Sequence[tuple[Place, Edit]],
        author: Author,
    ) -> Author:
        """Return the author of changes, who insists only where it was not earned; or refuse it."""
        try:
            for cog, guard in GUARDS.items():
                own = [(place.scope, difference) for place, difference in edits if place.cog == cog]
                if own:
                    await guard(tables, guild, own, author.at)
        except UnearnedError:
            if not author.insists:
                raise
            return author
        return replace(author, insists=False)


def _swapped(layer: Layer, instead: Mapping[str, tuple[object, object]]) -> Mapping[str, object]:
    """Return the changes of one place: a field's new value where it is set to the old one."""
    return {name: new for name, (old, new) in instead.items() if layer.values.get(name) == old}
