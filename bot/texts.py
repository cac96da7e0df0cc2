"""Key, language and values in; text out (Project Fluent)."""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path

from babel.dates import format_date, format_skeleton
from fluent.runtime import FluentBundle, FluentResource

from bot.errors import ExpectedError, TextKey, Value


class Language(StrEnum):
    """The languages that every text is written in."""

    ENGLISH = "en"
    FRENCH = "fr"


def language_of(tag: str | None) -> Language:
    """Return the language to answer a reader with, from a tag such as fr, fr_FR.UTF-8 or en-US."""
    return Language.FRENCH if (tag or "").lower().startswith("fr") else Language.ENGLISH


class Texts:
    """Every sentence of the program, read once from `data/texts/<language>/*.ftl`.

    Few are said while starting, so each is parsed when it is first said; none refers to another.
    Most are one line without values, which is said as it is written; another without values is
    formatted once: panels say dozens of them.
    """

    def __init__(self, folder: Path) -> None:
        """Read both languages; one that is not there stops the start."""
        self._written = {language: _written(folder, language) for language in Language}
        self._said: dict[tuple[str, Language], str] = {}
        self._bundles: dict[Language, FluentBundle] = {}

    def say(self, key: str, language: Language, /, **values: Value) -> str:
        """Return the text of `key`; raises `MissingTextError` for what is not written."""
        if values:
            return self._format(key, language, values)
        said = self._said.get((key, language))
        if said is None:
            said = self._said[key, language] = self._format(key, language, {})
        return said

    def _format(self, key: str, language: Language, values: dict[str, Value]) -> str:
        written = self._written[language].get(key, "")
        if plain := _PLAIN.fullmatch(written):
            return plain["text"]
        bundle = self._bundle(language)
        if not bundle.has_message(key):
            bundle.add_resource(FluentResource(written))
        if not bundle.has_message(key):
            raise MissingTextError(key, language)
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise MissingTextError(key, language)
        text, faults = bundle.format_pattern(pattern, values)
        if faults:
            raise MissingTextError(key, language, faults)
        return str(text)

    def _bundle(self, language: Language) -> FluentBundle:
        """Return a language's formatter, made when first needed: it loads all of its grammar."""
        if language not in self._bundles:
            # Isolation marks would show up as boxes in some Discord clients and break links.
            self._bundles[language] = FluentBundle([language.value], use_isolating=False)
        return self._bundles[language]

    def explain(self, error: ExpectedError, language: Language) -> str:
        """Return the sentence of a refusal."""
        values = {
            name: self.say(value, language) if isinstance(value, TextKey) else value
            for name, value in error.values.items()
        }
        return self.say(error.key, language, **values)


class MissingTextError(Exception):
    """A key without text, or a text whose values were not given: our fault, not the reader's."""


def day_text(day: date, language: Language) -> str:
    """Return a date as read on a card: 22 Jul 2025, 22 juil. 2025, 1ᵉʳ nov. 2023."""
    text = format_skeleton("yMMMd", day, locale=_LOCALES[language])
    first = language is Language.FRENCH and day.day == 1
    return f"1ᵉʳ{text.removeprefix('1')}" if first else text


def month_text(day: date, language: Language) -> str:
    """Return a month as read on a card: July 2025, juillet 2025."""
    return format_skeleton("yMMMM", day, locale=_LOCALES[language])


def weekday_text(day: date, language: Language, *, year: bool = False, inside: bool = False) -> str:
    """Return a date as it heads a page: Monday 23 November, Lundi 23 novembre.

    `inside` a sentence, French days are not capitalised.
    """
    number = "'1ᵉʳ'" if language is Language.FRENCH and day.day == 1 else "d"
    pattern = f"EEEE {number} MMMM{' y' if year else ''}"
    text = format_date(day, pattern, locale=_LOCALES[language])
    return text if inside else text[:1].upper() + text[1:]


_LOCALES: Mapping[Language, str] = {Language.ENGLISH: "en_GB", Language.FRENCH: "fr_FR"}
"""English as most of the world writes dates; both group thousands as their readers expect."""


_ENTRY = re.compile(r"^(?P<key>[a-zA-Z][a-zA-Z0-9_-]*) *=.*\n(?:(?![a-zA-Z#-]).*\n)*", re.MULTILINE)
"""A key with its text: Fluent begins a new entry at each line that begins with one of these."""
_PLAIN = re.compile(r"[\w-]+ *= *(?P<text>[^ {}\n][^{}\n]*?) *\n+")
"""An entry of one line without anything to put in."""


def _written(folder: Path, language: Language) -> dict[str, str]:
    """Return each text of a language as it is written, by key."""
    files = sorted((folder / language.value).glob("*.ftl"))
    if not files:
        raise MissingTextError(str(folder / language.value))
    texts = "\n".join(file.read_text(encoding="utf-8") for file in files)
    return {entry["key"]: entry[0] for entry in _ENTRY.finditer(f"{texts}\n")}
