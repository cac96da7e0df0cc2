"""What keeps changes that were just made from doing what they say, in words."""

from collections.abc import Mapping, Sequence
from typing import Any

import discord

from bot.domain.configuration.changes import Change
from bot.domain.configuration.ids import GuildId, Place
from bot.domain.configuration.model import CogSettings, describe
from bot.ui.doctor import findings_after
from bot.ui.doctor_words import finding_line
from bot.ui.words import Words

_SHOWN = 5
_EXAMINED = 25
"""Changes of one import that are looked into: /doctor looks into everything."""


async def findings_text(
    interaction: discord.Interaction[Any],
    guild: discord.Guild,
    changes: Sequence[Change],
    models: Mapping[str, type[CogSettings]],
    words: Words,
) -> str:
    """Return a line for each thing that keeps these changes from working; empty for none."""
    lines: list[str] = []
    for change in [each for each in changes if _needs(models[each.cog], each)][:_EXAMINED]:
        place = Place(GuildId(guild.id), change.scope, change.cog)
        found = await findings_after(interaction, guild, place, change)
        lines += [finding_line(each, words) for each in found]
        if len(lines) >= _SHOWN:
            break
    return "\n".join(lines[:_SHOWN])


def _needs(model: type[CogSettings], change: Change) -> bool:
    """Say whether a change touches a field that needs something outside the settings."""
    return any(
        field.needs and {field.name, field.needs.tag} & change.fields for field in describe(model)
    )
