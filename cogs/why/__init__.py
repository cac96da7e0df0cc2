"""Why this message: the message command, and the buttons of posts already made."""

from bot.client import Contrepoint
from bot.ui.why import WhyButton
from cogs.why._cog import WhyCog


async def setup(client: Contrepoint) -> None:
    """Add the message command and the button."""
    client.add_dynamic_items(WhyButton)
    await client.add_cog(WhyCog(client))
