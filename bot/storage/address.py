"""Database URLs: SQLite files and PostgreSQL servers, nothing else."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import ExpectedError

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}


class DatabaseUrlError(ExpectedError):
    """The address names no kind of database that we can open."""

    key = "database-url-unsupported"


def parse_url(url: str) -> URL:
    """Return the address with our driver; refuse other databases and SQLite in memory."""
    try:
        given = make_url(url)
    except (ArgumentError, ValueError):
        raise DatabaseUrlError(kind="?") from None
    driver = _DRIVERS.get(given.drivername)
    if driver is None or (driver.startswith("sqlite") and sqlite_path(given) is None):
        raise DatabaseUrlError(kind=given.drivername)
    if "sslmode" in given.query:  # what libpq calls it, and so most providers
        given = given.set(
            query={"ssl" if name == "sslmode" else name: v for name, v in given.query.items()}
        )
    path = sqlite_path(given)
    return given.set(drivername=driver, database=given.database if path is None else str(path))


def sqlite_path(url: URL) -> Path | None:
    """Return the file of a SQLite address, None for any other."""
    name = url.database
    if not url.drivername.startswith("sqlite") or not name or name.startswith((":", "file:")):
        return None
    return Path(name).expanduser()
