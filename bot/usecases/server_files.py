"""One file with what a server has set and says of figures and topics: out, and in again."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.configuration.belonging import Ids
from bot.domain.configuration.changes import Author, Change
from bot.domain.configuration.document import Document
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.figures.own import FigureChangedError, OwnEdit
from bot.domain.own.changes import edits_to
from bot.domain.viewpoints.own.gate import Gate
from bot.domain.viewpoints.own.statement import TopicChangedError, TopicEdit
from bot.storage.database import Tables
from bot.usecases.catalogue import Catalogues
from bot.usecases.catalogue_changes import Changing
from bot.usecases.configuration import Configuration, Import
from bot.usecases.own_topic_changes import TopicChanging
from bot.usecases.own_topics import OwnTopics, Speaking


@dataclass(frozen=True)
class FileImport:
    """A file that was read and compared, and nothing changed yet."""

    settings: Import
    figures: tuple[OwnEdit, ...]
    topics: tuple[TopicEdit, ...]

    @property
    def document(self) -> Document:
        """What the file says."""
        return self.settings.document

    @property
    def changes_something(self) -> bool:
        """Whether anything would be otherwise."""
        return bool(self.settings.differences or self.figures or self.topics)


@dataclass(frozen=True)
class Imported:
    """What an import has changed."""

    settings: tuple[Change, ...]
    figures: int
    topics: int


class ServerFiles:
    """Servers as files."""

    def __init__(
        self, configuration: Configuration, catalogues: Catalogues, own_topics: OwnTopics
    ) -> None:
        """Put these together."""
        self._configuration = configuration
        self._catalogues = catalogues
        self._own_topics = own_topics

    async def export(self, guild: GuildId) -> str:
        """Return one JSON file with everything that is a server's own; it names no member."""
        figures, topics = await self._catalogues.said(guild), await self._own_topics.said(guild)
        return await self._configuration.export(guild, figures, topics)

    async def preview(
        self, guild: GuildId, document: Document, there: Ids, speaking: Speaking
    ) -> FileImport:
        """Return what a file would change; refused as a whole or not at all.

        `there` are the channels and roles of this server that it names. Its topics are judged by
        the figures that would count then.
        """
        settings = await self._configuration.import_preview(guild, document, there)
        figures = await self._catalogues.compared(guild, document.figures)
        said = document.figures
        catalogue = self._catalogues.laid(
            await self._catalogues.said(guild) if said is None else said
        )
        gate = Gate(catalogue, speaking(catalogue))
        topics = await self._own_topics.compared(guild, document.topics, gate)
        return FileImport(settings, figures, topics)

    async def apply(
        self, guild: GuildId, shown: FileImport, *, by: MemberId, now: datetime
    ) -> Imported:
        """Change what was shown, all of it or nothing; refused if the server changed meanwhile."""
        figures: list[Changing] = []
        topics: list[TopicChanging] = []

        async def also(tables: Tables) -> None:
            if shown.figures:
                figures.append(await self._figures(tables, guild, shown, Author(by, now)))
            if shown.topics:
                topics.append(await self._topics(tables, guild, shown, Author(by, now)))

        changes = await self._configuration.import_apply(
            guild, shown.settings, by=by, now=now, also=also
        )
        for changing in figures:
            await self._catalogues.saved(guild, changing)
        for changing in topics:
            await self._own_topics.saved(guild, changing)
        return Imported(changes, len(shown.figures), len(shown.topics))

    async def _figures(
        self, tables: Tables, guild: GuildId, shown: FileImport, by: Author
    ) -> Changing:
        changing = await self._catalogues.within(tables, guild)
        if edits_to(shown.document.figures, changing.stored) != shown.figures:
            raise FigureChangedError
        await changing.save_all(shown.figures, by)
        return changing

    async def _topics(
        self, tables: Tables, guild: GuildId, shown: FileImport, by: Author
    ) -> TopicChanging:
        changing = await self._own_topics.within(tables, guild)
        if edits_to(shown.document.topics, changing.stored) != shown.topics:
            raise TopicChangedError
        await changing.save_all(shown.topics, by)
        return changing
