"""What each command says and how it ends, in both languages."""

import asyncio
import sqlite3
from collections.abc import Mapping
from pathlib import Path

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route
from pydantic import SecretStr
from typer.testing import CliRunner, Result

from bot.catalogue import data_dir
from bot.commands import build_cli
from bot.commands.terminal import Terminal, operators_language
from bot.errors import ExpectedError
from bot.settings import Settings, UnknownSettingError
from bot.texts import Language, Texts
from tests.data.folders import broken, write_folder
from tests.data.topics import with_topic
from tests.support.discord_stub import MESSAGE_CONTENT_GRANTED, DiscordStub

ENGLISH, FRENCH = Language.ENGLISH, Language.FRENCH
TEXTS = Texts(data_dir() / "texts")
NOWHERE = "http://127.0.0.1:9/api"
"""The port that discards what it gets; nothing listens there."""
NAMES = {
    ENGLISH: [
        "settings",
        "database",
        "migrations",
        "data",
        "token",
        "intents",
        "commands",
        "servers",
    ],
    FRENCH: [
        "réglages",
        "base de données",
        "migrations",
        "données",
        "jeton",
        "intents",
        "commandes",
        "serveurs",
    ],
}


@pytest.fixture(autouse=True)
def _discord_s_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put back what discord.py keeps for the whole process."""
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)


def terminal(
    settings: Settings | ExpectedError | None = None,
    *,
    language: Language = ENGLISH,
    data: Path | None = None,
) -> Terminal:
    return Terminal(
        texts=TEXTS,
        language=language,
        data=data or data_dir(),
        settings_or_refusal=settings or Settings(),
    )


def settings_in(folder: Path, discord: DiscordStub, **changes: object) -> Settings:
    values: dict[str, object] = {
        "token": SecretStr(discord.token),
        "database_url": f"sqlite+aiosqlite:///{folder / 'bot.sqlite3'}",
        "discord_api": discord.api,
    }
    return Settings.model_validate({**values, **changes})


def invoke(at: Terminal, *arguments: str) -> Result:
    result = CliRunner().invoke(build_cli(at), arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


async def checked(at: Terminal) -> tuple[int, dict[str, tuple[str, str]]]:
    """Run `check` beside a stub; return its status, and mark and text of each line by name."""
    result = await asyncio.to_thread(invoke, at, "check")
    findings: dict[str, tuple[str, str]] = {}
    for line in result.output.splitlines():
        name, text = line[2:].split(":", 1)
        findings[name.strip()] = (line[0], text.strip())
    return result.exit_code, findings


# --- Help ---


@pytest.mark.parametrize(
    ("command", "key"),
    [
        pytest.param("", "cli-help", id="contrepoint"),
        pytest.param("run", "cli-run-help", id="run"),
        pytest.param("demo", "cli-demo-help", id="demo"),
        pytest.param("check", "cli-check-help", id="check"),
        pytest.param("data", "cli-data-help", id="data"),
        pytest.param("data check", "cli-data-check-help", id="data-check"),
        pytest.param("database", "database-help", id="database"),
        pytest.param("database upgrade", "database-upgrade-help", id="upgrade"),
        pytest.param("database backup", "database-backup-help", id="backup"),
        pytest.param("database restore", "database-restore-help", id="restore"),
        pytest.param("database forget", "database-forget-help", id="forget"),
        pytest.param("config", "cli-config-help", id="config"),
        pytest.param("config export", "cli-config-export-help", id="export"),
        pytest.param("config import", "cli-config-import-help", id="import"),
        pytest.param("evaluate", "evaluate-help", id="evaluate"),
        pytest.param("evaluate quotes", "evaluate-quotes-help", id="evaluate-quotes"),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_help_is_in_the_operator_s_language(command: str, key: str, language: Language) -> None:
    result = invoke(terminal(language=language), *command.split(), "--help")

    assert result.exit_code == 0
    assert _words_after_usage(result.output)[:4] == TEXTS.say(key, language).split()[:4]


def _words_after_usage(output: str) -> list[str]:
    return output.split("\n\n", 1)[1].split()


@pytest.mark.parametrize(
    "group",
    ["", "data", "database", "config", "evaluate"],
    ids=["contrepoint", "data", "database", "config", "evaluate"],
)
@pytest.mark.parametrize("language", Language)
def test_each_command_has_one_whole_line_in_the_list(group: str, language: Language) -> None:
    listed = invoke(terminal(language=language), *group.split(), "--help").output
    listed = listed.rpartition("Commands:\n")[2]
    lines = [line.split(maxsplit=1) for line in listed.splitlines() if line]

    assert lines
    for name, said in lines:
        key = "-".join(("cli", *group.split(), name, "short"))
        assert said == TEXTS.say(key, language)
        assert len(said) <= 45


def test_help_names_every_command() -> None:
    said = invoke(terminal(), "--help").output

    assert all(name in said for name in ("run", "demo", "check", "data", "database", "config"))


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("chek",), id="unknown-command"),
        pytest.param(("data", "chek"), id="unknown-inner-command"),
        pytest.param(("check", "--loud"), id="unknown-option"),
        pytest.param(("demo", "--port", "65536"), id="no-such-port"),
        pytest.param(("demo", "--language", "de"), id="no-such-language"),
        pytest.param(("database", "backup"), id="no-file-named"),
        pytest.param(("config", "export"), id="no-server-named"),
    ],
)
def test_what_is_no_command_is_refused(arguments: tuple[str, ...]) -> None:
    result = invoke(terminal(), *arguments)

    assert result.exit_code == 2
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        pytest.param({"LANG": "fr_FR.UTF-8"}, FRENCH, id="lang"),
        pytest.param({"LANG": "en_US.UTF-8", "LC_ALL": "fr_FR"}, FRENCH, id="lc-all-first"),
        pytest.param({"LC_ALL": "", "LC_MESSAGES": "fr", "LANG": "en"}, FRENCH, id="messages"),
        pytest.param({"LC_ALL": "C", "LANG": "fr_FR"}, ENGLISH, id="c-above-french"),
        pytest.param({}, ENGLISH, id="nothing"),
    ],
)
def test_the_operator_s_language_is_the_terminal_s(
    environment: Mapping[str, str], language: Language
) -> None:
    assert operators_language(environment) is language


# --- check ---


@pytest.mark.parametrize("language", Language)
async def test_check_finds_everything_fine(tmp_path: Path, language: Language) -> None:
    async with DiscordStub(application_flags=MESSAGE_CONTENT_GRANTED) as discord:
        at = terminal(settings_in(tmp_path, discord), language=language)
        upgraded = await asyncio.to_thread(invoke, at, "database", "upgrade")
        status, findings = await checked(at)

    fine = TEXTS.say("check-fine", language)
    known = TEXTS.say("check-token-known", language, name="contrepoint")
    none = TEXTS.say("check-commands-known", language, names="none")
    one = TEXTS.say("check-servers-count", language, count=1)
    assert upgraded.exit_code == 0
    assert status == 0
    assert list(findings) == NAMES[language]
    assert [mark for mark, _ in findings.values()] == ["✓"] * 8
    assert [text for _, text in findings.values()] == [
        fine, fine, fine, fine, known, fine, none, one,
    ]  # fmt: skip


async def test_check_tells_a_new_database_and_what_intents_are_missing(tmp_path: Path) -> None:
    async with DiscordStub() as discord:
        status, findings = await checked(terminal(settings_in(tmp_path, discord)))
        written = await asyncio.to_thread(lambda: list(tmp_path.iterdir()))

    assert status == 0
    assert findings["database"] == ("✓", TEXTS.say("check-database-new", ENGLISH))
    assert findings["migrations"][0] == "✓"
    assert findings["intents"][1].startswith("Message Content is not granted.")
    assert findings["commands"][1].startswith("none yet: the next contrepoint run")
    assert written == []


@pytest.mark.parametrize(
    ("servers", "said"),
    [(0, "none yet: invite the bot"), (3, "fine, about 3 servers")],
    ids=["none", "three"],
)
async def test_check_tells_where_the_bot_is_and_what_it_is_known_to_do(
    tmp_path: Path, servers: int, said: str
) -> None:
    async with DiscordStub(guilds=servers) as discord:
        known: list[dict[str, object]] = [{"name": name} for name in ("setup", "gpu")]
        known.append({"name": "Why?", "type": 3})
        discord.state.commands[f"/applications/{discord.state.bot['id']}/commands"] = known
        status, findings = await checked(terminal(settings_in(tmp_path, discord)))

    assert status == 0
    assert findings["servers"][1].startswith(said)
    assert findings["commands"] == ("✓", "fine, Discord shows /gpu, /setup")


async def test_check_says_what_to_do_about_settings_and_looks_at_the_data() -> None:
    refusal = UnknownSettingError(name="CONTREPOINT_TOKN", nearest="CONTREPOINT_TOKEN")

    status, findings = await checked(terminal(refusal))

    assert status == 1
    assert findings["settings"] == ("✗", TEXTS.explain(refusal, ENGLISH))
    assert findings["data"] == ("✓", "fine")
    unseen = ("✗", TEXTS.say("check-not-looked-at", ENGLISH))
    assert {
        findings[name] for name in ("database", "migrations", "token", "intents", "servers")
    } == {unseen}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(None, "I cannot open a database of the kind “mysql”.", id="another-kind"),
        pytest.param(b"no database" * 99, "is not a readable SQLite database", id="damaged"),
        pytest.param("9999", "written by a later version of the program", id="too-new"),
    ],
)
async def test_check_says_what_is_wrong_with_the_database(
    tmp_path: Path, content: bytes | str | None, sentence: str
) -> None:
    file = tmp_path / "bot.sqlite3"
    async with DiscordStub() as discord:
        settings = settings_in(tmp_path, discord)
        if content is None:
            settings = settings_in(tmp_path, discord, database_url="mysql://localhost/bot")
        elif isinstance(content, bytes):
            file.write_bytes(content)
        else:
            await asyncio.to_thread(invoke, terminal(settings), "database", "upgrade")
            _set_schema(file, content)
        status, findings = await checked(terminal(settings))

    assert status == 1
    assert findings["database"][0] == "✗"
    assert sentence in findings["database"][1]
    assert findings["migrations"] == ("✗", TEXTS.say("check-not-looked-at", ENGLISH))
    assert findings["token"][0] == "✓"


def _set_schema(file: Path, version: str) -> None:
    connection = sqlite3.connect(file)
    with connection:
        connection.execute("UPDATE contrepoint_revision SET version_num = ?", (version,))
    connection.close()


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(broken("figures/ada.toml", "value = 100\n", "\n"), id="in-a-figure"),
        pytest.param(with_topic("Comme un four.", "Comme {un} four."), id="in-a-topic"),
    ],
)
async def test_check_counts_the_faults_of_the_data(tmp_path: Path, fault: dict[str, str]) -> None:
    data = write_folder(tmp_path / "data", fault)
    async with DiscordStub() as discord:
        status, findings = await checked(terminal(settings_in(tmp_path, discord), data=data))

    assert status == 1
    assert findings["data"] == ("✗", TEXTS.say("check-data-broken", ENGLISH, count=1))
    assert findings["token"][0] == "✓"


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        pytest.param({"token": SecretStr("wrong")}, "discord-token-refused", id="refused"),
        pytest.param({"token": None}, "settings-token-missing", id="missing"),
        pytest.param({"token": SecretStr("")}, "settings-token-missing", id="empty"),
        pytest.param({"discord_api": NOWHERE}, "discord-unreachable", id="nobody-answers"),
    ],
)
async def test_check_says_what_is_wrong_with_the_token(
    tmp_path: Path, changes: dict[str, object], key: str
) -> None:
    async with DiscordStub() as discord:
        status, findings = await checked(terminal(settings_in(tmp_path, discord, **changes)))

    assert status == 1
    assert findings["token"] == ("✗", TEXTS.say(key, ENGLISH))
    unseen = ("✗", TEXTS.say("check-not-looked-at", ENGLISH))
    assert {findings[name] for name in ("intents", "commands", "servers")} == {unseen}
    assert findings["database"][0] == findings["data"][0] == "✓"


# --- data check ---


@pytest.mark.parametrize(
    ("language", "start"),
    [pytest.param(ENGLISH, "Sound: ", id="en"), pytest.param(FRENCH, "Sain\u00a0: ", id="fr")],
)
def test_the_shipped_data_is_said_to_be_sound(language: Language, start: str) -> None:
    result = invoke(terminal(language=language), "data", "check")

    assert result.exit_code == 0
    assert result.output.startswith(start)


@pytest.mark.parametrize(
    ("year", "listed"),
    [pytest.param("2020", True, id="passed"), pytest.param("2999", False, id="ahead")],
)
def test_plans_past_their_date_are_listed_and_no_fault(
    tmp_path: Path,
    year: str,
    listed: bool,  # noqa: FBT001 - the table says which
) -> None:
    plan = broken("figures/ada.toml", "as_of = 2026", f"as_of = {year}", entry="ada-mill-plan")
    result = invoke(terminal(data=write_folder(tmp_path, plan)), "data", "check")

    assert result.exit_code == 0
    assert "5 figures" in result.output or "6 figures" in result.output
    assert ("ada-mill-plan" in result.output) is listed


def test_every_fault_is_listed_with_file_line_field_and_reason(tmp_path: Path) -> None:
    faults = {
        **broken("figures/ada.toml", 'unit = "GPU"', 'unit = "MW"'),
        **broken("sources.toml", 'licence = "CC BY 4.0"\n', ""),
    }
    result = invoke(terminal(data=write_folder(tmp_path, faults)), "data", "check")

    first, second, last = result.output.splitlines()
    assert result.exit_code == 1
    assert first.startswith("figures/ada.toml:")
    assert "unit" in first
    assert second.startswith("sources.toml:")
    assert "licence" in second
    assert last.startswith("2 faults.")


def test_faults_are_told_in_french_too(tmp_path: Path) -> None:
    fault = broken("figures/ada.toml", 'unit = "GPU"', 'unit = "MW"')
    at = terminal(language=FRENCH, data=write_folder(tmp_path, fault))

    assert "Une faute." in invoke(at, "data", "check").output


def test_topics_are_counted_or_their_faults_listed(tmp_path: Path) -> None:
    sound = invoke(terminal(data=write_folder(tmp_path / "a", with_topic())), "data", "check")
    fault = with_topic("Comme un four.", "Comme {un} four.")
    broken_one = invoke(terminal(data=write_folder(tmp_path / "b", fault)), "data", "check")

    assert sound.exit_code == 0
    assert "One topic, complete in both languages." in sound.output
    assert broken_one.exit_code == 1
    assert broken_one.output.startswith("topics/mill.toml:11, example.fr: Braces")
    assert "One fault." in broken_one.output


def test_topics_wait_until_the_figures_are_sound(tmp_path: Path) -> None:
    faults = {
        **broken("figures/ada.toml", 'unit = "GPU"', 'unit = "MW"'),
        **with_topic("Comme un four.", "Comme {un} four."),
    }
    result = invoke(terminal(data=write_folder(tmp_path, faults)), "data", "check")

    assert result.exit_code == 1
    assert "topics/" not in result.output


def test_a_folder_without_files_is_no_catalogue(tmp_path: Path) -> None:
    result = invoke(terminal(data=tmp_path), "data", "check")

    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert "This file is missing." in result.output
