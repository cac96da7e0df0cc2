"""Where the program starts: reads the settings once and hands over to one command."""

import gc

# Nothing made while starting is garbage, and looking for some takes a seventh of the start.
gc.disable()

import logging
import os
import sys
from pathlib import Path

from bot.catalogue import data_dir
from bot.commands import build_cli
from bot.commands.logs import redact, set_up_logs
from bot.commands.terminal import Terminal, operators_language
from bot.errors import ExpectedError
from bot.settings import LogFormat, LogLevel, Settings, read_settings
from bot.texts import Texts

_log = logging.getLogger(__name__)


def main() -> None:
    """Run one command; a refusal is one sentence and status 1."""
    # What fails before a command has said how it logs is redacted too.
    set_up_logs(LogFormat.CONSOLE, LogLevel.WARNING)
    try:
        terminal = _terminal()
        set_up_logs(LogFormat.CONSOLE, LogLevel.WARNING, secrets=terminal.secrets)
    except Exception as error:  # noqa: BLE001 - the first door: without texts there is no sentence
        _log.critical("Stopped before any command", exc_info=error)
        sys.exit(1)
    try:
        build_cli(terminal)()
    except ExpectedError as error:
        sys.exit(redact(terminal.explain(error), terminal.secrets))
    except Exception as error:  # noqa: BLE001 - the last door: no traceback without redaction
        _log.critical("Stopped by an error", exc_info=error)
        sys.exit(terminal.say("cli-unexpected"))


def _terminal() -> Terminal:
    data = data_dir()
    return Terminal(
        texts=Texts(data / "texts"),
        language=operators_language(os.environ),
        data=data,
        settings_or_refusal=_settings(),
    )


def _settings() -> Settings | ExpectedError:
    try:
        return read_settings(os.environ, dotenv=Path(".env"))
    except ExpectedError as error:
        return error


if __name__ == "__main__":
    main()
