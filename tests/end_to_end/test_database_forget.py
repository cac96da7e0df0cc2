"""`contrepoint database forget`, typed by an operator while the bot may be running."""

import asyncio
import os
import pty
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.domain.figures.settings import FiguresSettings
from bot.storage.database import open_database
from bot.usecases.configuration import Configuration
from bot.usecases.privacy import Privacy
from bot.usecases.watching import watching
from tests.support.configuration import ADA, BABBAGE, GUILD
from tests.support.postgres import fresh_database
from tests.support.processes import ROOT

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OTHER = GuildId(GUILD + 100)
FRENCH = "fr_FR.UTF-8"


@pytest.fixture(params=["sqlite", "postgres"])
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncGenerator[str]:
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'bot.sqlite3'}"
        return
    async with fresh_database() as address:
        yield address


async def _type(
    url: str, *words: str, language: str = "en_GB.UTF-8", terminal: int = DEVNULL
) -> tuple[int | None, str]:
    """Run `database forget` with these words; return its status and what it said."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "database",
        "forget",
        *words,
        stdin=terminal,
        stdout=PIPE,
        stderr=STDOUT,
        cwd=ROOT,
        env={**os.environ, "LC_ALL": language, "CONTREPOINT_DATABASE_URL": url},
    )
    said, _ = await process.communicate()
    return process.returncode, said.decode()


async def _set(
    configuration: Configuration, guild: GuildId, by: MemberId, *, revision: int = 0
) -> None:
    await configuration.change(
        Place(guild, None, "figures"),
        {"enabled": bool(revision % 2)},
        by=by,
        expected_revision=revision,
        now=NOON,
    )


async def _enabled(configuration: Configuration, guild: GuildId) -> bool:
    return (await configuration.settings_for(FiguresSettings, guild)).enabled


async def test_a_running_bot_sees_within_a_second_that_a_server_was_forgotten(url: str) -> None:
    """Though its changes were not the newest, by whose numbers others are noticed."""
    async with open_database(url) as database:
        configuration = Configuration(database)
        async with watching(configuration.look):
            for guild in (GUILD, OTHER):
                await _set(configuration, guild, ADA)
            before = [await _enabled(configuration, guild) for guild in (GUILD, OTHER)]

            status, said = await _type(url, "--server", str(GUILD), "--yes")
            await asyncio.sleep(1)

            after = [await _enabled(configuration, guild) for guild in (GUILD, OTHER)]
            history = await configuration.history(GUILD)

    assert (status, said.splitlines()[-1]) == (0, f"2 rows deleted of server {GUILD}.")
    assert (before, after) == ([False, False], [True, False])
    assert history.changes == ()


async def test_a_running_bot_sees_within_a_second_that_a_member_was_forgotten(url: str) -> None:
    async with open_database(url) as database:
        configuration, privacy = Configuration(database), Privacy(database)
        async with watching(configuration.look, privacy.look):
            await _set(configuration, GUILD, ADA)
            await _set(configuration, GUILD, BABBAGE, revision=1)
            for member in (ADA, BABBAGE):
                await privacy.opt_out(member, now=NOON)

            status, said = await _type(url, "--member", str(ADA), "--yes", language=FRENCH)
            await asyncio.sleep(1)

            out = [privacy.is_opted_out(member) for member in (ADA, BABBAGE)]
            authors = [change.by for change in (await configuration.history(GUILD)).changes]

    told = f"Une ligne supprimée pour le membre {ADA}\N{NARROW NO-BREAK SPACE}; une reste sans nom."
    assert (status, said.splitlines()[-1]) == (0, told)
    assert out == [False, True]
    assert authors == [BABBAGE, None]


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        pytest.param("yes", [], id="yes"),
        pytest.param("no", [ADA], id="no"),
        pytest.param("", [ADA], id="nothing"),
    ],
)
async def test_it_is_asked_first(url: str, typed: str, left: list[MemberId]) -> None:
    async with open_database(url) as database:
        configuration = Configuration(database)
        await _set(configuration, GUILD, ADA)
        ours, theirs = pty.openpty()
        os.write(ours, f"{typed}\n".encode())
        try:
            status, said = await _type(url, "--server", str(GUILD), terminal=theirs)
        finally:
            os.close(ours)
            os.close(theirs)
        history = await configuration.history(GUILD)

    assert status == 0
    assert "This cannot be undone." in said
    assert [change.by for change in history.changes] == left


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        pytest.param((), "Name one of the two", id="nobody"),
        pytest.param(("--server", "1", "--member", "2"), "Name one of the two", id="both"),
        pytest.param(("--server", "0", "--yes"), "“0” is not an id", id="zero"),
        pytest.param(("--member", "ada", "--yes"), "“ada” is not an id", id="a-name"),
        pytest.param(("--member", str(2**63), "--yes"), "is not an id", id="too-large"),
        pytest.param(("--member", "-1", "--yes"), "“-1” is not an id", id="negative"),
        pytest.param(("--server", str(GUILD)), "There is nobody to ask here", id="not-asked"),
    ],
)
async def test_what_is_refused_changes_nothing(
    sqlite_url: str, words: tuple[str, ...], sentence: str
) -> None:
    async with open_database(sqlite_url) as database:
        await _set(Configuration(database), GUILD, ADA)

        status, said = await _type(sqlite_url, *words)

        history = await Configuration(database).history(GUILD)

    assert status == 1
    assert sentence in said
    assert len(history.changes) == 1


async def test_where_there_is_no_database_none_is_made(tmp_path: Path) -> None:
    file = tmp_path / "none.sqlite3"

    status, said = await _type(f"sqlite+aiosqlite:///{file}", "--member", "1", "--yes")

    assert (status, said.count("\n")) == (1, 1)
    assert said.startswith("The database is still empty: there is nothing to read or delete.")
    assert not file.exists()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'bot.sqlite3'}"
