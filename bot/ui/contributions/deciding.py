"""What moderators do about a contribution, and what they are shown next."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import dropwhile
from typing import Any

import discord

from bot.domain.configuration.ids import MemberId
from bot.domain.configuration.rules import Rule
from bot.domain.configuration.server import ServerSettings
from bot.domain.text.plain import plain
from bot.ui.cards import card, level
from bot.ui.contributions.acting import Acting
from bot.ui.doors import View, unless_lost
from bot.ui.mentions import mention
from bot.ui.moderators_room import moderators_room
from bot.ui.queues import Queue, Turn
from bot.ui.why import why_button
from bot.ui.words import Words

_log = logging.getLogger(__name__)
_LONGEST_REASON_SHOWN = 900


class Decides(StrEnum):
    """What a moderator does about what was contributed."""

    APPROVE = "approve"
    EDIT = "edit"
    REJECT = "reject"
    LATER = "later"


def said_view(*texts: str | None) -> View:
    """Draw sentences in the place of what was shown."""
    return card(level(["\n".join(filter(None, texts))]))


def reason_line(reason: str) -> str:
    """Return why something was not taken, in the moderator's words."""
    return f"> {plain(reason, longest=_LONGEST_REASON_SHOWN)}"


async def first_of(queues: Sequence[Queue], turn: Turn) -> discord.ui.LayoutView | None:
    """Draw the first that waits in these queues; None where nothing does."""
    for queue in queues:
        view = await queue.first(turn)
        if view is not None:
            return view
    return None


async def show_next(
    kind: type[Queue], acting: Acting, *, after: int = 0, notice: str | None = None
) -> None:
    """Show what follows in a queue or in those behind it, or that nothing more waits.

    What stands up to `after` was left for later, and waits still.
    """
    here, *rest = dropwhile(lambda queue: not isinstance(queue, kind), acting.program.queues)
    turn = Turn(acting.interaction, acting.guild, after, notice)
    view = await here.first(turn) or await first_of(rest, replace(turn, after=0))
    done = acting.words.say("contribution-left-for-later" if after else "contribution-nothing-more")
    await acting.show(view or said_view(notice, done))


async def show_decided(
    kind: type[Queue], acting: Acting, said: str, closed: Callable[[Words], View]
) -> None:
    """Show the next to whoever works through a queue; on a note, what was decided by whom."""
    if acting.has_own_message:
        await show_next(kind, acting, notice=said)
    else:
        await acting.show(closed(await acting.public_words()))


Draw = Callable[[Words, discord.ui.Item[Any]], Awaitable[View | None]]
"""Draws a contribution in the server's language, with a button more; None where it is gone."""


async def post(acting: Acting, draw: Draw) -> discord.Message | None:
    """Post a contribution in the moderators' channel, where there is one to post in.

    It is stored already, and stands in the queue whatever keeps this from being posted.
    """
    try:
        with unless_lost(_log, "Moderators are not told of a contribution: no database."):
            return await _post(acting, draw)
    except (discord.HTTPException, OSError) as error:
        _log.info("Server %s: a contribution could not be told: %s", acting.guild.id, error)
    return None


async def _post(acting: Acting, draw: Draw) -> discord.Message | None:
    settings = await acting.app.configuration.settings_for(ServerSettings, acting.server)
    room = moderators_room(acting.guild, settings)
    if room is None:
        return None
    words = await acting.public_words()
    view = await draw(words, why_button(Rule.PROPOSAL, words.texts, words.language))
    return None if view is None else await room.send(view=view, silent=True)


async def tell_author(acting: Acting, author: MemberId, key: str, *lines: str) -> bool:
    """Write to an author what became of their contribution; say whether they could be reached.

    `key` is of the sentence that says so; it is given the server and the command with the rest.
    """
    words = await acting.public_words()
    status = mention("contribute status", acting.program.command_ids)
    said = words.say(key, server=plain(acting.guild.name), status=status)
    why = why_button(Rule.PROPOSAL, words.texts, words.language)
    try:
        channel = await acting.interaction.client.create_dm(discord.Object(author))
        await channel.send(view=card(["\n".join([said, *lines])], buttons=[why]))
    except (discord.HTTPException, OSError) as error:
        _log.info("Server %s: an author could not be told: %s", acting.guild.id, error)
        return False
    return True
