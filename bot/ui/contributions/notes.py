"""What moderators were told of a contribution, found again by the buttons that decide on it."""

import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import datetime, timedelta

import discord

from bot.domain.configuration.server import ServerSettings
from bot.domain.contributions.decisions import ContributionUnknownError
from bot.ui.contributions.acting import Acting
from bot.ui.contributions.deciding import said_view
from bot.ui.doors import View
from bot.ui.items import Addressed
from bot.ui.moderators_room import moderators_room

_log = logging.getLogger(__name__)
_NEAR = 100
"""Messages after a contribution among which the one that tells of it is looked for."""
_SLACK = timedelta(seconds=1)
"""Discord finds what comes after a millisecond, and not what comes within it."""


async def change_note(acting: Acting, control: Addressed, since: datetime, view: View) -> None:
    """Draw otherwise the message with this control in the moderators' channel, if there is one.

    The decision stands already, whatever keeps the message from being found or changed.
    """
    try:
        note = await _find(acting, control.custom_id, since)
        if note is not None:
            await note.edit(view=view)
    except (discord.HTTPException, OSError) as error:
        _log.info("Server %s: a note could not be changed: %s", acting.guild.id, error)


async def change_used_note(acting: Acting, draw: Callable[[], Awaitable[View]]) -> None:
    """Draw otherwise the note whose control came too late, where everybody sees it."""
    message = acting.interaction.message
    if message is None or acting.has_own_message:
        return
    try:
        view = await draw()
    except ContributionUnknownError as gone:  # with its author's data: its text goes too
        view = said_view((await acting.public_words()).explain(gone))
    try:
        await message.edit(view=view)
    except (discord.HTTPException, OSError) as error:
        _log.info("Server %s: a note could not be changed: %s", acting.guild.id, error)


async def _find(acting: Acting, custom_id: str, since: datetime) -> discord.Message | None:
    settings = await acting.app.configuration.settings_for(ServerSettings, acting.server)
    room = moderators_room(acting.guild, settings)
    if room is None:
        return None
    async for message in room.history(limit=_NEAR, after=since - _SLACK):
        ours = message.author.id == acting.guild.me.id
        if ours and custom_id in _custom_ids(message.components):
            return message
    return None


def _custom_ids(components: Sequence[object]) -> Iterator[str | None]:
    for each in components:
        if isinstance(each, discord.Button):
            yield each.custom_id
        elif isinstance(each, discord.Container | discord.ActionRow):
            yield from _custom_ids(each.children)
