"""What becomes of contributions: `/review` for moderators, `/contribute status` for members."""

from bot.client import Contrepoint
from cogs.review._cog import WaitingCog


async def setup(client: Contrepoint) -> None:
    """Add the commands; each kind of contribution adds its own queue and list."""
    await client.add_cog(WaitingCog())
