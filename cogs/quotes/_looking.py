"""Looking again at a hint after something changed: it goes, or it says what is so now."""

from datetime import datetime

import discord

from bot.app import App
from bot.domain.quotes.hint import Hint, HintState, Lack, MessageId, Outcome
from bot.ui.access import language_at, path_of
from bot.ui.words import Words
from cogs.quotes._line import line_view, says_the_same
from cogs.quotes._messages import is_out_of_reach
from cogs.quotes._posts import Posts


class Looking:
    """Brings hints up to date with their two messages."""

    def __init__(self, client: discord.Client, app: App, posts: Posts) -> None:
        """Act as this client."""
        self._client = client
        self._app = app
        self._posts = posts

    async def look_again(self, hint: Hint, *, said: str | None, now: datetime) -> bool:
        """Take a hint away if its ground is gone, else let it say what the reply lacks now.

        `said` is the reply's text where it is known. Say whether nothing is left to be done.
        """
        async with self._app.quotes.writing(hint) as current:
            if current is None or (current.state is HintState.SETTLED and not current.is_added):
                return True
            return await self._look_again(current, said, now)

    async def _look_again(self, hint: Hint, said: str | None, now: datetime) -> bool:
        try:
            ground = await self._posts.ground(hint, said=said)
        except discord.HTTPException as error:
            if not is_out_of_reach(error):
                raise
            return await self._without_ground(hint, error, now)
        lack = ground.lack
        if lack is None:
            return await self._take_away(hint, Outcome.MENDED, now)
        if hint.is_added and not lack.source.edited:
            return True
        return await self._renew(hint, lack, ground.said, now)

    async def _renew(self, hint: Hint, lack: Lack, said: str, now: datetime) -> bool:
        """Write what is so now in the place of what a hint says; say whether that is done."""
        guild, here = self._client.get_guild(hint.guild), self._client.get_channel(hint.channel)
        if guild is None or hint.message is None:
            return False
        words = Words(self._app.texts, await language_at(self._app, guild, path_of(here)))
        try:
            if hint.is_added:
                await self._posts.write(hint, hint.message, lack, words)
            else:
                await self._rewrite(hint, hint.message, lack, said, words)
        except discord.NotFound:
            return await self._take_away(hint, Outcome.GONE, now)
        except discord.HTTPException as error:
            if not is_out_of_reach(error):
                raise
            return False
        return True

    async def _rewrite(
        self, hint: Hint, message: MessageId, lack: Lack, said: str, words: Words
    ) -> None:
        """Write the line anew where it is another, unless somebody ends the hint meanwhile."""
        found = await self._posts.room(hint).fetch_message(message)
        view = line_view(hint, lack, said, words)
        if says_the_same(found, view):
            return
        if await self._app.quotes.restate(hint, lack.kind) is not None:
            await found.edit(view=view, allowed_mentions=discord.AllowedMentions.none())

    async def _without_ground(
        self, hint: Hint, error: discord.HTTPException, now: datetime
    ) -> bool:
        """Take away what hangs on a message that is gone, or a hint at one that may not be read."""
        if hint.is_added and not isinstance(error, discord.NotFound):
            return False
        return await self._take_away(hint, Outcome.GONE, now)

    async def _take_away(self, hint: Hint, outcome: Outcome, now: datetime) -> bool:
        if hint.state is HintState.SETTLED:
            return await self._posts.remove(hint)
        await self._posts.end(hint, outcome, now=now)
        return True
