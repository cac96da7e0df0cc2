"""Backing up a whole database and restoring it, beside a running bot.

A backup is a SQLite file with all our tables, whichever database it was taken from, and restores
on either. It sees one moment; a restore is one transaction, which the bot sees whole from its next
transaction on, or not at all.
"""

import asyncio
import os
import sqlite3
import tempfile
from collections.abc import Generator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from bot.errors import ExpectedError
from bot.storage.address import parse_url
from bot.storage.connections import migrating
from bot.storage.copying import copy_rows, replace_rows
from bot.storage.opening import DISK_FULL, explained, opened
from bot.storage.revisions import (
    VERSION_TABLE,
    hold_schema,
    known_revisions,
    migrate,
    newest_revision,
)
from bot.storage.schema import metadata
from bot.storage.upgrade import schema_of


class NothingToBackUpError(ExpectedError):
    """The database is not there yet, or empty."""

    key = "database-empty"


class DatabaseOlderError(ExpectedError):
    """The database waits for a migration, which a backup does not start."""

    key = "database-older"


class BackupExistsError(ExpectedError):
    """The file that the backup should become is already there."""

    key = "database-backup-exists"


class BackupUnwritableError(ExpectedError):
    """The backup cannot be written there."""

    key = "database-backup-unwritable"


class BackupUnreadableError(ExpectedError):
    """There is no file to restore, or it cannot be read."""

    key = "database-backup-unreadable"


class BackupDamagedError(ExpectedError):
    """The file to restore is no backup of ours, or no longer whole."""

    key = "database-backup-damaged"


class BackupTooNewError(ExpectedError):
    """The backup was taken by a later version of the program."""

    key = "database-backup-too-new"


async def backup(url: str, file: Path) -> Mapping[str, int]:
    """Write all rows to a new SQLite file; return how many, by table.

    The file appears under its name when it is whole, never before, and never in another's place.
    """
    schema = await schema_of(url)
    if schema.found is None:
        raise NothingToBackUpError
    if schema.migrations_due:
        raise DatabaseOlderError(found=schema.found, known=schema.newest)
    with _appearing_whole(file) as partial:
        async with (
            opened(parse_url(url)) as live,
            live.reading() as origin,
            migrating(_sqlite(partial)) as copy,
        ):
            await copy.run_sync(migrate)
            return await copy_rows(origin, copy, metadata)


async def restore(url: str, file: Path) -> Mapping[str, int]:
    """Put the backup's rows in the place of the database's, all or none; return how many, by table.

    The backup is checked, and an older one migrated, on a copy: neither the file nor the database
    changes before everything is known to fit.
    """
    address = parse_url(url)
    with tempfile.TemporaryDirectory(prefix="contrepoint-") as folder:
        copy = Path(folder) / "backup.sqlite3"
        await asyncio.to_thread(_checked_copy, file, copy)
        async with opened(_sqlite(copy)) as backed_up, opened(address) as live:
            with explained(address):
                async with backed_up.reading() as origin, live.writing() as target:
                    await target.run_sync(hold_schema)
                    return await replace_rows(origin, target, metadata)


def _sqlite(path: Path) -> URL:
    return URL.create("sqlite+aiosqlite", database=str(path))


@contextmanager
def _appearing_whole(file: Path) -> Generator[Path]:
    """Give a file to write beside `file`, which gets its name at the end if that is free."""
    try:
        if file.exists():
            raise BackupExistsError(path=str(file))
        handle, name = tempfile.mkstemp(prefix=f".{file.name}.", suffix=".partial", dir=file.parent)
        os.close(handle)
    except OSError as error:
        raise BackupUnwritableError(path=str(file)) from error
    partial = Path(name)
    try:
        yield partial
        _publish(partial, file)
    except DBAPIError as error:
        if getattr(error.orig, "sqlite_errorname", "") in DISK_FULL:
            raise BackupUnwritableError(path=str(file)) from error
        raise
    finally:
        partial.unlink(missing_ok=True)


def _publish(partial: Path, file: Path) -> None:
    """Give the finished file its name, unless somebody else has it by now."""
    try:
        file.open("xb").close()  # takes the name, which a renaming alone would take from others
    except FileExistsError:
        raise BackupExistsError(path=str(file)) from None
    partial.replace(file)


def _checked_copy(file: Path, copy: Path) -> None:
    """Copy the backup through SQLite, and refuse one that is damaged or not for us."""
    if not file.is_file():
        raise BackupUnreadableError(path=str(file))
    try:
        with (
            closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as origin,
            closing(sqlite3.connect(copy)) as target,
        ):
            origin.backup(target)
            [(verdict,), *_] = target.execute("PRAGMA integrity_check")
            orphans = target.execute("PRAGMA foreign_key_check").fetchall()
            [(revision,)] = target.execute(f"SELECT version_num FROM {VERSION_TABLE}")  # noqa: S608 - a name of our own
    except (sqlite3.Error, ValueError) as error:
        name = getattr(error, "sqlite_errorname", "")
        if name in DISK_FULL:
            raise BackupUnwritableError(path=str(copy)) from error
        if name == "SQLITE_CANTOPEN":
            raise BackupUnreadableError(path=str(file)) from error
        raise BackupDamagedError(path=str(file)) from error
    if verdict != "ok" or orphans:
        raise BackupDamagedError(path=str(file))
    if revision not in known_revisions():
        raise BackupTooNewError(path=str(file), found=revision, known=newest_revision())
