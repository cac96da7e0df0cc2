"""Looking at a database's schema, and bringing it to the newest."""

from dataclasses import dataclass

from bot.storage.address import parse_url
from bot.storage.opening import found_revision, opened
from bot.storage.revisions import newest_revision, revisions_after


@dataclass(frozen=True, slots=True)
class Schema:
    """Which schema a database has, None for none yet, and which one the program works with."""

    found: str | None
    newest: str

    @property
    def migrations_due(self) -> int:
        """How many migrations lead from one to the other."""
        return revisions_after(self.found)


async def schema_of(url: str) -> Schema:
    """Look, without making anything, at the database; refuse what `open_database` refuses."""
    return Schema(await found_revision(parse_url(url)), newest_revision())


async def upgrade(url: str) -> Schema:
    """Bring the database to the newest schema; return the one it had before."""
    before = await schema_of(url)
    async with opened(parse_url(url)):
        return before
