"""Checks of the figures that members state: “Check figures” and `/check text`."""

from bot.client import Contrepoint
from cogs.claims._cog import ClaimsCog


async def setup(client: Contrepoint) -> None:
    """Add the commands."""
    await client.add_cog(ClaimsCog(client))
