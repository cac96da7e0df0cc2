"""Why this message: the message command, and the buttons of posts already made."""

from bot.client import Contrepoint
from bot.ui.menus import message_command
from bot.ui.why import WhyButton
from cogs.why._cog import WhyCog


async def setup(client: Contrepoint) -> None:
    """Add the message command and the button."""
    client.add_dynamic_items(WhyButton)
    cog = WhyCog()
    await client.add_cog(cog)
    client.tree.add_command(
        message_command("Why this message?", key="why-this-message", answer=cog.why)
    )
