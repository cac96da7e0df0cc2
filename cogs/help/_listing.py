"""Commands in words; pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from discord import app_commands

from bot.texts import Language, Texts
from bot.ui.cards import Section
from bot.ui.mentions import mention
from cogs.help._offered import Offer, is_moderators


@dataclass(frozen=True, slots=True)
class Listing:
    """Lists commands in one language."""

    texts: Texts
    language: Language
    command_ids: Mapping[str, int]

    def pages(self, offers: Sequence[Offer], *, in_server: bool) -> list[list[Section]]:
        """Return the title with what is for everybody, then a page of what is for moderators."""
        title, note = (
            ("help-title", "help-note") if in_server else ("help-title-direct", "help-note-direct")
        )
        everybodys = [each for each in offers if not is_moderators(each)]
        moderators = [each for each in offers if is_moderators(each)]
        first = [
            Section([f"-# {self._say(note)}"], title=f"## {self._say(title)}"),
            *self._part("help-everybody", everybodys),
        ]
        return [first, [*self._part("help-moderators", moderators)]] if moderators else [first]

    def _part(self, heading: str, offers: Sequence[Offer]) -> Iterator[Section]:
        """Yield the single commands under the heading, then each group under its description."""
        single = [each for each in offers if isinstance(each, app_commands.Command)]
        menus = [each for each in offers if isinstance(each, app_commands.ContextMenu)]
        lines = [*map(self._line, single), *self._on_messages(menus)]
        yield self._section(f"**{self._say(heading)}**", lines)
        for group in offers:
            if isinstance(group, app_commands.Group):
                inner = [
                    self._line(each)
                    for each in group.walk_commands()
                    if isinstance(each, app_commands.Command)
                ]
                yield self._section(f"-# {self._say(group.description)}", inner)

    def _section(self, title: str, lines: list[str]) -> Section:
        return Section(lines, title=title, more=f"-# {self._say('help-more')}")

    def _line(self, command: app_commands.Command[Any, ..., Any]) -> str:
        """Return a command that is typed, as a mention, with what it does.

        Its description is the key of the text that Discord shows beside it.
        """
        name = mention(command.qualified_name, self.command_ids)
        return f"{name} · {self._say(command.description)}"

    def _on_messages(self, menus: Iterable[app_commands.ContextMenu]) -> list[str]:
        """Return one line with the commands on messages, which cannot be mentioned."""
        names = [f"**{self._say(menu.extras['key'])}**" for menu in menus]
        if not names:
            return []
        return [self.texts.say("help-on-messages", self.language, names=", ".join(names))]

    def _say(self, key: str) -> str:
        return self.texts.say(key, self.language)
