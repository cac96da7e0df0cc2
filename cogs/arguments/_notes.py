"""The notes that tell moderators of arguments, kept true to what became of each."""

import logging
from collections.abc import Callable
from typing import Any

import discord

from bot.domain.arguments.model import Argument, Note
from bot.domain.configuration.ids import ChannelId, MessageId
from bot.domain.contributions.decisions import ContributionState, ContributionUnknownError
from bot.ui.contributions.deciding import post, said_view
from bot.ui.doors import View
from bot.ui.words import Words
from cogs.arguments._lines import Beside, title_text
from cogs.arguments._session import Session
from cogs.arguments._views import pending_view, reported_view

_log = logging.getLogger(__name__)


async def tell_of_argument(session: Session, number: int) -> None:
    """Post a pending argument in the moderators' channel, where there is one to post in."""

    async def draw(words: Words, *others: discord.ui.Item[Any]) -> View | None:
        argument = await session.arguments.pending(session.server, after=number - 1)
        if argument is None or argument.id != number:
            return None
        return await drawn_pending(session, argument, words, *others)

    posted = await post(session, draw)
    if posted is not None:
        note = Note(ChannelId(posted.channel.id), MessageId(posted.id))
        await session.arguments.noted(session.server, number, note)


async def tell_of_report(session: Session, number: int) -> None:
    """Post a reported argument in the moderators' channel, where there is one to post in."""

    async def draw(words: Words, *others: discord.ui.Item[Any]) -> View | None:
        reported = await session.arguments.reported(session.server, after=number - 1)
        if reported is None or reported.argument.id != number:
            return None
        topic = session.topic(reported.argument.subject.topic)
        return reported_view(reported, topic, words, *others)

    await post(session, draw)


async def drawn_pending(
    session: Session,
    argument: Argument,
    words: Words,
    *others: discord.ui.Item[Any],
    notice: str | None = None,
) -> View:
    """Draw a pending argument with what stands beside it now."""
    key = argument.subject.topic
    counts = await session.arguments.counts(session.server, key)
    waiting = await session.arguments.waiting(session.server)
    beside = Beside(session.topic(key), counts, waiting)
    return pending_view(argument, beside, words, *others, notice=notice)


async def close_note(session: Session, argument: Argument, key: str) -> None:
    """Say on the note of an argument what became of it; `key` is of the sentence."""
    words = await session.public_words()
    await _edit(session, argument, closing(session, argument, key)(words))


async def renew_note(session: Session, number: int) -> None:
    """Draw the note of an argument as it is now, if it still waits."""
    argument = await session.arguments.at(session.server, number)
    if argument.state is ContributionState.PENDING:
        words = await session.public_words()
        await _edit(session, argument, await drawn_pending(session, argument, words))


async def clear_note(session: Session, gone: ContributionUnknownError) -> None:
    """Say on a note that its argument is gone: with its author's data, its text goes too."""
    message = session.interaction.message
    if message is not None and not session.has_own_message:
        sentence = (await session.public_words()).explain(gone)
        try:
            await message.edit(view=said_view(sentence))
        except (discord.HTTPException, OSError) as error:
            _log.info("Server %s: a note could not be changed: %s", session.guild.id, error)


def closing(session: Session, argument: Argument, key: str) -> Callable[[Words], View]:
    """Return what draws an argument that was decided on, and by whom."""

    def closed(words: Words) -> View:
        title = title_text(argument, session.topic(argument.subject.topic), words)
        return said_view(title, words.say(key, member=str(session.member)))

    return closed


async def _edit(session: Session, argument: Argument, view: View) -> None:
    note = argument.note
    place = note and session.guild.get_channel_or_thread(note.channel)
    if note is None or not isinstance(place, discord.TextChannel | discord.Thread):
        return
    try:
        await place.get_partial_message(note.message).edit(view=view)
    except (discord.HTTPException, OSError) as error:
        _log.info("Server %s: a note could not be changed: %s", session.guild.id, error)
