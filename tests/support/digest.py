"""The digest in the simulator: its settings, and what became of its editions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import simcord

from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.domain.digest.delivery import Delivery, DeliveryState, marker
from tests.support.simulation import START, Answer, Simulation

DAY = START.date()
"""The simulated server's date when it starts, at ten o'clock."""
TO_DUE = 600.0
"""Seconds until the edition of that day is due."""


@dataclass(frozen=True)
class Newsroom:
    """A server with a channel for editions and one for moderators."""

    simulation: Simulation
    journal: simcord.ChannelHandle
    room: simcord.ChannelHandle

    @property
    def server(self) -> GuildId:
        """The server's id."""
        return GuildId(self.simulation.guild.id)

    async def set(self, cog: str = "digest", /, **values: object) -> None:
        """Change settings of the whole server."""
        configuration, place = self.simulation.app.configuration, Place(self.server, None, cog)
        layer = await configuration.set_at(place)
        await configuration.change(
            place,
            values,
            by=MemberId(1),
            expected_revision=layer.revision,
            now=self.simulation.env.now(),
        )

    async def start(self, **values: object) -> None:
        """Have editions posted at ten past ten, and moderators told."""
        await self.set("server", time_zone="UTC", moderators_channel=self.room.id)
        values = {"channel": self.journal.id, "time": "10:10", **values}
        await self.set("digest", **values)
        await self.simulation.advance(60, steps=2)

    def editions(self, channel: simcord.ChannelHandle | None = None) -> Sequence[Answer]:
        """Return the messages of editions in a channel, oldest first."""
        posts = self.simulation.posts(channel or self.journal)
        return [
            each
            for each in posts
            if any(str(c.get("custom_id")).startswith("digest:sources:") for c in each.components)
        ]

    async def row(self, day: date = DAY) -> Delivery | None:
        """Return what is stored of an edition."""
        return await self.simulation.app.digest.on(self.server, day)

    async def state(self, day: date = DAY) -> DeliveryState | None:
        """Return how far an edition has come, None where it was not begun."""
        row = await self.row(day)
        return row and row.state


def newsroom(simulation: Simulation) -> Newsroom:
    """Make the channels."""
    journal = simulation.guild.create_text_channel("journal")
    room = simulation.guild.create_text_channel("moderators")
    return Newsroom(simulation, journal, room)


def bears(answer: Answer, day: date) -> bool:
    """Say whether a message is the edition of a date."""
    return any(each.get("custom_id") == marker(day) for each in answer.components)
