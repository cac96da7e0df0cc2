"""Which topics count where."""

from collections.abc import Mapping

from bot.domain.configuration.ids import GuildId
from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.own.overlay import laid_over, sources_of_topics
from bot.domain.viewpoints.own.statement import TopicChange, TopicStatement
from bot.domain.viewpoints.topics import Topics
from bot.storage.database import Database
from bot.storage.notices import Kept
from bot.usecases.own_cache import OwnCache


class Viewpoints:
    """Every server's topics, asked from memory."""

    def __init__(self, database: Database, topics: Mapping[str, Topic]) -> None:
        """Lay servers' topics over these."""
        self.curated = Topics.build(topics.values())
        self._cache = OwnCache[TopicStatement, Topics](
            database,
            self.curated,
            kept=Kept.OWN_TOPICS,
            table=lambda tables: tables.own_topics,
            laid=self.laid,
        )

    async def look(self) -> None:
        """Notice what other processes have changed since the last look."""
        await self._cache.look()

    async def topics_for(self, guild: GuildId | None) -> Topics:
        """Return the topics that count in a server; the curated ones outside servers."""
        return self.curated if guild is None else await self._cache.of(guild)

    def laid(self, statements: Mapping[str, TopicStatement]) -> Topics:
        """Return the topics that count where this is said of topics, by their ids."""
        offered = laid_over(self.curated.topics, statements)
        return Topics.build(offered, sources_of_topics(statements))

    async def saved(self, guild: GuildId, change: TopicChange) -> None:
        """Take note of a change that this process has made."""
        await self._cache.saved(guild, change)
