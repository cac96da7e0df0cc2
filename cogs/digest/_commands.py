"""`/digest`: settings, preview, now, skip, history; for moderators."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.client import Contrepoint
from bot.domain.configuration.ids import GuildId
from bot.domain.configuration.zones import offered_zones
from bot.domain.digest.settings import LONGEST_TAG, DigestSettings
from bot.domain.doctor.facts import Actions
from bot.ui.access import program_of, server_language
from bot.ui.doors import completing
from bot.ui.figures.asking import Choices, choice
from bot.ui.forums import givable_tags
from bot.ui.gate import moderated
from bot.ui.panel import PanelCog
from bot.ui.settings_pages import settings_page
from bot.ui.words import Words
from cogs.digest._acting import acting
from cogs.digest._at_once import question
from cogs.digest._forum import forum_of
from cogs.digest._past import history_view
from cogs.digest._preview import preview
from cogs.digest._runs import next_run, runs_set
from cogs.digest._setting import SettingDesk
from cogs.digest._skipping import skip
from cogs.digest._wish import Control, Wish

_Time = app_commands.Range[str, 1, 20]
_Zone = app_commands.Range[str, 1, 60]
_Tag = app_commands.Range[str, 1, LONGEST_TAG]


class DigestCommandsCog(PanelCog):
    """Sets the digest, shows editions, posts and skips them, and tells when the next ones come."""

    acts_for = DigestSettings.cog
    tells_of = DigestSettings.cog
    digest = app_commands.Group(
        name="digest",
        description=locale_str("digest-command"),
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
        auto_locale_strings=False,
    )

    def __init__(self, client: Contrepoint) -> None:
        """Act for this client."""
        self._app = client.app

    @digest.command(
        name="settings",
        description=locale_str("digest-command-settings"),
        auto_locale_strings=False,
    )
    @app_commands.rename(
        channel=locale_str("channel", key="digest-option-channel"),
        time=locale_str("time", key="digest-option-time"),
        zone=locale_str("zone", key="digest-option-zone"),
        tag=locale_str("tag", key="digest-option-tag"),
    )
    @app_commands.describe(
        channel=locale_str("digest-option-channel-help"),
        time=locale_str("digest-option-time-help"),
        zone=locale_str("digest-option-zone-help"),
        tag=locale_str("digest-option-tag-help"),
    )
    async def settings(
        self,
        interaction: discord.Interaction[Contrepoint],
        channel: discord.TextChannel | discord.ForumChannel | None = None,
        time: _Time | None = None,
        zone: _Zone | None = None,
        tag: _Tag | None = None,
    ) -> None:
        """Set what is given, and show what is set."""
        guild = await moderated(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        desk, place = SettingDesk(interaction, guild), 0 if channel is None else channel.id
        named = 0 if tag is None else await desk.tag_called(tag, place)
        wish = Wish(place, time or "", named, zone or "")
        if wish == Wish():
            view = await settings_page(interaction, DigestSettings.cog)
        else:
            view = await desk.ask(wish)
        await interaction.followup.send(view=view, ephemeral=True)

    @settings.autocomplete("zone")
    @completing
    async def _complete_zone(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        zones = offered_zones(current, await server_language(interaction))
        return [choice(zone, zone) for zone in zones]

    @settings.autocomplete("tag")
    @completing
    async def _complete_tag(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        if interaction.guild is None:
            return []
        named: object = getattr(interaction.namespace, "channel", None)
        forum = await forum_of(self._app, interaction.guild, getattr(named, "id", 0))
        tags = [] if forum is None else givable_tags(forum)
        wanted = current.casefold()
        return [choice(each.name, each.name) for each in tags if wanted in each.name.casefold()]

    @digest.command(
        name="preview", description=locale_str("digest-command-preview"), auto_locale_strings=False
    )
    async def preview(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Show the next edition as it is now, to whoever asks alone."""
        here = await acting(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        await preview(here)

    @digest.command(
        name="now", description=locale_str("digest-command-now"), auto_locale_strings=False
    )
    async def now(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Ask whether an edition that is posted now counts as today's."""
        view = await question(await acting(interaction))
        await interaction.response.send_message(view=view, ephemeral=True)

    @digest.command(
        name="skip", description=locale_str("digest-command-skip"), auto_locale_strings=False
    )
    async def skip(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Leave the next edition out."""
        view = await skip(await acting(interaction))
        await interaction.response.send_message(view=view, ephemeral=True)

    @digest.command(
        name="history", description=locale_str("digest-command-history"), auto_locale_strings=False
    )
    async def history(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Show what became of the last editions."""
        view = await history_view(await acting(interaction))
        await interaction.response.send_message(view=view, ephemeral=True)

    async def answer(
        self, interaction: discord.Interaction[Any], custom_id: str, given: Sequence[str]
    ) -> None:
        """Answer a control under a question."""
        control = Control.read(custom_id)
        if control is None:
            return
        program_of(interaction).in_flight.track()
        guild = await moderated(interaction)
        await interaction.response.defer()
        view = await SettingDesk(interaction, guild).use(control, given)
        await interaction.edit_original_response(view=view)

    async def told_of_settings(
        self, interaction: discord.Interaction[Any], words: Words
    ) -> Sequence[str]:
        """Return when the next editions come."""
        guild, now = GuildId(interaction.guild_id or 0), interaction.created_at
        return await runs_set(self._app, guild, words, now=now)

    async def actions(self, guild: GuildId) -> Actions:
        """Return when the last edition was posted, and when the next one comes."""
        now = discord.utils.utcnow()
        since = (await self._app.digest.shown(guild)).since
        return Actions(since, await next_run(self._app, guild, now=now))
