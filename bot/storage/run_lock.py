"""One `run` at a time on a SQLite file."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager

from bot.errors import ExpectedError
from bot.storage.address import parse_url, sqlite_path
from bot.storage.opening import DatabaseUnwritableError


class AlreadyRunningError(ExpectedError):
    """Another process runs the bot on this file."""

    key = "database-already-running"


@contextmanager
def run_lock(url: str) -> Generator[None]:
    """Hold the right to run on this SQLite file; refuse while another process holds it.

    The lock is an open transaction on an empty file beside the database, so the operating system
    lets go of it however the process ends. PostgreSQL is made to be shared: nothing to hold.
    """
    path = sqlite_path(parse_url(url))
    if path is None:
        yield
        return
    path = path.resolve()  # the same file by another way is the same file
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = sqlite3.connect(f"{path}.lock", timeout=0, isolation_level=None)
    except (OSError, sqlite3.OperationalError) as error:
        raise DatabaseUnwritableError(path=str(path)) from error
    with closing(lock):
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY":
                raise DatabaseUnwritableError(path=str(path)) from error
            raise AlreadyRunningError(path=str(path)) from error
        yield
