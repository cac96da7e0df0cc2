"""Who may do what moderators do, asked anew at every command, press and submit."""

from typing import Any

import discord

from bot.domain.configuration.ids import GuildId, RoleId
from bot.domain.configuration.rights import may_moderate
from bot.domain.configuration.server import ServerSettings
from bot.errors import ExpectedError
from bot.ui.access import program_of


class ServersOnlyError(ExpectedError):
    """Outside servers there is nothing to moderate."""

    key = "configuration-servers-only"


class NotModeratorError(ExpectedError):
    """Neither the permission nor a moderator role, at this moment."""

    key = "configuration-not-moderator"


class OthersPanelError(ExpectedError):
    """A panel belongs to whom opened it."""

    key = "configuration-panel-of-another"


def of_owner(interaction: discord.Interaction[Any], owner: int) -> None:
    """Refuse whoever acts on somebody else's panel."""
    if interaction.user.id != owner:
        raise OthersPanelError


async def moderated(interaction: discord.Interaction[Any]) -> discord.Guild:
    """Return the server, which whoever acts may moderate at this moment."""
    guild, member = interaction.guild, interaction.user
    if guild is None or not isinstance(member, discord.Member):
        raise ServersOnlyError
    settings = await program_of(interaction).app.configuration.settings_for(
        ServerSettings, GuildId(guild.id)
    )
    allowed = may_moderate(
        # Everybody bears the default role: naming it would open the door to all.
        [RoleId(role.id) for role in member.roles if not role.is_default()],
        has_manage_server=interaction.permissions.manage_guild,
        settings=settings,
    )
    if not allowed:
        raise NotModeratorError
    return guild
