"""Makes what is posted of an edition."""

from datetime import date, datetime

import discord

from bot.client import Contrepoint
from bot.domain.digest.delivery import Contents, Parcel, marker
from bot.domain.digest.settings import DigestSettings
from bot.domain.figures.model import Precision
from bot.ui.access import path_of
from bot.ui.doors import View
from bot.ui.figures.asking import public_writer
from bot.ui.items import drawn


class Editing:
    """Makes editions for the servers of a client."""

    def __init__(self, client: Contrepoint) -> None:
        """Act as this client."""
        self._client = client

    async def parcel(
        self, guild: discord.Guild, settings: DigestSettings, day: date, *, now: datetime
    ) -> Parcel | None:
        """Return the edition of a day, None where there is nothing to say."""
        del now
        path = path_of(guild.get_channel_or_thread(settings.channel or 0))
        writer = await public_writer(self._client.app, guild, path)
        title = writer.dated(day, Precision.DAY)
        label = writer.say("figures-button-sources")
        sources = discord.ui.Button[View](label=label, custom_id=marker(day))
        view = drawn([discord.ui.TextDisplay(f"## {title}"), discord.ui.ActionRow(sources)])
        view.stop()
        flags = discord.MessageFlags(components_v2=True, suppress_notifications=True).value
        nobody = discord.AllowedMentions.none().to_dict()
        payload = {"components": view.to_components(), "flags": flags, "allowed_mentions": nobody}
        return Parcel(payload, Contents(), title)
