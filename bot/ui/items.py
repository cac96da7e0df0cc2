"""The controls of panels: plain ones, whose custom id is all their state."""

from collections.abc import Sequence
from typing import Any, Protocol

import discord

from bot.ui.buttons import LONGEST_LABEL
from bot.ui.cards import TEXT_ROOM, level
from bot.ui.doors import View

FENCE = "```"
"""What stands around a text that was typed, and is kept whole."""
LONGEST_OPTION = 100
"""Characters of one text of a select, as Discord takes it."""
_LONGEST_PLACEHOLDER = 150
POSTING_CHANNELS = (discord.ChannelType.text, discord.ChannelType.news)
"""The kinds of channels that the bot can be given to post in."""
PLACES = (
    *POSTING_CHANNELS,
    discord.ChannelType.forum,
    discord.ChannelType.category,
    discord.ChannelType.public_thread,
    discord.ChannelType.private_thread,
    discord.ChannelType.news_thread,
)
"""The kinds of channels in which settings may differ."""


def fenced(typed: str) -> str:
    """Return what was typed as it is shown to be read, and read again, whole."""
    return f"{FENCE}\n{typed.replace('`', '’')}\n{FENCE}"


class Addressed(Protocol):
    """What a control does, all of which stands in its custom id."""

    @property
    def custom_id(self) -> str:
        """What Discord sends back."""
        ...


def button(control: Addressed, label: str, *, primary: bool = False) -> discord.ui.Button[View]:
    """Return a button."""
    style = discord.ButtonStyle.primary if primary else discord.ButtonStyle.secondary
    return discord.ui.Button(label=label[:LONGEST_LABEL], custom_id=control.custom_id, style=style)


def option_select(
    control: Addressed,
    placeholder: str,
    options: list[discord.SelectOption],
    *,
    least: int = 1,
    most: int = 1,
) -> discord.ui.ActionRow[View]:
    """Return a row with a select of texts."""
    select: discord.ui.Select[View] = discord.ui.Select(
        custom_id=control.custom_id,
        placeholder=placeholder[:_LONGEST_PLACEHOLDER],
        options=options,
        min_values=least,
        max_values=most,
    )
    return discord.ui.ActionRow(select)


def channel_select(
    control: Addressed,
    placeholder: str,
    shown: Sequence[int],
    *,
    kinds: Sequence[discord.ChannelType] = POSTING_CHANNELS,
    most: int = 1,
) -> discord.ui.ActionRow[View]:
    """Return a row with a select of channels, or none."""
    select: discord.ui.ChannelSelect[View] = discord.ui.ChannelSelect(
        custom_id=control.custom_id,
        placeholder=placeholder[:_LONGEST_PLACEHOLDER],
        channel_types=list(kinds),
        min_values=0,
        max_values=most,
        default_values=[discord.Object(each) for each in shown],
    )
    return discord.ui.ActionRow(select)


def role_select(
    control: Addressed, placeholder: str, shown: Sequence[int], *, most: int
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


def drawn(rows: Sequence[discord.ui.Item[Any]]) -> View:
    """Return a message of one container with these rows, whose texts are cut to fit."""
    view = View(timeout=None)
    view.add_item(discord.ui.Container(*rows))
    texts = [each for each in view.walk_children() if isinstance(each, discord.ui.TextDisplay)]
    free = [each for each in texts if not each.content.startswith(FENCE)]
    kept = sum(len(each.content) for each in texts) - sum(len(each.content) for each in free)
    fitting = level([each.content for each in free], room=TEXT_ROOM - kept)
    for each, text in zip(free, fitting, strict=True):
        each.content = text
    view.stop()  # nothing to wait for: what is pressed is read from its custom id
    return view
