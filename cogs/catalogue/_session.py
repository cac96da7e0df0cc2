"""Members who propose figures to the moderators of a server."""

from typing import Any

import discord

from bot.errors import ExpectedError
from bot.ui.session import Session, session_in


class ContributeInServersError(ExpectedError):
    """Figures are proposed to the moderators of a server."""

    key = "own-servers-only"


async def members_session(interaction: discord.Interaction[Any]) -> Session:
    """Return the session of a member of a server."""
    if interaction.guild is None:
        raise ContributeInServersError
    return await session_in(interaction, interaction.guild)
