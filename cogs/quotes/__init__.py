"""Quotes: whole sentences to paste, a gentle line where one was lost, and what it is worth."""

from bot.client import Contrepoint
from bot.ui.menus import message_command
from cogs.quotes._buttons import HintButton
from cogs.quotes._cog import QuotesCog
from cogs.quotes._labelling import LabelButton
from cogs.quotes._review import ReviewCog
from cogs.quotes._whole import WholeCog


async def setup(client: Contrepoint) -> None:
    """Add the listener, the commands, and the buttons of what was posted before."""
    client.add_dynamic_items(HintButton, LabelButton)
    await client.add_cog(QuotesCog(client))
    await client.add_cog(ReviewCog(client))
    whole = WholeCog(client)
    await client.add_cog(whole)
    client.tree.add_command(
        message_command("Quote whole sentences", key="whole-command", answer=whole.of_message)
    )
