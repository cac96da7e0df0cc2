"""Checks of the figures that members state: “Check figures” and `/check text`."""

from bot.client import Contrepoint
from bot.ui.menus import message_command
from cogs.claims._asking import AskButton
from cogs.claims._cog import ClaimsCog


async def setup(client: Contrepoint) -> None:
    """Add the commands, and the button of cards already posted."""
    client.add_dynamic_items(AskButton)
    cog = ClaimsCog()
    await client.add_cog(cog)
    client.tree.add_command(
        message_command("Check figures", key="claims-menu", answer=cog.of_message)
    )
