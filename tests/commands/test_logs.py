"""Nothing with the shape of a secret reaches a log line, however it got into the record."""

import json
import logging
from collections.abc import Callable, Collection

import pytest

from bot.commands.logs import ConsoleFormatter, JsonFormatter, redact

TOKEN = f"{'M' * 24}.Canary.{'s' * 38}"
WEBHOOK = "aW50ZXJhY3Rpb246" + "Canary" * 20


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Authorization: Bot {TOKEN}", id="header"),
        pytest.param(TOKEN, id="alone"),
        pytest.param(f"({TOKEN})", id="in-brackets"),
        pytest.param(f'{{"op": 2, "d": {{"token": "{TOKEN}"}}}}', id="identify"),
        pytest.param(f"POST /interactions/123456/{WEBHOOK}/callback", id="interaction"),
        pytest.param(f"PATCH /webhooks/1/{WEBHOOK}/messages/@original", id="follow-up"),
        pytest.param(f"https://discord.com/api/webhooks/1/{WEBHOOK}?wait=true", id="query"),
        pytest.param("token=CanaryCanaryCanaryCanary", id="named"),
        pytest.param("'token': 'CanaryCanaryCanaryCanary'", id="in-a-dict"),
        pytest.param("bot_TOKEN: CanaryCanaryCanaryCanary", id="in-upper-case"),
        pytest.param("postgresql+asyncpg://ada:Canary@localhost/bot", id="password"),
        pytest.param("postgresql://ada:Can@Canary@localhost/bot", id="password-with-an-at"),
        pytest.param("postgresql://:Canary@localhost/bot", id="password-alone"),
    ],
)
def test_what_has_the_shape_of_a_secret_is_hidden(text: str) -> None:
    said = redact(text)

    assert "Canary" not in said
    assert "[hidden]" in said


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Serving 3 servers; ready in 1.2 s", id="plain"),
        pytest.param("GET https://discord.com/api/v10/users/@me has returned 500", id="address"),
        pytest.param("POST /applications/123456789012345678/commands", id="ids"),
        pytest.param("/interactions/123456", id="an-interaction-s-id-alone"),
        pytest.param("postgresql+asyncpg://ada@localhost:5432/bot", id="database-no-password"),
        pytest.param("sqlite+aiosqlite:///data/contrepoint.sqlite3", id="file"),
        pytest.param("CONTREPOINT_TOKEN is not set", id="the-token-s-name"),
        pytest.param("token: none", id="a-short-word-after-it"),
        pytest.param("discord.py 2.7.1, simcord 3.2.1, bot.client.application", id="versions"),
        pytest.param("écrit à 12:30:45.123 — « prêt » 🙂", id="accents"),
    ],
)
def test_a_normal_line_is_left_alone(text: str) -> None:
    assert redact(text) == text


PLAIN = "MyCanary1"  # too short and too plain for any shape


@pytest.mark.parametrize(
    ("secret", "text", "said"),
    [
        pytest.param(
            PLAIN, f"Bot {PLAIN}, twice {PLAIN}", "Bot [hidden], twice [hidden]", id="known"
        ),
        pytest.param(f" {PLAIN}\n", f"Bot {PLAIN}.", "Bot [hidden].", id="given-with-spaces"),
        pytest.param("Canary.*", "Canary.* Canarys", "[hidden] Canarys", id="no-pattern"),
        pytest.param("", "a line", "a line", id="empty"),
        pytest.param("in", "a line", "a line", id="too-short-to-be-one"),
    ],
)
def test_a_known_secret_is_hidden_whatever_its_shape(secret: str, text: str, said: str) -> None:
    assert redact(text, [secret]) == said


@pytest.mark.parametrize("make", [ConsoleFormatter, JsonFormatter], ids=["console", "json"])
def test_a_known_secret_is_hidden_wherever_it_stands_in_a_record(
    make: Callable[[Collection[str]], logging.Formatter],
) -> None:
    line = make([PLAIN]).format(_record("login with %s", PLAIN, error=_raised(PLAIN)))

    assert PLAIN not in line
    assert line.count("[hidden]") >= 4


def _record(message: str, *args: object, error: BaseException | None = None) -> logging.LogRecord:
    trace = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("bot.x", logging.ERROR, __file__, 1, message, args, trace)


def _raised(text: str) -> BaseException:
    """Return an error with a cause and a note, raised so that it has its traceback."""
    try:
        _fail(text)
    except RuntimeError as error:
        return error
    raise AssertionError


def _fail(text: str) -> None:
    try:
        int(text)
    except ValueError as cause:
        error = RuntimeError(f"again {text}")
        error.add_note(f"note {text}")
        raise error from cause


FORMATTERS = [
    pytest.param(ConsoleFormatter(), id="console"),
    pytest.param(JsonFormatter(), id="json"),
]


@pytest.mark.parametrize("formatter", FORMATTERS)
@pytest.mark.parametrize(
    "record",
    [
        pytest.param(_record(f"login with {TOKEN}"), id="message"),
        pytest.param(_record("login with %s", TOKEN), id="argument"),
        pytest.param(_record("sent %r", {"token": TOKEN}), id="argument-of-a-dict"),
        pytest.param(_record("failed", error=_raised(f"bad {TOKEN}")), id="traceback"),
        pytest.param(_record("failed: %s", _raised(TOKEN), error=_raised(TOKEN)), id="both"),
    ],
)
def test_a_token_is_hidden_wherever_it_stands_in_a_record(
    formatter: logging.Formatter, record: logging.LogRecord
) -> None:
    line = formatter.format(record)

    assert "Canary" not in line
    assert "[hidden]" in line


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_a_traceback_is_kept_but_for_its_secrets(formatter: logging.Formatter) -> None:
    line = formatter.format(_record("failed", error=_raised(TOKEN)))

    assert "ValueError: invalid literal for int() with base 10: '[hidden]'" in line
    assert "RuntimeError: again [hidden]" in line
    assert "note [hidden]" in line


def test_a_json_line_is_one_object_with_its_words_intact() -> None:
    record = _record("« prêt »\n%s", "🙂")
    line = JsonFormatter().format(record)

    assert "\n" not in line
    assert "« prêt »" in line
    entry = json.loads(line)
    assert (entry["level"], entry["logger"], entry["message"]) == ("ERROR", "bot.x", "« prêt »\n🙂")
    assert "traceback" not in entry
    assert entry["time"].endswith("+00:00")


def test_a_console_line_says_when_how_bad_and_who() -> None:
    line = ConsoleFormatter().format(_record("lost %d of %d", 1, 3))

    assert line.endswith("ERROR   bot.x: lost 1 of 3")
