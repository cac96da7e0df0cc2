"""What became of editions, in words."""

from datetime import date
from typing import Any, Self

import discord

from bot.domain.digest.delivery import Delivery, quiet_marker
from bot.texts import weekday_text
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.doors import View
from bot.ui.words import Words
from cogs.digest._acting import Acting, acting
from cogs.digest._runs import runs_set

_SHOWN = 14


class HistoryButton(LastingButton, template=r"digest:history:[0-9]{1,7}"):
    """Shows a moderator what became of the last editions."""

    @classmethod
    def drawn(cls, day: date, words: Words) -> Self:
        """Return the button of what tells that a day had nothing to say."""
        label, style = words.say("digest-history"), discord.ButtonStyle.secondary
        return cls.labelled(label, quiet_marker(day), style)

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Answer privately, as the command does."""
        view = await history_view(await acting(interaction))
        await interaction.response.send_message(view=view, ephemeral=True)


async def history_view(here: Acting) -> View:
    """Draw the last editions, newest first, and when the next ones come."""
    editions = await here.app.digest.newest(here.server, limit=_SHOWN)
    lines = [_line(each, here.guild, here.words) for each in editions]
    title = f"## {here.words.say('digest-history')}"
    past = "\n".join([title, *(lines or [here.words.say("digest-history-none")])])
    runs = await runs_set(here.app, here.server, here.words, now=here.now)
    return card([past, "\n".join(runs)])


def state_of(delivery: Delivery, guild: discord.Guild, words: Words) -> str:
    """Return how far an edition has come, with a link to what was posted of it."""
    state, link = (
        words.say(f"digest-state-{delivery.state.replace('_', '-')}"),
        _link(delivery, guild),
    )
    return state if link is None else f"{state} · {link}"


def _line(delivery: Delivery, guild: discord.Guild, words: Words) -> str:
    return f"- {weekday_text(delivery.day, words.language)} · {state_of(delivery, guild, words)}"


def _link(delivery: Delivery, guild: discord.Guild) -> str | None:
    """Return where the message of an edition is; in a forum, its post has the message's id."""
    if delivery.message is None or delivery.channel is None:
        return None
    return link_to(guild, delivery.channel, delivery.message)


def link_to(guild: discord.Guild, channel: int, message: int) -> str:
    """Return the link to what was posted in a channel, or as a post of a forum."""
    forum = isinstance(guild.get_channel(channel), discord.ForumChannel)
    place = message if forum else channel
    return f"https://discord.com/channels/{guild.id}/{place}/{message}"
