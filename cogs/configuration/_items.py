"""The controls of the panel: plain ones, whose custom id is all their state."""

from collections.abc import Sequence

import discord

from bot.ui.buttons import LONGEST_LABEL
from bot.ui.doors import View
from cogs.configuration._control import Control

_LONGEST_PLACEHOLDER = 150
_CHANNELS = [discord.ChannelType.text, discord.ChannelType.news]


def button(control: Control, label: str, *, primary: bool = False) -> discord.ui.Button[View]:
    """Return a button."""
    style = discord.ButtonStyle.primary if primary else discord.ButtonStyle.secondary
    return discord.ui.Button(label=label[:LONGEST_LABEL], custom_id=control.custom_id, style=style)


def option_select(
    control: Control, placeholder: str, options: list[discord.SelectOption], *, most: int = 1
) -> discord.ui.ActionRow[View]:
    """Return a row with a select of texts."""
    select: discord.ui.Select[View] = discord.ui.Select(
        custom_id=control.custom_id,
        placeholder=placeholder[:_LONGEST_PLACEHOLDER],
        options=options,
        max_values=most,
    )
    return discord.ui.ActionRow(select)


def channel_select(
    control: Control, placeholder: str, shown: Sequence[int]
) -> discord.ui.ActionRow[View]:
    """Return a row with a select of one channel, or none."""
    select: discord.ui.ChannelSelect[View] = discord.ui.ChannelSelect(
        custom_id=control.custom_id,
        placeholder=placeholder[:_LONGEST_PLACEHOLDER],
        channel_types=_CHANNELS,
        min_values=0,
        default_values=[discord.Object(each) for each in shown],
    )
    return discord.ui.ActionRow(select)


def role_select(
    control: Control, placeholder: str, shown: Sequence[int], *, most: int
) -> discord.ui.ActionRow[View]:
    """Return a row with a select of roles, or none."""
    select: discord.ui.RoleSelect[View] = discord.ui.RoleSelect(
        custom_id=control.custom_id,
        placeholder=placeholder[:_LONGEST_PLACEHOLDER],
        min_values=0,
        max_values=most,
        default_values=[discord.Object(each) for each in shown],
    )
    return discord.ui.ActionRow(select)
