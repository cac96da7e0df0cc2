"""Debates: a topic opened as a thread or a forum post, and closed with its outcome."""

from bot.client import Contrepoint
from cogs.debates._cog import DebatesCog


async def setup(client: Contrepoint) -> None:
    """Add the commands, and finish what a stop cut short."""
    await client.add_cog(DebatesCog(client))
