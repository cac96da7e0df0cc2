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
from cogs.configuration._control import Control, Does

_ROOM, _FOREIGN_ROOM = 2400, 800
"""Characters for the difference, and for what is left out."""


def import_view(
    owner: MemberId,
    shown: Import,
    models: Mapping[str, type[CogSettings]],
    words: Words,
    notice: Sequence[str] = (),
) -> View:
    """Draw what a file would change and what it leaves out, to be decided on."""
    title = words.say("configuration-import-title")
    changes = [line for each in shown.differences for line in _change(each, models, words)]
    texts = ["\n".join([f"## {title}", *notice])]
    if changes:
        texts.append(_cut(changes, _ROOM, words))
    else:
        texts.append(words.say("configuration-import-same"))
    if shown.foreign:
        left = [_left_out(each, models, words) for each in shown.foreign]
        head = words.say("configuration-import-foreign")
        texts.append(f"{head}\n{_cut(left, _FOREIGN_ROOM, words)}")
    rows: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(text) for text in texts]
    if changes:
        rows.append(_choice(owner, shown, words))
    return drawn(rows)


def imported_view(owner: MemberId, count: int, findings: str, words: Words) -> View:
    """Draw what an import did, below what keeps that from working."""
    text = words.say("configuration-imported", count=count)
    history = button(Control(owner, Does.HISTORY, revision=1), words.say("configuration-history"))
    texts = [discord.ui.TextDisplay[View](each) for each in (findings, text) if each]
    return drawn([*texts, discord.ui.ActionRow(history)])


def said_view(text: str) -> View:
    """Draw one sentence in the place of what was shown."""
    return drawn([discord.ui.TextDisplay(text)])


def _choice(owner: MemberId, shown: Import, words: Words) -> discord.ui.ActionRow[View]:
    label = "configuration-import-rest" if shown.foreign else "configuration-import-apply"
    return discord.ui.ActionRow(
        button(Control(owner, Does.IMPORT), words.say(label), primary=True),
        button(Control(owner, Does.CANCEL), words.say("configuration-cancel")),
    )


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


def _cut(lines: Sequence[str], room: int, words: Words) -> str:
    """Return the lines that fit, and how many more there are."""
    kept: list[str] = []
    for line in lines:
        if sum(map(len, kept)) + len(kept) + len(line) > room:
            break
        kept.append(line)
    if len(kept) < len(lines):
        kept.append(words.say("configuration-import-more", count=len(lines) - len(kept)))
    return "\n".join(kept)
