"""Opening a database: made, migrated, or refused with a reason."""

import asyncio
import shutil
import sqlite3
import stat
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from socket import socket

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool

from bot.errors import ExpectedError, Value
from bot.storage.address import DatabaseUrlError, parse_url
from bot.storage.connections import migrating
from bot.storage.database import open_database
from bot.storage.lost import DatabaseLostError
from bot.storage.opening import (
    DatabaseDamagedError,
    DatabaseForeignError,
    DatabaseLoginError,
    DatabaseUnreachableError,
    DatabaseUnwritableError,
    explained,
)
from bot.storage.revisions import VERSION_TABLE, DatabaseTooNewError, newest_revision
from bot.storage.upgrade import Schema, schema_of, upgrade
from bot.usecases.commands import CommandSyncs
from tests.storage.children import output
from tests.support.postgres import server_url

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)

OPEN = """
import asyncio, sys
from bot.storage.database import open_database
from bot.storage.lost import DatabaseLostError

async def main():
    async with open_database(sys.argv[1]):
        print("alembic" in sys.modules)

asyncio.run(main())
"""

RECORD = """
import asyncio, sys
from datetime import UTC, datetime
from bot.storage.database import open_database
from bot.storage.lost import DatabaseLostError
from bot.usecases.commands import CommandSyncs

async def main():
    async with open_database(sys.argv[1]) as database:
        await CommandSyncs(database).record(1, "theirs", now=datetime(2026, 11, 22, tzinfo=UTC))

asyncio.run(main())
"""


async def _refusal(url: str) -> ExpectedError:
    with pytest.raises(ExpectedError) as caught:
        async with open_database(url):
            pass
    return caught.value


async def test_simultaneous_starts_migrate_once(database_url: str) -> None:
    migrated = await asyncio.gather(*(output(OPEN, database_url) for _ in range(6)))

    # Each that came too early imported Alembic to find, under the lock, nothing left to do or all.
    assert "True" in migrated
    assert await schema_of(database_url) == Schema(newest_revision(), newest_revision())


async def test_a_migrated_database_opens_without_alembic(database_url: str) -> None:
    starts = [await output(OPEN, database_url) for _ in range(2)]

    assert starts == ["True", "False"]


async def test_a_write_of_another_process_is_seen_at_once(database_url: str) -> None:
    async with open_database(database_url) as database:
        syncs = CommandSyncs(database)
        await syncs.record(1, "ours", now=NOON)
        await output(RECORD, database_url)

        assert await syncs.is_current(1, "theirs")


async def test_an_open_database_is_left_by_its_exceptions(database_url: str) -> None:
    """Only what is wrong with opening is explained, never what happens inside."""
    with pytest.raises(ConnectionResetError):
        async with open_database(database_url):
            raise ConnectionResetError


async def test_a_missing_sqlite_file_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "not" / "yet" / "bot.sqlite3"
    async with open_database(f"sqlite:///{path}"):
        pass

    assert stat.S_ISREG(path.stat().st_mode)


async def test_an_interrupted_opening_makes_nothing_afterwards(tmp_path: Path) -> None:
    """Interrupt many openings, each at another moment, and clean up as whoever gave up does."""
    for turns in range(40):
        folder = tmp_path / str(turns)
        opening = asyncio.create_task(_opened(f"sqlite:///{folder}/bot.sqlite3"))
        for _ in range(turns):
            await asyncio.sleep(0)
        opening.cancel()
        await asyncio.wait({opening})
        shutil.rmtree(folder, ignore_errors=True)
    await asyncio.get_running_loop().shutdown_default_executor()

    assert _files(tmp_path) == {}


async def _opened(url: str) -> None:
    async with open_database(url):
        pass


async def test_an_opening_that_waits_for_others_can_be_interrupted(tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite3"
    with closing(sqlite3.connect(file, isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        opening = asyncio.create_task(_opened(f"sqlite:///{file}"))
        await asyncio.sleep(0.3)
        opening.cancel()
        async with asyncio.timeout(1):
            await asyncio.wait({opening})
            await asyncio.get_running_loop().shutdown_default_executor()

    assert opening.cancelled()


async def test_an_opening_waits_for_others(tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite3"
    with closing(sqlite3.connect(file, isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        opening = asyncio.create_task(_opened(f"sqlite:///{file}"))
        await asyncio.sleep(0.3)
        assert not opening.done()
        holder.execute("COMMIT")
        await opening


async def test_looking_at_the_schema_makes_no_file(tmp_path: Path) -> None:
    path = tmp_path / "none" / "bot.sqlite3"

    assert (await schema_of(f"sqlite:///{path}")).found is None
    assert not path.parent.exists()


async def test_looking_at_the_schema_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    await upgrade(f"sqlite:///{path}")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    before = _files(tmp_path)

    assert (await schema_of(f"sqlite:///{path}")).migrations_due == 0
    assert _files(tmp_path) == before


async def test_looking_at_the_schema_leaves_no_log_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    await upgrade(f"sqlite:///{path}")
    before = _files(tmp_path)

    assert (await schema_of(f"sqlite:///{path}")).migrations_due == 0
    assert list(before) == ["bot.sqlite3"]
    assert _files(tmp_path) == before


async def test_looking_at_the_schema_sees_what_a_running_bot_has_just_written(
    tmp_path: Path,
) -> None:
    url = f"sqlite:///{tmp_path / 'bot.sqlite3'}"
    async with open_database(url):
        before = _files(tmp_path)
        schema = await schema_of(url)
        after = _files(tmp_path)

    assert schema.migrations_due == 0
    assert "bot.sqlite3-wal" in before
    assert before.keys() == after.keys()


def _files(folder: Path) -> dict[str, bytes]:
    """Return the content of each file by name."""
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*.sqlite3*"))}


async def test_upgrade_says_what_it_did(database_url: str) -> None:
    due = [(await upgrade(database_url)).migrations_due for _ in range(2)]

    assert due == [int(newest_revision()), 0]


async def test_a_database_newer_than_the_program_is_refused(database_url: str) -> None:
    await upgrade(database_url)
    async with migrating(parse_url(database_url)) as connection:
        await connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))  # noqa: S608 - ours, not a stranger's

    refusal = await _refusal(database_url)

    assert isinstance(refusal, DatabaseTooNewError)
    assert refusal.values == {"found": "9999", "known": newest_revision()}


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        pytest.param(b"Dear diary, " * 99, DatabaseDamagedError, id="a-text"),
        pytest.param(b"SQLite format 3\0" + b"\xff" * 4096, DatabaseDamagedError, id="damaged"),
    ],
)
async def test_a_file_that_is_no_database_is_refused_and_kept(
    tmp_path: Path, content: bytes, refusal: type[ExpectedError]
) -> None:
    path = tmp_path / "bot.sqlite3"
    path.write_bytes(content)

    assert isinstance(await _refusal(f"sqlite:///{path}"), refusal)
    with pytest.raises(refusal):
        await schema_of(f"sqlite:///{path}")
    assert path.read_bytes() == content


async def test_the_database_of_another_program_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (title TEXT)")
    content = path.read_bytes()

    assert isinstance(await _refusal(f"sqlite:///{path}"), DatabaseForeignError)
    with pytest.raises(DatabaseForeignError):
        await schema_of(f"sqlite:///{path}")
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("file/bot.sqlite3", id="a-file-in-place-of-the-folder"),
        pytest.param("folder", id="a-folder-in-place-of-the-file"),
    ],
)
async def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()

    refusal = await _refusal(f"sqlite:///{tmp_path / name}")

    assert isinstance(refusal, DatabaseUnwritableError)
    assert refusal.values == {"path": str(tmp_path / name)}
    with pytest.raises(DatabaseUnwritableError):
        await schema_of(f"sqlite:///{tmp_path / name}")


def test_a_file_that_another_process_keeps_to_itself_is_explained(tmp_path: Path) -> None:
    url = make_url(f"sqlite:///{tmp_path / 'bot.sqlite3'}")
    with closing(sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        engine = create_engine(url, connect_args={"timeout": 0}, poolclass=NullPool)
        with pytest.raises(DatabaseLostError), explained(url), engine.connect() as connection:
            connection.execute(text("SELECT name FROM sqlite_master"))


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        pytest.param("mysql://user:secret@host/name", "mysql", id="another-server"),
        pytest.param("postgresql+psycopg://host/name", "postgresql+psycopg", id="another-driver"),
        pytest.param("sqlite://", "sqlite", id="in-memory"),
        pytest.param("sqlite:///:memory:", "sqlite", id="in-memory-by-name"),
        pytest.param("postgresql://h/n?jit=off", "postgresql ?jit", id="unknown-option"),
        pytest.param("bot.sqlite3", "?", id="no-address"),
        pytest.param("", "?", id="nothing"),
    ],
)
def test_another_kind_of_address_is_refused(url: str, kind: str) -> None:
    with pytest.raises(DatabaseUrlError) as caught:
        parse_url(url)

    assert caught.value.values == {"kind": kind}


@pytest.mark.parametrize(
    ("url", "meant"),
    [
        pytest.param("sqlite:////a/b.db", "sqlite+aiosqlite:////a/b.db", id="sqlite"),
        pytest.param("postgres://h/n", "postgresql+asyncpg://h/n", id="as-providers-write"),
        pytest.param(
            "postgresql://h/n?sslmode=require",
            "postgresql+asyncpg://h/n?ssl=require",
            id="as-libpq-writes",
        ),
        pytest.param(
            "postgresql://h/n?sslmode=require&channel_binding=require",
            "postgresql+asyncpg://h/n?ssl=require",
            id="what-asyncpg-does-unasked",
        ),
        pytest.param(
            "postgresql:///n?host=/run/postgresql",
            "postgresql+asyncpg:///n?host=/run/postgresql",
            id="unix-socket",
        ),
    ],
)
def test_usual_spellings_are_understood(url: str, meant: str) -> None:
    assert parse_url(url) == make_url(meant)


async def test_a_server_that_does_not_answer_is_refused_without_the_password() -> None:
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

        refusal = await _refusal(f"postgresql://anna:secret@127.0.0.1:{port}/bot")

    assert isinstance(refusal, DatabaseUnreachableError)
    assert refusal.values == {"host": "127.0.0.1", "port": str(port)}


async def test_something_else_at_that_address_is_refused() -> None:
    """A server that hangs up, as one that starts, stops or speaks another language does."""

    async def hang_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(hang_up, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]

        refusal = await _refusal(f"postgresql://127.0.0.1:{port}/bot")

    assert isinstance(refusal, DatabaseUnreachableError)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"database": "nowhere"}, {"database": "nowhere"}, id="no-such-database"),
        pytest.param({"username": "nobody_here"}, {"user": "nobody_here"}, id="no-such-user"),
    ],
)
async def test_a_login_that_the_server_refuses_is_explained(
    changes: Mapping[str, str], expected: Mapping[str, Value]
) -> None:
    refusal = await _refusal(
        server_url()
        .set(database=changes.get("database"), username=changes.get("username", "postgres"))
        .render_as_string(hide_password=False)
    )

    assert isinstance(refusal, DatabaseLoginError)
    assert expected.items() <= refusal.values.items()
