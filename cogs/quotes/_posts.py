"""Hints already on Discord: what they are about, found again, and taken away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import discord

from bot.app import App
from bot.domain.configuration.rules import Rule
from bot.domain.quotes.hint import Hint, Lack, MessageId, Outcome, find_lack
from bot.domain.quotes.model import Message
from bot.domain.quotes.settings import QuotesSettings
from bot.ui.access import path_of
from bot.ui.why import why_button
from bot.ui.words import Words
from cogs.quotes._card import added_text, message_of
from cogs.quotes._control import Does, custom_id
from cogs.quotes._messages import is_out_of_reach, names_of, source_of

_NEAR = 50
"""Messages after a reply among which its hint is looked for."""


@dataclass(frozen=True)
class Ground:
    """What the two messages of a hint say now."""

    said: str
    """By the reply."""
    lack: Lack | None
    """What its quotations lack of the original."""
    names: Mapping[int, str]
    """Of the members and roles that the original mentions."""


class Posts:
    """The hints that stand in channels."""

    def __init__(self, client: discord.Client, app: App) -> None:
        """Act as this client."""
        self._client = client
        self._app = app

    def room(self, hint: Hint) -> discord.PartialMessageable:
        """Return where a hint stands, whether or not the bot knows the channel."""
        return self._client.get_partial_messageable(hint.channel, guild_id=hint.guild)

    def link(self, hint: Hint) -> str:
        """Return where the original stands."""
        return self.room(hint).get_partial_message(hint.original).jump_url

    async def ground(self, hint: Hint, *, said: str | None = None) -> Ground:
        """Return what the reply says, and what its quotations lack now of the original.

        `said` is the reply's text where it is known; everything else is asked of Discord.
        """
        room = self.room(hint)
        original = await room.fetch_message(hint.original)
        reply = (await room.fetch_message(hint.reply)).content if said is None else said
        here = path_of(self._client.get_channel(hint.channel))
        settings = await self._app.configuration.settings_for(QuotesSettings, hint.guild, here)
        sources = [source_of(original)]
        lack = find_lack(Message(hint.replier, reply), sources, edges=settings.edges)
        return Ground(reply, lack, names_of(original))

    async def write(self, hint: Hint, message: MessageId, lack: Lack, words: Words) -> None:
        """Put the whole sentence in the place of a hint."""
        view = message_of(
            [added_text(lack, words, link=self.link(hint))],
            [why_button(Rule.HINT, words.texts, words.language)],
        )
        await (
            self.room(hint)
            .get_partial_message(message)
            .edit(view=view, allowed_mentions=discord.AllowedMentions.none())
        )

    async def end(self, hint: Hint, outcome: Outcome, *, now: datetime) -> bool:
        """Settle a hint and take it away; say whether nobody had settled it before."""
        settled = await self._app.quotes.settle(hint, outcome, now=now)
        if settled is not None:
            await self.remove(settled)
        return settled is not None

    async def remove(self, hint: Hint) -> bool:
        """Delete the message of a hint; say whether it is gone, as Discord may refuse."""
        if hint.message is not None and not await self._delete(hint, hint.message):
            return False
        await self._app.quotes.removed(hint)
        return True

    async def _delete(self, hint: Hint, message: MessageId) -> bool:
        try:
            await self.room(hint).get_partial_message(message).delete()
        except discord.NotFound:
            return True
        except discord.HTTPException as error:
            if not is_out_of_reach(error):
                raise
            return False
        return True

    async def recover(self, hint: Hint, *, now: datetime) -> bool:
        """Find the message of a hint whose posting was cut short; drop one that has none.

        Say whether that is done: until it expires, Discord may yet let the bot look.
        """
        try:
            message = await self._find(hint)
        except discord.HTTPException as error:
            if not is_out_of_reach(error):
                raise
            if not isinstance(error, discord.NotFound) and now < hint.expires_at:
                return False
            message = None
        if message is None:
            await self.end(hint, Outcome.EXPIRED, now=now)
        else:
            await self._app.quotes.posted(hint, message)
        return True

    def is_unread(self, hint: Hint) -> bool:
        """Say whether somebody in a hint does not want to be read, or the replier is forgotten."""
        opted_out = self._app.privacy.is_opted_out
        people = (hint.replier, hint.quoted)
        return hint.replier is None or any(opted_out(each) for each in people if each)

    def is_disowned(self, hint: Hint) -> bool:
        """Say whether whoever added their sentence is forgotten, or not to be read any more."""
        return hint.quoted is None or self._app.privacy.is_opted_out(hint.quoted)

    async def _find(self, hint: Hint) -> MessageId | None:
        wanted, me = custom_id(Does.SHOW, hint.id), self._client.user
        after = discord.Object(hint.reply)
        async for each in self.room(hint).history(limit=_NEAR, after=after):
            if each.author == me and wanted in _custom_ids(each.components):
                return MessageId(each.id)
        return None


def _custom_ids(components: Sequence[object]) -> Iterator[str | None]:
    for row in components:
        if isinstance(row, discord.ActionRow):
            yield from (each.custom_id for each in row.children)
