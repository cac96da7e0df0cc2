"""Quotations: whole sentences ready to paste."""

from bot.client import Contrepoint
from cogs.quotes._whole import WholeCog


async def setup(client: Contrepoint) -> None:
    """Add the command on messages, and the one that takes a link."""
    await client.add_cog(WholeCog(client))
