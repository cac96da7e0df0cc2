"""Everything between an address and a database that is ready, and what may be wrong there."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from bot.errors import ExpectedError
from bot.storage.address import sqlite_path
from bot.storage.connections import Connections, connections, migrating
from bot.storage.revisions import VERSION_TABLE, migrate, newest_revision, stored_revision

_DAMAGED = {"SQLITE_NOTADB", "SQLITE_CORRUPT"}
DISK_FULL = ("SQLITE_FULL", "SQLITE_IOERR_WRITE")
"""What SQLite says of it, by the way that the file system does."""
_UNWRITABLE = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", *DISK_FULL)
_LOGIN_STATES = ("28", "3D000", "42501")  # wrong user or password; no such database; no right
_GONE_STATES = ("08", "57P0")  # no connection, or a server that starts or stops
_PATIENCE = 10.0  # seconds for the files that others are just now making


class DatabaseUnreachableError(ExpectedError):
    """No PostgreSQL server answers there."""

    key = "database-unreachable"


class DatabaseLoginError(ExpectedError):
    """The PostgreSQL server refuses the user, the password or the database."""

    key = "database-login-refused"


class DatabaseForeignError(ExpectedError):
    """The file holds the tables of another program."""

    key = "database-foreign"


class DatabaseDamagedError(ExpectedError):
    """The file is no SQLite database, or no longer one."""

    key = "database-damaged"


class DatabaseUnwritableError(ExpectedError):
    """The file, or its folder, cannot be written."""

    key = "database-unwritable"


@asynccontextmanager
async def opened(url: URL) -> AsyncGenerator[Connections]:
    """Open the database at the newest revision; refuse one that is not, or cannot be, for us."""
    pool = connections(url)
    try:
        if await _ready(url, pool) != newest_revision():
            with explained(url):
                async with migrating(url) as connection:
                    await connection.run_sync(migrate)
        yield pool
    finally:
        await asyncio.shield(pool.close())


async def found_revision(url: URL) -> str | None:
    """Return the revision of the database as it is, None for an empty one."""
    pool = connections(url)
    try:
        return await _ready(url, pool)
    finally:
        await asyncio.shield(pool.close())


async def _ready(url: URL, pool: Connections) -> str | None:
    with explained(url):
        path = sqlite_path(url)
        if path is not None:
            await asyncio.to_thread(_prepare_file, path)
        async with pool.reading() as connection:
            return await connection.run_sync(stored_revision)


@contextmanager
def explained(url: URL) -> Generator[None]:
    """Turn what a server or a file may answer into what a person can do about it."""
    try:
        yield
    except DBAPIError as error:
        path = sqlite_path(url)
        if path is not None and isinstance(error.orig, sqlite3.Error):
            raise _file_refusal(path, error.orig) from error
        state = str(getattr(error.orig, "sqlstate", ""))
        if state.startswith(_LOGIN_STATES):
            raise DatabaseLoginError(
                host=_host(url), user=url.username or "", database=url.database or ""
            ) from error
        if state.startswith(_GONE_STATES):
            raise _unreachable(url) from error
        raise
    except OSError as error:  # of which TimeoutError is one
        if url.get_backend_name() == "sqlite":
            raise
        raise _unreachable(url) from error


def _unreachable(url: URL) -> DatabaseUnreachableError:
    return DatabaseUnreachableError(host=_host(url), port=str(url.port or 5432))


def _host(url: URL) -> str:
    return url.host or str(url.query.get("host", "localhost"))


def _prepare_file(path: Path) -> None:
    """Make the folder, check that the file is ours, and turn its write-ahead log on."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            names = {name for (name,) in rows}
            if names and VERSION_TABLE not in names:
                raise DatabaseForeignError(path=str(path))
            _turn_log_on(connection)
    except OSError as error:
        raise DatabaseUnwritableError(path=str(path)) from error
    except sqlite3.Error as error:
        raise _file_refusal(path, error) from error


def _turn_log_on(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log; of several that switch at once, SQLite refuses all but one."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _file_refusal(path: Path, error: sqlite3.Error) -> Exception:
    """Return the refusal that fits SQLite's complaint, or the complaint itself."""
    name = getattr(error, "sqlite_errorname", "")
    if name in _DAMAGED:
        return DatabaseDamagedError(path=str(path))
    if name.startswith(_UNWRITABLE):
        return DatabaseUnwritableError(path=str(path))
    return error
