"""What commands on stored data share: whose data are meant, and whether they are there."""

import re

from bot.domain.configuration.ids import LARGEST_ID
from bot.errors import ExpectedError
from bot.storage.backup import DatabaseOlderError
from bot.storage.upgrade import schema_of

_ID = re.compile(r"[1-9][0-9]{0,18}")


class IdRefusedError(ExpectedError):
    """No server and no member can have this id."""

    key = "cli-id-refused"


class DatabaseEmptyError(ExpectedError):
    """The database is not there yet, or empty."""

    key = "cli-database-empty"


def id_of(given: str) -> int:
    """Return the id of a server or a member that was typed."""
    if not _ID.fullmatch(given) or int(given) > LARGEST_ID:
        raise IdRefusedError(given=given)
    return int(given)


async def is_stored_at(url: str) -> bool:
    """Say whether a database is there; refuse one that waits for a migration."""
    schema = await schema_of(url)
    if schema.found is not None and schema.migrations_due:
        raise DatabaseOlderError(found=schema.found, known=schema.newest)
    return schema.found is not None


async def stored_data_at(url: str) -> None:
    """Refuse a database that holds nothing yet, too."""
    if not await is_stored_at(url):
        raise DatabaseEmptyError
