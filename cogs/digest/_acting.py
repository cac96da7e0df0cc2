"""A moderator who acts on the digest of a server."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import discord

from bot.client import Contrepoint
from bot.domain.configuration.ids import ChannelId, GuildId
from bot.domain.configuration.server import ServerSettings
from bot.domain.digest.calendar import Schedule
from bot.domain.digest.settings import DigestSettings
from bot.errors import ExpectedError
from bot.ui.contributions import acting as contributions
from bot.ui.gate import moderated


class NoDigestError(ExpectedError):
    """No channel is chosen, so that there is no digest."""

    key = "digest-none"


@dataclass(frozen=True)
class Acting(contributions.Acting):
    """One use of a command or a button: by whom, where, and what is set there."""

    settings: DigestSettings
    zone: str

    @property
    def channel(self) -> ChannelId:
        """Where editions are posted; refused where there is no digest."""
        if self.settings.channel is None:
            raise NoDigestError
        return self.settings.channel

    @property
    def schedule(self) -> Schedule:
        """When editions are due; refused where there is no digest."""
        found = self.settings.schedule(self.zone)
        if found is None:
            raise NoDigestError
        return found

    @property
    def today(self) -> date:
        """The server's date."""
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    async def next_day(self) -> date | None:
        """Return the date of the next edition; None where no digest is set."""
        if self.settings.channel is None:
            return None
        days = await self.app.digest.coming(self.server, self.schedule, 1, now=self.now)
        return next(iter(days), None)


async def acting(interaction: discord.Interaction[Any]) -> Acting:
    """Return what a moderator acts on; refuses anybody else."""
    guild = await moderated(interaction)
    client: Contrepoint = interaction.client
    configuration, server = client.app.configuration, GuildId(guild.id)
    chosen = await configuration.settings_for(ServerSettings, server)
    return Acting(
        interaction=interaction,
        guild=guild,
        settings=await configuration.settings_for(DigestSettings, server),
        zone=chosen.time_zone,
    )
