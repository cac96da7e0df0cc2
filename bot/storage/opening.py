"""Everything between an address and a database that is ready, and what may be wrong there."""

import asyncio
import os
import sqlite3
import time
from collections.abc import AsyncGenerator, Collection, Generator
from contextlib import asynccontextmanager, closing, contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import URL, create_engine, inspect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from bot.errors import ExpectedError
from bot.storage.address import sqlite_path
from bot.storage.connections import Connections, connections, migrating
from bot.storage.lost import DatabaseLostError
from bot.storage.revisions import VERSION_TABLE, migrate, newest_revision, stored_revision

_DAMAGED = {"SQLITE_NOTADB", "SQLITE_CORRUPT"}
DISK_FULL = ("SQLITE_FULL", "SQLITE_IOERR_WRITE")
"""What SQLite says of it, by the way that the file system does."""
_UNWRITABLE = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", *DISK_FULL)
_IN_USE = ("SQLITE_BUSY", "SQLITE_LOCKED")
_LOGIN_STATES = ("28", "3D000", "42501")  # wrong user or password; no such database; no right
_GONE_STATES = ("08", "57P0")  # no connection, or a server that starts or stops
_PATIENCE, _NEXT_TRY = 10.0, 0.02
"""Seconds that others are given to make the file, and between two looks at whether they did."""


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
    """Return the revision of the database as it is, None for an empty one; change nothing."""
    path = sqlite_path(url)
    with explained(url):
        if path is not None:
            return await asyncio.to_thread(_look, path)
        pool = connections(url)
        try:
            async with pool.reading() as connection:
                return await connection.run_sync(stored_revision)
        finally:
            await asyncio.shield(pool.close())


def _look(path: Path) -> str | None:
    """Return the revision of the file, where there is one, opened to be read alone."""
    try:
        nearest = next(each for each in (path, *path.parents) if each.exists())
        usable = nearest.is_file() if nearest == path else nearest.is_dir()
        if not usable or not os.access(nearest, os.W_OK):
            raise DatabaseUnwritableError(path=str(path))
        if nearest != path:
            return None
        engine = create_engine("sqlite://", creator=partial(_reader, path), poolclass=NullPool)
        with engine.connect() as connection:
            _refuse_foreign(path, inspect(connection).get_table_names())
            return stored_revision(connection)
    except OSError as error:
        raise DatabaseUnwritableError(path=str(path)) from error


def _reader(path: Path) -> sqlite3.Connection:
    """Open the file so that nothing appears beside it.

    SQLite would make a log and its index even to read; where there is none, and thus nobody at
    work, it is told that nothing changes.
    """
    file = path.resolve()
    at_work = any(file.with_name(file.name + end).exists() for end in ("-wal", "-journal"))
    mode = "mode=ro" if at_work else "mode=ro&immutable=1"
    return sqlite3.connect(f"{file.as_uri()}?{mode}", uri=True)


async def _ready(url: URL, pool: Connections) -> str | None:
    with explained(url):
        path = sqlite_path(url)
        if path is not None:
            await _prepared(path)
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


async def _prepared(path: Path) -> None:
    """Prepare the file once others let us: of several that do so at once, SQLite refuses most."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        preparing = asyncio.ensure_future(asyncio.to_thread(_prepare_file, path))
        try:
            # Nothing ends a thread: it must not make files after whoever is cancelled cleaned up.
            await asyncio.shield(preparing)
        except DatabaseLostError:
            if time.monotonic() > deadline:
                raise
        except asyncio.CancelledError:
            await asyncio.gather(preparing, return_exceptions=True)
            raise
        else:
            return
        await asyncio.sleep(_NEXT_TRY)


def _prepare_file(path: Path) -> None:
    """Make the folder, check that the file is ours, and turn its write-ahead log on."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection:
            rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            _refuse_foreign(path, [name for (name,) in rows])
            connection.execute("PRAGMA journal_mode = WAL")
    except OSError as error:
        raise DatabaseUnwritableError(path=str(path)) from error
    except sqlite3.Error as error:
        raise _file_refusal(path, error) from error


def _refuse_foreign(path: Path, tables: Collection[str]) -> None:
    if tables and VERSION_TABLE not in tables:
        raise DatabaseForeignError(path=str(path))


def _file_refusal(path: Path, error: sqlite3.Error) -> Exception:
    """Return the refusal that fits SQLite's complaint, or the complaint itself."""
    name = getattr(error, "sqlite_errorname", "")
    if name in _DAMAGED:
        return DatabaseDamagedError(path=str(path))
    if name.startswith(_UNWRITABLE):
        return DatabaseUnwritableError(path=str(path))
    if name.startswith(_IN_USE):
        return DatabaseLostError()
    return error
