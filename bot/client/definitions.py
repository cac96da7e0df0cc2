"""Command definitions as Discord wants them, in both languages."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

import discord
from discord import app_commands

from bot.texts import Language, Texts

_LANGUAGES = {
    discord.Locale.american_english: Language.ENGLISH,
    discord.Locale.french: Language.FRENCH,
}
_DEFAULT = discord.Locale.american_english.value
_MEDIA = discord.ChannelType.media.value


class Translator(app_commands.Translator):
    """Reads command texts from `data/texts`.

    A `locale_str` is a text key; where its plain form must stay a name (an option's), the key is
    given as the extra `key`.
    """

    def __init__(self, texts: Texts) -> None:
        """Keep the texts."""
        self._texts = texts

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """Return the text in a language we write, or None."""
        del context
        language = _LANGUAGES.get(locale)
        if language is None:
            return None
        return self._texts.say(string.extras.get("key", string.message), language)


async def definitions(tree: app_commands.CommandTree[Any], texts: Texts) -> list[dict[str, Any]]:
    """Return all global commands as Discord's API takes them; English is the default."""
    translator = Translator(texts)
    return [
        _with_english_default(await command.get_translated_payload(tree, translator))
        for command in sorted(tree.get_commands(), key=lambda each: each.name)
    ]


def digest(payload: Iterable[dict[str, Any]]) -> str:
    """Return what changes exactly when a definition changes."""
    text = json.dumps(list(payload), sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _with_english_default(definition: dict[str, Any]) -> dict[str, Any]:
    """Put the English texts where every other language falls back to."""
    names: dict[str, str] = definition.get("name_localizations") or {}
    described: dict[str, str] = definition.get("description_localizations") or {}
    changed = {**definition, "name_localizations": _without_default(names)}
    if "description" in definition:  # commands on messages, and choices, may have none
        changed["description_localizations"] = _without_default(described)
    if _DEFAULT in described:
        changed["description"] = described[_DEFAULT]
    if _DEFAULT in names:
        changed["name"] = names[_DEFAULT]
    if "channel_types" in definition:
        # discord.py takes media channels for forums; Discord's API document has no option for them.
        kinds: list[int] = definition["channel_types"]
        changed["channel_types"] = [kind for kind in kinds if kind != _MEDIA]
    for part in ("options", "choices"):
        if part in definition:
            changed[part] = [_with_english_default(each) for each in definition[part]]
    return changed


def _without_default(localizations: dict[str, str]) -> dict[str, str]:
    return {locale: text for locale, text in localizations.items() if locale != _DEFAULT}
