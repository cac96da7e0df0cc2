"""What keeps editions from being posted, as the doctor finds it."""

from collections.abc import Sequence

import discord

from bot.app import App
from bot.domain.configuration.ids import GuildId
from bot.domain.configuration.stored import Layer
from bot.domain.digest.settings import DigestSettings
from bot.domain.doctor.demands import demands
from bot.domain.doctor.examine import examine
from bot.domain.doctor.findings import Finding, Severity
from bot.ui.doctor_facts import facts_of


async def hindrances(
    app: App, client: discord.Client, guild: discord.Guild, settings: DigestSettings
) -> Sequence[Finding]:
    """Return what is wrong with where editions would be posted by these settings."""
    layer = Layer({}, dict(settings), ())
    asked = demands([DigestSettings], {(DigestSettings.cog, None): layer})
    layers = await app.configuration.layers(GuildId(guild.id))
    return examine(asked, await facts_of(client, guild, asked, layers))


def broken(found: Sequence[Finding]) -> Sequence[Finding]:
    """Return what keeps them from being posted at all."""
    return [each for each in found if each.severity is Severity.BROKEN]
