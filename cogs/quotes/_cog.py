"""Listens for quotes that lost part of their sentence, and looks after the hints at them."""

from collections.abc import Collection

import discord
from discord.ext import commands, tasks

from bot.client import Contrepoint
from bot.domain.configuration.ids import ChannelId, GuildId
from bot.domain.doctor.facts import Actions
from bot.domain.quotes.extract import may_quote
from bot.domain.quotes.hint import Hint, HintState, Outcome
from bot.domain.quotes.settings import QuotesSettings
from bot.ui.doors import guarded, report
from cogs.quotes._hinting import Hinting
from cogs.quotes._looking import Looking
from cogs.quotes._messages import Room, is_written
from cogs.quotes._posts import Posts
from cogs.quotes._tending import Tending


class QuotesCog(commands.Cog):
    """Hints, and takes hints away."""

    acts_for = QuotesSettings.cog

    def __init__(self, client: Contrepoint) -> None:
        """Listen for this client."""
        self._client = client
        self._quotes = client.app.quotes
        self._hinting = Hinting(client, client.app)
        self._posts = Posts(client, client.app)
        self._looking = Looking(client, client.app, self._posts)
        self._tending = Tending(client, client.app)

    async def cog_load(self) -> None:
        """Ask for messages that may quote; start tending hints once the servers are known."""
        self._client.glances.append(_may_quote)
        self.tend.start()

    async def cog_unload(self) -> None:
        """Stop both."""
        self._client.glances.remove(_may_quote)
        self.tend.cancel()

    async def actions(self, guild: GuildId) -> Actions:
        """Return when a hint was last posted in a server, and when the next one expires."""
        return Actions(*await self._quotes.actions(guild))

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Consider what may quote somebody."""
        if (
            _may_quote(message)
            and self._client.intents.message_content
            and isinstance(message.channel, Room)
            and is_written(message)
        ):
            await self._hinting.consider(message, message.channel)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Look again at hints whose reply or original says something else now."""
        if not self._client.intents.message_content:
            return
        self._hinting.edited(payload.message_id)
        for hint in self._quotes.touched({payload.message_id}):
            stands = hint.state is not HintState.SETTLED or hint.is_added
            if stands and payload.message_id != hint.message:
                of_reply = payload.message_id == hint.reply
                await self._look_again(hint, payload.message.content if of_reply else None)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """End the hints that hung on a message."""
        await self._gone({payload.message_id})

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """End the hints that hung on any of these messages."""
        await self._gone(payload.message_ids)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """End the hints of a thread."""
        guild, thread = GuildId(payload.guild_id), ChannelId(payload.thread_id)
        await self._quotes.vanished(guild, thread, now=discord.utils.utcnow())

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """End the hints of a channel."""
        guild, id_ = GuildId(channel.guild.id), ChannelId(channel.id)
        await self._quotes.vanished(guild, id_, now=discord.utils.utcnow())

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """End the hints of a server that the bot has left."""
        await self._quotes.vanished(GuildId(guild.id), now=discord.utils.utcnow())

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Doubt every hint: what changed before this session was told to nobody."""
        self._tending.doubt_all(self._client.guilds)

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Doubt those of a server that comes back; at a start all are doubted together."""
        if self._client.is_ready():
            self._tending.doubt_all([guild])

    @guarded
    @tasks.loop(minutes=1)
    async def tend(self) -> None:
        """Look after every hint that stands in a server of this process."""
        try:
            await self._tending.run(now=discord.utils.utcnow())
        except Exception as error:  # noqa: BLE001 - the next run comes in a minute
            report("looking after hints", error)

    @tend.before_loop
    async def _servers_known(self) -> None:
        await self._client.wait_until_ready()

    async def _look_again(self, hint: Hint, said: str | None) -> None:
        with self._tending.doubting(hint):
            now = discord.utils.utcnow()
            if not await self._looking.look_again(hint, said=said, now=now):
                self._tending.doubt(hint)

    async def _gone(self, messages: Collection[int]) -> None:
        now = discord.utils.utcnow()
        self._hinting.deleted(messages)
        for hint in self._quotes.touched(messages):
            with self._tending.doubting(hint):
                ended = await self._quotes.settle(hint, Outcome.GONE, now=now) or hint
                if ended.message in messages:
                    await self._quotes.removed(ended)
                elif not await self._posts.remove(ended):
                    self._tending.doubt(ended)


def _may_quote(message: discord.Message) -> bool:
    return may_quote(message.content) and not message.author.bot
