"""What every command is handed: settings, texts and the operator's language."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import typer

from bot.errors import ExpectedError, Value
from bot.settings import Settings
from bot.texts import Language, Texts, language_of

_MARKUP = re.compile(r"\*\*|\\(?=[\\*_~|`<\[\]>#+-])")
"""Bold, and what keeps a typed mark from being one."""


@dataclass(frozen=True)
class Terminal:
    """One run of the command line."""

    texts: Texts
    language: Language
    data: Path
    settings_or_refusal: Settings | ExpectedError

    @property
    def settings(self) -> Settings:
        """The settings; raises what is wrong with them, once a command needs them."""
        if isinstance(self.settings_or_refusal, ExpectedError):
            raise self.settings_or_refusal
        return self.settings_or_refusal

    @property
    def secrets(self) -> Collection[str]:
        """What the settings hold that must never be written."""
        settings = self.settings_or_refusal
        if isinstance(settings, ExpectedError):
            return ()
        given = (settings.token, settings.draft_key)
        return [secret.get_secret_value() for secret in given if secret is not None]

    def say(self, key: str, **values: Value) -> str:
        """Return a text in the operator's language."""
        return self.texts.say(key, self.language, **values)

    def show(self, key: str, **values: Value) -> None:
        """Print a text."""
        typer.echo(self.say(key, **values))

    def explain(self, error: ExpectedError) -> str:
        """Return the sentence of a refusal, without the marks that mean something on Discord."""
        return _MARKUP.sub("", self.texts.explain(error, self.language))


def operators_language(environment: Mapping[str, str]) -> Language:
    """Return the language of the terminal, as POSIX names it."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return language_of(next((environment[name] for name in names if environment.get(name)), None))
