"""Takes each edition through its steps, from its claim to what moderators are told."""

import logging
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from http import HTTPStatus

import aiohttp
import discord
from discord.utils import utcnow

from bot.client import Contrepoint
from bot.client.within import within
from bot.domain.configuration.ids import ChannelId, MessageId
from bot.domain.digest.delivery import Delivery
from bot.domain.digest.settings import DigestSettings
from cogs.digest._posting import Place, find, may_read, place_of, post
from cogs.digest._telling import Telling

_log = logging.getLogger(__name__)


class NotPostedError(Exception):
    """Discord refused: nothing was done."""


class InDoubtError(Exception):
    """Discord, or the way to it, failed: nobody knows what was done."""


@contextmanager
def judged() -> Generator[None]:
    """Tell what Discord refused from what nobody knows."""
    try:
        yield
    except discord.HTTPException as error:
        failed = error.status >= HTTPStatus.INTERNAL_SERVER_ERROR
        raise (InDoubtError if failed else NotPostedError)(str(error)) from error
    except (OSError, aiohttp.ClientError) as error:  # of which TimeoutError is one
        raise InDoubtError(repr(error)) from error


class Delivering:
    """Posts what was claimed, and finishes what somebody else, or an outage, left."""

    def __init__(self, client: Contrepoint, telling: Telling) -> None:
        """Act as this client."""
        self._client = client
        self._digest = client.app.digest
        self._telling = telling

    async def deliver(self, guild: discord.Guild, delivery: Delivery) -> None:
        """Send an edition that was just claimed."""
        try:
            message = await self._send(guild, delivery)
        except NotPostedError as error:
            _log.warning("Edition %s of server %s refused: %s", delivery.day, guild.id, error)
            await self._refused(guild, delivery)
        except InDoubtError as error:
            _log.warning("Edition %s of server %s in doubt: %s", delivery.day, guild.id, error)
        else:
            await self._posted(guild, delivery, message)

    async def resume(self, guild: discord.Guild, delivery: Delivery) -> None:
        """Take the step that is due, unless somebody else does."""
        taken = await self._digest.take_over(delivery, now=utcnow())
        if taken is None:
            return
        if taken.sent_at is None:
            await self._send_again(guild, taken, await self._chosen(guild, taken))
        else:
            await self._look(guild, taken)

    async def _send(self, guild: discord.Guild, delivery: Delivery) -> MessageId:
        place = place_of(guild, delivery.channel)
        if place is None:
            message = f"no channel {delivery.channel}"
            raise NotPostedError(message)
        tag = (await self._settings(delivery)).tag
        await self._client.pace.turn()
        with judged():
            async with within(self._client, self._time_left(delivery)):
                return await post(self._client, place, delivery, tag)

    def _time_left(self, delivery: Delivery) -> timedelta:
        """Return for how long an edition may be sent before somebody else takes it over."""
        send = self._digest.waits.send
        return send if delivery.due_at is None else min(send, delivery.due_at - utcnow())

    async def _posted(self, guild: discord.Guild, delivery: Delivery, message: MessageId) -> None:
        # In this order: whoever is ended in between is followed by somebody who does both again.
        await self._telling.remember(guild, delivery, message)
        await self._digest.posted(delivery, message)

    async def _look(self, guild: discord.Guild, delivery: Delivery) -> None:
        """Look for the message of what was sent; send it again where there is none."""
        place = place_of(guild, delivery.channel)
        if place is None:  # with its channel, what was posted there is gone too
            gone = replace(delivery, sent_at=None)
            await self._send_again(guild, gone, await self._chosen(guild, gone))
            return
        if not may_read(place):
            await self._unreadable(guild, delivery, place)
            return
        await self._client.pace.turn()
        try:
            with judged():
                async with within(self._client, self._digest.waits.send):
                    found = await find(place, delivery)
        except NotPostedError:
            await self._unreadable(guild, delivery, place)
        except InDoubtError:
            if _until(delivery) <= utcnow():
                await self._digest.unknown(delivery, now=utcnow())
        else:
            if found is None:
                await self._send_again(guild, replace(delivery, sent_at=None), delivery.channel)
            else:
                await self._posted(guild, delivery, found)

    async def _unreadable(self, guild: discord.Guild, delivery: Delivery, place: Place) -> None:
        """Rely on the nonce where nobody may look, as long as Discord knows it."""
        now = utcnow()
        if delivery.is_lost_in(self._digest.waits.doubt, now=now):
            await self._digest.unknown(delivery, now=now)
        elif not isinstance(place, discord.ForumChannel):
            await self._send_again(guild, delivery, delivery.channel)

    async def _send_again(
        self, guild: discord.Guild, delivery: Delivery, channel: ChannelId | None
    ) -> None:
        now = utcnow()
        if channel is None or _until(delivery) <= now:
            await self._digest.given_up(delivery, now=now)
            return
        again = await self._digest.send_again(delivery, channel, now=now)
        if again is not None:
            await self.deliver(guild, again)

    async def _refused(self, guild: discord.Guild, delivery: Delivery) -> None:
        until = _until(delivery)
        tried_on = await self._digest.refused(delivery, until=until, now=utcnow())
        if tried_on and not delivery.quiet:
            await self._telling.tell_refused(guild, delivery)

    async def _chosen(self, guild: discord.Guild, delivery: Delivery) -> ChannelId | None:
        """Return where an edition is to be posted now: moderators may have chosen another place."""
        if delivery.quiet:
            return await self._telling.room_of(guild)
        return (await self._settings(delivery)).channel

    async def _settings(self, delivery: Delivery) -> DigestSettings:
        configuration = self._client.app.configuration
        return await configuration.settings_for(DigestSettings, delivery.guild)


def _until(delivery: Delivery) -> datetime:
    """Return from when on an edition would come too late."""
    parcel = delivery.parcel
    return delivery.claimed_at if parcel is None or parcel.until is None else parcel.until
