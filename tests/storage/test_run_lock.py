"""One run at a time on a SQLite file, whatever ended the former one."""

from pathlib import Path

import pytest

from bot.storage.database import open_database
from bot.storage.opening import DatabaseUnwritableError
from bot.storage.run_lock import AlreadyRunningError, run_lock
from tests.storage.children import kill, line, start

HOLD = """
import sys
from bot.storage.run_lock import run_lock

with run_lock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


async def test_a_second_run_is_refused_until_the_first_is_killed(
    sqlite_url: str, tmp_path: Path
) -> None:
    first = await start(HOLD, sqlite_url)
    assert await line(first) == "held"

    with pytest.raises(AlreadyRunningError) as caught, run_lock(sqlite_url):
        pass
    await kill(first)

    assert caught.value.values == {"path": str(tmp_path / "bot.sqlite3")}
    with run_lock(sqlite_url):
        pass


def test_the_same_file_by_another_way_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    with run_lock(f"sqlite:///{tmp_path}/bot.sqlite3"):
        with pytest.raises(AlreadyRunningError), run_lock(f"sqlite:///{tmp_path}/link/bot.sqlite3"):
            pass

        with run_lock(f"sqlite:///{tmp_path}/other.sqlite3"):
            pass


async def test_other_commands_work_beside_a_run(sqlite_url: str) -> None:
    with run_lock(sqlite_url):
        async with (
            open_database(sqlite_url),
            open_database(sqlite_url) as database,
            database.reading() as tables,
        ):
            assert await tables.command_syncs.digest(1, "global") is None


async def test_many_processes_run_on_postgresql(postgres_url: str) -> None:
    with run_lock(postgres_url), run_lock(postgres_url):
        pass


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(DatabaseUnwritableError), run_lock(f"sqlite:///{tmp_path}/file/bot.sqlite3"):
        pass
