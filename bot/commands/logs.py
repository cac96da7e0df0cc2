"""Log lines on standard error, for people or for machines, without any secret."""

import json
import logging
import re
from collections.abc import Collection
from datetime import UTC, datetime

from bot.settings import LogFormat, LogLevel

_SHAPES = (
    # A bot's token: its id, a moment and a signature, each in base 64.
    re.compile(r"[A-Za-z0-9_-]{18,40}\.[A-Za-z0-9_-]{5,8}\.[A-Za-z0-9_-]{25,80}"),
    # What answers an interaction, in its address or beside its name.
    re.compile(r"(?<=/interactions/)\d+/[^/\s'\"]+"),
    re.compile(r"(?<=/webhooks/)\d+/[^/\s'\"?]+"),
    re.compile(r"(?<=token)['\"]?\s*[:=]\s*['\"]?[^\s'\",}]{20,}", re.IGNORECASE),
    # A password in the address of a database.
    re.compile(r"(?<=://)[^\s/@:]*:[^\s/]+(?=@)"),
)
_HIDDEN = "[hidden]"
_SHORTEST = 6
"""Hiding anything shorter would hide words; nothing so short keeps anybody out either."""


def redact(text: str, secrets: Collection[str] = ()) -> str:
    """Return `text` without `secrets`, and without anything that has the shape of one."""
    for known in secrets:
        if len(known.strip()) >= _SHORTEST:
            text = text.replace(known.strip(), _HIDDEN)
    for shape in _SHAPES:
        text = shape.sub(_HIDDEN, text)
    return text


class ConsoleFormatter(logging.Formatter):
    """Lines for people; the traceback below."""

    def __init__(self, secrets: Collection[str] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s")
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, redacted as a whole, so that a traceback is covered too."""
        return redact(super().format(record), self._secrets)


class JsonFormatter(logging.Formatter):
    """One JSON object a line."""

    def __init__(self, secrets: Collection[str] = ()) -> None:
        super().__init__()
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as JSON, each text redacted."""
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": redact(record.getMessage(), self._secrets),
        }
        if record.exc_info:
            entry["traceback"] = redact(self.formatException(record.exc_info), self._secrets)
        return json.dumps(entry, ensure_ascii=False)


def set_up_logs(form: LogFormat, level: LogLevel, *, secrets: Collection[str] = ()) -> None:
    """Send every logger's lines to standard error, in one form, none of them with `secrets`."""
    handler = logging.StreamHandler()
    made = JsonFormatter if form is LogFormat.JSON else ConsoleFormatter
    handler.setFormatter(made(secrets))
    logging.basicConfig(handlers=[handler], level=level.value, force=True)
    logging.captureWarnings(capture=True)
    if level is not LogLevel.DEBUG:
        # One line for each change of state is enough; these speak of every request.
        for chatty in ("alembic", "discord.webhook"):
            logging.getLogger(chatty).setLevel(logging.WARNING)
