"""`contrepoint database …`, typed by an operator while the bot may be running."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, STDOUT
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.storage.database import open_database
from bot.storage.revisions import newest_revision
from bot.storage.run_lock import run_lock
from bot.usecases.commands import CommandSyncs
from tests.support.postgres import fresh_database

ROOT = Path(__file__).parents[2]
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgres"])
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncGenerator[str]:
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'bot.sqlite3'}"
        return
    async with fresh_database() as address:
        yield address


async def _type(url: str, *words: str, language: str = "en_GB.UTF-8") -> tuple[int | None, str]:
    """Run `database` with these words; return its status and what it said."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "database",
        *words,
        stdout=PIPE,
        stderr=STDOUT,
        cwd=ROOT,
        env={**os.environ, "LC_ALL": language, "CONTREPOINT_DATABASE_URL": url},
    )
    said, _ = await process.communicate()
    return process.returncode, said.decode()


async def test_a_backup_taken_and_restored_beside_a_running_bot(url: str, tmp_path: Path) -> None:
    file = tmp_path / "backup.sqlite3"
    with run_lock(url):
        async with open_database(url) as database:
            syncs = CommandSyncs(database)
            await syncs.record(1, "before", now=NOON)
            taken = await _type(url, "backup", str(file))
            await syncs.record(1, "after", now=NOON)
            restored = await _type(url, "restore", str(file))

            assert await syncs.is_current(1, "before")

    assert (taken[0], restored[0]) == (0, 0)
    for said, first in ((taken[1], "written to"), (restored[1], "restored from")):
        assert said.startswith(f"One row {first} {file}.\n")
        assert "\n  command_syncs  1\n" in said


async def test_upgrade_says_whether_there_was_something_to_do(url: str) -> None:
    first = await _type(url, "upgrade")
    second = await _type(url, "upgrade", language="fr_FR.UTF-8")

    newest = newest_revision()
    assert first[0] == second[0] == 0
    assert first[1].endswith(f"applied; the schema is now {newest}.\n")
    assert second[1] == (
        f"Rien à faire\N{NO-BREAK SPACE}: le schéma est le {newest}, le plus récent.\n"
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        pytest.param(("restore", "none.sqlite3"), "I cannot read none.sqlite3.", id="no-backup"),
        pytest.param(("backup", "new.sqlite3"), "There is nothing to back up", id="no-database"),
    ],
)
async def test_a_refusal_is_one_sentence_and_status_1(
    url: str, words: tuple[str, ...], sentence: str
) -> None:
    status, said = await _type(url, *words)

    assert (status, said.count("\n")) == (1, 1)
    assert said.startswith(sentence)


async def test_a_server_that_does_not_answer_is_named_without_the_password(
    unused_tcp_port: int,
) -> None:
    address = f"postgresql://anna:canary@127.0.0.1:{unused_tcp_port}/bot"

    status, said = await _type(address, "upgrade")

    assert status == 1
    assert f"127.0.0.1, port {unused_tcp_port}." in said
    assert "canary" not in said
