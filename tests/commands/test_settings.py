"""Settings are read once, from the environment above a file, and refused by name."""

from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from bot.catalogue import data_dir
from bot.errors import ExpectedError
from bot.settings import (
    Endpoint,
    InvalidSettingError,
    LogFormat,
    LogLevel,
    MissingModelError,
    MissingTokenError,
    Settings,
    UnknownSettingError,
    UnreadableFileError,
    read_settings,
)
from bot.texts import Language, Texts

CANARY = f"{'M' * 24}.Canary.{'s' * 38}"
NO_FILE = Path("no-such-file")
_UNREADABLE = Path("/proc/self/mem")


def read(**named: str) -> Settings:
    """Return the settings of an environment; names are given without their prefix."""
    return read_settings(
        {f"CONTREPOINT_{key}": value for key, value in named.items()}, dotenv=NO_FILE
    )


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts(data_dir() / "texts")


def test_nothing_set_is_enough_for_all_but_discord() -> None:
    settings = read_settings({}, dotenv=NO_FILE)

    assert settings.database_url.startswith("sqlite+aiosqlite:///")
    assert (settings.discord_api, settings.log_format, settings.log_level) == (
        None,
        LogFormat.CONSOLE,
        LogLevel.INFO,
    )
    with pytest.raises(MissingTokenError):
        settings.required_token()


def test_an_endpoint_for_drafts_needs_a_model_alone() -> None:
    assert read().endpoint() is None
    with pytest.raises(MissingModelError):
        read(DRAFT_URL="http://localhost:11434/v1").endpoint()

    given = read(
        DRAFT_URL="https://models.example/v1/", DRAFT_MODEL="small", DRAFT_KEY=CANARY
    ).endpoint()

    assert given == Endpoint("https://models.example/v1", "small", SecretStr(CANARY))
    assert CANARY not in repr(given)


@pytest.mark.parametrize("address", ["http://models.example/v1", "ftp://localhost", "models"])
def test_an_article_and_a_key_go_nowhere_in_clear_text(address: str) -> None:
    with pytest.raises(InvalidSettingError):
        read(DRAFT_URL=address, DRAFT_MODEL="small")


def test_each_setting_is_read() -> None:
    settings = read(
        TOKEN=CANARY,
        DATABASE_URL="postgresql+asyncpg://ada@localhost/bot",
        DISCORD_API="https://proxy.example/api/v10/",
        LOG_FORMAT="json",
        LOG_LEVEL="warning",
    )

    assert settings == Settings(
        token=SecretStr(CANARY),
        database_url="postgresql+asyncpg://ada@localhost/bot",
        discord_api="https://proxy.example/api/v10",
        log_format=LogFormat.JSON,
        log_level=LogLevel.WARNING,
    )
    assert settings.required_token() == CANARY


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("PATH", id="unrelated"),
        pytest.param("TOKEN", id="ours-without-its-prefix"),
        pytest.param("DISCORD_TOKEN", id="another-bot-s"),
        pytest.param("CONTREPOINTS_TOKEN", id="one-letter-more-before-the-underscore"),
        pytest.param("MY_CONTREPOINT_TOKEN", id="our-prefix-inside"),
        pytest.param("CONTREPOINT", id="our-prefix-without-its-underscore"),
    ],
)
def test_settings_of_other_programs_are_ignored(name: str) -> None:
    assert read_settings({name: "x"}, dotenv=NO_FILE) == read_settings({}, dotenv=NO_FILE)


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        pytest.param("CONTREPOINT_TOKN", "CONTREPOINT_TOKEN", id="letter-left-out"),
        pytest.param("CONTREPOINT_TOKENS", "CONTREPOINT_TOKEN", id="letter-added"),
        pytest.param("CONTREPOINT_DATABASE", "CONTREPOINT_DATABASE_URL", id="half-a-name"),
        pytest.param("contrepoint_loglevel", "CONTREPOINT_LOG_LEVEL", id="lower-case"),
        pytest.param("CONTREPOINT_API", "CONTREPOINT_DISCORD_API", id="the-end-of-a-name"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(texts: Texts, name: str, nearest: str) -> None:
    with pytest.raises(UnknownSettingError) as refused:
        read_settings({name: "x"}, dotenv=NO_FILE)

    assert refused.value.values == {"name": name, "nearest": nearest}
    for language in Language:
        sentence = texts.explain(refused.value, language)
        assert name in sentence
        assert nearest in sentence


@pytest.mark.parametrize("name", ["CONTREPOINT_", "CONTREPOINT_ÉTÉ", "CONTREPOINT_" + "X" * 5000])
def test_a_name_like_none_is_refused_too(name: str) -> None:
    with pytest.raises(UnknownSettingError):
        read_settings({name: "x"}, dotenv=NO_FILE)


def test_names_are_known_in_lower_case() -> None:
    assert read_settings({"contrepoint_log_format": "json"}, dotenv=NO_FILE).log_format == "json"


# --- The file ---


def test_the_file_is_read_below_the_environment(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(
        "# ours\nCONTREPOINT_TOKEN=from-the-file\nexport CONTREPOINT_LOG_LEVEL='error'\nOTHER=1\n",
        encoding="utf-8",
    )

    alone = read_settings({}, dotenv=file)
    below = read_settings({"CONTREPOINT_TOKEN": "from-the-environment"}, dotenv=file)

    assert (alone.required_token(), alone.log_level) == ("from-the-file", LogLevel.ERROR)
    assert (below.required_token(), below.log_level) == ("from-the-environment", LogLevel.ERROR)


def test_an_unknown_name_in_the_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("CONTREPOINT_TOKN\n", encoding="utf-8")

    with pytest.raises(UnknownSettingError):
        read_settings({}, dotenv=file)


def test_a_mark_at_the_start_of_the_file_is_no_part_of_a_name(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("CONTREPOINT_TOKEN=café\n", encoding="utf-8-sig")

    assert read_settings({}, dotenv=file).required_token() == "café"


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path, texts: Texts, encoding: str) -> None:
    file = tmp_path / ".env"
    file.write_text(f"CONTREPOINT_TOKEN={CANARY}é\n", encoding=encoding)

    with pytest.raises(UnreadableFileError) as refused:
        read_settings({}, dotenv=file)

    for language in Language:
        sentence = texts.explain(refused.value, language)
        assert str(file) in sentence
        assert "UTF-8" in sentence
        assert CANARY not in sentence


@pytest.mark.skipif(not _UNREADABLE.exists(), reason="only Linux has a file that root cannot read")
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.symlink_to(_UNREADABLE)

    with pytest.raises(UnreadableFileError):
        read_settings({}, dotenv=file)


def test_an_empty_value_is_none_at_all() -> None:
    assert read(TOKEN="", LOG_LEVEL="", DISCORD_API="") == read()


# --- Values that cannot be used ---


@pytest.mark.parametrize(
    ("setting", "value", "english", "french"),
    [
        pytest.param("LOG_FORMAT", "xml", "give “console” or “json”", "« console »", id="format"),
        pytest.param("LOG_FORMAT", "JSON ", "“json”", "« json »", id="format-with-a-space"),
        pytest.param("LOG_LEVEL", "loud", "give DEBUG", "donnez DEBUG", id="level"),
        pytest.param("LOG_LEVEL", "CRITICAL", "or ERROR", "ou ERROR", id="level-that-hides-errors"),
        pytest.param("DISCORD_API", "discord.com", "https address", "adresse https", id="address"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_with_its_sentence(
    texts: Texts, setting: str, value: str, english: str, french: str
) -> None:
    with pytest.raises(InvalidSettingError) as refused:
        read(**{setting: value})

    said = {language: texts.explain(refused.value, language) for language in Language}
    assert said[Language.ENGLISH].startswith(f"CONTREPOINT_{setting} cannot be used: ")
    assert said[Language.FRENCH].startswith(f"CONTREPOINT_{setting} est inutilisable\u00a0: ")
    assert english in said[Language.ENGLISH]
    assert french.replace(" ", "\u00a0") in said[Language.FRENCH].replace(" ", "\u00a0")


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("https://discord.com/api/v10", id="discord"),
        pytest.param("https://proxy.example:8443/discord", id="a-proxy"),
        pytest.param("https://192.0.2.1/api", id="https-by-number"),
        pytest.param("http://127.0.0.1:8080/api/v10", id="loopback"),
        pytest.param("http://127.9.9.9/api", id="all-of-the-loopback"),
        pytest.param("http://[::1]:8080/api", id="loopback-of-ipv6"),
        pytest.param("http://localhost:8080", id="localhost"),
        pytest.param("HTTP://LOCALHOST/api", id="upper-case"),
    ],
)
def test_a_token_goes_over_https_or_stays_on_this_machine(address: str) -> None:
    assert read(DISCORD_API=address).discord_api == address


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("http://discord.com/api/v10", id="clear-text"),
        pytest.param("http://192.0.2.1/api", id="clear-text-by-number"),
        pytest.param("http://10.0.0.1/api", id="clear-text-nearby"),
        pytest.param("http://0.0.0.0/api", id="every-interface"),
        pytest.param("http://128.0.0.1/api", id="one-above-the-loopback"),
        pytest.param("http://localhost.example/api", id="a-name-that-begins-so"),
        pytest.param("http://127.0.0.1.example/api", id="a-name-that-begins-with-the-number"),
        pytest.param("http://notlocalhost/api", id="a-name-that-ends-so"),
        pytest.param("http://localhost@192.0.2.1/api", id="as-a-user"),
        pytest.param("http://localhost\\@192.0.2.1/api", id="as-a-user-with-a-slash"),
        pytest.param("https://me:secret@discord.com/api", id="with-a-password"),
        pytest.param("https://:secret@discord.com/api", id="with-a-password-alone"),
        pytest.param("https://discord.com/api?x=1", id="with-a-query"),
        pytest.param("https://discord.com/api#x", id="with-a-fragment"),
        pytest.param("https://discord.com:99999/api", id="no-such-port"),
        pytest.param("https://discord.com:port/api", id="a-port-in-words"),
        pytest.param("ftp://localhost/api", id="another-protocol"),
        pytest.param("ws://localhost/api", id="the-gateway-s-protocol"),
        pytest.param("localhost:8080", id="no-protocol"),
        pytest.param("//localhost/api", id="none-but-slashes"),
        pytest.param("https://", id="no-host"),
        pytest.param("https://[::1", id="half-a-bracket"),
        pytest.param("/api/v10", id="a-path"),
    ],
)
def test_any_other_address_is_refused(address: str) -> None:
    with pytest.raises(InvalidSettingError) as refused:
        read(DISCORD_API=address)

    assert refused.value.values == {"name": "CONTREPOINT_DISCORD_API", "setting": "discord_api"}


# --- The token is shown nowhere ---


def test_the_token_is_not_in_any_form_of_the_settings() -> None:
    settings = read(TOKEN=CANARY)

    for form in (repr(settings), str(settings), f"{settings}", settings.model_dump_json()):
        assert CANARY not in form


@pytest.mark.parametrize("setting", ["LOG_LEVEL", "LOG_FORMAT", "DISCORD_API", "TOKN"])
def test_a_token_given_for_another_setting_is_not_in_its_refusal(
    texts: Texts, setting: str
) -> None:
    short = "A.CANARY.TOKEN"  # too short to be shortened by whoever quotes it
    with pytest.raises(ExpectedError) as refused:
        read(**{"TOKEN": short, setting: short})

    error: BaseException | None = refused.value
    while error is not None:
        assert short not in f"{error!r} {error}"
        error = error.__cause__
    assert short not in texts.explain(refused.value, Language.ENGLISH)


def test_settings_are_a_value() -> None:
    with pytest.raises(ValidationError):
        read().log_level = LogLevel.DEBUG
