"""Editions in the simulator: composed, posted, read."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import discord
import simcord
from discord.http import Route

from bot.domain.configuration.ids import ChannelId, GuildId, MessageId
from bot.domain.digest.delivery import Parcel
from bot.domain.digest.material import Activity
from bot.domain.digest.rotation import Shown
from bot.domain.digest.settings import DigestSettings
from bot.ui.figures.remembering import remember_shown
from cogs.digest._composing import compose
from tests.support.simulation import PLAIN, START, Answer, Simulation

TODAY = date(2026, 11, 21)
SINCE = START - timedelta(days=1)


@dataclass
class Editor:
    """Whoever makes editions for the server."""

    simulation: Simulation
    figures_shown: Shown = field(default_factory=dict[str, date])
    topics_shown: Shown = field(default_factory=dict[str, date])

    @property
    def guild(self) -> discord.Guild:
        """The server as the bot has it."""
        found = self.simulation.client.get_guild(self.simulation.guild.id)
        assert found is not None
        return found

    async def compose(
        self,
        *,
        activity: Activity = Activity(),  # noqa: B008 - it cannot be changed
        day: date = TODAY,
        since: datetime = SINCE,
        now: datetime = START,
        **settings: object,
    ) -> Parcel | None:
        """Compose the edition of a day."""
        values: dict[str, Any] = {"channel": self.simulation.channel.id, **settings}
        return await compose(
            self.simulation.client,
            self.guild,
            DigestSettings(**values),
            day,
            since=since,
            figures_shown=self.figures_shown,
            topics_shown=self.topics_shown,
            activity=activity,
            now=now,
        )

    async def composed(self, **options: Any) -> Parcel:  # noqa: ANN401 - as `compose` takes them
        """Compose an edition that has something to say."""
        found = await self.compose(**options)
        assert found is not None
        return found

    async def post(self, parcel: Parcel) -> Answer:
        """Post an edition as it is, and remember it; return it as members read it."""
        channel = self.guild.get_channel(self.simulation.channel.id)
        assert isinstance(channel, discord.TextChannel)
        http = self.simulation.client.http
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=channel.id)
        sent: Any = await http.request(route, json={**parcel.payload})
        app, guild = self.simulation.app, GuildId(self.guild.id)
        catalogue = (await app.catalogues.figures_for(guild)).catalogue
        place = (guild, ChannelId(channel.id), MessageId(int(sent["id"])))
        await remember_shown(app, place, parcel.contents.figures, catalogue, now=START)
        return self.simulation.posts()[-1]


def written(parcel: Parcel) -> str:
    """Return the text of an edition, with common spaces."""
    parts = parcel.payload["components"][0]["components"]
    lines = (str(part["content"]) for part in parts if "content" in part)
    return "\n".join(lines).translate(PLAIN)


def place(channel: simcord.ChannelHandle) -> ChannelId:
    """Return the id of a channel."""
    return ChannelId(channel.id)
