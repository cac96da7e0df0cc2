"""What a server's data say that an edition may tell."""

from datetime import datetime

from bot.domain.configuration.ids import GuildId
from bot.domain.digest.material import Material
from bot.domain.viewpoints.tally import movement_of
from bot.storage.database import Database

_CHANNELS, _CHANGES, _TOPICS = 500, 50, 20
"""How much is read of each kind: an edition tells three, and counts the others."""


class DigestMaterial:
    """Gathers what editions are made of."""

    def __init__(self, database: Database) -> None:
        """Read this database."""
        self._database = database

    async def gather(self, guild: GuildId, *, since: datetime, until: datetime) -> Material:
        """Return what a server's data say from a moment on until before another.

        All of it is read at once.
        """
        async with self._database.reading() as tables:
            corrected = await tables.postings.corrected_within(
                guild, since, until=until, most=_CHANNELS
            )
            changes = await tables.own_figures.changes_within(
                guild, since, until=until, most=_CHANGES
            )
            published = await tables.arguments.published_within(
                guild, since, until=until, most=_TOPICS
            )
            changed = await tables.stances.topics_changed(guild, since, until=until, most=_TOPICS)
            return Material(
                corrected=tuple(corrected),
                own=tuple(changes),
                published=published,
                moved={
                    topic: movement_of(await tables.stances.moves(guild, topic, (since, until)))
                    for topic in changed
                },
                debates=tuple(await tables.debates.standing(guild)),
            )
