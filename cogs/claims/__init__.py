"""Checks of the figures that members state: “Check figures” and `/check text`."""

from bot.client import Contrepoint
from cogs.claims._asking import AskButton
from cogs.claims._cog import ClaimsCog


async def setup(client: Contrepoint) -> None:
    """Add the commands, and the button of cards already posted."""
    client.add_dynamic_items(AskButton)
    await client.add_cog(ClaimsCog(client))
