"""What can be done here: `/help`."""

from bot.client import Contrepoint
from cogs.help._cog import HelpCog


async def setup(client: Contrepoint) -> None:
    """Add the command."""
    await client.add_cog(HelpCog())
