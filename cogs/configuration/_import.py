"""From a file's difference to what is shown of it; pure."""

from collections.abc import Mapping, Sequence
from typing import Any

import discord

from bot.domain.configuration.belonging import Foreign
from bot.domain.configuration.document import Difference
from bot.domain.configuration.ids import MemberId
from bot.domain.configuration.model import CogSettings, describe_field
from bot.ui.doors import View
from bot.ui.items import button, drawn
from bot.ui.words import Words
from bot.usecases.configuration import Import
from bot.usecases.server_files import Imported
from cogs.configuration._control import Control, Does

_ROOM = 2600
"""Characters of one page of the difference, beside what is said above it."""


def change_lines(shown: Import, models: Mapping[str, type[CogSettings]], words: Words) -> list[str]:
    """Return a line for each setting that a file would change."""
    return [line for each in shown.differences for line in _change(each, models, words)]


def left_out_lines(
    shown: Import, models: Mapping[str, type[CogSettings]], words: Words
) -> list[str]:
    """Return what a file names that is not in this server, below a line that says so."""
    left = [_left_out(each, models, words) for each in shown.foreign]
    return [words.say("configuration-import-foreign"), *left] if left else []


def import_view(
    control: Control,
    lines: tuple[Sequence[str], Sequence[str]],
    words: Words,
    notice: Sequence[str] = (),
) -> View:
    """Draw the page of a control, of what a file would change and leaves out, to be decided on."""
    changes, left = lines
    pages = _pages([*(changes or [words.say("configuration-import-same")]), *left])
    number = min(max(control.revision, 1), len(pages))
    title = words.say("configuration-import-title")
    texts = ["\n".join([f"## {title}", *notice]), pages[number - 1]]
    if len(pages) > 1:
        where = words.say("configuration-import-page", page=number, pages=len(pages))
        texts.append(f"-# {where}")
    rows: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(text) for text in texts]
    buttons = [*(_choice(control.owner, words, rest=bool(left)) if changes else ())]
    buttons += _ways(control.owner, number, len(pages), words)
    return drawn([*rows, discord.ui.ActionRow(*buttons)] if buttons else rows)


def imported_view(owner: MemberId, imported: Imported, findings: str, words: Words) -> View:
    """Draw what an import did, below what keeps that from working."""
    count = sum(len(change.fields) for change in imported.settings)
    figures, topics = imported.figures, imported.topics
    said = [
        *(
            [words.say("configuration-imported", count=count)]
            if count or not (figures or topics)
            else ()
        ),
        *([words.say("own-imported", count=figures)] if figures else ()),
        *([words.say("own-topics-imported", count=topics)] if topics else ()),
    ]
    history = button(Control(owner, Does.HISTORY, revision=1), words.say("configuration-history"))
    texts = [discord.ui.TextDisplay[View](each) for each in (findings, *said) if each]
    return drawn([*texts, discord.ui.ActionRow(history)])


def said_view(text: str) -> View:
    """Draw one sentence in the place of what was shown."""
    return drawn([discord.ui.TextDisplay(text)])


def _choice(owner: MemberId, words: Words, *, rest: bool) -> list[discord.ui.Button[View]]:
    label = "configuration-import-rest" if rest else "configuration-import-apply"
    return [
        button(Control(owner, Does.IMPORT), words.say(label), primary=True),
        button(Control(owner, Does.CANCEL), words.say("configuration-cancel")),
    ]


def _ways(owner: MemberId, number: int, count: int, words: Words) -> list[discord.ui.Button[View]]:
    """Return the buttons that lead to the pages around one."""
    return [
        button(Control(owner, Does.DIFFERENCE, revision=to), words.say(key))
        for key, to in (
            ("configuration-import-previous", number - 1),
            ("configuration-import-next", number + 1),
        )
        if 1 <= to <= count
    ]


def _change(each: Difference, models: Mapping[str, type[CogSettings]], words: Words) -> list[str]:
    title = words.say(
        "configuration-page-title", cog=words.cog(each.cog), place=words.place(each.scope)
    )
    lines = words.sides(models[each.cog], each.scope, each.edit.before, each.edit.after)
    return [f"{title} · {line}" for line in lines]


def _left_out(each: Foreign, models: Mapping[str, type[CogSettings]], words: Words) -> str:
    field = each.field and describe_field(models[each.cog], each.field)
    if field:
        setting = words.say(field.label)
        return words.say("configuration-import-stays", cog=words.cog(each.cog), setting=setting)
    return words.say("configuration-import-channel", cog=words.cog(each.cog), id=str(each.scope))


def _pages(lines: Sequence[str]) -> list[str]:
    """Return the lines in their order, as many on a page as there is room for."""
    pages: list[str] = []
    for line in lines:
        if pages and len(pages[-1]) + 1 + len(line) <= _ROOM:
            pages[-1] += f"\n{line}"
        else:
            pages.append(line)
    return pages
