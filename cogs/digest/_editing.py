"""Makes what is posted of an edition, with what was counted in the half hour before."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import discord

from bot.client import Contrepoint
from bot.domain.configuration.ids import GuildId
from bot.domain.digest.delivery import Parcel
from bot.domain.digest.material import Activity
from bot.domain.digest.settings import DigestSettings, Part
from cogs.digest._activity import count_activity
from cogs.digest._composing import compose_next

AHEAD = timedelta(minutes=30)
"""How long before an edition is due its server's messages are counted."""
_DAY = timedelta(days=1)


class Editing:
    """Makes editions for the servers of a client; what was counted is kept in memory alone."""

    def __init__(self, client: Contrepoint) -> None:
        """Act as this client."""
        self._client = client
        self._counted: dict[GuildId, tuple[date, Activity]] = {}

    async def count(
        self, guild: discord.Guild, settings: DigestSettings, day: date, *, now: datetime
    ) -> None:
        """Count what was written since the last edition, unless it was counted for this one."""
        server = GuildId(guild.id)
        if Part.ACTIVITY not in settings.parts or self._counted_for(server, day) is not None:
            return
        shown = await self._client.app.digest.shown(server)
        debates = await self._client.app.debates.standing(server)
        threads = {each.thread for each in debates if each.thread is not None}
        since = shown.counted_until or shown.since or now - _DAY
        activity = await count_activity(self._client, guild, threads, since=since)
        self._counted[server] = (day, replace(activity, until=now))

    async def parcel(
        self, guild: discord.Guild, settings: DigestSettings, day: date, *, now: datetime
    ) -> Parcel | None:
        """Return the edition of a day, None where there is nothing to say."""
        uncounted = Activity(cut=Part.ACTIVITY in settings.parts)
        activity = self._counted_for(GuildId(guild.id), day) or uncounted
        return await compose_next(self._client, guild, settings, day, activity=activity, now=now)

    def forget(self, guild: GuildId) -> None:
        """Forget what was counted for an edition that is made."""
        self._counted.pop(guild, None)

    def _counted_for(self, guild: GuildId, day: date) -> Activity | None:
        counted = self._counted.get(guild)
        return counted[1] if counted is not None and counted[0] == day else None
