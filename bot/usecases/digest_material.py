"""What a server's data say that an edition may tell."""

from datetime import datetime

from bot.domain.configuration.ids import GuildId
from bot.domain.digest.material import Material
from bot.domain.viewpoints.tally import movement_of
from bot.storage.database import Database

_NUMBERS, _CHANGES, _TOPICS = 20, 50, 20
"""How much is read of each kind: an edition tells three, and counts the others."""


class DigestMaterial:
    """Gathers what editions are made of."""

    def __init__(self, database: Database) -> None:
        """Read this database."""
        self._database = database

    async def gather(self, guild: GuildId, *, since: datetime) -> Material:
        """Return what is known of a server since a moment, all of it read at once."""
        async with self._database.reading() as tables:
            return Material(
                corrected=tuple(await tables.postings.corrected_since(guild, since, most=_NUMBERS)),
                own=tuple(await tables.own_figures.changes_since(guild, since, most=_CHANGES)),
                published=await tables.arguments.published_since(guild, since, most=_TOPICS),
                moved={
                    topic: movement_of(await tables.stances.moves(guild, topic, (since, None)))
                    for topic in await tables.stances.topics_changed(guild, since, most=_TOPICS)
                },
                debates=tuple(await tables.debates.standing(guild)),
            )
