"""Marks one card: claimed first, so that it is marked once, whoever dies at it."""

import logging
from http import HTTPStatus

import discord

from bot.app import App
from bot.domain.figures.postings import Due, PostingState
from bot.ui.access import language_at, path_of
from bot.ui.doors import report
from bot.ui.figures.writing import Writer
from cogs.corrections._mark import mark_text, marked

_ARCHIVED, _LOCKED = 50083, 160005
_log = logging.getLogger(__name__)


class Marking:
    """Puts on cards what is to be said of their numbers."""

    def __init__(self, client: discord.Client, app: App) -> None:
        """Act as this client."""
        self._client = client
        self._app = app

    async def mark(self, due: Due) -> None:
        """Mark a card that is due, unless somebody else does; a failure is tried again later."""
        guild = self._client.get_guild(due.guild)
        if guild is None:
            return
        claim = await self._app.postings.claim(due, now=discord.utils.utcnow())
        if claim is None:
            return
        try:
            await self._put(claim, guild)
            ended = PostingState.STANDING
        except discord.HTTPException as error:
            ended = _end_of(error)
            if ended is None:
                await self._failed(claim, error)
                return
        except Exception as error:  # noqa: BLE001 - one card keeps no other
            await self._failed(claim, error)
            return
        await self._app.postings.settle(claim, ended, now=discord.utils.utcnow())

    async def _put(self, claim: Due, guild: discord.Guild) -> None:
        """Let a card say what is to be said; it may say so already, if somebody died at it."""
        catalogue = (await self._app.catalogues.figures_for(claim.guild)).catalogue
        corrections = await self._app.postings.corrections(claim, catalogue)
        path = path_of(self._client.get_channel(claim.channel))
        language = await language_at(self._app, guild, path)
        text = mark_text(corrections, Writer(self._app.texts, language, catalogue))
        room = self._client.get_partial_messageable(claim.channel, guild_id=claim.guild)
        message = await room.fetch_message(claim.message)
        view = marked(message, text)
        if view is not None:
            await message.edit(view=view, allowed_mentions=discord.AllowedMentions.none())

    async def _failed(self, claim: Due, error: Exception) -> None:
        if _is_passing(error):
            _log.warning("Message %s could not be marked yet: %s", claim.message, error)
        else:
            report(f"marking message {claim.message}", error)
        await self._app.postings.failed(claim, now=discord.utils.utcnow())


def _end_of(error: discord.HTTPException) -> PostingState | None:
    """Return what Discord refused for good: a card that is gone, or out of reach; else None."""
    if error.status == HTTPStatus.NOT_FOUND:
        return PostingState.GONE
    if error.status == HTTPStatus.FORBIDDEN or error.code in {_ARCHIVED, _LOCKED}:
        return PostingState.NO_ACCESS
    return None


def _is_passing(error: Exception) -> bool:
    """Say whether Discord or the way to it fails, rather than we."""
    if isinstance(error, discord.HTTPException):
        return error.status >= HTTPStatus.INTERNAL_SERVER_ERROR
    return isinstance(error, OSError)
