"""Where members stand on a topic: a button under its card, answered to whoever presses it alone."""

from bot.client import Contrepoint
from cogs.stances._button import StanceButton


async def setup(client: Contrepoint) -> None:
    """Add the buttons, those of cards already posted too."""
    client.add_dynamic_items(StanceButton)
