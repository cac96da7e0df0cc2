"""Telling moderators a fact once, whichever process tells it."""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.domain.configuration.ids import GuildId
from bot.storage.database import Database

GIVEN_UP = timedelta(minutes=5)
"""After so long, whoever claimed a fact and did not post it has crashed in between."""


class Reports:
    """What the bot tells moderators by itself: claimed first, posted then."""

    def __init__(self, database: Database) -> None:
        """Keep the database that remembers what was told."""
        self._database = database

    async def claim(
        self, guild: GuildId, subject: str, digests: Collection[str], *, now: datetime
    ) -> frozenset[str]:
        """Return those of the facts that are now to be told, and by nobody else.

        What somebody claimed long ago and never posted is among them.
        """
        async with self._database.transaction() as tables:
            return frozenset([
                digest
                for digest in sorted(digests)  # in one order, so that two never wait for each other
                if await tables.moderator_reports.claim(
                    guild, subject, digest, given_up=now - GIVEN_UP, now=now
                )
            ])  # fmt: skip

    async def posted(
        self, guild: GuildId, subject: str, digests: Collection[str], message: int
    ) -> None:
        """Remember the message that tells claimed facts."""
        async with self._database.transaction() as tables:
            await tables.moderator_reports.posted(guild, subject, digests, message)

    async def release(self, guild: GuildId, subject: str, digests: Collection[str]) -> None:
        """Give claimed facts back, as nobody could be told."""
        async with self._database.transaction() as tables:
            await tables.moderator_reports.release(guild, subject, digests)
