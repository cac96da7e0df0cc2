"""Which topics count where."""

from collections.abc import Mapping

from bot.domain.configuration.ids import GuildId
from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.topics import Topics


class Viewpoints:
    """Every server's topics, asked from memory."""

    def __init__(self, topics: Mapping[str, Topic]) -> None:
        """Take the curated ones."""
        self.curated = Topics.build(topics.values())

    async def topics_for(self, guild: GuildId | None) -> Topics:
        """Return the topics that count in a server; the curated ones outside servers."""
        del guild
        return self.curated
