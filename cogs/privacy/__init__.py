"""What is kept of members and of servers: `/privacy`, and data that go after the bot."""

from bot.client import Contrepoint
from cogs.privacy._buttons import PrivacyButton
from cogs.privacy._cog import PrivacyCog
from cogs.privacy._departures import DeparturesCog


async def setup(client: Contrepoint) -> None:
    """Add the command, its buttons, and the watch over servers that were left."""
    client.add_dynamic_items(PrivacyButton)
    await client.add_cog(PrivacyCog())
    await client.add_cog(DeparturesCog(client))
