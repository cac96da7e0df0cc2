"""A database that goes away while it is used: one refusal, whatever the driver calls it."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, InterfaceError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.errors import ExpectedError

_FILE_FAULTS = (
    "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_IOERR", "SQLITE_FULL", "SQLITE_CANTOPEN",
    "SQLITE_READONLY",
)  # fmt: skip
_SERVER_FAULTS = ("08", "25006", "40", "53", "57")
"""No connection; only a reader now; collided with another; out of means; stopping, or too slow."""


class DatabaseLostError(ExpectedError):
    """The database does not answer, or not in time."""

    key = "database-lost"


@contextmanager
def lost() -> Generator[None]:
    """Turn the loss of the database into a refusal; faults of our own pass as they are.

    What was being written is rolled back. Where the loss cuts off the very commit, nobody can know:
    then a second attempt finds the first one's revision.
    """
    try:
        yield
    except (OSError, PoolTimeoutError) as error:  # of the first, TimeoutError is one
        raise DatabaseLostError from error
    except DBAPIError as error:
        if _is_loss(error):
            raise DatabaseLostError from error
        raise


def _is_loss(error: DBAPIError) -> bool:
    if isinstance(error.orig, sqlite3.Error):
        return getattr(error.orig, "sqlite_errorname", "").startswith(_FILE_FAULTS)
    state = str(getattr(error.orig, "sqlstate", None) or "")
    gone = error.connection_invalidated or isinstance(error, InterfaceError)
    return gone or state.startswith(_SERVER_FAULTS)
