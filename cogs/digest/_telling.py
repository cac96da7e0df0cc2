"""What moderators are told of editions, and what is remembered of those that were posted."""

import logging
from collections.abc import Sequence
from datetime import date, timedelta

import aiohttp
import discord

from bot.client import Contrepoint
from bot.client.within import within
from bot.domain.configuration.ids import ChannelId, GuildId, MessageId
from bot.domain.configuration.rules import Rule
from bot.domain.configuration.server import ServerSettings
from bot.domain.digest.delivery import Delivery, DeliveryState, Parcel
from bot.domain.figures.model import Precision
from bot.ui.access import language_at
from bot.ui.cards import card
from bot.ui.doors import View
from bot.ui.figures.remembering import remember_shown
from bot.ui.figures.writing import Writer
from bot.ui.mentions import mention
from bot.ui.moderators_room import Room, moderators_room
from bot.ui.why import why_button
from bot.ui.words import Words
from cogs.digest._past import HistoryButton

_SUBJECT = "digest"
_MOST_TOLD = 7
_TELL_AGAIN, _TELL_FOR = timedelta(hours=1), timedelta(days=7)
"""Until the next try where moderators could not be told, and for how long that goes on."""
_FAILED = (discord.HTTPException, aiohttp.ClientError, OSError)
_log = logging.getLogger(__name__)


class Telling:
    """Speaks in the moderators' channel, in the server's language."""

    def __init__(self, client: Contrepoint) -> None:
        """Act as this client."""
        self._client = client
        self._app = client.app

    async def room_of(self, guild: discord.Guild) -> ChannelId | None:
        """Return the moderators' channel, None where the bot cannot post in one."""
        room = await self._room(guild)
        return None if room is None else ChannelId(room.id)

    async def heartbeat(self, guild: discord.Guild, day: date) -> Parcel:
        """Return what says that a day had nothing to say."""
        writer = await self._writer(guild)
        history = HistoryButton.drawn(day, Words(writer.texts, writer.language))
        view = _note([writer.say("digest-quiet")], writer, history)
        flags = discord.MessageFlags(components_v2=True, suppress_notifications=True).value
        nobody = discord.AllowedMentions.none().to_dict()
        view.stop()
        payload = {"components": view.to_components(), "flags": flags, "allowed_mentions": nobody}
        return Parcel(payload, quiet=True)

    async def tell(self, guild: discord.Guild, ended: Sequence[Delivery]) -> None:
        """Tell how editions ended that nobody read, whose telling was taken over; oldest first."""
        settings = await self._settings(guild)
        room, over = moderators_room(guild, settings), settings.moderators_channel is None
        if room is not None:
            writer = await self._writer(guild)
            lines = [_ended_line(each, writer) for each in ended[:_MOST_TOLD]]
            if len(ended) > len(lines):
                lines.append(writer.say("digest-told-more", count=len(ended) - len(lines)))
            try:
                await self._say(room, _note(lines, writer), nonce=f"{ended[0].nonce}t")
                over = True
            except (discord.Forbidden, discord.NotFound) as error:
                _log.warning("Server %s: what became of editions is not told: %s", guild.id, error)
            except _FAILED as error:
                _log.warning("Server %s: editions are told of later: %s", guild.id, error)
                return
        now = discord.utils.utcnow()
        for each in ended:
            if over or each.claimed_at + _TELL_FOR <= now:
                await self._app.digest.told(each)
            else:
                await self._app.digest.tell_again(each, now + _TELL_AGAIN)

    async def tell_refused(self, guild: discord.Guild, delivery: Delivery) -> None:
        """Tell at once, and once, that Discord refuses an edition, which is tried again."""
        room, now, day = await self._room(guild), discord.utils.utcnow(), str(delivery.day)
        server = GuildId(guild.id)
        if room is None or not await self._app.reports.claim(server, _SUBJECT, {day}, now=now):
            return
        writer = await self._writer(guild)
        doctor = mention("doctor", self._client.command_ids)
        line = writer.say(
            "digest-told-refused",
            day=writer.dated(delivery.day, Precision.DAY),
            channel=str(delivery.channel),
            command=doctor,
        )
        try:
            message = await self._say(room, _note([line], writer), nonce=f"{delivery.nonce}r")
        except _FAILED as error:
            _log.warning("Server %s: a refused edition is not told: %s", guild.id, error)
        else:
            await self._app.reports.posted(server, _SUBJECT, {day}, message.id)

    async def remember(self, guild: discord.Guild, delivery: Delivery, message: MessageId) -> None:
        """Remember the figures of an edition that was posted, so that corrections reach it."""
        server = GuildId(guild.id)
        if delivery.channel is None or not delivery.contents.figures:
            return
        forum = isinstance(guild.get_channel(delivery.channel), discord.ForumChannel)
        channel = ChannelId(message) if forum else delivery.channel
        catalogue = (await self._app.catalogues.figures_for(server)).catalogue
        there = [each for each in delivery.contents.figures if each in catalogue.figures]
        place, now = (server, channel, message), discord.utils.utcnow()
        await remember_shown(self._app, place, there, catalogue, now=now)

    async def _say(self, room: Room, view: View, *, nonce: str) -> discord.Message:
        await self._client.pace.turn()
        async with within(self._client, self._app.digest.waits.send):
            return await room.send(view=view, silent=True, nonce=nonce)

    async def _room(self, guild: discord.Guild) -> Room | None:
        return moderators_room(guild, await self._settings(guild))

    async def _settings(self, guild: discord.Guild) -> ServerSettings:
        return await self._app.configuration.settings_for(ServerSettings, GuildId(guild.id))

    async def _writer(self, guild: discord.Guild) -> Writer:
        figures = await self._app.catalogues.figures_for(GuildId(guild.id))
        language = await language_at(self._app, guild, ())
        return Writer(self._app.texts, language, figures.catalogue)


def _ended_line(delivery: Delivery, writer: Writer) -> str:
    day = writer.dated(delivery.day, Precision.DAY)
    if delivery.state is DeliveryState.LATE:
        return writer.say("digest-told-late", day=day)
    if delivery.state is DeliveryState.QUIET:
        return writer.say("digest-told-quiet", day=day)
    if delivery.state is DeliveryState.UNKNOWN:
        return writer.say("digest-told-unknown", day=day, channel=str(delivery.channel))
    return writer.say("digest-told-failed", day=day, channel=str(delivery.channel))


def _note(lines: Sequence[str], writer: Writer, *buttons: HistoryButton) -> View:
    why = why_button(Rule.DIGEST, writer.texts, writer.language)
    return card(["\n".join(lines)], buttons=[*buttons, why])
