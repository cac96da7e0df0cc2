"""The servers that the bot leaves, and the deletion of their data thirty days later."""

import logging

import discord
from discord.ext import commands, tasks

from bot.client import Contrepoint
from bot.domain.configuration.ids import GuildId
from bot.domain.privacy.departures import Shard
from bot.ui.doors import guarded, unless_lost

_LATER = "Cannot look for servers that were left: trying again in an hour."
_log = logging.getLogger(__name__)


class DeparturesCog(commands.Cog):
    """Notices where the bot no longer is; what happened meanwhile is found out every hour."""

    def __init__(self, client: Contrepoint) -> None:
        """Watch the servers of this client."""
        self._client = client
        self._departures = client.app.departures

    async def cog_load(self) -> None:
        """Start looking once the servers are known."""
        self.look.start()

    async def cog_unload(self) -> None:
        """Stop looking."""
        self.look.cancel()

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Remember when the bot left; a server in an outage comes by another event."""
        with unless_lost(_log, _LATER):
            await self._departures.left(GuildId(guild.id), now=discord.utils.utcnow())

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Keep the data of a server that the bot came back to."""
        with unless_lost(_log, _LATER):
            await self._departures.returned(GuildId(guild.id))

    @guarded
    @tasks.loop(hours=1)
    async def look(self) -> None:
        """Compare the servers with those known, then delete what has become due."""
        shard = Shard(self._client.shard_id or 0, self._client.shard_count or 1)
        present = [GuildId(guild.id) for guild in self._client.guilds]
        now = discord.utils.utcnow()
        with unless_lost(_log, _LATER):
            await self._departures.reconcile(present, shard=shard, now=now)
            rows = await self._departures.forget_departed(shard=shard, now=now)
            if rows:
                _log.info("Deleted %d rows of servers that were left", rows)

    @look.before_loop
    async def _servers_known(self) -> None:
        await self._client.wait_until_ready()
