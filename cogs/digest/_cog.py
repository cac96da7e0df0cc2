"""Looks what is due, and has it posted."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

import discord
from discord.ext import commands, tasks

from bot.client import Contrepoint
from bot.domain.configuration.ids import ChannelId, GuildId
from bot.domain.digest.delivery import Delivery, DeliveryState, Owed, Parcel
from bot.domain.digest.settings import DigestSettings
from bot.ui.doors import guarded, report, unless_lost
from cogs.digest._delivering import Delivering
from cogs.digest._editing import AHEAD, Editing
from cogs.digest._runs import schedule_set
from cogs.digest._telling import Telling

_AT_ONCE = 64
"""Editions that are made and sent beside one another."""
_COUNTED_AT_ONCE = 8
"""Servers whose messages are counted beside one another."""
_FEW = 20
"""Editions due at once for which messages are still counted, should they not have been yet."""
_REST = timedelta(minutes=5)
"""After an error in making a server's edition, until it is tried again."""
_LATER = "Cannot look after the digest: trying again in a moment."
_log = logging.getLogger(__name__)


class DigestCog(commands.Cog):
    """Posts each server's edition when it is due."""

    def __init__(self, client: Contrepoint) -> None:
        """Look after the servers of this client."""
        self._client = client
        self._digest = client.app.digest
        self._telling = Telling(client)
        self._delivering = Delivering(client, self._telling)
        self._editing = Editing(client)
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._counting = asyncio.Semaphore(_COUNTED_AT_ONCE)
        self._resting: dict[GuildId, datetime] = {}

    async def cog_load(self) -> None:
        """Start looking once the servers are known."""
        self.look.change_interval(seconds=self._digest.waits.poll.total_seconds())
        self.look.start()
        self.count.start()

    async def cog_unload(self) -> None:
        """Stop that; what is being sent is looked for at the next start."""
        self.look.cancel()
        self.count.cancel()

    @guarded
    @tasks.loop(seconds=30)
    async def look(self) -> None:
        """Follow what was set, post what fell due, and finish what was left."""
        try:
            with unless_lost(_log, _LATER):
                await self._look(discord.utils.utcnow())
        except Exception as error:  # noqa: BLE001 - the next look comes in a moment
            report("looking after the digest", error)

    @guarded
    @tasks.loop(seconds=30)
    async def count(self) -> None:
        """Count what was written where an edition comes soon: one server after the other."""
        try:
            with unless_lost(_log, _LATER):
                await self._count(discord.utils.utcnow())
        except Exception as error:  # noqa: BLE001 - the next look comes in a moment
            report("counting messages for the digest", error)

    @look.before_loop
    @count.before_loop
    async def _servers_known(self) -> None:
        await self._client.wait_until_ready()

    async def _look(self, now: datetime) -> None:
        here = self._here()
        servers = await self._digest.servers() & here.keys()
        for server in servers:
            schedule = await schedule_set(self._client.app, server)
            await self._digest.follow(server, schedule, now=now)
            await asyncio.sleep(0)  # members are answered meanwhile
        owed = await self._digest.owed(here, now=now)
        due = await self._digest.due(here, now=now) if servers else []
        few = len(owed) <= _FEW
        published = (
            self._publish_or_rest(here[each.guild], each, count=few)
            for each in owed
            if self._resting.get(each.guild, now) <= now
        )
        await self._all((*published, *self._finished(here, due)), self._slots)

    async def _count(self, now: datetime) -> None:
        here = self._here()
        soon = await self._digest.owed_soon(here, now=now, until=now + AHEAD)
        counted = (self._count_in_time(here[each.guild], each) for each in soon)
        await self._all(counted, self._counting)

    async def _count_in_time(self, guild: discord.Guild, owed: Owed) -> None:
        now = discord.utils.utcnow()
        if owed.moment > now:  # what is due by now waits for nothing
            await self._count_for(guild, owed, now=now)

    async def _count_for(self, guild: discord.Guild, owed: Owed, *, now: datetime) -> None:
        settings = await self._settings(owed.guild)
        if settings.channel is not None:
            await self._editing.count(guild, settings, owed.day, now=now)

    def _here(self) -> Mapping[GuildId, discord.Guild]:
        """Return the servers that this client serves and that are there just now."""
        return {GuildId(each.id): each for each in self._client.guilds if not each.unavailable}

    def _finished(
        self, here: Mapping[GuildId, discord.Guild], due: Iterable[Delivery]
    ) -> Iterable[Awaitable[None]]:
        """Yield the steps that are due, those of which a server is told together."""
        ended = defaultdict[GuildId, list[Delivery]](list)
        for each in due:
            if each.state is DeliveryState.SENDING:
                yield self._delivering.resume(here[each.guild], each)
            else:
                ended[each.guild].append(each)
        for server, deliveries in ended.items():
            yield self._tell(here[server], deliveries)

    async def _all(self, steps: Iterable[Awaitable[None]], slots: asyncio.Semaphore) -> None:
        """Take steps beside one another; one that fails keeps no other."""
        await asyncio.gather(*(self._step(each, slots) for each in steps))

    async def _step(self, step: Awaitable[None], slots: asyncio.Semaphore) -> None:
        async with slots:
            try:
                with unless_lost(_log, _LATER):
                    await step
            except Exception as error:  # noqa: BLE001 - one server keeps no other
                report("an edition of the digest", error)

    async def _publish_or_rest(self, guild: discord.Guild, owed: Owed, *, count: bool) -> None:
        """Publish an edition; after an error, which would come again, leave it for a while."""
        try:
            with unless_lost(_log, _LATER):
                await self._publish(guild, owed, count=count)
        except Exception:
            self._resting[owed.guild] = discord.utils.utcnow() + _REST
            raise

    async def _publish(self, guild: discord.Guild, owed: Owed, *, count: bool) -> None:
        """Make and post the edition that a server is owed, unless it is too late."""
        settings = await self._settings(owed.guild)
        if settings.channel is None or not await self._is_still(owed):
            return
        now = discord.utils.utcnow()
        until = await self._digest.fell_due(owed) + timedelta(hours=settings.hours_late)
        if until < now:
            await self._digest.too_late(owed, now=now)
            return
        if count:
            await self._count_for(guild, owed, now=now)
        now = discord.utils.utcnow()  # up to here it tells; the next edition goes on from here
        parcel, channel = await self._made(guild, settings, owed.day, now=now)
        if not await self._is_still(owed):
            return
        if parcel is not None:
            parcel = replace(parcel, until=until)
        delivery = await self._digest.claim(owed, channel or settings.channel, parcel, now=now)
        self._editing.forget(owed.guild)
        if delivery is not None:
            await self._delivering.deliver(guild, delivery)

    async def _is_still(self, owed: Owed) -> bool:
        """Say whether it is still scheduled so; if not, the next look follows what is set."""
        return await schedule_set(self._client.app, owed.guild) == owed.watch.schedule

    async def _made(
        self, guild: discord.Guild, settings: DigestSettings, day: date, *, now: datetime
    ) -> tuple[Parcel | None, ChannelId | None]:
        """Return the edition of a day and where it goes; else what moderators get instead."""
        parcel = await self._editing.parcel(guild, settings, day, now=now)
        if parcel is not None or not settings.heartbeat:
            return parcel, settings.channel
        room = await self._telling.room_of(guild)
        return (None, None) if room is None else (await self._telling.heartbeat(guild, day), room)

    async def _tell(self, guild: discord.Guild, ended: Iterable[Delivery]) -> None:
        now = discord.utils.utcnow()
        taken = [await self._digest.take_over(each, now=now) for each in ended]
        mine = sorted((each for each in taken if each is not None), key=lambda each: each.day)
        if mine:
            await self._telling.tell(guild, mine)

    async def _settings(self, server: GuildId) -> DigestSettings:
        return await self._client.app.configuration.settings_for(DigestSettings, server)
