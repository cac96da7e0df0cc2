"""One file with what a server has set and what it says of figures: out, and in again."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.configuration.belonging import Ids
from bot.domain.configuration.changes import Author, Change
from bot.domain.configuration.document import Document
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.figures.own import FigureChangedError, OwnEdit
from bot.domain.own.changes import edits_to
from bot.storage.database import Tables
from bot.usecases.catalogue import Catalogues
from bot.usecases.catalogue_changes import Changing
from bot.usecases.configuration import Configuration, Import


@dataclass(frozen=True)
class FileImport:
    """A file that was read and compared, and nothing changed yet."""

    settings: Import
    figures: tuple[OwnEdit, ...]

    @property
    def document(self) -> Document:
        """What the file says."""
        return self.settings.document

    @property
    def changes_something(self) -> bool:
        """Whether anything would be otherwise."""
        return bool(self.settings.differences or self.figures)


@dataclass(frozen=True)
class Imported:
    """What an import has changed."""

    settings: tuple[Change, ...]
    figures: int


class ServerFiles:
    """Servers as files."""

    def __init__(self, configuration: Configuration, catalogues: Catalogues) -> None:
        """Put these together."""
        self._configuration = configuration
        self._catalogues = catalogues

    async def export(self, guild: GuildId) -> str:
        """Return one JSON file with everything that is a server's own; it names no member."""
        return await self._configuration.export(guild, await self._catalogues.said(guild))

    async def preview(self, guild: GuildId, document: Document, there: Ids) -> FileImport:
        """Return what a file would change; refused as a whole or not at all.

        `there` are the channels and roles of this server that it names.
        """
        settings = await self._configuration.import_preview(guild, document, there)
        return FileImport(settings, await self._catalogues.compared(guild, document.figures))

    async def apply(
        self, guild: GuildId, shown: FileImport, *, by: MemberId, now: datetime
    ) -> Imported:
        """Change what was shown, all of it or nothing; refused if the server changed meanwhile."""
        done: list[Changing] = []

        async def figures(tables: Tables) -> None:
            changing = await self._catalogues.within(tables, guild)
            if edits_to(shown.document.figures, changing.stored) != shown.figures:
                raise FigureChangedError
            await changing.save_all(shown.figures, Author(by, now))
            done.append(changing)

        changes = await self._configuration.import_apply(
            guild, shown.settings, by=by, now=now, also=figures if shown.figures else None
        )
        for changing in done:
            await self._catalogues.saved(guild, changing)
        return Imported(changes, len(shown.figures))
