"""What keeps the bot from working in a server: `/doctor`."""

from bot.client import Contrepoint
from bot.ui.doctor import CheckAgain
from cogs.doctor._cog import DoctorCog


async def setup(client: Contrepoint) -> None:
    """Add the command and its button."""
    client.add_dynamic_items(CheckAgain)
    await client.add_cog(DoctorCog())
