"""From a message that quotes to a hint, or to silence."""

from collections import deque
from collections.abc import Iterable

import discord

from bot.app import App
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId
from bot.domain.quotes.hint import (
    Hint,
    HintMode,
    HintState,
    Lack,
    MessageId,
    Occasion,
    Outcome,
    Sighting,
    Source,
    find_lack,
    is_worth_a_search,
)
from bot.domain.quotes.model import Message
from bot.domain.quotes.settings import Mode, QuotesSettings
from bot.ui.access import language_at, path_of
from bot.ui.words import Words
from cogs.quotes._line import line_view
from cogs.quotes._messages import Room, is_out_of_reach, source_of
from cogs.quotes._posts import Posts

_MODES = {Mode.OBSERVE: HintMode.OBSERVED, Mode.HINT: HintMode.SHOWN}
_LATEST = 50
"""Messages that a quotation without a reply may be from."""
_REMEMBERED = 500
"""Messages that went, or changed; a reply is judged within moments."""


class Hinting:
    """Judges what may quote, and hints where that is wanted."""

    def __init__(self, client: discord.Client, app: App) -> None:
        """Act as this client."""
        self._client = client
        self._app = app
        self._posts = Posts(client, app)
        self._searched: set[int] = set()
        """The channels whose latest messages are being asked for."""
        self._deleted: deque[int] = deque(maxlen=_REMEMBERED)
        self._edited: deque[int] = deque(maxlen=_REMEMBERED)

    async def consider(self, message: discord.Message, room: Room) -> None:
        """Hint at a message where its quotation lost something; nothing is asked before it must."""
        guild, replier = GuildId(room.guild.id), MemberId(message.author.id)
        settings = await self._app.configuration.settings_for(QuotesSettings, guild, path_of(room))
        if settings.mode is Mode.OFF or self._app.privacy.is_opted_out(replier):
            return
        occasion = Occasion(guild, ChannelId(room.id), replier, _MODES[settings.mode])
        if not _may(room, occasion.mode) or self._app.quotes.is_resting(
            occasion, settings, now=discord.utils.utcnow()
        ):
            return
        sources = await self._sources(message, room, occasion, settings)
        lack = find_lack(Message(replier, message.content), sources, edges=settings.edges)
        if lack is None:
            return
        hint = await self._app.quotes.claim(
            _sighting(occasion, message, lack), settings, now=discord.utils.utcnow()
        )
        if hint is None or hint.mode is HintMode.OBSERVED:
            return
        if hint.messages.isdisjoint(self._deleted):
            async with self._app.quotes.writing(hint):
                await self._show(hint, lack, message, room)
        else:
            await self._posts.end(hint, Outcome.GONE, now=discord.utils.utcnow())

    def deleted(self, messages: Iterable[int]) -> None:
        """Take note of messages that went: there may be no hint yet that could go with them."""
        self._deleted.extend(messages)

    def edited(self, message: int) -> None:
        """Take note of a message that changed: there may be no hint yet to be looked at again."""
        self._edited.append(message)

    async def _sources(
        self, message: discord.Message, room: Room, occasion: Occasion, settings: QuotesSettings
    ) -> list[Source]:
        """Return what may be quoted: the message that is answered, else the latest ones."""
        try:
            if message.reference is not None:
                found = await _original(message.reference, room)
            else:
                found = await self._latest(message, room, occasion, settings)
        except discord.HTTPException as error:
            if not is_out_of_reach(error):
                raise
            return []
        opted_out = self._app.privacy.is_opted_out
        return [source_of(each) for each in found if not opted_out(MemberId(each.author.id))]

    async def _latest(
        self, message: discord.Message, room: Room, occasion: Occasion, settings: QuotesSettings
    ) -> list[discord.Message]:
        """Return the channel's latest messages, oldest first, if they are worth the asking."""
        if (
            room.id in self._searched
            or not is_worth_a_search(message.content)
            or not _may_look_back(room)
            or await self._app.quotes.must_rest(occasion, settings, now=discord.utils.utcnow())
        ):
            return []
        self._searched.add(room.id)
        try:
            return [each async for each in room.history(limit=_LATEST, before=message)][::-1]
        finally:
            self._searched.discard(room.id)

    async def _show(self, hint: Hint, lack: Lack, message: discord.Message, room: Room) -> None:
        """Post a claimed hint, unless nothing is lacking any more or Discord refuses."""
        now = discord.utils.utcnow()
        try:
            said, lacking = await self._as_they_read(hint, lack, message)
            if lacking is None:
                await self._posts.end(hint, Outcome.MENDED, now=now)
            else:
                await self._post(hint, lacking, said, room)
        except discord.HTTPException as error:
            if not is_out_of_reach(error):
                raise  # it may be there all the same: whoever tends the hints looks
            await self._posts.end(hint, Outcome.GONE, now=now)

    async def _as_they_read(
        self, hint: Hint, lack: Lack, message: discord.Message
    ) -> tuple[str, Lack | None]:
        """Return what the reply says and lacks, asked anew if a message changed meanwhile."""
        if hint.messages.isdisjoint(self._edited):
            return message.content, lack
        ground = await self._posts.ground(hint)
        return ground.said, ground.lack

    async def _post(self, hint: Hint, lack: Lack, said: str, room: Room) -> None:
        """Post a claimed hint; where somebody ended it meanwhile, take it away again."""
        language = await language_at(self._app, room.guild, path_of(room))
        if lack.kind is not hint.kind:
            await self._app.quotes.restate(hint, lack.kind)
        posted = await room.send(
            view=line_view(hint, lack, said, Words(self._app.texts, language)),
            reference=discord.MessageReference(
                message_id=hint.reply,
                channel_id=room.id,
                guild_id=room.guild.id,
                fail_if_not_exists=False,
            ),
            mention_author=False,
            allowed_mentions=discord.AllowedMentions.none(),
            silent=True,
            nonce=f"hint-{hint.id}",
        )
        found = await self._app.quotes.posted(hint, MessageId(posted.id))
        if found is None:
            await posted.delete()
        elif found.state is HintState.SETTLED:
            await self._posts.remove(found)


async def _original(reference: discord.MessageReference, room: Room) -> list[discord.Message]:
    """Return the message that is answered; it mostly comes along with the answer."""
    if isinstance(reference.resolved, discord.Message):
        return [reference.resolved]
    deleted = isinstance(reference.resolved, discord.DeletedReferencedMessage)
    if deleted or reference.message_id is None or reference.channel_id != room.id:
        return []
    if not _may_look_back(room):
        return []
    return [await room.fetch_message(reference.message_id)]


def _may(room: Room, mode: HintMode) -> bool:
    """Say whether the bot may hint here, so that it does not ask in vain."""
    if isinstance(room, discord.Thread) and room.parent is None:
        return False  # nobody knows what it may do there
    if mode is HintMode.OBSERVED:
        return True
    may = room.permissions_for(room.guild.me)
    if not isinstance(room, discord.Thread):
        return may.view_channel and may.read_message_history and may.send_messages
    shut = room.archived or (room.locked and not may.manage_threads)
    sends = may.send_messages_in_threads and not shut
    return may.view_channel and may.read_message_history and sends


def _may_look_back(room: Room) -> bool:
    return room.permissions_for(room.guild.me).read_message_history


def _sighting(occasion: Occasion, message: discord.Message, lack: Lack) -> Sighting:
    return Sighting(
        occasion=occasion,
        reply=MessageId(message.id),
        original=lack.source.id,
        quoted=lack.source.author,
        kind=lack.kind,
    )
