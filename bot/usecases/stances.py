"""What members can do about where they stand, and what of it may be told."""

from collections.abc import Collection, Mapping
from datetime import datetime

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.viewpoints.model import Viewpoint
from bot.domain.viewpoints.stances import Holder
from bot.domain.viewpoints.tally import Movement, Tally, movement_of, tally_of
from bot.storage.database import Database


class Stances:
    """The stances of every server's members; whoever shows them shows counts, and nobody's own."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    async def take(
        self, guild: GuildId, topic: str, viewpoint: Viewpoint, *, by: MemberId, now: datetime
    ) -> None:
        """Let a member lean to a view, whatever they leant to before."""
        async with self._database.transaction() as tables:
            await tables.stances.put(Holder(guild, topic, by), viewpoint, now=now)

    async def withdraw(self, guild: GuildId, topic: str, *, by: MemberId, now: datetime) -> None:
        """Let a member lean to none, if they did to one."""
        async with self._database.transaction() as tables:
            await tables.stances.remove(Holder(guild, topic, by), now=now)

    async def of(self, guild: GuildId, topic: str, member: MemberId) -> Viewpoint | None:
        """Return where a member stands, for themselves alone; None where nowhere."""
        async with self._database.reading() as tables:
            return await tables.stances.of(Holder(guild, topic, member))

    async def stances_of(
        self, guild: GuildId, topic: str, members: Collection[MemberId]
    ) -> Mapping[MemberId, Viewpoint]:
        """Return where each of these members stands; to reckon with, never to be shown."""
        async with self._database.reading() as tables:
            return await tables.stances.of_members(guild, topic, members)

    async def tally(self, guild: GuildId, topic: str) -> Tally:
        """Return how many stand where, as far as that may be told."""
        async with self._database.reading() as tables:
            return tally_of(await tables.stances.counts(guild, topic))

    async def movement(
        self, guild: GuildId, topic: str, *, since: datetime, until: datetime | None = None
    ) -> Movement:
        """Return how many changed their minds from a moment on, as far as that may be told.

        Who had no stance then comes from the first one that they took since; who has none at the
        end went nowhere.
        """
        async with self._database.reading() as tables:
            return movement_of(await tables.stances.moves(guild, topic, (since, until)))
