"""Members who propose figures to the moderators of a server."""

from typing import Any

import discord

from bot.ui.contributions.acting import in_server
from bot.ui.session import Session, session_in


async def members_session(interaction: discord.Interaction[Any]) -> Session:
    """Return the session of a member of a server."""
    return await session_in(interaction, in_server(interaction))
