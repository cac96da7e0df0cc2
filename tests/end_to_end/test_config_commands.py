"""`contrepoint config …`, typed by an operator while the bot may be running."""

import asyncio
import json
import os
import pty
import sys
from asyncio.subprocess import PIPE, STDOUT
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from bot.catalogue import data_dir, read_catalogue, read_topics
from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import OPERATOR, ChannelId, GuildId, MemberId, Place
from bot.domain.configuration.server import ServerSettings
from bot.domain.figures.settings import FiguresSettings
from bot.domain.own.changes import Seen
from bot.storage.database import open_database
from bot.texts import Language, Texts
from bot.ui.figures.referring import saying
from bot.usecases.catalogue import Catalogues
from bot.usecases.configuration import Configuration
from bot.usecases.figures import Figures
from bot.usecases.own_topics import OwnTopics
from bot.usecases.viewpoints import Viewpoints
from bot.usecases.watching import watching
from tests.support.own_figures import own
from tests.support.own_topics import typed
from tests.support.postgres import database_url
from tests.support.topics import TEXTS

__all__ = ["database_url"]

ROOT = Path(__file__).parents[2]
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SERVER, CHANNEL = GuildId(2**60), ChannelId(2**60 + 1)


async def _type(
    url: str,
    *words: str,
    server: int | str = SERVER,
    language: str = "en_GB.UTF-8",
    stdin: int = PIPE,
) -> tuple[int | None, str]:
    """Run `config` with these words; return its status and what it said."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "config", *words, "--server", str(server)),
        stdin=stdin,
        stdout=PIPE,
        stderr=STDOUT,
        cwd=ROOT,
        env={**os.environ, "LC_ALL": language, "CONTREPOINT_DATABASE_URL": url},
    )
    said, _ = await process.communicate()
    return process.returncode, said.decode()


def _file(folder: Path, *settings: object, server: int | None = SERVER) -> Path:
    path = folder / "settings.json"
    document = {"format": "contrepoint-configuration", "version": 1, "settings": settings}
    path.write_text(json.dumps(document | ({"server": str(server)} if server else {})))
    return path


def _entry(scope: object = "server", cog: str = "figures", **values: object) -> object:
    return {"scope": str(scope), "cog": cog, "version": 1, "values": values}


@pytest.fixture
def quiet(tmp_path: Path) -> Path:
    """Write a file that makes look-ups private."""
    return _file(tmp_path, _entry(answers="private"))


async def _answers(configuration: Configuration) -> str:
    return (await configuration.settings_for(FiguresSettings, SERVER)).answers.value


async def test_an_import_beside_a_running_bot_is_heard_within_a_second(
    database_url: str, quiet: Path
) -> None:
    async with open_database(database_url) as database:
        running = Configuration(database)
        async with watching(running.look):
            before = await _answers(running)
            status, said = await _type(database_url, "import", str(quiet), "--yes")
            await asyncio.sleep(1)
            after = await _answers(running)
        [change] = (await running.history(SERVER)).changes

    assert status == 0, said
    assert said == (
        '  server  figures.answers: not set → "private"\n'
        f"One setting changed in server {SERVER}. /config history can take it back.\n"
    )
    assert (before, after) == ("public", "private")
    assert change.by == OPERATOR


async def test_figures_come_and_go_with_the_file(database_url: str, tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    shipped = Figures(read_catalogue(data_dir()))
    async with open_database(database_url) as database:
        running = Catalogues(database, shipped)
        statement = own(120, organisation="xai")
        await running.add(SERVER, statement, by=MemberId(1), now=NOON)
        exported, _ = await _type(database_url, "export", str(file))
        async with watching(running.look):
            elsewhere = GuildId(SERVER + 9)
            status, said = await _type(database_url, "import", str(file), "--yes", server=elsewhere)
            await asyncio.sleep(1)
            figures = (await running.figures_for(elsewhere)).catalogue.figures

    assert (exported, status) == (0, 0), said
    assert "  own-1: not set → xai gpu_count 120\n" in said
    assert f"One figure changed in server {elsewhere}." in said
    assert figures["own-1"].value == 120


async def test_topics_come_and_go_with_the_file(database_url: str, tmp_path: Path) -> None:
    file = tmp_path / "topics.json"
    catalogue = read_catalogue(data_dir())
    async with open_database(database_url) as database:
        viewpoints = Viewpoints(database, read_topics(data_dir(), catalogue))
        running = OwnTopics(database, viewpoints, Catalogues(database, Figures(catalogue)))
        await running.fill(SERVER, Seen("", 0), typed(), by=MemberId(1), now=NOON)
        author = Author(MemberId(1), NOON)
        speaking = partial(saying, TEXTS)
        await running.publish(SERVER, "", settled=True, speaking=speaking, author=author)
        exported, _ = await _type(database_url, "export", str(file))
        async with watching(viewpoints.look):
            elsewhere = GuildId(SERVER + 9)
            status, said = await _type(database_url, "import", str(file), "--yes", server=elsewhere)
            await asyncio.sleep(1)
            topics = (await viewpoints.topics_for(elsewhere)).topics

    assert (exported, status) == (0, 0), said
    assert "  own-1: not set → Bread for all settled\n" in said
    assert f"One topic changed in server {elsewhere}." in said
    assert topics["own-1"].settled


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_an_import_cannot_show_hints_before_they_have_earned_it(
    database_url: str, tmp_path: Path, language: str
) -> None:
    file = _file(tmp_path, _entry(cog="quotes", mode="hint"))

    status, said = await _type(database_url, "import", str(file), "--yes", language=language)

    assert status == 1
    texts = Texts(ROOT / "data" / "texts")
    values = {"labels": 0, "right": 0, "needed": 20}
    assert texts.say("label-not-earned", Language(language), **values) in said
    async with open_database(database_url) as database:
        assert (await Configuration(database).history(SERVER)).changes == ()


async def test_what_is_exported_is_imported_elsewhere(database_url: str, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    async with open_database(database_url) as database:
        configuration = Configuration(database)
        for place, values in (
            (Place(SERVER, None, "server"), {"time_zone": "Europe/Paris", "moderator_roles": [7]}),
            (Place(SERVER, CHANNEL, "figures"), {"enabled": False}),
        ):
            await configuration.change(place, values, by=MemberId(1), expected_revision=0, now=NOON)
        exported = await _type(database_url, "export", str(file), language="fr_FR.UTF-8")
        printed = await _type(database_url, "export")
        again = await _type(database_url, "import", str(file))
        other = GuildId(SERVER + 9)
        elsewhere = await _type(database_url, "import", str(file), "--yes", server=other)
        there = await configuration.settings_for(ServerSettings, other)
        left = await configuration.settings_for(FiguresSettings, other, [CHANNEL])

    assert exported == (0, f"Les réglages du serveur {SERVER} sont dans {file}.\n")
    assert printed == (0, file.read_text())
    assert again == (
        0, f"Server {SERVER} is set as the file says already; nothing was changed.\n"
    )  # fmt: skip
    assert elsewhere[0] == 0
    assert elsewhere[1].splitlines()[:4] == [
        '  server  server.time_zone: not set → "Europe/Paris"',
        "Left out, because the file is not this server’s own:",
        "  server  server.moderator_roles: stays as it is",
        f"  {CHANNEL}  figures",
    ]
    assert there == ServerSettings(time_zone="Europe/Paris")
    assert left == FiguresSettings()


@pytest.mark.parametrize(
    ("typed", "language", "answers", "said"),
    [
        pytest.param("yes\n", "en_GB.UTF-8", "private", "One setting changed", id="yes"),
        pytest.param("oui\n", "fr_FR.UTF-8", "private", "Un réglage modifié", id="oui"),
        pytest.param("no\n", "en_GB.UTF-8", "public", "Nothing was changed.", id="no"),
        pytest.param("\n", "fr_FR.UTF-8", "public", "Rien n’a été modifié.", id="nothing-typed"),
    ],
)
async def test_the_operator_is_asked(
    quiet: Path, typed: str, language: str, answers: str, said: str
) -> None:
    url = f"sqlite+aiosqlite:///{quiet.with_name('bot.sqlite3')}"
    keyboard, terminal = pty.openpty()
    os.write(keyboard, typed.encode())

    status, shown = await _type(url, "import", str(quiet), language=language, stdin=terminal)

    os.close(keyboard)
    os.close(terminal)
    async with open_database(url) as database:
        assert await _answers(Configuration(database)) == answers
    assert (status, said in shown) == (0, True)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(None, "There is nobody to ask here", id="no-terminal"),
        pytest.param(b"\xff", "This file cannot be read as settings of this bot.", id="no-text"),
        pytest.param(b" " * 1_000_001, "This file is larger than any settings", id="too-large"),
        pytest.param(
            b'{"format": "contrepoint-configuration", "version": 9}',
            "This file was written by a later version", id="newer",
        ),
    ],
)  # fmt: skip
async def test_a_refusal_is_one_sentence_and_changes_nothing(
    quiet: Path, content: bytes | None, said: str
) -> None:
    url = f"sqlite+aiosqlite:///{quiet.with_name('bot.sqlite3')}"
    if content is not None:
        await asyncio.to_thread(quiet.write_bytes, content)

    status, shown = await _type(url, "import", str(quiet))

    async with open_database(url) as database:
        assert await _answers(Configuration(database)) == "public"
    assert status == 1
    assert shown.splitlines()[-1].startswith(said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("import", "none.json"), "I cannot read none.json.", id="no-file"),
        pytest.param(("export", "README.md"), "I cannot write README.md.", id="taken"),
    ],
)
async def test_a_file_that_cannot_be_used_is_named(
    tmp_path: Path, words: tuple[str, str], said: str
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'bot.sqlite3'}"
    async with open_database(url):
        pass

    status, shown = await _type(url, *words)

    assert status == 1
    assert shown.splitlines()[-1].startswith(said)


async def test_where_nothing_is_stored_nothing_is_made(tmp_path: Path) -> None:
    file, database = tmp_path / "settings.json", tmp_path / "bot.sqlite3"

    status, said = await _type(f"sqlite+aiosqlite:///{database}", "export", str(file))

    assert (status, said.startswith("The database is still empty")) == (1, True)
    assert (file.exists(), database.exists()) == (False, False)


async def test_a_server_without_settings_is_questioned(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'bot.sqlite3'}"
    async with open_database(url):
        pass

    status, said = await _type(url, "export", str(tmp_path / "settings.json"))

    assert status == 0
    assert said.startswith(f"Nothing is set in server {SERVER}; is this its id?")


@pytest.mark.parametrize("given", ["0", "-1", "my server", str(2**63)])
async def test_what_is_no_id_is_refused_in_the_operators_language(
    tmp_path: Path, given: str
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'bot.sqlite3'}"

    status, said = await _type(url, "export", server=given, language="fr_FR.UTF-8")

    assert status == 1
    assert said.startswith(f"«\u00a0{given}\u00a0» n’est pas un identifiant de Discord.")
