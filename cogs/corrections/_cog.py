"""Looks whether numbers on earlier cards were corrected, and marks these cards one by one."""

import logging
from collections import deque
from collections.abc import Iterable

import discord
from discord.ext import commands, tasks

from bot.client import Contrepoint
from bot.domain.configuration.ids import ChannelId, GuildId, MessageId
from bot.domain.figures.postings import Due
from bot.ui.doors import guarded, report, unless_lost
from cogs.corrections._marking import Marking

_LATER = "Cannot look after earlier cards: trying again in a moment."
_log = logging.getLogger(__name__)


class CorrectionsCog(commands.Cog):
    """Lets corrections travel to where their numbers were shown."""

    def __init__(self, client: Contrepoint) -> None:
        """Look after the cards in the servers of this client."""
        self._client = client
        self._postings = client.app.postings
        self._catalogues = client.app.catalogues
        self._marking = Marking(client, client.app)
        self._due = deque[Due]()

    async def cog_load(self) -> None:
        """Start looking once the servers are known."""
        self.look.start()
        self.sweep.start()

    async def cog_unload(self) -> None:
        """Stop all of it."""
        self.look.cancel()
        self.sweep.cancel()
        self.mark.cancel()

    @guarded
    @tasks.loop(seconds=30)
    async def look(self) -> None:
        """Notice numbers that do not hold any more; whoever changed them, and however."""
        try:
            with unless_lost(_log, _LATER):
                await self._look()
        except Exception as error:  # noqa: BLE001 - the next look comes in a moment
            report("looking for corrected cards", error)
        if self._due and not self.mark.is_running():
            self.mark.start()

    @guarded
    @tasks.loop(seconds=1.5)
    async def mark(self) -> None:
        """Mark the card that has been due longest: one at a time, as other requests come first."""
        if not self._due:
            self.mark.stop()
            return
        due = self._due.popleft()
        try:
            with unless_lost(_log, _LATER):
                await self._marking.mark(due)
        except Exception as error:  # noqa: BLE001 - one card keeps no other
            report(f"marking message {due.message}", error)

    @guarded
    @tasks.loop(hours=24)
    async def sweep(self) -> None:
        """Forget the cards that are too old."""
        with unless_lost(_log, _LATER):
            await self._postings.sweep(now=discord.utils.utcnow())

    @look.before_loop
    @sweep.before_loop
    async def _servers_known(self) -> None:
        await self._client.wait_until_ready()

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Forget a card that was deleted."""
        await self._removed(payload.guild_id, payload.channel_id, {payload.message_id})

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Forget cards that were deleted together."""
        await self._removed(payload.guild_id, payload.channel_id, payload.message_ids)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """Forget the cards of a thread."""
        await self._vanished(payload.guild_id, payload.thread_id)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Forget the cards of a channel."""
        await self._vanished(channel.guild.id, channel.id)

    async def _look(self) -> None:
        now = discord.utils.utcnow()
        servers = await self._postings.servers()
        here = [guild for guild in servers if self._client.get_guild(guild) is not None]
        for guild in here:
            figures = await self._catalogues.figures_for(guild)
            await self._postings.look(guild, figures.catalogue, now=now)
        if here and not self._due:
            self._due.extend(await self._postings.due(here, now=now))

    async def _removed(self, guild: int | None, channel: int, messages: Iterable[int]) -> None:
        if guild is not None:
            with unless_lost(_log, _LATER):
                ids = {MessageId(each) for each in messages}
                await self._postings.removed(GuildId(guild), ChannelId(channel), ids)

    async def _vanished(self, guild: int, channel: int) -> None:
        with unless_lost(_log, _LATER):
            await self._postings.vanished(GuildId(guild), ChannelId(channel))
