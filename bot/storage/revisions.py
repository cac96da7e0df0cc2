"""Which schema a database has, and how it gets the newest.

Alembic is imported only to migrate: an up-to-date database starts without it.
"""

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from bot.errors import ExpectedError

VERSION_TABLE = "contrepoint_revision"
"""Named after the program, since a PostgreSQL database may be shared."""

_MIGRATIONS = Path(__file__).parent / "migrations"
_OWN_LOCK = 0x436F6E7472650001  # "Contre" and a number: nobody else's advisory lock


class DatabaseTooNewError(ExpectedError):
    """The database was migrated by a later version of the program."""

    key = "database-too-new"


@cache
def known_revisions() -> tuple[str, ...]:
    """Return the revisions that this program knows, oldest first, from their file names."""
    return tuple(sorted(path.stem[:4] for path in _MIGRATIONS.glob("versions/[0-9]*.py")))


def revisions_after(found: str | None) -> int:
    """Return how many migrations a database with this revision has before it."""
    return len(known_revisions()) - (known_revisions().index(found) + 1 if found else 0)


def newest_revision() -> str:
    """Return the revision that this program works with."""
    return known_revisions()[-1]


def stored_revision(connection: Connection) -> str | None:
    """Return the database's revision, None for an empty one; refuse one we do not know."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    found = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))  # noqa: S608 - a name of our own
    if found is not None and found not in known_revisions():
        raise DatabaseTooNewError(found=found, known=newest_revision())
    return found


def hold_schema(connection: Connection) -> str | None:
    """Keep others from migrating until this transaction ends; return the revision.

    Those who start at the same time queue here: on SQLite the transaction itself is exclusive, on
    PostgreSQL a lock that ends with it is.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _OWN_LOCK})
    return stored_revision(connection)


def migrate(connection: Connection) -> None:
    """Bring the database to the newest revision in the caller's transaction.

    Alembic's state is global: one process migrates one database at a time.
    """
    if hold_schema(connection) == newest_revision():
        return
    from alembic import command  # noqa: PLC0415 - 20 MB that most starts do without
    from alembic.config import Config  # noqa: PLC0415 - comes with it

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
