"""What differs between machines: read once, in `__main__`, and passed on as a value."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from dotenv import dotenv_values
from platformdirs import user_data_path
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
)

from bot.errors import ExpectedError

PREFIX = "CONTREPOINT_"


class LogFormat(StrEnum):
    """How a log line is written."""

    CONSOLE = "console"
    JSON = "json"


class LogLevel(StrEnum):
    """The least serious line that is written."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


class UnknownSettingError(ExpectedError):
    """A name that starts like ours and is none of ours: a typing mistake would go unnoticed."""

    key = "settings-unknown"


class InvalidSettingError(ExpectedError):
    """A setting whose value cannot be used."""

    key = "settings-invalid"


class UnreadableFileError(ExpectedError):
    """The file of settings is there, and cannot be read as text."""

    key = "settings-file-unreadable"


class MissingTokenError(ExpectedError):
    """What needs Discord was asked for without a token."""

    key = "settings-token-missing"


class MissingModelError(ExpectedError):
    """An endpoint for drafts was given, and no name of a model."""

    key = "settings-draft-model-missing"


@dataclass(frozen=True)
class Endpoint:
    """An OpenAI-compatible endpoint, and the model to ask there."""

    url: str
    model: str
    key: SecretStr


def _default_database() -> str:
    return f"sqlite+aiosqlite:///{user_data_path('contrepoint') / 'contrepoint.sqlite3'}"


def _no_trailing_slash(address: str) -> str:
    return address.rstrip("/")


def _safe_address(address: str) -> str:
    """Refuse an address that would send the token in clear text to another machine."""
    parts = urlsplit(address)
    # Asking for a port that is none raises ValueError too.
    if (
        not parts.hostname
        or parts.port == 0
        or "@" in parts.netloc
        or parts.query
        or parts.fragment
    ):
        message = "not an address"
        raise ValueError(message)
    if parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(parts.hostname)):
        return address
    message = "neither https nor loopback"
    raise ValueError(message)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


class Settings(BaseModel):
    """The operator's settings; each field is an environment variable with our prefix."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    token: SecretStr | None = None
    database_url: str = Field(default_factory=_default_database, min_length=1)
    discord_api: (
        Annotated[str, AfterValidator(_no_trailing_slash), AfterValidator(_safe_address)] | None
    ) = None
    """None for Discord's own."""
    log_format: LogFormat = LogFormat.CONSOLE
    log_level: Annotated[LogLevel, BeforeValidator(_upper)] = LogLevel.INFO

    draft_url: (
        Annotated[str, AfterValidator(_no_trailing_slash), AfterValidator(_safe_address)] | None
    ) = None
    """An OpenAI-compatible endpoint that drafts topics; None for no drafts."""
    draft_model: str | None = None
    draft_key: SecretStr | None = None

    def required_token(self) -> str:
        """Return the bot's token, or say how to give one."""
        if self.token is None or not self.token.get_secret_value():
            raise MissingTokenError
        return self.token.get_secret_value()

    def endpoint(self) -> Endpoint | None:
        """Return where drafts of topics are asked for, None for nowhere."""
        if self.draft_url is None:
            return None
        if not self.draft_model:
            raise MissingModelError
        # Endpoints on the operator's own machine mostly take any key.
        return Endpoint(self.draft_url, self.draft_model, self.draft_key or SecretStr("none"))


def read_settings(environment: Mapping[str, str], *, dotenv: Path) -> Settings:
    """Make the settings from the environment and, below it, the `.env` file if there is one.

    Names without our prefix belong to other programs and are ignored; an unknown name with it
    is refused, with the nearest known one.
    """
    merged = {**_in_file(dotenv), **environment}
    ours = {name: value for name, value in merged.items() if name.upper().startswith(PREFIX)}
    known = {f"{PREFIX}{field.upper()}": field for field in Settings.model_fields}
    for name in ours:
        if name.upper() not in known:
            near = difflib.get_close_matches(name.upper(), known, n=1, cutoff=0)
            raise UnknownSettingError(name=name, nearest=near[0])
    values = {known[name.upper()]: value for name, value in ours.items() if value}
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        fault = error.errors()[0]
        field = str(fault["loc"][0])
        raise InvalidSettingError(name=f"{PREFIX}{field.upper()}", setting=field) from error


def _in_file(dotenv: Path) -> dict[str, str]:
    try:
        # Some editors begin a file with a mark, which would become part of the first name.
        values = dotenv_values(dotenv, encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFileError(path=str(dotenv)) from error
    return {name: value or "" for name, value in values.items()}
