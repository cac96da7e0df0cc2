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
_OPTIONS = {
    "ssl": "ssl",
    "sslmode": "ssl",
    "host": "host",  # the folder of a Unix socket
    "target_session_attrs": "target_session_attrs",
    "channel_binding": "",  # asyncpg negotiates as it can
}
"""What may follow a PostgreSQL address, and what asyncpg calls it."""


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
    path = sqlite_path(given)
    if path is not None:
        return given.set(drivername=driver, database=str(path))
    return given.set(drivername=driver, query=_options(given))


def _options(url: URL) -> dict[str, str | tuple[str, ...]]:
    """Return the options as asyncpg calls them: providers write what libpq understands."""
    options = {_OPTIONS.get(name): value for name, value in url.query.items()}
    if None in options:
        unknown = next(name for name in url.query if name not in _OPTIONS)
        raise DatabaseUrlError(kind=f"{url.drivername} ?{unknown}")
    return {name: value for name, value in options.items() if name}


def sqlite_path(url: URL) -> Path | None:
    """Return the file of a SQLite address, None for any other."""
    name = url.database
    if not url.drivername.startswith("sqlite") or not name or name.startswith((":", "file:")):
        return None
    return Path(name).expanduser()
