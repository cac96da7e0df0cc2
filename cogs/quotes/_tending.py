"""Looking after the hints that stand: finished, ended in time, looked at again where in doubt."""

from collections.abc import Awaitable, Callable, Generator, Iterable
from contextlib import contextmanager
from datetime import datetime, timedelta

import discord

from bot.app import App
from bot.domain.quotes.hint import Hint, HintState, Outcome
from bot.domain.quotes.settings import Mode, QuotesSettings
from bot.ui.access import path_of
from bot.ui.doors import report
from cogs.quotes._looking import Looking
from cogs.quotes._patience import Patience
from cogs.quotes._posts import Posts

_POSTING = timedelta(minutes=1)
"""What posting a hint may take; after that whoever began it is taken for dead."""
_AT_ONCE = 20
"""Hints at each run for whose sake Discord is asked something."""

_Step = Callable[[Hint, datetime], Awaitable[bool | None]]
"""Does something for a hint; says whether that is done, None where nothing was to be done."""


class Tending:
    """What is done for hints by and by, a few at each run."""

    def __init__(self, client: discord.Client, app: App) -> None:
        """Act as this client."""
        self._client = client
        self._quotes = app.quotes
        self._configuration = app.configuration
        self._posts = Posts(client, app)
        self._looking = Looking(client, app, self._posts)
        self._patience = Patience()
        self._doubtful: set[int] = set()
        self._returned: set[int] = set()
        """The servers in which every hint is doubtful."""

    @contextmanager
    def doubting(self, hint: Hint) -> Generator[None]:
        """Have a hint looked at again later if what is done for it now fails."""
        try:
            yield
        except Exception as error:  # noqa: BLE001 - one hint keeps no other
            report(f"hint {hint.id}", error)
            self.doubt(hint)

    def doubt(self, hint: Hint) -> None:
        """Have a hint looked at again later."""
        self._doubtful.add(hint.id)

    def doubt_all(self, servers: Iterable[discord.Guild]) -> None:
        """Have every hint that stands in these servers looked at again."""
        self._returned.update(each.id for each in servers)

    async def run(self, *, now: datetime) -> None:
        """Do what is due for the hints in the servers that are there."""
        standing = await self._quotes.look(now=now)
        self._doubtful &= {each.id for each in standing}
        self._doubtful.update(each.id for each in standing if each.guild in self._returned)
        self._returned.clear()
        here = [each for each in standing if self._client.get_guild(each.guild) is not None]
        left, rest = await self._each(self._finish, here, _AT_ONCE, now)
        await self._each(self._look_again, rest, left, now)

    async def _each(
        self, step: _Step, hints: list[Hint], most: int, now: datetime
    ) -> tuple[int, list[Hint]]:
        """Take a step for some hints; return how many more may be, and those left as they were."""
        rest: list[Hint] = []
        for hint in hints:
            if most == 0 or not self._patience.is_due(hint.id, now=now):
                continue
            if await self._take(step, hint, now):
                most -= 1
            else:
                rest.append(hint)
        return most, rest

    async def _take(self, step: _Step, hint: Hint, now: datetime) -> bool:
        """Take a step for a hint, which keeps no other; say whether there was one to take."""
        try:
            done = await step(hint, now)
        except Exception as error:  # noqa: BLE001 - it is tried again later
            report(f"hint {hint.id}", error)
            done = False
        if done:
            self._patience.worked(hint.id)
        elif done is False:
            self._patience.failed(hint.id, now=now)
        return done is not None

    async def _finish(self, hint: Hint, now: datetime) -> bool | None:
        """Finish what was cut short, and end what has had its time."""
        if hint.state is HintState.SETTLED:
            stays = hint.is_added and not self._posts.is_disowned(hint)
            return None if stays else await self._posts.remove(hint)
        if self._posts.is_unread(hint):
            await self._posts.end(hint, Outcome.GONE, now=now)
        elif hint.state is HintState.CLAIMED:
            if now < hint.created_at + _POSTING:
                return None
            return await self._posts.recover(hint, now=now)
        elif hint.expires_at <= now:
            await self._posts.end(hint, Outcome.EXPIRED, now=now)
        elif not await self._is_wanted(hint):
            await self._posts.end(hint, Outcome.GONE, now=now)
        else:
            return None
        return True

    async def _look_again(self, hint: Hint, now: datetime) -> bool | None:
        """Look again at a hint in doubt, as long as Discord gives the text of messages."""
        if hint.id not in self._doubtful or not self._client.intents.message_content:
            return None
        done = await self._looking.look_again(hint, said=None, now=now)
        if done:
            self._doubtful.discard(hint.id)
        return done

    async def _is_wanted(self, hint: Hint) -> bool:
        """Say whether hints are shown where this one stands, as far as that is known.

        Archived threads are not in memory, and may have settings of their own.
        """
        channel, settings = self._client.get_channel(hint.channel), self._configuration.settings_for
        if channel is None:
            return True
        return (await settings(QuotesSettings, hint.guild, path_of(channel))).mode is Mode.HINT
