"""Backing up and restoring, from either kind of database to either."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text

from bot.errors import ExpectedError
from bot.storage.address import parse_url
from bot.storage.backup import (
    BackupDamagedError,
    BackupExistsError,
    BackupTooNewError,
    BackupUnreadableError,
    BackupUnwritableError,
    DatabaseOlderError,
    NothingToBackUpError,
    backup,
    restore,
)
from bot.storage.connections import Connections, migrating
from bot.storage.database import open_database
from bot.storage.opening import opened
from bot.storage.revisions import VERSION_TABLE, known_revisions, newest_revision
from bot.storage.schema import command_syncs, metadata
from tests.storage.children import kill, line, output, start
from tests.support.postgres import fresh_database

NOON = datetime(2026, 11, 22, 12, 30, 15, 123456, tzinfo=UTC)
MANY = 2500  # rows: more than two batches
EMPTY = dict.fromkeys(metadata.tables, 0)

STOP_HALFWAY = """
import asyncio, sys
from pathlib import Path
from sqlalchemy import Engine, event
from bot.storage import backup

batches = 0

@event.listens_for(Engine, "before_cursor_execute")
def wait_to_be_killed(connection, cursor, statement, *rest):
    global batches
    batches += statement.startswith("INSERT INTO command_syncs")
    if batches == 3:
        print("halfway", flush=True)
        sys.stdin.read()

asyncio.run(getattr(backup, sys.argv[1])(sys.argv[2], Path(sys.argv[3])))
"""

IN_LITTLE_ROOM = """
import asyncio, resource, sys
from pathlib import Path
from bot.errors import ExpectedError
from bot.storage import backup

for room in map(int, sys.argv[4:]):
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
try:
    asyncio.run(getattr(backup, sys.argv[1])(sys.argv[2], Path(sys.argv[3])))
except ExpectedError as refusal:
    print(type(refusal).__name__)
"""


@pytest.fixture(params=["to-sqlite", "to-postgres"])
async def other_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncGenerator[str]:
    """Give the address of a second empty database, of each kind."""
    if request.param == "to-sqlite":
        yield f"sqlite:///{tmp_path / 'other.sqlite3'}"
        return
    async with fresh_database() as url:
        yield url


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def _names_with(folder: Path, part: str) -> list[str]:
    return [name for name in _names(folder) if part in name]


def _size(file: Path) -> int:
    return file.stat().st_size


def _row(number: int, digest: str = "a") -> dict[str, object]:
    moment = NOON + timedelta(seconds=number)
    return {"application_id": 2**60 + number, "scope": "é", "digest": digest, "synced_at": moment}


async def _fill(url: str, rows: Iterable[dict[str, object]]) -> None:
    async with opened(parse_url(url)) as connections, connections.writing() as connection:
        await connection.execute(insert(command_syncs), list(rows))


async def _rows(url: str) -> list[dict[str, object]]:
    async with opened(parse_url(url)) as connections:
        return await _rows_seen(connections)


async def _rows_seen(connections: Connections) -> list[dict[str, object]]:
    async with connections.reading() as connection:
        query = select(command_syncs).order_by(command_syncs.c.application_id)
        return [dict(row) for row in (await connection.execute(query)).mappings()]


async def test_a_backup_restores_on_either_kind(
    database_url: str, other_url: str, tmp_path: Path
) -> None:
    await _fill(database_url, map(_row, range(MANY)))
    await _fill(other_url, [_row(-1, "to be replaced")])

    written = await backup(database_url, tmp_path / "b.sqlite3")
    restored = await restore(other_url, tmp_path / "b.sqlite3")

    assert written == restored == EMPTY | {"command_syncs": MANY}
    assert await _rows(other_url) == list(map(_row, range(MANY)))


async def test_a_backup_is_one_file_that_opens_as_a_database(
    database_url: str, tmp_path: Path
) -> None:
    await _fill(database_url, [_row(1)])
    folder = tmp_path / "backups"
    folder.mkdir()

    await backup(database_url, folder / "b.sqlite3")

    assert _names(folder) == ["b.sqlite3"]
    assert await _rows(f"sqlite:///{folder / 'b.sqlite3'}") == [_row(1)]


async def test_an_open_database_sees_what_was_restored(database_url: str, tmp_path: Path) -> None:
    await _fill(database_url, [_row(1)])
    await backup(database_url, tmp_path / "b.sqlite3")

    async with opened(parse_url(database_url)) as running:
        async with running.writing() as connection:
            await connection.execute(insert(command_syncs), [_row(2)])
        before = await _rows_seen(running)
        await restore(database_url, tmp_path / "b.sqlite3")

        assert (before, await _rows_seen(running)) == ([_row(1), _row(2)], [_row(1)])


async def test_writers_wait_for_a_restore_and_then_go_on(database_url: str, tmp_path: Path) -> None:
    await _fill(database_url, map(_row, range(MANY)))
    await backup(database_url, tmp_path / "b.sqlite3")

    async with open_database(database_url) as database:

        async def write(number: int) -> None:
            async with database.transaction() as tables:
                await tables.command_syncs.put(number, "global", digest="b", synced_at=NOON)

        await asyncio.gather(
            restore(database_url, tmp_path / "b.sqlite3"), *(write(number) for number in range(20))
        )

    # Those that wrote before the restore were replaced with the rest; none was in its middle.
    kept = [row for row in await _rows(database_url) if row["digest"] == "a"]
    assert kept == list(map(_row, range(MANY)))


async def test_a_killed_restore_leaves_the_former_data_whole(
    database_url: str, tmp_path: Path
) -> None:
    await _fill(database_url, map(_row, range(MANY)))
    await backup(database_url, tmp_path / "b.sqlite3")
    async with opened(parse_url(database_url)) as connections:
        async with connections.writing() as connection:
            await connection.execute(command_syncs.delete())
        async with connections.writing() as connection:
            await connection.execute(insert(command_syncs), [_row(7, "former")])

    child = await start(STOP_HALFWAY, "restore", database_url, str(tmp_path / "b.sqlite3"))
    assert await line(child) == "halfway"
    during = await _rows(database_url)
    await kill(child)

    assert (during, await _rows(database_url)) == ([_row(7, "former")], [_row(7, "former")])


async def test_a_killed_backup_leaves_no_file_of_that_name(
    database_url: str, tmp_path: Path
) -> None:
    await _fill(database_url, map(_row, range(MANY)))
    file = tmp_path / "b.sqlite3"

    child = await start(STOP_HALFWAY, "backup", database_url, str(file))
    assert await line(child) == "halfway"
    await kill(child)

    assert not file.exists()
    assert await backup(database_url, file) == EMPTY | {"command_syncs": MANY}


async def test_a_backup_never_takes_the_place_of_a_file(database_url: str, tmp_path: Path) -> None:
    await _fill(database_url, [_row(1)])
    file = tmp_path / "b.sqlite3"
    file.write_text("mine")

    with pytest.raises(BackupExistsError):
        await backup(database_url, file)

    assert file.read_text() == "mine"


async def test_a_backup_without_a_folder_is_refused(database_url: str, tmp_path: Path) -> None:
    await _fill(database_url, [_row(1)])

    with pytest.raises(BackupUnwritableError):
        await backup(database_url, tmp_path / "none" / "b.sqlite3")


async def test_an_empty_database_has_nothing_to_back_up(database_url: str, tmp_path: Path) -> None:
    with pytest.raises(NothingToBackUpError):
        await backup(database_url, tmp_path / "b.sqlite3")

    assert _names(tmp_path) == []


async def test_a_backup_does_not_migrate(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _fill(database_url, [_row(1)])
    known = known_revisions()
    later = (*known, "9999")
    monkeypatch.setattr("bot.storage.revisions.known_revisions", lambda: later)

    with pytest.raises(DatabaseOlderError) as caught:
        await backup(database_url, tmp_path / "b.sqlite3")

    assert caught.value.values == {"found": known[-1], "known": "9999"}


def _nothing(_: Path) -> None:
    pass


def _text(file: Path) -> None:
    file.write_text("Dear diary, " * 99)


def _empty(file: Path) -> None:
    file.touch()


def _folder(file: Path) -> None:
    file.mkdir()


def _another_program(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE bookmarks (title TEXT)")


async def test_no_room_for_the_copy_to_check_is_not_taken_for_damage(
    sqlite_url: str, tmp_path: Path
) -> None:
    file = tmp_path / "b.sqlite3"
    await _fill(sqlite_url, map(_row, range(MANY)))
    await backup(sqlite_url, file)

    refusal = await output(IN_LITTLE_ROOM, "restore", sqlite_url, str(file), "65536")

    assert refusal == "BackupUnwritableError"


@pytest.mark.parametrize(
    ("make", "refusal"),
    [
        pytest.param(_nothing, BackupUnreadableError, id="missing"),
        pytest.param(_folder, BackupUnreadableError, id="a-folder"),
        pytest.param(_text, BackupDamagedError, id="a-text"),
        pytest.param(_empty, BackupDamagedError, id="empty"),
        pytest.param(_another_program, BackupDamagedError, id="of-another-program"),
    ],
)
async def test_what_is_no_backup_is_refused_and_changes_nothing(
    database_url: str, tmp_path: Path, make: Callable[[Path], None], refusal: type[ExpectedError]
) -> None:
    await _fill(database_url, [_row(1)])
    file = tmp_path / "b.sqlite3"
    make(file)

    with pytest.raises(refusal) as caught:
        await restore(database_url, file)

    assert caught.value.values == {"path": str(file)}
    assert await _rows(database_url) == [_row(1)]


def _page(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + b"\xff" * 4096 + content[middle + 4096 :]


def _letter(content: bytes) -> bytes:
    return content.replace("é".encode(), "è".encode(), 1)  # a row and its index disagree


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(_page, id="a-page"),
        pytest.param(_letter, id="a-letter"),
        pytest.param(_cut, id="cut-short"),
    ],
)
async def test_a_damaged_backup_is_refused_and_changes_nothing(
    database_url: str, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    await _fill(database_url, map(_row, range(MANY)))
    file = tmp_path / "b.sqlite3"
    await backup(database_url, file)
    file.write_bytes(damage(file.read_bytes()))

    with pytest.raises(BackupDamagedError):
        await restore(database_url, file)

    assert await _rows(database_url) == list(map(_row, range(MANY)))


async def test_two_backups_to_one_name_leave_one_whole(database_url: str, tmp_path: Path) -> None:
    await _fill(database_url, [_row(1)])
    file = tmp_path / "b.sqlite3"
    arguments = ("backup", database_url, str(file))

    outcomes = await asyncio.gather(*(output(IN_LITTLE_ROOM, *arguments) for _ in range(2)))

    assert sorted(outcomes) == ["", "BackupExistsError"]
    assert await restore(database_url, file) == EMPTY | {"command_syncs": 1}


async def test_a_full_disk_is_a_refusal_and_leaves_no_backup(
    database_url: str, tmp_path: Path
) -> None:
    await _fill(database_url, map(_row, range(MANY)))
    file = tmp_path / "b.sqlite3"

    refusal = await output(IN_LITTLE_ROOM, "backup", database_url, str(file), "65536")

    assert refusal == "BackupUnwritableError"
    assert not _names_with(tmp_path, "b.sqlite3")


async def test_a_full_disk_is_a_refusal_and_restores_nothing(
    sqlite_url: str, tmp_path: Path
) -> None:
    url, file = f"sqlite:///{tmp_path / 'other.sqlite3'}", tmp_path / "b.sqlite3"
    await _fill(url, (_row(number, "a" * 64) for number in range(4 * MANY)))
    await backup(url, file)
    former = [_row(number, "b" * 64) for number in range(8 * MANY)]
    await _fill(sqlite_url, former)

    # The copy to check is as large as the backup; the log of the change, as what it takes away.
    refusal = await output(IN_LITTLE_ROOM, "restore", sqlite_url, str(file), str(_size(file)))

    assert refusal == "DatabaseUnwritableError"
    assert await _rows(sqlite_url) == former


async def test_a_backup_newer_than_the_program_is_refused(
    database_url: str, tmp_path: Path
) -> None:
    await _fill(database_url, [_row(1)])
    file = tmp_path / "b.sqlite3"
    await backup(database_url, file)
    async with migrating(parse_url(f"sqlite:///{file}")) as connection:
        await connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))  # noqa: S608 - ours, not a stranger's
        await connection.execute(command_syncs.delete())

    with pytest.raises(BackupTooNewError) as caught:
        await restore(database_url, file)

    assert caught.value.values == {"path": str(file), "found": "9999", "known": newest_revision()}
    assert await _rows(database_url) == [_row(1)]


async def test_a_backup_keeps_moments_whatever_their_zone(
    database_url: str, tmp_path: Path
) -> None:
    paris = timezone(timedelta(hours=1))
    await _fill(database_url, [{**_row(1), "synced_at": NOON.astimezone(paris)}])

    await backup(database_url, tmp_path / "b.sqlite3")
    await restore(database_url, tmp_path / "b.sqlite3")

    [row] = await _rows(database_url)
    assert row["synced_at"] == NOON
    assert isinstance(row["synced_at"], datetime)
    assert row["synced_at"].tzinfo is UTC
