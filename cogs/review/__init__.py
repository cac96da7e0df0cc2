"""What waits for moderators: `/review`."""

from bot.client import Contrepoint
from cogs.review._cog import WaitingCog


async def setup(client: Contrepoint) -> None:
    """Add the command; each kind of contribution adds its own queue."""
    await client.add_cog(WaitingCog())
